import { answerRequest } from './answer.ts'
import { Encryptor } from './encryptor.ts'
import type { EncryptionEngineConfig } from './encryption-config.ts'
import type { EncryptRequest, Engine } from './messages.ts'

/** Encrypts to external identities; `encryptionEngine()` makes one. */
export interface EncryptionEngine extends Engine<EncryptRequest> {
  /**
   * Hand in an answer of a Reads For Engine that came on a way of its own, with the PeerId that is
   * proven to have sent it; `serveEngines` does so. Anyone else's is ignored, and the wait goes on;
   * one that nobody waits for is dropped.
   *
   * @returns whether it ended a wait
   */
  receive (sender: string, reply: unknown): boolean
  /** whose answers it takes by `receive`: the PeerId of a remote Reads For Engine */
  readonly readsForPeer?: string
  /** Let go of the passphrases: every answer is then a failure. Again is fine. */
  close (): void
  /** As `close`, for `await using`. */
  [Symbol.asyncDispose] (): Promise<void>
}

/**
 * The Encryption Engine of the Anoma node architecture: an `EncryptRequest` in, an
 * `EncryptResponse` out, of which the ciphertext is an age v1 file.
 *
 * With `useReadsFor: false` it is for exactly the named identity, and the Reads For Engine is not
 * asked. With `true` it is for the named identity and everyone who is proven to read for it, of
 * the same kind (classic or post-quantum); if that can't be found out, the answer is an `error`, never a
 * file for fewer. Requests that wait for one identity share one question.
 *
 * @throws {InvalidOptionsError}
 * @throws {InvalidIdentityError} for one in `prefer`, or an empty passphrase
 */
export function encryptionEngine (config: EncryptionEngineConfig = {}): EncryptionEngine {
  const encryptor = new Encryptor(config)

  const engine: Engine<EncryptRequest> = async (message, options) =>
    answerRequest<EncryptRequest>(message, ['EncryptRequest'], async ({ data, externalIdentity, useReadsFor }) => ({
      type: 'EncryptResponse',
      ciphertext: await encryptor.encrypt({ data, externalIdentities: [externalIdentity], useReadsFor }, options)
    }), { ...options, otherwise: 'encryption failed' }) as any

  return Object.assign(engine, {
    receive: (sender: string, reply: unknown) => encryptor.receive(sender, reply),
    readsForPeer: config.readsFor?.peer,
    close: () => { encryptor.close() },
    [Symbol.asyncDispose]: async () => { encryptor.close() }
  })
}
