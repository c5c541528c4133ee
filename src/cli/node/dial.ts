import { multiaddr } from '@multiformats/multiaddr'
import { CliError, UsageError } from '../failure.ts'
import type { HeliaNode } from './node.ts'
import type { Multiaddr } from '@multiformats/multiaddr'

/** Milliseconds that a node has to answer. */
const PATIENCE = 30_000

/**
 * @throws {UsageError}
 */
export function parseAddress (text: string): Multiaddr {
  try {
    return multiaddr(text)
  } catch {
    throw new UsageError(`${text} is no multiaddr; write it as publish prints it, /ip4/192.0.2.7/tcp/4010/p2p/12D3...`)
  }
}

/**
 * Connect to these nodes; one that answers is enough.
 *
 * @throws {CliError} if none does
 */
export async function dialAny ({ libp2p }: HeliaNode, addresses: Multiaddr[], signal: AbortSignal): Promise<void> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)])
  const results = await Promise.allSettled(addresses.map(async address => libp2p.dial(address, { signal: limit })))
  signal.throwIfAborted()
  const failures = results.filter(result => result.status === 'rejected')

  if (failures.length === results.length) {
    throw new CliError(`no node answers at ${addresses.join(', ')}; check the address, and that the node runs`, { cause: failures[0]?.reason })
  }
}
