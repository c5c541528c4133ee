import { noise } from '@chainsafe/libp2p-noise'
import { yamux } from '@chainsafe/libp2p-yamux'
import { withBitswap } from '@helia/bitswap'
import { withLibp2pLight } from '@helia/libp2p'
import { generateKeyPair } from '@libp2p/crypto/keys'
import { identify } from '@libp2p/identify'
import { webSockets } from '@libp2p/websockets'
import { MemoryDatastore } from 'datastore-core'
import { IDBDatastore } from 'datastore-idb'
import { createHeliaLight } from 'helia'
import { SealedStore } from './sealed-store.ts'
import type { HeliaWithLibp2p } from '@helia/libp2p'
import type { Identify } from '@libp2p/identify'

export type PageHelia = HeliaWithLibp2p<{ identify: Identify }>

/** The Helia of this page, and its store: in IndexedDB, so it holds sealed blocks only. */
export interface PageNode {
  helia: PageHelia
  sealed: SealedStore
}

export async function startNode (): Promise<PageNode> {
  const sealed = new SealedStore('sealed-blocks')
  const datastore = new IDBDatastore('pins')
  await Promise.all([sealed.open(), datastore.open()])

  const helia = withBitswap(withLibp2pLight(createHeliaLight({ blockstore: sealed, datastore }), {
    // two windows share their stores, but must not look like one peer
    privateKey: await generateKeyPair('Ed25519'),
    datastore: new MemoryDatastore(),
    transports: [webSockets()],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux()],
    // a page dials nobody but its provider, which may be on this machine
    connectionGater: { denyDialMultiaddr: () => false },
    services: { identify: identify() }
  }))

  await helia.start()
  return { helia, sealed }
}
