import { checkOptions } from '../check-options.ts'
import { InvalidOptionsError } from '../errors.ts'
import { answerRequest } from './answer.ts'
import { EvidenceStore } from './evidence-store.ts'
import { verifyEvidence } from './evidence.ts'
import { parseIdentity } from './external-identity.ts'
import { MAX_STORED_EVIDENCE } from './limits.ts'
import { findReaders, readsFor } from './readers.ts'
import type { EvidenceDatastore } from './evidence-store.ts'
import type { Engine, QueryReadsForEvidenceRequest, ReadsForMessage, ReadsForRequest, ReplyTo, SubmitReadsForEvidenceRequest } from './messages.ts'
import type { AbortOptions } from 'abort-error'

/** Where a Reads For Engine keeps evidence, and how much. */
export interface ReadsForEngineConfig {
  /** where evidence is kept, e.g. `helia.datastore` */
  datastore: EvidenceDatastore
  /** how much evidence is kept in all; default 10,000. Expired evidence makes room */
  maxEvidence?: number
}

/** Knows who reads for whom, by evidence; `readsForEngine()` makes one. */
export type ReadsForEngine = Engine<ReadsForMessage>

const TYPES = ['ReadsForRequest', 'SubmitReadsForEvidenceRequest', 'QueryReadsForEvidenceRequest'] as const

function checkConfig (config: ReadsForEngineConfig): void {
  const { datastore, maxEvidence = MAX_STORED_EVIDENCE } = config ?? {}
  checkOptions(config, ['datastore', 'maxEvidence'], 'readsForEngine')

  if (!['has', 'query', 'batch'].every(method => typeof (datastore as any)?.[method] === 'function')) {
    throw new InvalidOptionsError('datastore is no datastore: give helia.datastore, a MemoryDatastore or the like')
  }

  if (!(Number.isInteger(maxEvidence) && maxEvidence >= 1)) {
    throw new InvalidOptionsError('maxEvidence is a whole number, 1 or more')
  }
}

class ReadsFor {
  readonly #store: EvidenceStore

  constructor ({ datastore, maxEvidence = MAX_STORED_EVIDENCE }: ReadsForEngineConfig) {
    this.#store = new EvidenceStore(datastore, maxEvidence)
  }

  async answer (request: ReadsForMessage, options: AbortOptions): Promise<ReplyTo<ReadsForMessage>> {
    switch (request.type) {
      case 'ReadsForRequest':
        return this.#relation(request, options)
      case 'SubmitReadsForEvidenceRequest':
        return this.#submit(request, options)
      default:
        return this.#query(request, options)
    }
  }

  async #relation ({ externalIdentityA, externalIdentityB }: ReadsForRequest, options: AbortOptions): Promise<ReplyTo<ReadsForRequest>> {
    const [a, b] = [parseIdentity(externalIdentityA), parseIdentity(externalIdentityB)]
    const readers = await findReaders(b, async text => this.#store.about(text, options))
    return { type: 'ReadsForResponse', readsFor: readsFor(readers, a.text, b.text) }
  }

  async #submit ({ evidence }: SubmitReadsForEvidenceRequest, options: AbortOptions): Promise<ReplyTo<SubmitReadsForEvidenceRequest>> {
    await verifyEvidence(evidence)
    await this.#store.add(evidence, options)
    return { type: 'SubmitReadsForEvidenceResponse' }
  }

  async #query ({ externalIdentity }: QueryReadsForEvidenceRequest, options: AbortOptions): Promise<ReplyTo<QueryReadsForEvidenceRequest>> {
    const { text } = parseIdentity(externalIdentity)
    return { type: 'QueryReadsForEvidenceResponse', externalIdentity: text, evidence: await this.#store.about(text, options) }
  }
}

/**
 * The Reads For Engine of the Anoma node architecture. Evidence is verified when it is submitted,
 * kept in the datastore, given to whoever asks, and verified again by whoever uses it.
 * One engine a datastore.
 *
 * @throws {InvalidOptionsError}
 */
export function readsForEngine (config: ReadsForEngineConfig): ReadsForEngine {
  checkConfig(config)
  const engine = new ReadsFor(config)

  return async (message, options) =>
    answerRequest<ReadsForMessage>(message, TYPES, async request => engine.answer(request, { signal: options?.signal }), { ...options, otherwise: 'the Reads For Engine could not read or write its datastore' }) as any
}
