const FIRST_CHUNK = 256
const CHUNK = 16_384

/** Records of one length, in chunks, so that growing never copies. */
export class RecordList {
  readonly #stride: number
  readonly #chunks: Uint8Array[] = []
  #size = 0

  constructor (stride: number) {
    this.#stride = stride
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
      this.#chunks.push(new Uint8Array((chunk === 0 ? FIRST_CHUNK : CHUNK) * this.#stride))
    } else if (current.byteLength < needed * this.#stride) {
      this.#chunks[chunk] = new Uint8Array(CHUNK * this.#stride)
      this.#chunks[chunk].set(current)
    }

    return index
  }

  /** A view of a record, valid until the next `add`. */
  at (index: number): Uint8Array {
    const offset = index % CHUNK * this.#stride
    return this.#chunks[Math.floor(index / CHUNK)].subarray(offset, offset + this.#stride)
  }
}
