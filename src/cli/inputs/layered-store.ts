import { NotFoundError } from '../../errors.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

type Readable = Pick<Blockstore, 'get' | 'has'>

/** One store over others: what is put goes into the first, what is read comes from the first that has it. */
export class LayeredStore implements Pick<Blockstore, 'get' | 'has' | 'put'> {
  readonly #top: Readable & Pick<Blockstore, 'put'>
  readonly #below: Readable[]

  constructor (top: Readable & Pick<Blockstore, 'put'>, ...below: Readable[]) {
    this.#top = top
    this.#below = below
  }

  put (...args: Parameters<Blockstore['put']>): ReturnType<Blockstore['put']> {
    return this.#top.put(...args)
  }

  async has (cid: CID, options?: AbortOptions): Promise<boolean> {
    return await this.#layerOf(cid, options) != null
  }

  async * get (cid: CID, options?: AbortOptions): AsyncGenerator<Uint8Array> {
    const layer = await this.#layerOf(cid, options)

    if (layer == null) {
      throw new NotFoundError(`The block ${cid} is in none of the files: check that they are whole`)
    }

    yield * layer.get(cid, options)
  }

  async #layerOf (cid: CID, options?: AbortOptions): Promise<Readable | undefined> {
    for (const layer of [this.#top, ...this.#below]) {
      if (await layer.has(cid, options)) {
        return layer
      }
    }
  }
}
