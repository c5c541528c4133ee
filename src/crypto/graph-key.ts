import { clean } from '@noble/hashes/utils.js'
import { InvalidKeyError } from '../errors.ts'
import { Held } from './held.ts'
import { checkKey } from './key.ts'

const LENGTH = 32

/**
 * The key of one graph and its later versions, 32 bytes (SPEC 4): what sharing passes on. It opens what a
 * key opens, in one graph. Printing it shows nothing.
 */
export class GraphKey {
  readonly #held: Held<Uint8Array>

  /**
   * @param bytes - copied
   * @throws {InvalidKeyError} unless it is 32 bytes
   */
  constructor (bytes: Uint8Array) {
    if (!(bytes instanceof Uint8Array) || bytes.byteLength !== LENGTH) {
      throw new InvalidKeyError(`A graph key is ${LENGTH} bytes`)
    }

    this.#held = new Held(Uint8Array.from(bytes))
  }

  /**
   * A copy, which is the caller's to wipe.
   *
   * @throws {ClosedError}
   */
  get bytes (): Uint8Array {
    return this.use(bytes => bytes.slice())
  }

  /**
   * Do something with the bytes themselves, which must not be kept.
   *
   * @internal
   * @throws {ClosedError}
   */
  use <T> (act: (bytes: Uint8Array) => T): T {
    return act(this.#held.secret)
  }

  /** Wipe it. What was begun with it has a copy of its own, and goes on. */
  close (): void {
    this.#held.close()
  }

  /** As `close`, for `using`. */
  [Symbol.dispose] (): void {
    this.close()
  }
}

/** What opens a graph: the key it was made with, or its graph key. */
export type Secret = Uint8Array | GraphKey

/** A graph key of bytes that nobody else needs: they are wiped. */
export function takeGraphKey (bytes: Uint8Array): GraphKey {
  try {
    return new GraphKey(bytes)
  } finally {
    clean(bytes)
  }
}

/**
 * A copy of what opens a graph; whoever asks for it wipes it, with `wipeSecret`.
 *
 * @throws {InvalidKeyError}
 * @throws {ClosedError} for a graph key that was closed
 */
export function checkSecret (secret: Secret): Secret {
  return secret instanceof GraphKey ? secret.use(bytes => new GraphKey(bytes)) : checkKey(secret)
}

/** Wipe a copy that `checkSecret` made. */
export function wipeSecret (secret?: Secret): void {
  secret instanceof GraphKey ? secret.close() : secret == null || clean(secret)
}

/** Do something with the bytes of either, which must not be kept. */
export function useSecret <T> (secret: Secret, act: (bytes: Uint8Array) => T): T {
  return secret instanceof GraphKey ? secret.use(act) : act(secret)
}

/**
 * Call something with a copy of the key among its options, and wipe that in the end: what the caller does with theirs meanwhile
 * changes nothing.
 *
 * @throws {InvalidKeyError} also if there is none
 */
export async function withKey <O extends { key?: Secret }, T> (options: O, act: (options: O) => Promise<T>): Promise<T> {
  const key = checkSecret(options?.key as Secret)

  try {
    return await act({ ...options, key })
  } finally {
    wipeSecret(key)
  }
}

/**
 * As `withKey`, of options that need not have one.
 *
 * @throws {InvalidKeyError} also for a key that is there but undefined: it was meant to be given
 */
export async function withOwnKey <O extends object | undefined, T> (options: O, act: (options: O) => Promise<T>): Promise<T> {
  return options == null || !('key' in options) ? act(options) : withKey(options as O & { key: Secret }, act)
}
