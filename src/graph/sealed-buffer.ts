/** What a held block costs besides its bytes. */
export const ENTRY_BYTES = 250

/**
 * Holds sealed blocks until all are known, so that they can be written in the index's order.
 * Past its limit it holds nothing: the blocks are then sealed a second time.
 */
export class SealedBuffer {
  readonly #limit: number
  #blocks?: Array<Uint8Array | undefined> = []
  #bytes = 0

  constructor (limit: number) {
    this.#limit = limit
  }

  /** Past its limit. */
  get isFull (): boolean {
    return this.#blocks == null
  }

  add (id: number, bytes: Uint8Array): void {
    this.#bytes += bytes.byteLength + ENTRY_BYTES

    if (this.#bytes > this.#limit) {
      this.#blocks = undefined
    }

    if (this.#blocks != null) {
      this.#blocks[id] = bytes
    }
  }

  take (id: number): Uint8Array | undefined {
    const bytes = this.#blocks?.[id]

    if (this.#blocks != null) {
      this.#blocks[id] = undefined
    }

    return bytes
  }
}
