import { sha256 } from '@noble/hashes/sha2.js'
import { CID } from 'multiformats/cid'
import * as Digest from 'multiformats/hashes/digest'
import { graphKeys } from '../../../src/crypto/internal.ts'
import { seededBytes } from './random.ts'
import { recordedCrypto } from './recorded-crypto.ts'
import { KIND, cidOf, referenceKeys, sealAny, unpadded } from './reference.ts'
import type { PayloadParts } from './reference.ts'
import type { GraphKeys } from '../../../src/crypto/internal.ts'
import type { PlainBlock, SealedBlock } from '../../../src/format/internal.ts'

export const RAW = 0x55
export const DAG_PB = 0x70
export const DAG_CBOR = 0x71

export const KEY = seededBytes(1, 32)
export const SALT = seededBytes(2, 16)
export const reference = referenceKeys(KEY, SALT)

/** The library's keys for the fixture's key and salt, recorded. */
export async function fixtureKeys (crypto = recordedCrypto): Promise<GraphKeys> {
  return graphKeys(reference.graph, crypto)
}

/** A block with a CIDv1 and sha2-256. */
export function block (bytes: Uint8Array, codec = RAW): PlainBlock {
  return { cid: CID.decode(cidOf(codec, bytes)), bytes }
}

/** A CID with any hash code and digest. */
export function cidWith (code: number, digest: Uint8Array, codec = RAW): CID {
  return CID.createV1(codec, Digest.create(code, digest))
}

export function cidV0 (bytes: Uint8Array): CID {
  return CID.createV0(Digest.create(0x12, sha256(bytes)) as any)
}

/** Any bytes as a sealed block: its CID is right. */
export function asSealed (bytes: Uint8Array): SealedBlock {
  return { cid: CID.decode(cidOf(RAW, bytes)), bytes }
}

let forged = 0

/** A sealed block under the right key, with any payload and a nonce of its own. */
export function forge (payload: Uint8Array): SealedBlock {
  return asSealed(sealAny(reference, seededBytes(1_000_000 + forged++, 12), payload))
}

/** As `forge`, from parts of a payload that are right unless given. */
export function forgeParts (parts: Partial<PayloadParts>): SealedBlock {
  const content = parts.content ?? new Uint8Array([1, 2, 3])
  return forge(unpadded({ kind: KIND.data, cid: cidOf(RAW, content), ...parts, content }))
}
