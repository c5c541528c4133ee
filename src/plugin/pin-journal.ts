import * as dagCbor from '@ipld/dag-cbor'
import { Key } from 'interface-datastore/key'
import { base36 } from 'multiformats/bases/base36'
import type { PlainBlock } from '../format/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Datastore } from 'interface-datastore'
import type { CID } from 'multiformats/cid'

/** A pin that is being made or taken away: what to finish or take back after a crash. */
export interface PinChange {
  /** the encrypted root; without bytes, where it is not here */
  root: Pick<PlainBlock, 'cid'> & Partial<PlainBlock>
  owner: CID
  /** the version that is replaced: its blocks belong to the owner already */
  replaces?: CID
  /** what is left to be released, once no sealed block is: then the index need not be here any more */
  rest?: RestBlock[]
}

export interface RestBlock {
  cid: CID
  /** of its count */
  leave: number
}

const PREFIX = '/helia-encrypted/pin-changes/'

function keyOf (root: CID): Key {
  return new Key(`${PREFIX}${base36.encode(root.bytes)}`)
}

// what stands in a datastore, once it was looked up: some datastores go through all their keys for that
const pending = new WeakMap<Datastore, Map<string, PinChange>>()

/** The changes of pins that are under way, in the node's datastore. */
export class PinJournal {
  readonly #datastore: Datastore

  constructor (datastore: Datastore) {
    this.#datastore = datastore
  }

  async put (change: PinChange, { signal }: AbortOptions = {}): Promise<void> {
    const { root: { cid, bytes }, owner, replaces, rest } = change
    // a put that fails may have been made
    pending.get(this.#datastore)?.set(cid.toString(), change)
    await this.#datastore.put(keyOf(cid), dagCbor.encode({ cid, bytes: bytes ?? null, owner, replaces: replaces ?? null, rest: rest ?? null }), { signal })
  }

  async delete ({ root }: PinChange, { signal }: AbortOptions = {}): Promise<void> {
    await this.#datastore.delete(keyOf(root.cid), { signal })
    pending.get(this.#datastore)?.delete(root.cid.toString())
  }

  async all (options: AbortOptions = {}): Promise<PinChange[]> {
    const changes = pending.get(this.#datastore) ?? await this.#read(options)
    pending.set(this.#datastore, changes)
    return [...changes.values()]
  }

  async #read ({ signal }: AbortOptions): Promise<Map<string, PinChange>> {
    const changes = new Map<string, PinChange>()

    for await (const { value } of this.#datastore.query({ prefix: PREFIX }, { signal })) {
      const { cid, bytes, owner, replaces, rest } = dagCbor.decode<any>(value)
      changes.set(cid.toString(), { root: { cid, bytes: bytes ?? undefined }, owner, replaces: replaces ?? undefined, rest: rest ?? undefined })
    }

    return changes
  }
}
