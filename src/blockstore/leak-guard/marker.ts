import { CID } from 'multiformats/cid'
import { sha256 } from 'multiformats/hashes/sha2'
import { InvalidOptionsError, PlaintextLeakError } from '../../errors.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'

/** A raw block that stands in every private store of a key, and that only its owner can make. */
export interface Marker {
  cid: CID
  bytes: Uint8Array
}

const RAW = 0x55
const LENGTH = 32

/**
 * @param secret32 - 32 bytes, copied. They end up as the content of a block, so they must
 * be derived from the key for this purpose alone.
 * @throws {InvalidOptionsError} for another length
 */
export async function createMarker (secret32: Uint8Array): Promise<Marker> {
  if (secret32.byteLength !== LENGTH) {
    throw new InvalidOptionsError(`A marker takes ${LENGTH} bytes, not ${secret32.byteLength}: derive them from the key`)
  }
  const bytes = Uint8Array.from(secret32)

  return { cid: CID.createV1(RAW, await sha256.digest(bytes)), bytes }
}

/** @throws {PlaintextLeakError} when plaintext was put into `shared` while it was a private store */
export async function assertNoMarker (shared: Blockstore, marker: Pick<Marker, 'cid'>, options?: AbortOptions): Promise<void> {
  if (await shared.has(marker.cid, { signal: options?.signal })) {
    throw new PlaintextLeakError('The store of this Helia node holds plaintext of this key, decrypted into it as a private store: give the node another store')
  }
}
