import { clean } from '@noble/hashes/utils.js'
import { ClosedError } from '../errors.ts'

/**
 * A secret, until it is closed: bytes are zeroes then, and what only the platform can wipe is let go.
 */
export class Held <T extends object> {
  #secret?: T

  /** @param secret - bytes that are nobody else's, or the platform's own kind of key */
  constructor (secret: T) {
    this.#secret = secret
  }

  /**
   * Not a copy.
   *
   * @throws {ClosedError}
   */
  get secret (): T {
    if (this.#secret === undefined) {
      throw new ClosedError('This key was closed, and is not here any more: give the key again')
    }

    return this.#secret
  }

  /** For good; again is fine. */
  close (): void {
    this.#secret instanceof Uint8Array && clean(this.#secret)
    this.#secret = undefined
  }
}
