const CHUNK_BYTES = 1_048_576

/** Many small byte arrays, packed into few large ones. */
export class ByteArena {
  readonly #chunks: Uint8Array[] = []
  #used = 0
  #bytes = 0

  /** of all arrays together */
  get bytes (): number {
    return this.#bytes
  }

  /** Keep a copy, and say where. */
  add (bytes: Uint8Array): { file: number, offset: number } {
    const last = this.#chunks.at(-1)

    if (last == null || this.#used + bytes.byteLength > last.byteLength) {
      this.#chunks.push(new Uint8Array(Math.max(CHUNK_BYTES, bytes.byteLength)))
      this.#used = 0
    }

    const file = this.#chunks.length - 1
    const offset = this.#used
    this.#chunks[file].set(bytes, offset)
    this.#used += bytes.byteLength
    this.#bytes += bytes.byteLength
    return { file, offset }
  }

  /** A copy. */
  read (file: number, offset: number, length: number): Uint8Array {
    return this.#chunks[file].slice(offset, offset + length)
  }
}
