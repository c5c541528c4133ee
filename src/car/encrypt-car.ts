import { checkOptions } from '../check-options.ts'
import { ClosedError } from '../errors.ts'
import { ENCRYPT_OPTIONS, streamGraph } from '../graph/internal.ts'
import { carBytes } from './car-bytes.ts'
import type { Giving } from '../discard.ts'
import type { EncryptOptions, StreamedGraph } from '../graph/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** A graph that is encrypted into a CAR. */
export type EncryptedCar = StreamedGraph['graph'] & {
  /** its bytes, once; who does not read them to their end, calls `return()` */
  car: AsyncGenerator<Uint8Array, void>
}

/** What the graph holds open is closed whenever the bytes end, also before the first of them. */
class CarOnce implements AsyncGenerator<Uint8Array, void>, Giving {
  readonly gives = true
  readonly #bytes: AsyncGenerator<Uint8Array, void>
  readonly #close: () => Promise<void>
  #isTaken = false

  constructor (bytes: AsyncGenerator<Uint8Array, void>, close: () => Promise<void>) {
    this.#bytes = bytes
    this.#close = close
  }

  async next (): Promise<IteratorResult<Uint8Array, void>> {
    return this.#bytes.next()
  }

  async return (): Promise<IteratorResult<Uint8Array, void>> {
    await this.#close()
    return this.#bytes.return()
  }

  async throw (err: unknown): Promise<IteratorResult<Uint8Array, void>> {
    await this.#close()
    return this.#bytes.throw(err)
  }

  async [Symbol.asyncDispose] (): Promise<void> {
    await this.return()
  }

  [Symbol.asyncIterator] (): this {
    if (this.#isTaken) {
      throw new ClosedError('The bytes of an encrypted CAR can be read once: encrypt the graph again')
    }

    this.#isTaken = true
    return this
  }
}

/**
 * Encrypt a graph straight into a CAR (version 1), the same bytes as `encryptGraph` into a store and `exportCar` out of it
 * give, without that store. When the promise ends, everything was sealed once, and the root is known; the CAR's bytes then
 * come as they are asked for. A block that changes meanwhile is found, and ends them with an error.
 *
 * Memory: `bufferBytes`, and about 100 bytes a block.
 *
 * Throws as `encryptGraph`, also while the CAR is read.
 */
export async function encryptCar (source: Pick<Blockstore, 'get'>, plainRoot: CID, options: EncryptOptions): Promise<EncryptedCar> {
  checkOptions(options, ENCRYPT_OPTIONS, 'encryptCar')
  const { graph, blocks, close } = await streamGraph(source, plainRoot, options)
  return { ...graph, car: new CarOnce(carBytes([graph.root], blocks()), close) }
}
