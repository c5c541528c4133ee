/**
 * A real Helia node that speaks TCP on this machine only, and a record of everything that it is
 * asked for, sent, or given to keep. The record is kept by its peers' side of the conversation:
 * what arrives here is what others let out.
 */

import { createHash } from 'node:crypto'
import { noise } from '@chainsafe/libp2p-noise'
import { yamux } from '@chainsafe/libp2p-yamux'
import { identify } from '@libp2p/identify'
import { tcp } from '@libp2p/tcp'
import { MemoryBlockstore } from 'blockstore-core'
import { createHelia } from 'helia'
import { CID } from 'multiformats/cid'

/** Blocks are told apart by their hash: the codec in a CID could differ. */
export function hashOf (cid: CID): string {
  return hex(cid.multihash.digest)
}

function hex (bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

class RecordingBlockstore extends MemoryBlockstore {
  /** every block that was ever put here, also if it was deleted later */
  readonly everPut = new Set<string>()

  put (...[cid, ...rest]: Parameters<MemoryBlockstore['put']>): ReturnType<MemoryBlockstore['put']> {
    this.everPut.add(hashOf(cid))
    return super.put(cid, ...rest)
  }
}

export interface Node {
  helia: Awaited<ReturnType<typeof startHelia>>
  store: RecordingBlockstore
  /** hashes that bitswap messages from others named: wanted, offered or not to be had */
  heardOf: Set<string>
  /** hashes of the blocks that came with them */
  received: Set<string>
}

async function startHelia (blockstore: MemoryBlockstore): Promise<ReturnType<typeof createHelia>> {
  return createHelia({
    blockstore,
    // nobody else is asked for anything
    http: { delegatedRouters: [], recursiveGateways: [] },
    libp2p: {
      addresses: { listen: ['/ip4/127.0.0.1/tcp/0'] },
      transports: [tcp()],
      connectionEncrypters: [noise()],
      streamMuxers: [yamux()],
      peerDiscovery: [],
      services: { identify: identify() }
    }
  }).start()
}

export async function startNode (): Promise<Node> {
  const store = new RecordingBlockstore()
  const node: Node = { helia: await startHelia(store), store, heardOf: new Set(), received: new Set() }
  // Helia's interface has no way to watch bitswap, so this reaches inside
  const { bitswap } = (node.helia as any).blockBrokers.find((broker: any) => broker.name === 'bitswap')

  bitswap.network.addEventListener('bitswap:message', ({ detail: { message } }: any) => {
    for (const { cid } of [...message.wantlist?.entries ?? [], ...message.blockPresences]) {
      node.heardOf.add(hashOf(CID.decode(cid)))
    }

    for (const { data } of message.blocks) {
      node.received.add(createHash('sha256').update(data).digest('hex'))
    }
  })

  return node
}
