import { asyncIterableReader, createDecoder } from '@ipld/car/decoder'
import { InvalidCarError } from '../errors.ts'
import { MAX_SEALED_BLOCK } from '../format/internal.ts'
import { abortable } from '../graph/internal.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { CID } from 'multiformats/cid'

export type CarBytes = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

type Reader = ReturnType<typeof asyncIterableReader>

// a length that a CAR claims is not believed
function bounded (reader: Reader): Reader {
  return {
    upTo: async (length) => reader.upTo(length),
    exactly: async (length, seek) => {
      if (length < 0 || length > MAX_SEALED_BLOCK) {
        throw new RangeError(length < 0 ? 'it has a section that ends in its CID' : 'it has a section over 2 MiB')
      }

      return reader.exactly(length, seek)
    },
    seek: (length) => { reader.seek(length) },
    get pos () { return reader.pos }
  }
}

/** A CAR (version 1 or 2), section by section; a block's bytes are not checked against its CID. */
export class CarSource {
  readonly #bytes: AsyncGenerator<Uint8Array>
  readonly #reader: Reader
  readonly #decoder: ReturnType<typeof createDecoder>
  #failure?: unknown

  constructor (source: CarBytes, signal?: AbortSignal) {
    if (source == null || !(Symbol.asyncIterator in Object(source) || Symbol.iterator in Object(source))) {
      throw new InvalidCarError('A CAR is read from its bytes, in chunks: give an iterable of Uint8Array')
    }

    this.#bytes = abortable(source, signal)
    this.#reader = bounded(asyncIterableReader(this.#noted()))
    this.#decoder = createDecoder(this.#reader)
  }

  /**
   * @throws {InvalidCarError}
   */
  async roots (): Promise<CID[]> {
    try {
      return (await this.#decoder.header()).roots
    } catch (err) {
      throw this.#error(err)
    }
  }

  /**
   * @throws {InvalidCarError}
   */
  async * blocks (): AsyncGenerator<PlainBlock> {
    try {
      yield * this.#decoder.blocks()
    } catch (err) {
      throw this.#error(err)
    }
  }

  /** Let the source go, also when it was not read to its end. */
  close (): void {
    void this.#bytes.return(undefined).catch(() => {})
  }

  // the source's own failure, a disk's for instance, says nothing of the CAR
  async * #noted (): AsyncGenerator<Uint8Array> {
    try {
      yield * this.#bytes
    } catch (err) {
      this.#failure = err
      throw err
    }
  }

  #error (err: any): unknown {
    return this.#failure ?? new InvalidCarError(`This is no whole CAR (${err.message}, at byte ${this.#reader.pos}): get it again`, { cause: err })
  }
}
