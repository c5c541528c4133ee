import * as dagCbor from '@ipld/dag-cbor'
import { sha256 } from '@noble/hashes/sha2.js'
import { Key } from 'interface-datastore/key'
import { base32 } from 'multiformats/bases/base32'
import { decodeStrict } from '../format/internal.ts'
import { checkEvidence } from './check-message.ts'
import { evidenceDigest, isExpired } from './evidence.ts'
import { MAX_EVIDENCE_PER_IDENTITY } from './limits.ts'
import { Refusal } from './refusal.ts'
import type { ReadsForEvidence } from './messages.ts'
import type { AbortOptions } from 'abort-error'
import type { Datastore } from 'interface-datastore'

/** What is asked of a datastore; Helia's will do. */
export type EvidenceDatastore = Pick<Datastore, 'has' | 'query' | 'batch'>

type Side = 'from' | 'to'

const ROOT = '/helia-encrypted/reads-for'
const SIDES: Side[] = ['to', 'from']

function folder (side: Side, externalIdentity: string): string {
  return `${ROOT}/${side}/${base32.baseEncode(sha256(new TextEncoder().encode(externalIdentity)))}`
}

function keyOf (side: Side, evidence: ReadsForEvidence): Key {
  return new Key(`${folder(side, side === 'to' ? evidence.toIdentity : evidence.fromIdentity)}/${base32.baseEncode(evidenceDigest(evidence))}`)
}

function decode (bytes: Uint8Array): ReadsForEvidence {
  try {
    return checkEvidence(decodeStrict(bytes))
  } catch {
    throw new Refusal(`stored evidence is damaged: remove what is under ${ROOT} in the datastore, and submit it again`)
  }
}

/** Evidence in a datastore, each twice: under whom it is from and whom it is to. */
export class EvidenceStore {
  readonly #datastore: EvidenceDatastore
  /** how much is kept in all */
  readonly #max: number
  #last: Promise<unknown> = Promise.resolve()
  #count?: number

  constructor (datastore: EvidenceDatastore, max: number) {
    this.#datastore = datastore
    this.#max = max
  }

  /** What names the identity as from or to, in no order, as it was submitted. */
  async about (externalIdentity: string, options: AbortOptions = {}): Promise<ReadsForEvidence[]> {
    const both = await Promise.all(SIDES.map(async side => this.#under(folder(side, externalIdentity), options)))
    return both.flat()
  }

  /**
   * Keep verified evidence. One after the other, so that none is kept twice.
   *
   * @throws {Refusal} if it is there already, or there is no room
   */
  async add (evidence: ReadsForEvidence, options: AbortOptions = {}): Promise<void> {
    const added = this.#last.then(async () => this.#add(evidence, options))
    this.#last = added.catch(() => {})
    return added
  }

  async #add (evidence: ReadsForEvidence, options: AbortOptions): Promise<void> {
    if (await this.#isWhole(evidence, options)) {
      throw new Refusal('evidence already exists')
    }

    if (!await this.#hasRoom(evidence, options)) {
      await this.#removeExpired(options)

      if (!await this.#hasRoom(evidence, options)) {
        throw new Refusal(`too much evidence: at most ${MAX_EVIDENCE_PER_IDENTITY} from or to one identity, and ${this.#max} in all`)
      }
    }

    const batch = this.#datastore.batch()
    SIDES.forEach(side => { batch.put(keyOf(side, evidence), dagCbor.encode(evidence)) })
    const count = this.#count ?? 0
    // how much there is must be looked up, should this fail half way
    this.#count = undefined
    await batch.commit(options)
    this.#count = count + 1
  }

  // a datastore may have failed between the two sides
  async #isWhole (evidence: ReadsForEvidence, options: AbortOptions): Promise<boolean> {
    const there = await Promise.all(SIDES.map(async side => this.#datastore.has(keyOf(side, evidence), options)))
    return there.every(Boolean)
  }

  async #hasRoom ({ fromIdentity, toIdentity }: ReadsForEvidence, options: AbortOptions): Promise<boolean> {
    this.#count ??= (await this.#under(`${ROOT}/to`, options)).length
    const from = await this.#under(folder('from', fromIdentity), options)
    const to = await this.#under(folder('to', toIdentity), options)
    return this.#count < this.#max && Math.max(from.length, to.length) < MAX_EVIDENCE_PER_IDENTITY
  }

  async #removeExpired (options: AbortOptions): Promise<void> {
    const expired = (await this.#under(`${ROOT}/to`, options)).filter(isExpired)
    const batch = this.#datastore.batch()
    expired.forEach(evidence => { SIDES.forEach(side => { batch.delete(keyOf(side, evidence)) }) })
    await batch.commit(options)
    this.#count = undefined
  }

  async #under (prefix: string, options: AbortOptions): Promise<ReadsForEvidence[]> {
    const found: ReadsForEvidence[] = []

    for await (const { value } of this.#datastore.query({ prefix: `${prefix}/` }, options)) {
      found.push(decode(value))
    }

    return found
  }
}
