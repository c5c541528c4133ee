import { DIGEST_LENGTH, compareBytes } from '../format/internal.ts'
import type { CatalogPage } from '../format/internal.ts'

/** What an object, its arrays and its place in a map cost besides their bytes. */
const OBJECT_BYTES = 500

/**
 * A catalog page in one piece of memory, about 70 bytes an entry: kept as arrays of arrays it takes
 * five times as much.
 */
export class PackedPage {
  readonly level: number
  readonly #bytes: Uint8Array
  // where each entry begins, and where the last one ends
  readonly #starts: Uint32Array

  constructor ({ level, entries }: CatalogPage) {
    this.level = level
    this.#bytes = new Uint8Array(entries.reduce((sum, [cid, sealed]) => sum + cid.byteLength + sealed.byteLength, 0))
    this.#starts = new Uint32Array(entries.length + 1)

    entries.forEach(([cid, sealed], i) => {
      this.#bytes.set(cid, this.#starts[i])
      this.#starts[i + 1] = this.#starts[i] + cid.byteLength + DIGEST_LENGTH
      this.#bytes.set(sealed, this.#starts[i + 1] - DIGEST_LENGTH)
    })
  }

  /** what it takes in memory */
  get byteLength (): number {
    return this.#bytes.byteLength + this.#starts.byteLength + OBJECT_BYTES
  }

  get size (): number {
    return this.#starts.length - 1
  }

  cid (i: number): Uint8Array {
    return this.#bytes.subarray(this.#starts[i], this.#starts[i + 1] - DIGEST_LENGTH)
  }

  sealed (i: number): Uint8Array {
    return this.#bytes.subarray(this.#starts[i + 1] - DIGEST_LENGTH, this.#starts[i + 1])
  }

  /** The last entry whose CID is not after this one, or -1. */
  lastUpTo (cid: Uint8Array): number {
    let low = 0
    let high = this.size

    while (low < high) {
      const middle = (low + high) >> 1
      compareBytes(this.cid(middle), cid) <= 0 ? low = middle + 1 : high = middle
    }

    return low - 1
  }
}
