import { noise } from '@chainsafe/libp2p-noise'
import { yamux } from '@chainsafe/libp2p-yamux'
import { identify } from '@libp2p/identify'
import { tcp } from '@libp2p/tcp'
import { createHelia } from 'helia'

export type Node = ReturnType<typeof createHelia>

/** A node that talks TCP on this machine and to nobody else. */
export async function startNode (): Promise<Node> {
  return createHelia({
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

/** Counts the blocks that a node receives over bitswap. */
export function countReceived (node: Node): { blocks: number } {
  const count = { blocks: 0 }
  const { bitswap }: any = (node as any).blockBrokers.find((broker: any) => broker.name === 'bitswap')
  bitswap.network.addEventListener('bitswap:message', ({ detail: { message } }: any) => { count.blocks += message.blocks.length })
  return count
}
