import { checkConfig, checkSecrets } from '../engine/checks.ts'
import type { EncryptionEngineConfig, PrivateIdentity } from '../engine/checks.ts'
import type { DecryptionEngine, Encryptor } from '../engine/internal.ts'

export interface LazyEnginesInit extends EncryptionEngineConfig {
  /** open what was shared with them: Ed25519 keys of libp2p, age identities, passphrases */
  identities?: PrivateIdentity[]
}

interface Engines {
  code: typeof import('../engine/internal.ts')
  encryptor: Encryptor
  decrypt?: DecryptionEngine
}

/**
 * Engines that are checked at once, and loaded when they are first needed: with age and elliptic curves they are larger
 * than all the rest.
 */
export class LazyEngines {
  readonly #config: EncryptionEngineConfig
  readonly #identities?: PrivateIdentity[]
  #loaded?: Promise<Engines>

  /**
   * @throws {InvalidIdentityError}
   * @throws {InvalidOptionsError}
   */
  constructor (init: LazyEnginesInit) {
    const { identities, ...config } = init
    // one that is there but undefined was meant to be given, and is refused
    this.#identities = 'identities' in init ? checkSecrets(identities) : undefined
    this.#config = checkConfig(config)
  }

  get hasIdentities (): boolean {
    return this.#identities != null
  }

  /** Throws what the platform throws where the code can't be fetched; the next call tries again. */
  async load (): Promise<Engines> {
    this.#loaded ??= this.#load().catch(err => {
      this.#loaded = undefined
      throw err
    })
    return this.#loaded
  }

  async #load (): Promise<Engines> {
    const code = await import('../engine/internal.ts')
    const decrypt = this.#identities && code.decryptionEngine({ identities: this.#identities })
    return { code, encryptor: new code.Encryptor(this.#config), decrypt }
  }
}
