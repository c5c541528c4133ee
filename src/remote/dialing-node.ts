import { isPrivate } from '@libp2p/utils'
import { multiaddr } from '@multiformats/multiaddr'
import type { Multiaddr } from '@multiformats/multiaddr'
import type { AbortOptions } from 'abort-error'

/** What is asked of a Helia node that has libp2p. */
export interface DialingNode {
  libp2p?: {
    /** Where it can be reached. */
    getMultiaddrs (): Multiaddr[]
    /** Connect to a node. */
    dial (address: Multiaddr, options?: AbortOptions): Promise<{ remotePeer: unknown }>
    /** Close its connections to a node. */
    hangUp? (peer: any, options?: AbortOptions): Promise<void>
  }
}

const MAX_ORIGINS = 20
const DIAL_TIMEOUT = 10_000

/** Addresses at which a service can reach this node: local ones only where the service is as near. */
export function originsOf ({ libp2p }: DialingNode, isNear: boolean): string[] {
  const addresses = libp2p?.getMultiaddrs() ?? []
  return addresses.filter(address => isNear || !isPrivate(address)).map(String).filter(text => text.includes('/p2p/')).slice(0, MAX_ORIGINS)
}

/** An address of a peer, or undefined for any other text. */
export function peerAddress (text: string): Multiaddr | undefined {
  try {
    const address = multiaddr(text)
    return address.getComponents().some(({ name }) => name === 'p2p') ? address : undefined
  } catch {
    // what a service says may be anything
  }
}

/** Those addresses of peers that a service may name: whoever is far away has no business with what is near. */
export function namedAddresses (texts: string[], isNear: boolean): string[] {
  return texts.filter(text => {
    const address = peerAddress(text)
    return address != null && (isNear || !isPrivate(address))
  })
}

/** Peers behind addresses that a service named, as far as they can be reached; never fails. */
export async function dialAll ({ libp2p }: DialingNode, addresses: string[], { signal }: AbortOptions): Promise<unknown[]> {
  const limit = AbortSignal.timeout(DIAL_TIMEOUT)
  const options = { signal: signal == null ? limit : AbortSignal.any([signal, limit]) }
  const known = libp2p == null ? [] : addresses.map(peerAddress).filter(address => address != null)
  const dialled = await Promise.allSettled(known.map(async address => libp2p?.dial(address, options)))
  const peers = dialled.flatMap(result => result.status === 'fulfilled' && result.value != null ? [result.value.remotePeer] : [])
  return [...new Map(peers.map(peer => [String(peer), peer])).values()]
}
