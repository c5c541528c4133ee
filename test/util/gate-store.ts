import { WrappedStore } from './wrapped-store.ts'
import type { Bytes } from './wrapped-store.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export interface Waiting {
  cid: CID
  signal?: AbortSignal
  /** let this call go on, or make it fail */
  open (err?: Error): void
}

/**
 * Holds back calls until somebody lets them go on; deaf to signals. What it holds back can be
 * counted, so that no clock is needed to see what runs side by side.
 */
export class GateStore extends WrappedStore {
  readonly gets: Waiting[] = []
  readonly puts: Waiting[] = []
  readonly #holds: (op: 'get' | 'put', cid: CID) => boolean

  constructor (inner?: Blockstore, holds: (op: 'get' | 'put', cid: CID) => boolean = () => true) {
    super(inner)
    this.#holds = holds
  }

  async put (cid: CID, bytes: Bytes, options?: AbortOptions): Promise<CID> {
    await this.#pass('put', this.puts, cid, options)
    return super.put(cid, bytes)
  }

  async * get (cid: CID, options?: AbortOptions): AsyncGenerator<Uint8Array> {
    await this.#pass('get', this.gets, cid, options)
    yield * super.get(cid)
  }

  async #pass (op: 'get' | 'put', waiting: Waiting[], cid: CID, options?: AbortOptions): Promise<void> {
    if (!this.#holds(op, cid)) {
      return
    }

    await new Promise<void>((resolve, reject) => {
      const entry: Waiting = {
        cid,
        signal: options?.signal,
        open (err) {
          waiting.splice(waiting.indexOf(entry), 1)
          err == null ? resolve() : reject(err)
        }
      }
      waiting.push(entry)
    })
  }
}
