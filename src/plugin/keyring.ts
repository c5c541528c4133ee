import { clean } from '@noble/hashes/utils.js'
import { checkChoice, given } from '../check-options.ts'
import { GraphKey, Held, checkKey, checkSecret, defaultCrypto, generateKey, takeGraphKey, wipeSecret } from '../crypto/internal.ts'
import { InvalidKeyError, InvalidOptionsError, InvalidReadersError, WrongKeyError } from '../errors.ts'
import { openReaders, sealReaders } from '../format/internal.ts'
import { graphKeyOf, readRoot, readVerified, unlockRoot } from '../graph/internal.ts'
import { LazyEngines } from './lazy-engines.ts'
import type { LazyEnginesInit } from './lazy-engines.ts'
import type { GraphKeys, Secret } from '../crypto/internal.ts'
import type { DecryptionEngine } from '../engine/internal.ts'
import type { EncryptedRoot } from '../format/internal.ts'
import type { EncryptOptions, ReadOptions } from '../graph/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export interface KeyringInit extends LazyEnginesInit {
  /** opens every graph of this vault; copied */
  key?: Uint8Array
}

/** For whom a graph is. */
export interface ReaderOptions extends AbortOptions {
  /** PeerIds with Ed25519 keys and age recipients, or one `passphrase:` and its name */
  to: string[]
  /** also for everyone who is proven to read for one of them; default false */
  useReadsFor?: boolean
}

/** A root, and what opens it, until it is closed. */
export interface UnlockedRoot {
  root: EncryptedRoot
  graphKey: GraphKey
  keys: GraphKeys
}

/** Wipe what opens a root. */
export function closeUnlocked ({ graphKey, keys }: UnlockedRoot): void {
  graphKey.close()
  keys.close()
}

/** Whose key seals a graph, where it is not given. */
export interface KeyForOptions extends Partial<ReaderOptions>, ReadOptions {
  key?: Secret
  /** the encrypted root of an earlier version */
  previous?: CID
}

/**
 * @throws {InvalidOptionsError}
 */
export function checkReaders (to: unknown, useReadsFor: unknown, name: string): void {
  if (!Array.isArray(to) || to.some(identity => typeof identity !== 'string')) {
    throw new InvalidOptionsError(`${name} is a list of identities: PeerIds with Ed25519 keys, age recipients`)
  }

  checkChoice(useReadsFor, [true, false], 'useReadsFor')
}

/** Finds what opens a graph, the vault's key or an identity that it was shared with, and shares it with others. */
export class Keyring {
  readonly #blockstore: Pick<Blockstore, 'get'>
  readonly #key?: Held<Uint8Array>
  readonly #engines: LazyEngines

  /**
   * @throws {InvalidIdentityError}
   * @throws {InvalidOptionsError}
   */
  constructor (blockstore: Pick<Blockstore, 'get'>, init: KeyringInit) {
    const { key, ...engines } = init
    this.#blockstore = blockstore
    this.#engines = new LazyEngines(engines)
    this.#key = key == null ? undefined : new Held(checkKey(key))
  }

  /** Wipe the key and the identities. What is asked for later throws `ClosedError`. */
  close (): void {
    this.#key?.close()
    this.#engines.close()
  }

  get hasKey (): boolean {
    return this.#key != null
  }

  get hasIdentities (): boolean {
    return this.#engines.hasIdentities
  }

  /**
   * What opens a graph, where that is not simply the vault's key: a copy, which whoever asks wipes.
   *
   * @throws {KeyUnwrapFailedError} if it was shared with none of the identities
   */
  async secretOf (encryptedRoot: CID, options: ReadOptions = {}): Promise<Secret | undefined> {
    return !this.hasIdentities ? this.#ownKey() : this.#secretFor(await readRoot(this.#blockstore, encryptedRoot, defaultCrypto(), options), options)
  }

  #ownKey (): Uint8Array | undefined {
    return this.#key == null ? undefined : Uint8Array.from(this.#key.secret)
  }

  async #secretFor (root: EncryptedRoot, options: ReadOptions): Promise<Secret | undefined> {
    if (!this.hasIdentities || root.wrapped == null || (this.#key != null && await this.#opens(root, this.#key.secret))) {
      return this.#ownKey()
    }

    const { bytes } = await readVerified(this.#blockstore, root.wrapped, defaultCrypto(), options)
    const { code, decrypt } = await this.#engines.load()
    return takeGraphKey(await code.unwrapKey(decrypt as DecryptionEngine, bytes, options))
  }

  /**
   * The keys of a root, to be closed with `closeUnlocked`.
   *
   * @throws {WrongKeyError}
   * @throws {KeyUnwrapFailedError}
   * @throws {InvalidKeyError} if there is neither a key nor an identity
   */
  async unlock (encryptedRoot: CID, options: ReadOptions = {}): Promise<UnlockedRoot> {
    const root = await readRoot(this.#blockstore, encryptedRoot, defaultCrypto(), options)
    const secret = await this.#secretFor(root, options)

    if (secret == null) {
      throw new InvalidKeyError('This needs the key of the graph: give the vault a key, or identities that the graph was shared with')
    }

    try {
      const keys = await unlockRoot(root, secret, defaultCrypto())
      return { root, graphKey: graphKeyOf(root, secret), keys }
    } finally {
      wipeSecret(secret)
    }
  }

  /**
   * The block of wrapped keys for these readers, and the list of them for each other.
   *
   * @throws {KeyWrapFailedError}
   */
  async wrap (graphKey: GraphKey, keys: GraphKeys, { to, useReadsFor, signal }: ReaderOptions): Promise<Uint8Array> {
    const { code, encryptor } = await this.#engines.load()
    const bytes = graphKey.bytes

    try {
      return await code.wrapKey(encryptor, bytes, { to, useReadsFor, signal, note: async identities => sealReaders(keys, identities) })
    } finally {
      clean(bytes)
    }
  }

  /** These, and with `useReadsFor` everyone who is proven to read for one of them; a passphrase's name stays as it is. */
  async resolve (to: string[], { useReadsFor, signal }: Omit<ReaderOptions, 'to'>): Promise<string[]> {
    const { code, encryptor } = await this.#engines.load()
    return code.resolveIdentities(encryptor, { to, useReadsFor, signal })
  }

  /**
   * What seals a graph for these readers: who they are is found out before anything is sealed.
   *
   * @throws {KeyWrapFailedError}
   * @throws {InvalidOptionsError}
   */
  async wrapFor ({ to, useReadsFor, signal }: Partial<ReaderOptions>): Promise<EncryptOptions['wrap']> {
    if (to !== undefined || useReadsFor !== undefined) {
      checkReaders(to, useReadsFor, 'to')
      const readers = await this.resolve(to as string[], { useReadsFor, signal })
      return async (graphKey, keys) => this.wrap(graphKey, keys, { to: readers, signal })
    }
  }

  /**
   * What a graph is sealed under: a copy, which whoever asks wipes. A later version has the key of the one before; whoever
   * shares needs none: the graph key is wrapped for them.
   */
  async keyFor ({ key, previous, to, signal, offline }: KeyForOptions): Promise<{ key?: Secret }> {
    if (key !== undefined || previous == null) {
      return key === undefined && !this.hasKey && to != null ? { key: generateKey() } : given({ key: key === undefined ? key : checkSecret(key) })
    }

    return given({ key: await this.secretOf(previous, { signal, offline }) })
  }

  /**
   * For whom a graph key is wrapped: nobody where a root has no wrapped keys.
   *
   * @throws {InvalidReadersError} if that can't be known
   */
  async readersOf ({ root, keys }: UnlockedRoot, options: ReadOptions = {}): Promise<string[]> {
    if (root.wrapped == null) {
      return []
    }

    const { bytes } = await readVerified(this.#blockstore, root.wrapped, defaultCrypto(), options)
    const { code } = await this.#engines.load()
    const note = await code.readNote(bytes)

    if (note == null) {
      throw new InvalidReadersError('The wrapped keys of this graph do not say for whom they are: it is behind a passphrase, or another program made them; publish it again, to all of them')
    }

    return openReaders(keys, note)
  }

  async #opens (root: EncryptedRoot, key: Uint8Array): Promise<boolean> {
    try {
      const keys = await unlockRoot(root, key, defaultCrypto())
      keys.close()
      return true
    } catch (err) {
      if (err instanceof WrongKeyError) {
        return false
      }

      throw err
    }
  }
}
