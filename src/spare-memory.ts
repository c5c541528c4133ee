/** More are left to the garbage collector. */
const MOST = 4

/**
 * Large memory that is used again, because new memory costs more than a hash of what is put there. It is zero
 * between two uses.
 */
export class SpareMemory {
  readonly #free: ArrayBuffer[] = []

  /** So many bytes, all zero. */
  take (length: number): Uint8Array {
    const at = this.#free.findIndex(({ byteLength }) => byteLength >= length)
    return new Uint8Array(at === -1 ? new ArrayBuffer(length) : this.#free.splice(at, 1)[0], 0, length)
  }

  /** Give back what was taken, and no longer use it. */
  give (bytes: Uint8Array): void {
    bytes.fill(0)
    this.#free.length < MOST && this.#free.push(bytes.buffer as ArrayBuffer)
  }
}
