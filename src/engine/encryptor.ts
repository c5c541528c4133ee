import { Held } from '../crypto/internal.ts'
import { encryptFile } from './age-file.ts'
import { unlessAborted } from './deadline.ts'
import { checkConfig } from './encryption-config.ts'
import { parseIdentity } from './external-identity.ts'
import { MAX_RECIPIENTS } from './limits.ts'
import { Recipients } from './recipients.ts'
import { Refusal } from './refusal.ts'
import type { EncryptionEngineConfig } from './encryption-config.ts'
import type { ExternalIdentity } from './external-identity.ts'
import type { AbortOptions } from 'abort-error'

export interface Plaintext {
  data: Uint8Array
  externalIdentities: string[]
  useReadsFor: boolean
  /** makes what the header carries beside the recipients, for them to read */
  note? (externalIdentities: string[]): Promise<Uint8Array>
}

const PASSPHRASE = 'passphrase:'

/**
 * @throws {Refusal} if they are not all of one kind: the file would be as weak as the weakest
 */
function assertSameKind (identities: ExternalIdentity[], { kind }: ExternalIdentity): void {
  const other = identities.find(identity => identity.kind !== kind)

  if (other != null) {
    throw new Refusal(`a ${kind} and a ${other.kind} identity can't share a file, it would be as weak as the classic one: encrypt to each kind on its own`)
  }
}

/** What the Encryption Engine does, for any number of identities: their age file is one. */
export class Encryptor {
  readonly #recipients: Recipients
  readonly #passphrases: Held<Map<string, string>>

  /**
   * @throws {InvalidOptionsError}
   * @throws {InvalidIdentityError}
   */
  constructor (config: EncryptionEngineConfig = {}) {
    const { readsFor, prefer, passphrases, timeout } = checkConfig(config)
    // also that the keys in PeerIds are points of the curve
    prefer.forEach(parseIdentity)
    this.#recipients = new Recipients(readsFor, prefer, timeout)
    this.#passphrases = new Held(new Map(Object.entries(passphrases)))
  }

  /** Let go of the passphrases, which can't be wiped. What is asked for later throws `ClosedError`. */
  close (): void {
    this.#passphrases.close()
  }

  /** See `EvidenceQueries.receive`. */
  receive (sender: string, reply: unknown): boolean {
    return this.#recipients.receive(sender, reply)
  }

  /**
   * One age v1 file that all of these identities open, and with `useReadsFor` all who read for one of
   * them. For all or for nobody.
   *
   * @throws {Refusal}
   * @throws {InvalidIdentityError}
   */
  async encrypt (plaintext: Plaintext, options: AbortOptions = {}): Promise<Uint8Array> {
    const { data, externalIdentities } = plaintext
    const passphrases = this.#passphrases.secret
    const passphrase = externalIdentities.find(text => text.startsWith(PASSPHRASE))

    if (passphrase != null) {
      return encryptFile(data, { passphrase: this.#passphraseOf(passphrases, passphrase, plaintext) })
    }

    const identities = await this.#recipientsOf(plaintext, options)
    const recipients = identities.map(({ recipient }) => recipient)
    const note = await plaintext.note?.(identities.map(({ text }) => text))
    return unlessAborted(encryptFile(data, { recipients, note }), options.signal)
  }

  /**
   * For whom a file to these identities is, as texts.
   *
   * @throws {Refusal}
   * @throws {InvalidIdentityError}
   */
  async resolve (named: Omit<Plaintext, 'data'>, options: AbortOptions = {}): Promise<string[]> {
    const passphrases = this.#passphrases.secret
    const passphrase = named.externalIdentities.find(text => text.startsWith(PASSPHRASE))

    if (passphrase != null) {
      this.#passphraseOf(passphrases, passphrase, named)
      return [passphrase]
    }

    return (await this.#recipientsOf(named, options)).map(({ text }) => text)
  }

  async #recipientsOf ({ externalIdentities, useReadsFor }: Omit<Plaintext, 'data'>, options: AbortOptions): Promise<ExternalIdentity[]> {
    const found = await Promise.all(externalIdentities.map(async text => this.#recipients.of(text, useReadsFor, options)))
    const identities = new Map(found.flat().map(identity => [identity.text, identity]))
    const [first] = identities.values()

    if (first == null || identities.size > MAX_RECIPIENTS) {
      throw new Refusal(`a file is for 1 to ${MAX_RECIPIENTS} identities, not for ${identities.size}`)
    }

    assertSameKind([...identities.values()], first)
    return [...identities.values()]
  }

  #passphraseOf (passphrases: Map<string, string>, text: string, { externalIdentities, useReadsFor }: Omit<Plaintext, 'data'>): string {
    const passphrase = passphrases.get(text.slice(PASSPHRASE.length))

    if (externalIdentities.length > 1 || useReadsFor) {
      throw new Refusal('a file with a passphrase is for nobody else: name it alone, with useReadsFor false')
    }

    if (passphrase == null) {
      throw new Refusal('no passphrase of this name is configured: the part after "passphrase:" is a name from passphrases')
    }

    return passphrase
  }
}
