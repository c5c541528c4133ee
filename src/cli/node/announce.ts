import { provideRoot } from '../../plugin/internal.ts'
import { dialAny, parseAddress } from './dial.ts'
import type { HeliaNode } from './node.ts'
import type { CID } from 'multiformats/cid'

/** Milliseconds until a DHT that was dialled is known as one. */
const PATIENCE = 10_000
const STEP = 50

// a node is in the table once it has said what it speaks
async function waitForTable ({ libp2p }: HeliaNode, signal: AbortSignal): Promise<void> {
  const { routingTable } = (libp2p.services as any).dht

  for (let waited = 0; routingTable.size === 0 && waited < PATIENCE; waited += STEP) {
    signal.throwIfAborted()
    await new Promise(resolve => { setTimeout(resolve, STEP) })
  }
}

/** Announce a root in the DHT of the nodes that are named. Returns whether anybody took it. */
export async function announce (helia: HeliaNode, root: CID, addresses: string[], signal: AbortSignal): Promise<boolean> {
  await dialAny(helia, addresses.map(parseAddress), signal)
  await waitForTable(helia, signal)
  return provideRoot(helia, root, { signal })
}
