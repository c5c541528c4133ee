import { Held } from '../crypto/internal.ts'
import { checkConfig, checkSecrets, wipeSecrets } from '../engine/checks.ts'
import type { EncryptionEngineConfig, PrivateIdentity } from '../engine/checks.ts'
import type { ClosableDecryptionEngine, Encryptor } from '../engine/internal.ts'

export interface LazyEnginesInit extends EncryptionEngineConfig {
  /** open what was shared with them: Ed25519 keys of libp2p, age identities, passphrases */
  identities?: PrivateIdentity[]
}

interface Engines {
  code: typeof import('../engine/internal.ts')
  encryptor: Encryptor
  decrypt?: ClosableDecryptionEngine
}

function closeEngines ({ encryptor, decrypt }: Engines): void {
  encryptor.close()
  decrypt?.close()
}

/**
 * Engines that are checked at once, and loaded when they are first needed: with age and elliptic curves they are larger
 * than all the rest.
 */
export class LazyEngines {
  readonly #config: Held<EncryptionEngineConfig>
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
    this.#config = new Held(checkConfig(config))
  }

  get hasIdentities (): boolean {
    return this.#identities != null
  }

  /**
   * Wipe the identities that are bytes, and let go of those that are text, and of the passphrases.
   */
  close (): void {
    this.#config.close()
    wipeSecrets(this.#identities?.splice(0) ?? [])
    this.#loaded?.then(closeEngines, () => {})
    this.#loaded = undefined
  }

  /**
   * Throws what the platform throws where the code can't be fetched; the next call tries again.
   *
   * @throws {ClosedError}
   */
  async load (): Promise<Engines> {
    this.#loaded ??= this.#load().catch(err => {
      this.#loaded = undefined
      throw err
    })
    return this.#loaded
  }

  async #load (): Promise<Engines> {
    const code = await import('../engine/internal.ts')
    const encryptor = new code.Encryptor(this.#config.secret)
    const decrypt = this.#identities && code.decryptionEngine({ identities: this.#identities })
    return { code, encryptor, decrypt }
  }
}
