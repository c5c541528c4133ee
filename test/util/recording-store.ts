import { sha256, sha512 } from 'multiformats/hashes/sha2'
import { WrappedStore } from './wrapped-store.ts'
import type { Bytes } from './wrapped-store.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export interface StoreCall {
  op: 'get' | 'put' | 'has' | 'delete'
  cid: CID
  store: RecordingStore
  options?: AbortOptions
  /** of a put */
  bytes?: Uint8Array
}

/** Keeps a log of all calls in order; several stores can share one log. */
export class RecordingStore extends WrappedStore {
  readonly calls: StoreCall[]

  constructor (inner?: Blockstore, calls: StoreCall[] = []) {
    super(inner)
    this.calls = calls
  }

  async has (cid: CID, options?: AbortOptions): Promise<boolean> {
    this.calls.push({ op: 'has', cid, store: this, options })
    return super.has(cid, options)
  }

  async put (cid: CID, bytes: Bytes, options?: AbortOptions): Promise<CID> {
    this.calls.push({ op: 'put', cid, store: this, options, bytes: bytes instanceof Uint8Array ? bytes : undefined })
    return super.put(cid, bytes, options)
  }

  async * get (cid: CID, options?: AbortOptions): AsyncGenerator<Uint8Array> {
    this.calls.push({ op: 'get', cid, store: this, options })
    yield * super.get(cid, options)
  }

  async delete (cid: CID, options?: AbortOptions): Promise<void> {
    this.calls.push({ op: 'delete', cid, store: this, options })
    return super.delete(cid, options)
  }

  /** The calls of one kind to this store. */
  of (op: StoreCall['op']): StoreCall[] {
    return this.calls.filter(call => call.op === op && call.store === this)
  }

  /** The CIDs of the calls of one kind to this store, in order. */
  cids (op: StoreCall['op']): string[] {
    return this.of(op).map(({ cid }) => cid.toString())
  }
}

/** The puts whose bytes do not hash to their CID (sha2-256, sha2-512, identity). */
export async function falsePuts (store: RecordingStore): Promise<StoreCall[]> {
  const wrong: StoreCall[] = []

  for (const call of store.of('put')) {
    const { code, digest } = call.cid.multihash
    const bytes = call.bytes ?? new Uint8Array(0)
    const actual = code === 0 ? bytes : (await (code === sha512.code ? sha512 : sha256).digest(bytes)).digest

    if (String(actual.subarray(0, digest.byteLength)) !== String(digest)) {
      wrong.push(call)
    }
  }

  return wrong
}
