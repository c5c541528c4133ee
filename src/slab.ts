const SLAB_BYTES = 65_536

/**
 * New memory for small arrays, many of them in one allocation: a small array of its own costs more than
 * a hash. For arrays of one kind only, since whoever has one can reach its neighbours.
 */
export class Slab {
  readonly #allocate: (length: number) => Uint8Array
  #bytes: Uint8Array = new Uint8Array(0)
  #used = 0

  /**
   * @param allocate - default: zeroed memory
   */
  constructor (allocate = (length: number): Uint8Array => new Uint8Array(length)) {
    this.#allocate = allocate
  }

  /** So many bytes; more than an eighth of a slab stand alone. */
  take (length: number): Uint8Array {
    if (length > SLAB_BYTES / 8) {
      return this.#allocate(length)
    }

    if (this.#used + length > this.#bytes.byteLength) {
      this.#bytes = this.#allocate(SLAB_BYTES)
      this.#used = 0
    }

    this.#used += length
    return this.#bytes.subarray(this.#used - length, this.#used)
  }

  /** A copy. */
  copy (bytes: Uint8Array): Uint8Array {
    const copy = this.take(bytes.byteLength)
    copy.set(bytes)
    return copy
  }
}
