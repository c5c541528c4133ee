import { equalBytes } from './compare-bytes.ts'

/** Major types of RFC 8949. */
export const UINT = 0
export const BYTES = 2
export const TEXT = 3
export const ARRAY = 4
export const MAP = 5

/** The length of a head's argument in bytes, by its additional information from 24, and the least value that needs it. */
const ARGUMENTS = [[1, 24], [2, 0x100], [4, 0x10000]] as const

/**
 * Reads the canonical dag-cbor of blocks whose layout is fixed, piece by piece. Throws, whatever, at the
 * first byte that canonical dag-cbor would not have there (SPEC 2).
 */
export class CborReader {
  readonly #bytes: Uint8Array
  #offset = 0

  constructor (bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** The argument of a head of this major type. */
  head (major: number): number {
    const [first] = this.take(1)
    const info = first & 0x1f

    if (first >> 5 !== major || info >= 24 + ARGUMENTS.length) {
      throw new TypeError('not the fields of this block')
    }

    return info < 24 ? info : this.#argument(ARGUMENTS[info - 24])
  }

  /** A byte string; a view. */
  bytes (): Uint8Array {
    return this.take(this.head(BYTES))
  }

  /** Exactly these bytes. */
  literal (expected: Uint8Array): void {
    if (!equalBytes(this.take(expected.byteLength), expected)) {
      throw new TypeError('not the fields of this block')
    }
  }

  /** So many bytes, whatever they are; a view. */
  take (length: number): Uint8Array {
    const end = this.#offset + length

    if (end > this.#bytes.byteLength) {
      throw new RangeError('it ends early')
    }

    const bytes = this.#bytes.subarray(this.#offset, end)
    this.#offset = end
    return bytes
  }

  end (): void {
    if (this.#offset !== this.#bytes.byteLength) {
      throw new RangeError('it goes on after its end')
    }
  }

  #argument ([length, least]: readonly [number, number]): number {
    const value = this.take(length).reduce((sum, byte) => sum * 256 + byte, 0)

    if (value < least) {
      throw new TypeError('not canonical dag-cbor')
    }

    return value
  }
}
