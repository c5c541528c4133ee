import { InvalidKeyError } from '../errors.ts'
import { checkKey } from './key.ts'

const LENGTH = 32

/**
 * The key of one graph and its later versions, 32 bytes (SPEC 4): what sharing passes on. It opens what a
 * key opens, in one graph. Printing it shows nothing.
 */
export class GraphKey {
  readonly #bytes: Uint8Array

  /**
   * @throws {InvalidKeyError} unless it is 32 bytes
   */
  constructor (bytes: Uint8Array) {
    if (!(bytes instanceof Uint8Array) || bytes.byteLength !== LENGTH) {
      throw new InvalidKeyError(`A graph key is ${LENGTH} bytes`)
    }

    this.#bytes = Uint8Array.from(bytes)
  }

  /** A copy. */
  get bytes (): Uint8Array {
    return this.#bytes.slice()
  }
}

/** What opens a graph: the key it was made with, or its graph key. */
export type Secret = Uint8Array | GraphKey

/**
 * A copy of what opens a graph.
 *
 * @throws {InvalidKeyError}
 */
export function checkSecret (secret: Secret): Secret {
  return secret instanceof GraphKey ? secret : checkKey(secret)
}

/** The bytes of either. */
export function secretBytes (secret: Secret): Uint8Array {
  return secret instanceof GraphKey ? secret.bytes : secret
}
