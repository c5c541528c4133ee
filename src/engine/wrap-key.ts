import { KeyUnwrapFailedError, KeyWrapFailedError } from '../errors.ts'
import { errorText } from './refusal.ts'
import type { DecryptionEngine } from './decryption-engine.ts'
import type { Encryptor } from './encryptor.ts'
import type { AbortOptions } from 'abort-error'

const GRAPH_KEY_LENGTH = 32

export interface WrapKeyOptions extends AbortOptions {
  /** PeerIds and age recipients, or one `passphrase:` and a name */
  to: string[]
  /** also for everyone who is proven to read for one of them; default false */
  useReadsFor?: boolean
  /** makes what the file's header carries beside the recipients */
  note? (externalIdentities: string[]): Promise<Uint8Array>
}

/**
 * A graph key, 32 bytes, in one age v1 file for all of these identities.
 *
 * @throws {KeyWrapFailedError} if it can't be for all of them
 */
export async function wrapKey (encryptor: Encryptor, graphKey: Uint8Array, { to, useReadsFor = false, note, signal }: WrapKeyOptions): Promise<Uint8Array> {
  return orRefuse(encryptor.encrypt({ data: graphKey, externalIdentities: to, useReadsFor, note }, { signal }), signal)
}

/**
 * For whom a key that is wrapped to these identities is.
 *
 * @throws {KeyWrapFailedError}
 */
export async function resolveIdentities (encryptor: Encryptor, { to, useReadsFor = false, signal }: WrapKeyOptions): Promise<string[]> {
  return orRefuse(encryptor.resolve({ externalIdentities: to, useReadsFor }, { signal }), signal)
}

async function orRefuse <T> (wrapping: Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await wrapping
  } catch (err) {
    signal?.throwIfAborted()
    throw new KeyWrapFailedError(`The graph key was wrapped for nobody: ${errorText(err, 'encryption failed')}`)
  }
}

/**
 * The graph key in an age v1 file.
 *
 * @throws {KeyUnwrapFailedError} if none of the engine's identities opens it, or it holds anything but 32 bytes
 */
export async function unwrapKey (engine: DecryptionEngine, file: Uint8Array, { signal }: AbortOptions = {}): Promise<Uint8Array> {
  const { data, error } = await engine({ type: 'DecryptRequest', data: file }, { signal })
  signal?.throwIfAborted()

  if (error !== undefined || data.byteLength !== GRAPH_KEY_LENGTH) {
    throw new KeyUnwrapFailedError()
  }

  return data
}
