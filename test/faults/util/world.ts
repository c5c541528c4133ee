import * as dagCbor from '@ipld/dag-cbor'
import * as dagPb from '@ipld/dag-pb'
import { MemoryBlockstore } from 'blockstore-core'
import { MemoryDatastore } from 'datastore-core'
import { createHeliaLight } from 'helia'
import { NotFoundError } from 'interface-store'
import { encrypted } from '../../../src/index.ts'
import { bytesOf } from '../../util/blocks.ts'
import { damaged } from './faults.ts'
import { FaultyBlockstore } from './faulty-blockstore.ts'
import { FaultyDatastore } from './faulty-datastore.ts'
import type { Faults } from './faults.ts'
import type { Encrypted, EncryptedInit } from '../../../src/index.ts'
import type { AbortOptions } from 'abort-error'
import type { Helia } from 'helia'
import type { CID } from 'multiformats/cid'

/** All that lasts: a private store, what a node keeps, and the blocks that others have. */
export interface Stores {
  plain: MemoryBlockstore
  shared: MemoryBlockstore
  records: MemoryDatastore
  network: MemoryBlockstore
}

export function emptyStores (): Stores {
  return { plain: new MemoryBlockstore(), shared: new MemoryBlockstore(), records: new MemoryDatastore(), network: new MemoryBlockstore() }
}

function copyOf <T extends MemoryBlockstore | MemoryDatastore> (store: T): T {
  const copy = store instanceof MemoryBlockstore ? new MemoryBlockstore() : new MemoryDatastore()
  ;(copy as any).data = new Map((store as any).data)
  return copy as T
}

export function copyStores ({ plain, shared, records, network }: Stores): Stores {
  return { plain: copyOf(plain), shared: copyOf(shared), records: copyOf(records), network: copyOf(network) }
}

/** The same blocks as other nodes have them, who can be asked for one at a time. */
function networkOf (network: MemoryBlockstore, faults: Faults): any {
  async function retrieve (cid: CID, { signal }: AbortOptions = {}): Promise<Uint8Array> {
    const kind = await faults.begin('network', 'retrieve', { cid, signal })

    if (kind === 'missing' || !network.has(cid)) {
      throw new NotFoundError()
    }

    return damaged(await bytesOf(network, cid), kind)
  }

  return { name: 'others', retrieve, createSession: () => ({ name: 'session', retrieve, addPeer: async () => {} }) }
}

function routerOf (faults: Faults): any {
  return {
    name: 'router',
    provide: async (cid: CID, { signal }: AbortOptions = {}) => {
      if (await faults.begin('router', 'provide', { cid, signal }) === 'late') {
        throw new Error('the router is on fire, after all was done')
      }
    },
    async * findProviders (cid: CID, { signal }: AbortOptions = {}) {
      const kind = await faults.begin('router', 'find', { cid, signal })
      const found = kind === 'extra' ? ['stranger', 'peer'] : ['peer']
      yield * [...found, ...kind === 'twice' ? found : []].map(id => ({ id, multiaddrs: [`the address of ${id}`] }))
    }
  }
}

/** A node and a vault on it, all of whose stores and peers may go wrong. */
export interface World {
  stores: Stores
  faults: Faults
  helia: Helia
  plain: FaultyBlockstore
  vault: Encrypted
  /** another vault on the same node */
  vaultOf (init: EncryptedInit): Encrypted
}

/** A process that begins over what another left. */
export function openWorld (stores: Stores, faults: Faults, init: EncryptedInit): World {
  const helia = createHeliaLight({
    blockstore: new FaultyBlockstore(stores.shared, faults, 'shared'),
    datastore: new FaultyDatastore(stores.records, faults, 'records'),
    codecs: [dagCbor, dagPb],
    blockBrokers: [networkOf(stores.network, faults)],
    routers: [routerOf(faults)]
  })
  const plain = new FaultyBlockstore(stores.plain, faults, 'private')
  const vaultOf = (init: EncryptedInit): Encrypted => encrypted(helia, init)
  return { stores, faults, helia, plain, vault: vaultOf({ privateStore: plain, ...init }), vaultOf }
}

/** A node over the same stores, that nothing goes wrong with. */
export function soundNode ({ shared, records }: Stores): Helia {
  return createHeliaLight({ blockstore: shared, datastore: records, codecs: [dagCbor, dagPb] })
}
