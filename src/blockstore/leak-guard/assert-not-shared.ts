import { PlaintextLeakError } from '../../errors.ts'
import { ownValue, storesWithin } from './stores-within.ts'
import type { Blockstore } from 'interface-blockstore'

/** Ends every refusal: what to do instead. */
export const USE_ANOTHER = 'use a store of its own, such as a new MemoryBlockstore or an FsBlockstore on a folder that nothing else uses'

/**
 * The part of the guard that can run in a constructor: objects only, nothing is read or
 * written.
 *
 * @throws {PlaintextLeakError} when the two are one store, share a store that both are
 * seen to wrap, or `candidate` belongs to a node that asks the network for blocks
 */
export function assertNotShared (candidate: Blockstore, shared: Blockstore): void {
  assertSeparate(storesWithin(candidate), storesWithin(shared))
}

export function assertSeparate (candidates: Set<Blockstore>, shared: Set<Blockstore>): void {
  if ([...candidates].some(store => shared.has(store))) {
    throw new PlaintextLeakError(`The private store is, wraps, or is wrapped by the store that the network reads: ${USE_ANOTHER}`)
  }
  if ([...candidates].some(hasBlockBrokers)) {
    throw new PlaintextLeakError('The private store belongs to a Helia node that exchanges blocks with the network: use a node without block brokers (createHeliaLight), or a store that no node uses')
  }
}

/** Helia's storage keeps in `blockBrokers` whom it asks for blocks: bitswap, HTTP gateways. */
function hasBlockBrokers (store: Blockstore): boolean {
  const brokers = ownValue(store, 'blockBrokers')

  return Array.isArray(brokers) && brokers.length > 0
}
