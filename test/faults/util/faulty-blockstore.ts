import { BaseBlockstore } from 'blockstore-core'
import { NotFoundError } from 'interface-store'
import { rawBlock } from '../../util/blocks.ts'
import { seededBytes } from '../../util/random.ts'
import { Fault, damaged } from './faults.ts'
import type { Faults, Kind } from './faults.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore, Pair } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

type Bytes = Parameters<Blockstore['put']>[1]

/** A block that nobody put. */
export async function unrelated (): Promise<{ cid: CID, bytes: Uint8Array }> {
  return rawBlock(seededBytes(777, 50))
}

/** A store that goes wrong when its faults say so. What it wraps can't be seen, and so not be reached past it. */
export class FaultyBlockstore extends BaseBlockstore {
  readonly #inner: Blockstore
  readonly #faults: Faults
  readonly #place: string

  constructor (inner: Blockstore, faults: Faults, place: string) {
    super()
    this.#inner = inner
    this.#faults = faults
    this.#place = place
  }

  async has (cid: CID, options?: AbortOptions): Promise<boolean> {
    const kind = await this.#faults.begin(this.#place, 'has', { cid, ...options })
    return kind !== 'missing' && this.#inner.has(cid)
  }

  async put (cid: CID, bytes: Bytes, options?: AbortOptions): Promise<CID> {
    const kind = await this.#faults.begin(this.#place, 'put', { cid, ...options })
    kind === 'forget' || await this.#inner.put(cid, bytes)
    this.#late(kind)
    return cid
  }

  async * get (cid: CID, options?: AbortOptions): AsyncGenerator<Uint8Array> {
    const kind = await this.#faults.begin(this.#place, 'get', { cid, ...options })

    if (kind === 'missing') {
      throw new NotFoundError()
    }

    for await (const chunk of this.#inner.get(cid)) {
      yield damaged(chunk, kind)
    }
  }

  async delete (cid: CID, options?: AbortOptions): Promise<void> {
    const kind = await this.#faults.begin(this.#place, 'delete', { cid, ...options })
    kind === 'forget' || await this.#inner.delete(cid)
    this.#late(kind)
  }

  async * getAll (options?: AbortOptions): AsyncGenerator<Pair> {
    const kind = await this.#faults.begin(this.#place, 'list', options)

    if (kind === 'extra') {
      const { cid, bytes } = await unrelated()
      yield { cid, bytes: (async function * () { yield bytes })() }
    }

    if (kind !== 'missing') {
      yield * this.#inner.getAll()
    }

    if (kind === 'twice') {
      yield * this.#inner.getAll()
    }
  }

  #late (kind?: Kind): void {
    if (kind === 'late') {
      throw new Fault(`${this.#place}: on fire, after all was done`)
    }
  }
}
