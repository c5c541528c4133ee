import { lpStream } from '@libp2p/utils'
import { PROTOCOL } from '../../../src/engine/index.ts'
import { load, nodesOfEach } from '../../node-util/nodes.ts'
import { peer } from './people.ts'
import type { Peer } from './people.ts'
import type { ComponentLogger, Libp2p, Stream } from '@libp2p/interface'

/** A real node on loopback TCP, whose PeerId is this peer's. */
export interface LivePeer extends Peer {
  libp2p: Libp2p
}

/** Nodes that are stopped after each test. */
export function livePeersOfEach (): (logger?: ComponentLogger) => Promise<LivePeer> {
  const nodes = nodesOfEach()

  return async logger => {
    const { createLibp2p } = await load<typeof import('libp2p')>('libp2p')
    const { tcp } = await load<typeof import('@libp2p/tcp')>('@libp2p/tcp')
    const { noise } = await load<typeof import('@chainsafe/libp2p-noise')>('@chainsafe/libp2p-noise')
    const { yamux } = await load<typeof import('@chainsafe/libp2p-yamux')>('@chainsafe/libp2p-yamux')
    const person = await peer()
    const libp2p = await createLibp2p({
      privateKey: person.secret,
      logger,
      addresses: { listen: ['/ip4/127.0.0.1/tcp/0'] },
      transports: [tcp()],
      connectionEncrypters: [noise()],
      streamMuxers: [yamux()],
      connectionManager: { inboundConnectionThreshold: Infinity }
    })
    nodes.add(libp2p)
    return { ...person, libp2p }
  }
}

/** Let one know where the other is. */
export async function introduce (from: LivePeer, ...to: LivePeer[]): Promise<void> {
  for (const { libp2p } of to) {
    await from.libp2p.peerStore.merge(libp2p.peerId, { multiaddrs: libp2p.getMultiaddrs() })
  }
}

export async function openStream (from: LivePeer, to: LivePeer): Promise<Stream> {
  await introduce(from, to)
  return from.libp2p.dialProtocol(to.libp2p.peerId, PROTOCOL)
}

/** The next message on a stream, or why there is none. */
export async function nextMessage (stream: Stream, milliseconds = 5_000): Promise<Uint8Array> {
  return (await lpStream(stream).read({ signal: AbortSignal.timeout(milliseconds) })).subarray()
}
