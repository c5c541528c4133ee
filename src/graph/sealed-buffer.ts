/** What a held block costs besides its bytes. */
export const ENTRY_BYTES = 250

/**
 * Holds sealed blocks until all are known, so that they can be written in the index's order. Those that come after it is
 * full are sealed a second time.
 */
export class SealedBuffer {
  readonly #limit: number
  readonly #blocks: Array<Uint8Array | undefined> = []
  #bytes = 0

  constructor (limit: number) {
    this.#limit = limit
  }

  get isFull (): boolean {
    return this.#bytes > this.#limit
  }

  /** @returns whether it is held */
  add (id: number, bytes: Uint8Array): boolean {
    this.#bytes += bytes.byteLength + ENTRY_BYTES

    if (!this.isFull) {
      this.#blocks[id] = bytes
    }

    return !this.isFull
  }

  has (id: number): boolean {
    return this.#blocks[id] != null
  }

  take (id: number): Uint8Array | undefined {
    const bytes = this.#blocks[id]

    if (bytes != null) {
      this.#blocks[id] = undefined
    }

    return bytes
  }
}
