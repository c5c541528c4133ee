import { ensure, fields } from '../format/internal.ts'
import { outline } from './failure.ts'
import { MAX_CIPHERTEXT, MAX_DATA, MAX_ERROR, MAX_EVIDENCE_PER_REPLY, MAX_IDENTITY, MAX_PROOF } from './limits.ts'
import { Refusal } from './refusal.ts'
import type { EngineMessage, ReadsForEvidence } from './messages.ts'

/** Gives a copy of a field's value, so that nobody changes it later; throws a TypeError that doesn't say the value. */
type Field = (value: unknown, name: string) => unknown
type Shape = Record<string, Field>

const bytes = (max: number): Field => (value, name) => {
  ensure(value instanceof Uint8Array, `${name} is a Uint8Array`)
  ensure(value.byteLength <= max, `${name} has at most ${max} bytes`)
  return Uint8Array.from(value)
}

const text = (max: number): Field => (value, name) => {
  ensure(typeof value === 'string', `${name} is text`)
  ensure(value.length <= max, `${name} has at most ${max} characters`)
  return value
}

const flag: Field = (value, name) => {
  ensure(typeof value === 'boolean', `${name} is true or false`)
  return value
}

const identity = text(MAX_IDENTITY)
const EVIDENCE: Shape = { fromIdentity: identity, toIdentity: identity, proof: bytes(MAX_PROOF) }
const evidence: Field = value => copy(value, EVIDENCE)

const evidenceList: Field = (value, name) => {
  ensure(Array.isArray(value), `${name} is a list`)
  ensure(value.length <= MAX_EVIDENCE_PER_REPLY, `${name} has at most ${MAX_EVIDENCE_PER_REPLY} items`)
  return Array.from(value, item => evidence(item, name))
}

const REQUESTS: Record<string, Shape> = {
  EncryptRequest: { data: bytes(MAX_DATA), externalIdentity: identity, useReadsFor: flag },
  DecryptRequest: { data: bytes(MAX_CIPHERTEXT) },
  ReadsForRequest: { externalIdentityA: identity, externalIdentityB: identity },
  SubmitReadsForEvidenceRequest: { evidence },
  QueryReadsForEvidenceRequest: { externalIdentity: identity }
}

const RESPONSES: Record<string, Shape> = {
  EncryptResponse: { ciphertext: bytes(MAX_CIPHERTEXT) },
  DecryptResponse: { data: bytes(MAX_DATA) },
  ReadsForResponse: { readsFor: flag },
  SubmitReadsForEvidenceResponse: {},
  QueryReadsForEvidenceResponse: { externalIdentity: identity, evidence: evidenceList },
  ErrorResponse: {}
}

function copy (value: unknown, shape: Shape, optional: Shape = {}): Record<string, unknown> {
  const given = exactly(value, shape, optional)
  const all: Shape = { ...shape, ...optional }
  return Object.fromEntries(Object.keys(given).map(name => [name, all[name](given[name], name)]))
}

function exactly (value: unknown, shape: Shape, optional: Shape): Record<string, unknown> {
  try {
    return fields(value, Object.keys(shape), Object.keys(optional))
  } catch {
    throw new TypeError(`it is a map of ${Object.keys(shape).join(', ')}, and nothing else`)
  }
}

/** The name of a message, if it has one. */
export function typeOf (value: unknown): string | undefined {
  const { type } = outline(value)
  return typeof type === 'string' ? type : undefined
}

function check (value: unknown, shapes: Record<string, Shape>, types: readonly string[], optional: Shape): EngineMessage {
  const type = typeOf(value)

  if (type == null || !types.includes(type)) {
    throw new Refusal(`invalid message: its type is none of ${types.join(', ')}`)
  }

  try {
    return copy(value, { type: text(64), ...shapes[type] }, optional) as unknown as EngineMessage
  } catch (err: any) {
    throw new Refusal(`invalid ${type}: ${err instanceof TypeError ? err.message : 'it could not be read'}`)
  }
}

/**
 * A copy of a request, if it is one of these types, has exactly its fields, and is within the limits.
 *
 * @throws {Refusal}
 */
export function checkRequest <M extends EngineMessage> (value: unknown, types: ReadonlyArray<M['type']>): M {
  return check(value, REQUESTS, types, {}) as M
}

/**
 * The same for an answer. With `error` it holds nothing else: no result and half a result.
 *
 * @throws {Refusal}
 */
export function checkResponse <M extends EngineMessage> (value: unknown, type: M['type']): M {
  const message: any = check(value, RESPONSES, [type], { error: text(MAX_ERROR) })
  const result = message.ciphertext ?? message.data ?? message.evidence

  if (message.error !== undefined && (result?.length > 0 || message.readsFor === true)) {
    throw new Refusal(`invalid ${type}: it has both a result and an error`)
  }

  if (message.error === undefined && (message.ciphertext?.length === 0 || type === 'ErrorResponse')) {
    throw new Refusal(`invalid ${type}: it has neither a result nor an error`)
  }

  return message
}

/** A copy of evidence in the right shape; what it proves is another question. */
export function checkEvidence (value: unknown): ReadsForEvidence {
  return evidence(value, 'evidence') as ReadsForEvidence
}
