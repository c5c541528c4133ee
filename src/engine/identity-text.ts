import { bech32 } from '@scure/base'
import { base58btc } from 'multiformats/bases/base58'
import { InvalidIdentityError } from '../errors.ts'
import { MAX_IDENTITY } from './limits.ts'

/** Files of one kind hide their data from the same attackers; kinds don't mix (docs/ENGINE.md 3). */
export type IdentityKind = 'classic' | 'post-quantum'

/** An age recipient: its only spelling. */
export interface AgeRecipient {
  text: string
  kind: IdentityKind
  recipient: string
}

/** The prefix of a recipient of X25519. */
export const AGE_PREFIX = 'age'

const AGE = { prefix: AGE_PREFIX, length: 32, kind: 'classic' } as const
const AGE_PQ = { prefix: 'age1pq', length: 1_216, kind: 'post-quantum' } as const

// the multihash and the protobuf around a public key of Ed25519
const PEER_ID_START = [0x00, 0x24, 0x08, 0x01, 0x12, 0x20]
const PEER_ID_LENGTH = 38

// what was given is never part of a message: it may be a secret, pasted by mistake
export const WHAT = 'An identity is a PeerId of an Ed25519 key (12D3KooW...) or an age recipient (age1..., age1pq1...)'

/** A bech32 text of any length, in age's way: 32 bytes of X25519 are "age1..." */
export function toBech32 (prefix: string, bytes: Uint8Array): string {
  return bech32.encode(prefix, bech32.toWords(bytes), false)
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

/**
 * @throws {InvalidIdentityError}
 */
export function parseRecipient (text: string): AgeRecipient {
  const { prefix, length, kind } = text.startsWith('age1pq1') ? AGE_PQ : AGE
  const bytes = fromBech32(text, prefix)

  if (bytes?.byteLength !== length) {
    throw new InvalidIdentityError('This age recipient is mistyped, cut off, or of a kind that is not known here: use age1... (X25519) or age1pq1... (post-quantum)')
  }

  return { text, kind, recipient: text }
}

/**
 * What may be the text of an identity, and holds no secret.
 *
 * @throws {InvalidIdentityError}
 */
export function checkText (text: unknown): string {
  if (typeof text !== 'string' || text.length === 0 || text.length > MAX_IDENTITY) {
    throw new InvalidIdentityError(WHAT)
  }

  if (/^age-secret-key-/i.test(text)) {
    throw new InvalidIdentityError('This is a private key, which belongs in no message: give its recipient, age1..., and make a new key if this one was sent anywhere')
  }

  return text
}

function isPeerId (text: string): boolean {
  try {
    const bytes = base58btc.baseDecode(text)
    return bytes.byteLength === PEER_ID_LENGTH && PEER_ID_START.every((byte, i) => bytes[i] === byte)
  } catch {
    return false
  }
}

/**
 * As `parseIdentity`, at once and without elliptic curves: whether the key in a PeerId is a point of the curve is
 * found out by who encrypts to it.
 *
 * @throws {InvalidIdentityError}
 */
export function checkIdentity (value: unknown): void {
  const text = checkText(value)

  if (text.startsWith('age1')) {
    parseRecipient(text)
  } else if (!isPeerId(text)) {
    throw new InvalidIdentityError(WHAT)
  }
}
