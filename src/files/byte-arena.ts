/** Four times what a folder's block may have: little of it stays empty. */
const CHUNK_BYTES = 1_048_576

/** Many small byte arrays, packed into few large ones: the garbage collector has nothing to do with them. */
export class ByteArena {
  readonly #chunks: Uint8Array[] = []
  #used = CHUNK_BYTES

  /**
   * Keep a copy.
   *
   * @param bytes - at most 1 MiB
   * @returns where it is
   */
  add (bytes: Uint8Array): number {
    if (this.#used === CHUNK_BYTES || this.#used + bytes.byteLength > CHUNK_BYTES) {
      this.#chunks.push(new Uint8Array(CHUNK_BYTES))
      this.#used = 0
    }

    const last = this.#chunks.length - 1
    const place = last * CHUNK_BYTES + this.#used
    this.#chunks[last].set(bytes, this.#used)
    this.#used += bytes.byteLength
    return place
  }

  /** A copy. */
  read (place: number, length: number): Uint8Array {
    const start = place % CHUNK_BYTES
    return this.#chunks[Math.floor(place / CHUNK_BYTES)].slice(start, start + length)
  }
}
