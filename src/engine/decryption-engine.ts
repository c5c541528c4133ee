import { checkOptions } from '../check-options.ts'
import { decryptFile } from './age-file.ts'
import { answerRequest } from './answer.ts'
import { decrypterFor } from './private-identity.ts'
import type { DecryptRequest, Engine } from './messages.ts'
import type { PrivateIdentity } from './secret-identity.ts'

export interface DecryptionEngineConfig {
  /** tried in this order; they never leave the engine */
  identities: PrivateIdentity[]
}

/** Opens what was encrypted to its identities; `decryptionEngine()` makes one. */
export type DecryptionEngine = Engine<DecryptRequest>

/**
 * The Decryption Engine of the Anoma node architecture: a `DecryptRequest` in, a
 * `DecryptResponse` out. Another's file and a damaged one both give "decryption failed". So do files
 * for more than 256 recipients, and those that want more scrypt work than age's default.
 *
 * @throws {InvalidIdentityError}
 * @throws {InvalidOptionsError}
 */
export function decryptionEngine (config: DecryptionEngineConfig): DecryptionEngine {
  checkOptions(config, ['identities'], 'decryptionEngine')
  const decrypter = decrypterFor(config?.identities)

  return async (message, options) =>
    answerRequest<DecryptRequest>(message, ['DecryptRequest'], async ({ data }) => ({
      type: 'DecryptResponse',
      data: await decryptFile(data, decrypter)
    }), { ...options, otherwise: 'decryption failed' }) as any
}
