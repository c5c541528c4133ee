import { isRemote } from './places/bucket-place.ts'
import { storesWithin } from './stores-within.ts'
import type { Blockstore } from 'interface-blockstore'

/** Whether asking a store for a CID tells it to somebody else's server: a bucket, however wrapped. */
export function isRemoteStore (store: Blockstore): boolean {
  return [...storesWithin(store)].some(isRemote)
}
