import { peerIdFromPublicKey, peerIdFromString } from '@libp2p/peer-id'
import { ed25519 } from '@noble/curves/ed25519.js'
import { bech32 } from '@scure/base'
import { InvalidIdentityError } from '../errors.ts'
import { MAX_IDENTITY } from './limits.ts'
import type { NodePublicKey } from './node-key.ts'
import type { PublicKey } from '@libp2p/interface'

/** Files of one kind hide their data from the same attackers; kinds don't mix (docs/ENGINE.md 3). */
export type IdentityKind = 'classic' | 'post-quantum'

/** The public half of a key, as text that a person can paste, and what is done with it. */
export interface ExternalIdentity {
  /** its only spelling: two texts are two identities */
  text: string
  kind: IdentityKind
  /** `age1...` or `age1pq1...` */
  recipient: string
  /** of a PeerId: an age recipient can't sign, so nobody can prove to read for it */
  publicKey?: NodePublicKey
}

const AGE = { prefix: 'age', length: 32, kind: 'classic' } as const
const AGE_PQ = { prefix: 'age1pq', length: 1_216, kind: 'post-quantum' } as const

// what was given is never part of a message: it may be a secret, pasted by mistake
const WHAT = 'An identity is a PeerId of an Ed25519 key (12D3KooW...) or an age recipient (age1..., age1pq1...)'

/** A bech32 text of any length, in age's way: 32 bytes of X25519 are "age1..." */
export function toBech32 (prefix: string, bytes: Uint8Array): string {
  return bech32.encode(prefix, bech32.toWords(bytes), false)
}

function parseRecipient (text: string): ExternalIdentity {
  const { prefix, length, kind } = text.startsWith('age1pq1') ? AGE_PQ : AGE
  const bytes = fromBech32(text, prefix)

  if (bytes?.byteLength !== length) {
    throw new InvalidIdentityError('This age recipient is mistyped, cut off, or of a kind that is not known here: use age1... (X25519) or age1pq1... (post-quantum)')
  }

  return { text, kind, recipient: text }
}

/** The bytes of a bech32 text with this prefix; undefined for any other text. */
export function fromBech32 (text: string, prefix: string): Uint8Array | undefined {
  try {
    const decoded = bech32.decode(text as `${string}1${string}`, false)
    const bytes = bech32.fromWords(decoded.words)
    return decoded.prefix === prefix ? bytes : undefined
  } catch {
    return undefined
  }
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

  return { text, kind: 'classic', recipient: toBech32(AGE.prefix, toX25519(publicKey.raw)), publicKey }
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
 * @param text - a PeerId with an Ed25519 key, in base58, or an age recipient: X25519 or post-quantum hybrid
 * @throws {InvalidIdentityError}
 */
export function parseIdentity (text: unknown): ExternalIdentity {
  if (typeof text !== 'string' || text.length === 0 || text.length > MAX_IDENTITY) {
    throw new InvalidIdentityError(WHAT)
  }

  if (/^age-secret-key-/i.test(text)) {
    throw new InvalidIdentityError('This is a private key, which belongs in no message: give its recipient, age1..., and make a new key if this one was sent anywhere')
  }

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
