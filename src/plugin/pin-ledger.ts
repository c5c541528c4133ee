import * as dagCbor from '@ipld/dag-cbor'
import { Key } from 'interface-datastore/key'
import { base36 } from 'multiformats/bases/base36'
import { InvalidOptionsError } from '../errors.ts'
import { equalBytes } from '../format/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Datastore } from 'interface-datastore'
import type { CID } from 'multiformats/cid'

/** Helia's record of a block that is pinned, in version 1 of its datastore. */
interface PinnedBlock {
  pinCount: number
  /** the owners, as CIDs: Helia gives the root of the pin */
  pinnedBy: Uint8Array[]
}

export interface ClaimOptions extends AbortOptions {
  /**
   * The owner's pin is known to count the block: by name or, since `pins.rm` of Helia forgets names, without one. Not
   * for a release that may be a repeated one.
   */
  counted?: boolean
}

export interface ReleaseOptions extends ClaimOptions {
  /** what must be left of the count; default 0 */
  leave?: number
}

const PREFIX = '/pinned-block/'

function keyOf ({ multihash }: CID): Key {
  return new Key(`${PREFIX}${base36.encode(multihash.bytes)}`)
}

/**
 * Which block is pinned for whom, in Helia's own records, so that Helia's garbage collection and its `pins` see
 * the same. `pins.rm` of Helia 7.1 drops the names of all owners but the one that goes: a pin that is made again is then
 * not counted, and the next `rm` frees a block that it needs. Here an owner is one name for one pin, never used again, and
 * claiming and releasing can be repeated after a crash, at any point, without counting twice.
 */
export class PinLedger {
  readonly #datastore: Datastore

  constructor (datastore: unknown) {
    if (!['get', 'put', 'delete', 'query'].every(method => typeof (datastore as any)?.[method] === 'function')) {
      throw new InvalidOptionsError('The node has no datastore: pins are kept there, so give the whole Helia node')
    }

    this.#datastore = datastore as Datastore
  }

  /** Count a block for an owner, once. */
  async claim (cid: CID, owner: CID, { counted = false, signal }: ClaimOptions = {}): Promise<void> {
    const key = keyOf(cid)
    const { pinCount, pinnedBy } = await this.#read(key, { signal }) ?? { pinCount: 0, pinnedBy: [] }

    if (pinnedBy.some(name => equalBytes(name, owner.bytes))) {
      return
    }

    // where there are more counts than names, one of them is the owner's
    const more = counted && pinCount > pinnedBy.length ? 0 : 1
    await this.#write(key, { pinCount: Math.max(pinCount, 0) + more, pinnedBy: [...pinnedBy, owner.bytes] }, { signal })
  }

  /** No longer count a block for an owner. */
  async release (cid: CID, owner: CID, options: ReleaseOptions = {}): Promise<void> {
    const key = keyOf(cid)
    const record = await this.#read(key, options)

    if (record != null) {
      await this.#release(key, record, owner, options)
    }
  }

  /** Release whatever an owner has. Reads the records of all blocks that are pinned on the node. */
  async releaseAll (owner: CID, signal?: AbortSignal): Promise<void> {
    for await (const { key, value } of this.#datastore.query({ prefix: PREFIX }, { signal })) {
      signal?.throwIfAborted()
      await this.#release(key, dagCbor.decode(value), owner, { signal })
    }
  }

  async #release (key: Key, { pinCount, pinnedBy }: PinnedBlock, owner: CID, { counted = false, leave = 0, signal }: ReleaseOptions): Promise<void> {
    const others = pinnedBy.filter(name => !equalBytes(name, owner.bytes))

    if (others.length === pinnedBy.length && !counted) {
      return
    }

    // a count that another has by name is not taken
    await this.#write(key, { pinCount: Math.max(pinCount - 1, others.length, leave), pinnedBy: others }, { signal })
  }

  async #read (key: Key, { signal }: AbortOptions): Promise<PinnedBlock | undefined> {
    try {
      const bytes = await this.#datastore.get(key, { signal })
      return dagCbor.decode<PinnedBlock>(bytes)
    } catch (err: any) {
      if (err?.name === 'NotFoundError') {
        return undefined
      }

      throw err
    }
  }

  async #write (key: Key, record: PinnedBlock, { signal }: AbortOptions): Promise<void> {
    if (record.pinCount > 0) {
      await this.#datastore.put(key, dagCbor.encode(record), { signal })
    } else {
      await this.#datastore.delete(key, { signal })
    }
  }
}
