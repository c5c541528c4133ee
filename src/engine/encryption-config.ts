import { checkOptions } from '../check-options.ts'
import { InvalidOptionsError } from '../errors.ts'
import { checkIdentity } from './identity-text.ts'
import { QUERY_TIMEOUT } from './limits.ts'
import { checkPassphrase } from './secret-identity.ts'
import type { AskReadsFor } from './evidence-queries.ts'

/** Whom an Encryption Engine asks, prefers and knows by name. */
export interface EncryptionEngineConfig {
  /** asked where a request says `useReadsFor`: `readsForEngine()`, or `remoteEngine()` */
  readsFor?: AskReadsFor
  /** the first of these that reads the same as the named identity is encrypted to in its place */
  prefer?: string[]
  /**
   * passphrases for keys that stay at home, by a name: `passphrase:home` is then an identity, and the
   * secret itself is in no message
   */
  passphrases?: Record<string, string>
  /** milliseconds to wait for the Reads For Engine, in all; default 10,000 */
  timeout?: number
}

/**
 * A copy of what an Encryption Engine is configured with, checked at once and without elliptic curves.
 *
 * @throws {InvalidOptionsError}
 * @throws {InvalidIdentityError}
 */
export function checkConfig (config: EncryptionEngineConfig): Required<Omit<EncryptionEngineConfig, 'readsFor'>> & Pick<EncryptionEngineConfig, 'readsFor'> {
  const { readsFor, prefer = [], passphrases = {}, timeout = QUERY_TIMEOUT } = config
  checkOptions(config, ['readsFor', 'prefer', 'passphrases', 'timeout'], 'encryptionEngine')

  if (!Array.isArray(prefer) || passphrases == null || typeof passphrases !== 'object') {
    throw new InvalidOptionsError('prefer is a list of identities, and passphrases an object of them by their names')
  }

  prefer.forEach(checkIdentity)
  Object.values(passphrases).forEach(checkPassphrase)

  if (readsFor !== undefined && typeof readsFor !== 'function') {
    throw new InvalidOptionsError('readsFor is a Reads For Engine: readsForEngine(...) or remoteEngine(...)')
  }

  if (!(timeout > 0 && timeout <= 0x7fffffff)) {
    throw new InvalidOptionsError('timeout is a number of milliseconds, up to 2147483647')
  }

  return { readsFor, prefer: [...prefer], passphrases: { ...passphrases }, timeout }
}
