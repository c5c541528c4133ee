import { noise } from '@chainsafe/libp2p-noise'
import { yamux } from '@chainsafe/libp2p-yamux'
import { identify } from '@libp2p/identify'
import { kadDHT, passthroughMapper } from '@libp2p/kad-dht'
import { ping } from '@libp2p/ping'
import { tcp } from '@libp2p/tcp'
import { load } from '../../node-util/nodes.ts'
import type { CID } from 'multiformats/cid'

/** A DHT of one node, on loopback. */
export interface DhtServer {
  address: string
  /** who has announced that they have this */
  providers (cid: CID): Promise<string[]>
  stop (): Promise<void>
}

export async function dhtServer (): Promise<DhtServer> {
  const { createLibp2p } = await load<typeof import('libp2p')>('libp2p')
  const node = await createLibp2p({
    addresses: { listen: ['/ip4/127.0.0.1/tcp/0'] },
    transports: [tcp()],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux()],
    services: { identify: identify(), ping: ping(), dht: kadDHT({ clientMode: false, peerInfoMapper: passthroughMapper }) }
  } as any)

  return {
    address: node.getMultiaddrs()[0].toString(),
    async providers (cid) {
      const ids: string[] = []

      // it looks for more than there are
      try {
        for await (const { id } of node.contentRouting.findProviders(cid, { signal: AbortSignal.timeout(2_000) })) {
          ids.push(id.toString())
        }
      } catch (err: any) {
        if (err.name !== 'TimeoutError') {
          throw err
        }
      }

      return ids
    },
    async stop () { await node.stop() }
  }
}
