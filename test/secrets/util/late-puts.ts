import { turns } from '../../util/turns.ts'
import { WrappedStore } from '../../util/wrapped-store.ts'
import type { Bytes } from '../../util/wrapped-store.ts'
import type { Blockstore, Pair } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/**
 * What several stores are asked until something is closed, and what is put into them once that is over. From when the closing
 * begins they are slow, and always they are deaf to signals.
 */
export class LatePuts {
  readonly puts: CID[] = []
  calls = 0
  isOver = false
  readonly #at: number
  readonly #close: () => Promise<void>

  /** @param at - the call at which it is closed, counted from 1 */
  constructor (at: number, close: () => Promise<void>) {
    this.#at = at
    this.#close = close
  }

  async pass (put?: CID): Promise<void> {
    this.calls++
    this.isOver && put != null && this.puts.push(put)

    if (this.calls === this.#at) {
      void this.#close().then(() => { this.isOver = true })
    }

    if (this.calls >= this.#at) {
      await turns(2)
    }
  }
}

export class LateStore extends WrappedStore {
  readonly #late: LatePuts

  constructor (inner: Blockstore | undefined, late: LatePuts) {
    super(inner)
    this.#late = late
  }

  async has (cid: CID): Promise<boolean> {
    await this.#late.pass()
    return super.has(cid)
  }

  async put (cid: CID, bytes: Bytes): Promise<CID> {
    await this.#late.pass(cid)
    return super.put(cid, bytes)
  }

  async * get (cid: CID): AsyncGenerator<Uint8Array> {
    await this.#late.pass()
    yield * super.get(cid)
  }

  async delete (cid: CID): Promise<void> {
    await this.#late.pass()
    await super.delete(cid)
  }

  async * getAll (): AsyncGenerator<Pair> {
    await this.#late.pass()
    yield * super.getAll()
  }
}
