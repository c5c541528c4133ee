import * as dagCbor from '@ipld/dag-cbor'
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import { sha256 } from '@noble/hashes/sha2.js'
import { checkOptions } from '../check-options.ts'
import { InvalidOptionsError } from '../errors.ts'
import { decodeStrict, ensure, fields, isCount } from '../format/internal.ts'
import { parseIdentity } from './external-identity.ts'
import { MAX_EXPIRES, MAX_PROOF } from './limits.ts'
import { Refusal } from './refusal.ts'
import { checkPrivateKey } from './secret-identity.ts'
import type { ExternalIdentity } from './external-identity.ts'
import type { ReadsForEvidence } from './messages.ts'
import type { NodePrivateKey } from './node-key.ts'
import type { Ed25519PrivateKey } from '@libp2p/interface'

/** Nothing else that a libp2p key signs begins so (docs/ENGINE.md 4). */
const DOMAIN = new TextEncoder().encode('helia-encrypted/reads-for:')
const VERSION = 1
const SIGNATURE_LENGTH = 64

interface Proof {
  version: typeof VERSION
  /** seconds since 1970 */
  expires: number
  signature: Uint8Array
}

/** What evidence proves, once it is verified. */
export interface ProvenRead {
  reader: ExternalIdentity
  target: ExternalIdentity
}

/** Until when evidence is good. */
export interface CreateEvidenceOptions {
  /** from then on it proves nothing; it can't be taken back earlier. Whole seconds, until the year 9999 */
  expires: Date
}

function statementOf (from: string, to: string, expires: number): Uint8Array {
  const statement = dagCbor.encode({ version: VERSION, from, to, expires })
  const bytes = new Uint8Array(DOMAIN.byteLength + statement.byteLength)
  bytes.set(DOMAIN)
  bytes.set(statement, DOMAIN.byteLength)
  return bytes
}

function decodeProof (bytes: Uint8Array): Proof {
  try {
    ensure(bytes.byteLength <= MAX_PROOF, 'it is too long')
    const { version, expires, signature } = fields(decodeStrict(bytes), ['version', 'expires', 'signature'])
    ensure(version === VERSION && isCount(expires, 0, MAX_EXPIRES), 'its version or expiry is unknown')
    ensure(signature instanceof Uint8Array && signature.byteLength === SIGNATURE_LENGTH, 'its signature has another length')
    return { version, expires, signature }
  } catch {
    throw new Refusal('invalid evidence: its proof is malformed')
  }
}

async function isSigned ({ publicKey }: ExternalIdentity, statement: Uint8Array, signature: Uint8Array): Promise<boolean> {
  try {
    return await publicKey?.verify(statement, signature) === true
  } catch {
    return false
  }
}

function parse (text: string): ExternalIdentity {
  try {
    return parseIdentity(text)
  } catch (err: any) {
    throw new Refusal(`invalid evidence: ${err.message}`)
  }
}

/**
 * What the evidence proves now.
 *
 * @throws {Refusal} if it is malformed, expired, or not signed by the identity that is read for
 */
export async function verifyEvidence ({ fromIdentity, toIdentity, proof }: ReadsForEvidence): Promise<ProvenRead> {
  const { expires, signature } = decodeProof(proof)

  if (expires * 1_000 <= Date.now()) {
    throw new Refusal('invalid evidence: it has expired')
  }

  const [reader, target] = [parse(fromIdentity), parse(toIdentity)]

  if (reader.text === target.text || !await isSigned(target, statementOf(reader.text, target.text, expires), signature)) {
    throw new Refusal('invalid evidence: it is not signed by the identity that is read for')
  }

  return { reader, target }
}

/** Whether evidence says nothing any more; its signature is not looked at. */
export function isExpired ({ proof }: ReadsForEvidence): boolean {
  return decodeProof(proof).expires * 1_000 <= Date.now()
}

/** Names what is said, whatever the signature's bytes: the same statement is the same evidence. */
export function evidenceDigest ({ fromIdentity, toIdentity, proof }: ReadsForEvidence): Uint8Array {
  return sha256(statementOf(fromIdentity, toIdentity, decodeProof(proof).expires))
}

function expirySeconds (expires: unknown): number {
  const seconds = expires instanceof Date ? Math.floor(expires.getTime() / 1_000) : NaN

  if (!isCount(seconds, 0, MAX_EXPIRES) || seconds * 1_000 <= Date.now()) {
    throw new InvalidOptionsError('expires is a Date in the future: evidence can\'t be taken back, so it has to end')
  }

  return seconds
}

/**
 * Evidence that `reader` may read what is encrypted to the PeerId of this key. Whoever encrypts
 * with `useReadsFor` then encrypts to both. Until it expires nobody can take it back.
 *
 * @param privateKey - Ed25519; the key of the identity that is read for
 * @param reader - a PeerId or an age recipient
 * @throws {InvalidIdentityError}
 * @throws {InvalidOptionsError}
 */
export async function createReadsForEvidence (privateKey: NodePrivateKey, reader: string, options: CreateEvidenceOptions): Promise<ReadsForEvidence> {
  checkOptions(options, ['expires'], 'createReadsForEvidence')
  const key = checkPrivateKey(privateKey)
  const expires = expirySeconds(options?.expires)
  const toIdentity = peerIdFromPrivateKey(key as Ed25519PrivateKey).toString()
  const fromIdentity = parseIdentity(reader).text

  if (fromIdentity === toIdentity) {
    throw new InvalidOptionsError('An identity reads for itself: that needs no evidence')
  }

  const signature = await key.sign(statementOf(fromIdentity, toIdentity, expires))
  return { fromIdentity, toIdentity, proof: dagCbor.encode({ version: VERSION, expires, signature: Uint8Array.from(signature) }) }
}
