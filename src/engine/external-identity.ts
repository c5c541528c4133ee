import { peerIdFromPublicKey, peerIdFromString } from '@libp2p/peer-id'
import { ed25519 } from '@noble/curves/ed25519.js'
import { InvalidIdentityError } from '../errors.ts'
import { AGE_PREFIX, WHAT, checkText, parseRecipient, toBech32 } from './identity-text.ts'
import type { AgeRecipient } from './identity-text.ts'
import type { NodePublicKey } from './node-key.ts'
import type { PublicKey } from '@libp2p/interface'

/** The public half of a key, as text that a person can paste, and what is done with it. */
export interface ExternalIdentity extends AgeRecipient {
  /** of a PeerId: an age recipient can't sign, so nobody can prove to read for it */
  publicKey?: NodePublicKey
}

function parsePeerId (text: string): ExternalIdentity {
  const publicKey = publicKeyOf(text)

  if (publicKey?.type !== 'Ed25519') {
    throw new InvalidIdentityError(`${WHAT}: PeerIds of other keys can't receive`)
  }

  // a PeerId is the bytes of a protobuf, which has many spellings, in a base, of which there are many
  if (peerIdFromPublicKey(publicKey).toString() !== text) {
    throw new InvalidIdentityError(`${WHAT}: write the PeerId in base58, as peerId.toString() gives it`)
  }

  return { text, kind: 'classic', recipient: toBech32(AGE_PREFIX, toX25519(publicKey.raw)), publicKey }
}

function publicKeyOf (text: string): PublicKey | undefined {
  try {
    return peerIdFromString(text).publicKey
  } catch {
    throw new InvalidIdentityError(`${WHAT}: this is neither`)
  }
}

function toX25519 (publicKey: Uint8Array): Uint8Array {
  let point: ReturnType<typeof ed25519.Point.fromBytes>

  try {
    point = ed25519.Point.fromBytes(publicKey)
  } catch {
    throw new InvalidIdentityError('This PeerId holds no Ed25519 key: its bytes are no point of the curve')
  }

  // anyone can sign for such a key, and anyone can read what is sent to it
  if (point.isSmallOrder()) {
    throw new InvalidIdentityError('The key of this PeerId is of small order, which no honest key is: nobody may use it')
  }

  return ed25519.utils.toMontgomery(publicKey)
}

/**
 * @param value - a PeerId with an Ed25519 key, in base58, or an age recipient: X25519 or post-quantum hybrid
 * @throws {InvalidIdentityError}
 */
export function parseIdentity (value: unknown): ExternalIdentity {
  const text = checkText(value)
  return text.startsWith('age1') ? parseRecipient(text) : parsePeerId(text)
}

/**
 * The age recipient of an identity: what is encrypted to it with any age tool, a Helia node with
 * that PeerId opens.
 *
 * @throws {InvalidIdentityError}
 */
export function ageRecipient (externalIdentity: string): string {
  return parseIdentity(externalIdentity).recipient
}
