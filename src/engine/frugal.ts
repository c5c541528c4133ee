import { MAX_RECIPIENTS, MAX_SCRYPT_WORK, READERS_STANZA } from './limits.ts'
import type { Identity, Stanza } from 'age-encryption'

/**
 * An age identity that opens nothing, and refuses files that would cost too much to try: asked
 * before all others, it sees the header first.
 */
export const frugal: Identity = {
  unwrapFileKey (stanzas: Stanza[]): null {
    if (stanzas.filter(({ args }) => args[0] !== READERS_STANZA).length > MAX_RECIPIENTS) {
      throw new Error('too many recipients')
    }

    if (stanzas.some(({ args }) => args[0] === 'scrypt' && !(Number(args[2]) <= MAX_SCRYPT_WORK))) {
      throw new Error('too much scrypt work')
    }

    return null
  }
}
