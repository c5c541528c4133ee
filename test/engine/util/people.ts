import { generateKeyPair, generateKeyPairFromSeed } from '@libp2p/crypto/keys'
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import * as age from 'age-encryption'
import { MemoryDatastore } from 'datastore-core'
import { createReadsForEvidence, decryptionEngine, readsForEngine } from '../../../src/engine/index.ts'
import type { EncryptRequest, PrivateIdentity, ReadsForEngine, ReadsForEvidence } from '../../../src/engine/index.ts'
import type { Ed25519PrivateKey } from '@libp2p/interface'

/** Somebody with a key of their own, who opens with it alone. */
export interface Person {
  id: string
  secret: PrivateIdentity
  /** the data, or undefined if it is not for them */
  open (ciphertext: Uint8Array): Promise<Uint8Array | undefined>
}

export interface Peer extends Person {
  secret: Ed25519PrivateKey
}

export const SECRET = new TextEncoder().encode('the plaintext of all these tests')

function person <T extends PrivateIdentity> (id: string, secret: T): Person & { secret: T } {
  const decrypt = decryptionEngine({ identities: [secret] })

  return {
    id,
    secret,
    open: async data => {
      const reply = await decrypt({ type: 'DecryptRequest', data })
      return reply.error === undefined ? reply.data : undefined
    }
  }
}

export async function peer (): Promise<Peer> {
  return peerOf(await generateKeyPair('Ed25519'))
}

/** The same peer each time. */
export async function seededPeer (seed: number): Promise<Peer> {
  return peerOf(await generateKeyPairFromSeed('Ed25519', new Uint8Array(32).fill(seed)))
}

export function peerOf (key: Ed25519PrivateKey): Peer {
  return person(peerIdFromPrivateKey(key).toString(), key)
}

export async function ageUser (): Promise<Person> {
  const secret = await age.generateX25519Identity()
  return person(await age.identityToRecipient(secret), secret)
}

export async function hybridUser (): Promise<Person> {
  const secret = await age.generateHybridIdentity()
  return person(await age.identityToRecipient(secret), secret)
}

export async function peers (count: number): Promise<Peer[]> {
  return Promise.all(Array.from({ length: count }, peer))
}

export const later = (): Date => new Date(Date.now() + 3_600_000)

/** Evidence by `target`: `reader` reads for it. */
export async function evidenceFor (target: Peer, reader: Person, expires: Date = later()): Promise<ReadsForEvidence> {
  return createReadsForEvidence(target.secret, reader.id, { expires })
}

/** A Reads For Engine that knows these: [reader, target]. */
export async function knowing (...pairs: Array<[Person, Peer]>): Promise<ReadsForEngine> {
  const engine = readsForEngine({ datastore: new MemoryDatastore() })

  for (const [reader, target] of pairs) {
    const { error } = await engine({ type: 'SubmitReadsForEvidenceRequest', evidence: await evidenceFor(target, reader) })

    if (error !== undefined) {
      throw new Error(error)
    }
  }

  return engine
}

export function request (to: Person, useReadsFor: boolean, data: Uint8Array = SECRET): EncryptRequest {
  return { type: 'EncryptRequest', data, externalIdentity: to.id, useReadsFor }
}

/** How many can open a file, which anybody can count. */
export function recipientsIn (ciphertext: Uint8Array): number {
  const header = new TextDecoder().decode(ciphertext).split('\n--- ')[0]
  return header.split('\n').filter(line => line.startsWith('-> ')).length
}

/** Which of these open a file to the plaintext. */
export async function readersAmong (people: Person[], ciphertext: Uint8Array, data: Uint8Array = SECRET): Promise<number[]> {
  const opened = await Promise.all(people.map(async person => person.open(ciphertext)))
  return opened.flatMap((bytes, i) => bytes?.join() === data.join() ? [i] : [])
}
