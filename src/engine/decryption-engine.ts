import { checkOptions } from '../check-options.ts'
import { Held } from '../crypto/internal.ts'
import { decryptFile } from './age-file.ts'
import { answerRequest } from './answer.ts'
import { decrypterFor } from './private-identity.ts'
import type { DecryptRequest, Engine } from './messages.ts'
import type { PrivateIdentity } from './secret-identity.ts'

/** What a Decryption Engine opens with. */
export interface DecryptionEngineConfig {
  /** tried in this order; copied, and they never leave the engine */
  identities: PrivateIdentity[]
}

/** Opens what was encrypted to its identities; `decryptionEngine()` makes one. */
export type DecryptionEngine = Engine<DecryptRequest>

/** A Decryption Engine, and how to be rid of its identities. */
export interface ClosableDecryptionEngine extends DecryptionEngine {
  /** Let go of the identities: every answer is then a failure. Again is fine. */
  close (): void
  /** As `close`, for `await using`. */
  [Symbol.asyncDispose] (): Promise<void>
}

/**
 * The Decryption Engine of the Anoma node architecture: a `DecryptRequest` in, a
 * `DecryptResponse` out. Another's file and a damaged one both give "decryption failed". So do files
 * for more than 256 recipients, and those that want more scrypt work than age's default.
 *
 * @throws {InvalidIdentityError}
 * @throws {InvalidOptionsError}
 */
export function decryptionEngine (config: DecryptionEngineConfig): ClosableDecryptionEngine {
  checkOptions(config, ['identities'], 'decryptionEngine')
  const held = new Held(decrypterFor(config?.identities))
  const close = (): void => { held.close() }

  const engine: DecryptionEngine = async (message, options) =>
    answerRequest<DecryptRequest>(message, ['DecryptRequest'], async ({ data }) => ({
      type: 'DecryptResponse',
      data: await decryptFile(data, held.secret)
    }), { ...options, otherwise: 'decryption failed' }) as any

  return Object.assign(engine, { close, [Symbol.asyncDispose]: async () => { close() } })
}
