import { CID } from 'multiformats/cid'
import { sha256 } from 'multiformats/hashes/sha2'
import type { Blockstore } from 'interface-blockstore'

/** A block of random bytes: the only thing that the guard itself ever writes. */
export interface Canary {
  cid: CID
  bytes: Uint8Array
}

/** A few stores treat small or large blocks apart; unixfs chunks are larger than both limits seen. */
const SIZES = [32, 300 * 1024]
/** `getRandomValues` fills no more bytes at once */
const MAX_RANDOM = 65_536

/** Two canaries of each codec, each with bytes of its own since stores key by multihash. */
export async function createCanaries (codecs: Iterable<number>): Promise<Canary[]> {
  const random = randomBytes(Math.max(...SIZES))

  return Promise.all([...codecs].flatMap(codec => SIZES.map(async size => {
    const bytes = random.slice(0, size)
    bytes.set(randomBytes(32))
    return createCanary(codec, bytes)
  })))
}

export async function createCanary (codec: number, bytes = randomBytes(32)): Promise<Canary> {
  return { cid: CID.createV1(codec, await sha256.digest(bytes)), bytes }
}

/**
 * Delete a block so that it is gone, also where the outermost store can't: a Helia node
 * without content routers refuses to delete, and waits for whoever holds its lock. So the
 * stores that it wraps come first, and a wrapper's own `delete` before theirs.
 *
 * @param stores - of `storesWithin`, the outermost first
 * @returns whether the outermost store says that it has not got the block
 */
export async function removeBlock (stores: Set<Blockstore>, cid: CID): Promise<boolean> {
  const [outermost] = stores
  const isNode = (store: Blockstore): boolean => 'unwrap' in store
  const order = [...[...stores].filter(store => !isNode(store)), ...[...stores].filter(isNode)]

  for (const store of order) {
    try {
      await store.delete(cid)
    } catch {
      // what counts is whether the block is gone
    }
    if (await lacks(outermost, cid)) {
      return true
    }
  }
  return false
}

async function lacks (store: Blockstore, cid: CID): Promise<boolean> {
  try {
    return !(await store.has(cid))
  } catch {
    return false
  }
}

function randomBytes (length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += MAX_RANDOM) {
    crypto.getRandomValues(bytes.subarray(at, at + MAX_RANDOM))
  }
  return bytes
}
