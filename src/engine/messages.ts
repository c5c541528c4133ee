import type { AbortOptions } from 'abort-error'

/**
 * The messages of the Encryption, Decryption and Reads For Engines of the Anoma node
 * architecture. There each is one variant of a sum type; here `type` is the variant's name. So a
 * message says by itself what it is, in a log, in a union and on the wire, where a request and an
 * answer can have the same fields (`data`), and two questions may come to do so. All other
 * fields are as specified.
 *
 * A failure is an answer with `error`, and with nothing in its other fields.
 */
export interface EncryptRequest {
  type: 'EncryptRequest'
  /** at most 1,048,576 bytes */
  data: Uint8Array
  /** a PeerId with an Ed25519 key, an age recipient (`age1...`, `age1pq1...`), or `passphrase:` and a name */
  externalIdentity: string
  /** also for every identity that is proven to read for it */
  useReadsFor: boolean
}

/** The answer to an `EncryptRequest`. */
export interface EncryptResponse {
  type: 'EncryptResponse'
  /** an age v1 file, binary; empty on failure */
  ciphertext: Uint8Array
  error?: string
}

/** Decrypt what was encrypted to an identity of the engine. */
export interface DecryptRequest {
  type: 'DecryptRequest'
  /** an age v1 file, at most 1,572,864 bytes */
  data: Uint8Array
}

/** The answer to a `DecryptRequest`. */
export interface DecryptResponse {
  type: 'DecryptResponse'
  /** empty on failure */
  data: Uint8Array
  error?: string
}

/** Does A read for B? */
export interface ReadsForRequest {
  type: 'ReadsForRequest'
  externalIdentityA: string
  externalIdentityB: string
}

/** The answer to a `ReadsForRequest`. */
export interface ReadsForResponse {
  type: 'ReadsForResponse'
  readsFor: boolean
  error?: string
}

/** `fromIdentity` can read what is encrypted to `toIdentity`, who signed it; see docs/ENGINE.md 4. */
export interface ReadsForEvidence {
  fromIdentity: string
  toIdentity: string
  /** at most 128 bytes */
  proof: Uint8Array
}

/** Keep this evidence, if it is right. */
export interface SubmitReadsForEvidenceRequest {
  type: 'SubmitReadsForEvidenceRequest'
  evidence: ReadsForEvidence
}

/** The answer to a `SubmitReadsForEvidenceRequest`. */
export interface SubmitReadsForEvidenceResponse {
  type: 'SubmitReadsForEvidenceResponse'
  error?: string
}

/** Everything where this identity is from or to. */
export interface QueryReadsForEvidenceRequest {
  type: 'QueryReadsForEvidenceRequest'
  externalIdentity: string
}

/** The answer to a `QueryReadsForEvidenceRequest`. */
export interface QueryReadsForEvidenceResponse {
  type: 'QueryReadsForEvidenceResponse'
  externalIdentity: string
  /** at most 512; who uses it verifies it */
  evidence: ReadsForEvidence[]
  error?: string
}

/** The answer to what is no message that the engine takes. */
export interface ErrorResponse {
  type: 'ErrorResponse'
  error: string
}

/** What a Reads For Engine takes. */
export type ReadsForMessage = ReadsForRequest | SubmitReadsForEvidenceRequest | QueryReadsForEvidenceRequest
/** What engines take. */
export type EngineRequest = EncryptRequest | DecryptRequest | ReadsForMessage

interface Replies {
  EncryptRequest: EncryptResponse
  DecryptRequest: DecryptResponse
  ReadsForRequest: ReadsForResponse
  SubmitReadsForEvidenceRequest: SubmitReadsForEvidenceResponse
  QueryReadsForEvidenceRequest: QueryReadsForEvidenceResponse
}

/** The answer that belongs to a request. */
export type ReplyTo<M extends EngineRequest> = Replies[M['type']]
/** Whatever is sent to an engine, or comes from one. */
export type EngineMessage = EngineRequest | Replies[keyof Replies] | ErrorResponse

/**
 * A function from a message to a promise of a message. The promise is never rejected: what goes
 * wrong, and being aborted, is in the answer's `error`.
 */
export interface Engine<M extends EngineRequest = EngineRequest> {
  <T extends M>(message: T, options?: AbortOptions): Promise<ReplyTo<T>>
}
