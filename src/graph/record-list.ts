import { steadyMemory } from '../steady-memory.ts'

const FIRST_CHUNK = 256
const CHUNK = 16_384

/** Bytes at places, outside of memory, there at once: a temporary file. */
export interface SpillRoom {
  /** Write bytes at a place. */
  write (bytes: Uint8Array, at: number): void
  /** what was written there */
  read (length: number, at: number): Uint8Array
  /** Give the room up. */
  close (): void
}

/** What goes elsewhere when it grows too large. It holds plain CIDs, and so belongs where plaintext may be. */
export interface Spill {
  /** bytes that stay in memory */
  above: number
  /** asked once, when there is more */
  open (): SpillRoom
}

/** Records of one length, in chunks, so that growing never copies. Past a limit, those that came first are spilled. */
export class RecordList {
  readonly #stride: number
  readonly #spill?: Spill
  readonly #chunks: Uint8Array[] = []
  #room?: SpillRoom
  #spilled = 0
  #size = 0

  constructor (stride: number, spill?: Spill) {
    this.#stride = stride
    this.#spill = spill
  }

  get size (): number {
    return this.#size
  }

  /** The index of a new, zeroed record. */
  add (): number {
    const index = this.#size++
    const chunk = Math.floor(index / CHUNK)
    const needed = index % CHUNK + 1
    const current = this.#chunks[chunk]

    if (current == null) {
      this.#chunks.push(this.#newChunk(chunk === 0 ? FIRST_CHUNK : CHUNK))
      this.#makeRoom()
    } else if (current.byteLength < needed * this.#stride) {
      this.#chunks[chunk] = this.#newChunk(CHUNK)
      this.#chunks[chunk].set(current)
    }

    return index
  }

  /** A record: a view, to be read only, and before the next `add`. */
  at (index: number): Uint8Array {
    if (index < this.#spilled) {
      return (this.#room as SpillRoom).read(this.#stride, index * this.#stride)
    }

    const offset = index % CHUNK * this.#stride
    return this.#chunks[Math.floor(index / CHUNK)].subarray(offset, offset + this.#stride)
  }

  /** Change a part of a record. */
  write (index: number, bytes: Uint8Array, start: number): void {
    if (index < this.#spilled) {
      this.#room?.write(bytes, index * this.#stride + start)
    } else {
      this.#chunks[Math.floor(index / CHUNK)].set(bytes, index % CHUNK * this.#stride + start)
    }
  }

  /** Give the room back. Records that were spilled are gone. */
  close (): void {
    this.#room?.close()
    this.#room = undefined
  }

  // what is handed to a room is ordinary memory
  #newChunk (records: number): Uint8Array {
    const length = records * this.#stride
    return this.#spill == null ? steadyMemory(length) : new Uint8Array(length)
  }

  // the last chunk, which grows, stays
  #makeRoom (): void {
    const length = CHUNK * this.#stride
    const first = this.#spilled / CHUNK

    if (this.#spill != null && first < this.#chunks.length - 1 && (this.#chunks.length - first) * length > this.#spill.above) {
      this.#room ??= this.#spill.open()
      this.#room.write(this.#chunks[first], this.#spilled * this.#stride)
      this.#chunks[first] = new Uint8Array(0)
      this.#spilled += CHUNK
    }
  }
}
