import { ByteArena } from '../byte-arena.ts'

/** What a held block costs besides its bytes: an array of its own, or a place among others. */
export const ENTRY_BYTES = 250
export const PACKED_BYTES = 16

/** The longest that are packed: a copy of more costs more than what the garbage collector has to do with an array. */
export const MOST_PACKED = 4096

/**
 * Holds sealed blocks until all are known, so that they can be written in the index's order. Those that come after it is
 * full are sealed a second time.
 */
export class SealedBuffer {
  readonly #limit: number
  readonly #blocks: Array<Uint8Array | undefined> = []
  readonly #packed = new ByteArena()
  // of what is packed; -1 once it was taken
  readonly #places: number[] = []
  readonly #lengths: number[] = []
  #bytes = 0

  constructor (limit: number) {
    this.#limit = limit
  }

  get isFull (): boolean {
    return this.#bytes > this.#limit
  }

  /** @returns whether it is held */
  add (id: number, bytes: Uint8Array): boolean {
    const isPacked = bytes.byteLength <= MOST_PACKED
    this.#bytes += bytes.byteLength + (isPacked ? PACKED_BYTES : ENTRY_BYTES)

    if (this.isFull) {
      return false
    }

    if (isPacked) {
      this.#places[id] = this.#packed.add(bytes)
      this.#lengths[id] = bytes.byteLength
    } else {
      this.#blocks[id] = bytes
    }

    return true
  }

  has (id: number): boolean {
    return this.#blocks[id] != null || this.#places[id] >= 0
  }

  take (id: number): Uint8Array | undefined {
    if (this.#places[id] >= 0) {
      const bytes = this.#packed.read(this.#places[id], this.#lengths[id])
      this.#places[id] = -1
      return bytes
    }

    const bytes = this.#blocks[id]

    if (bytes != null) {
      this.#blocks[id] = undefined
    }

    return bytes
  }
}
