import { EncryptedGraphError } from '../errors.ts'
import { MAX_ERROR } from './limits.ts'

/** Says why a request failed, in words that whoever asked may read. */
export class Refusal extends Error {
  static name = 'Refusal'
  name = 'Refusal'
}

/**
 * The text for an answer's `error`. What other libraries say of a failure is left out: it may
 * hold what they were given.
 */
export function errorText (err: unknown, otherwise: string): string {
  const known = err instanceof Refusal || err instanceof EncryptedGraphError
  return (known ? err.message : otherwise).slice(0, MAX_ERROR)
}
