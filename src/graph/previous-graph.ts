import { andThen } from '../awaitable.ts'
import { InvalidCatalogError, InvalidOptionsError, MissingBlockError, NotFoundError, OpenFailedError, SealedBlockMismatchError, WrongKeyError } from '../errors.ts'
import { KIND_DATA, checkedDigest, copyCid, openNow, readCid, sealedCid } from '../format/internal.ts'
import { BlockTable } from './block-table.ts'
import { CatalogReader } from './catalog-reader.ts'
import { openRoot } from './open-root.ts'
import { PAGE_CACHE_BYTES, PageCache } from './page-cache.ts'
import { readPlain, readShared, readVerified } from './read-block.ts'
import { readIndexNodes } from './read-index.ts'
import type { OpenedRoot } from './open-root.ts'
import type { ReadOptions } from './read-block.ts'
import type { Awaitable } from '../awaitable.ts'
import type { CryptoBackend, GraphKeys, Secret } from '../crypto/internal.ts'
import type { EncryptedRoot, HasherLoader, Manifest, PlainBlock } from '../format/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** Where a plain CID is sealed. */
export interface PlainEntry {
  cid: Uint8Array
  digest: Uint8Array
}

export interface PreviousOptions extends ReadOptions {
  key: Secret
  crypto: CryptoBackend
  getHasher: HasherLoader
}

type ReadingOptions = Omit<PreviousOptions, 'key'>

type Source = Pick<Blockstore, 'get'>

/** An earlier version of a graph, from which an export takes over what has not changed. */
export class PreviousGraph {
  readonly root: EncryptedRoot
  readonly keys: GraphKeys
  readonly manifest: Manifest
  readonly #shared: Source
  readonly #options: ReadingOptions
  readonly #pages?: CatalogReader
  #table?: Promise<BlockTable>

  constructor (shared: Source, { root, keys, manifest }: OpenedRoot, options: ReadingOptions) {
    const { signal, offline } = options
    this.root = root
    this.keys = keys
    this.manifest = manifest
    this.#shared = shared
    this.#options = options
    this.#pages = manifest.catalog == null
      ? undefined
      : new CatalogReader(manifest.catalog, keys, async sealed => readShared(shared, sealed, { signal, offline }), new PageCache(PAGE_CACHE_BYTES))
  }

  /** Close its keys: nothing of it can be read then. */
  close (): void {
    this.keys.close()
  }

  /**
   * Where all its blocks are sealed, in any order: from the catalog, else by opening them.
   *
   * @throws {InvalidCatalogError} or `MissingBlockError`, `SealedBlockMismatchError`, `OpenFailedError`
   */
  async * entries (): AsyncGenerator<PlainEntry> {
    yield * this.#pages == null ? this.#opened() : this.#listed(this.#pages)
  }

  /** The plain CIDs of all its blocks. */
  async * blocks (): AsyncGenerator<CID> {
    for await (const { cid } of this.entries()) {
      yield copyCid(cid)
    }
  }

  /** The private store, and where it lacks a block, this graph. */
  behind (store: Source): Source {
    const read = this.#read.bind(this)

    return {
      async * get (cid, options) {
        try {
          yield (await readPlain(store, cid, options)).bytes
        } catch (err) {
          const bytes = err instanceof NotFoundError ? await read(cid) : undefined

          if (bytes == null) {
            throw err
          }

          yield bytes
        }
      }
    }
  }

  /**
   * Read and open a block of it.
   *
   * @throws {InvalidCatalogError} if another block is sealed there
   * @throws {MissingBlockError}
   */
  open ({ cid, digest }: PlainEntry): Awaitable<PlainBlock> {
    const plainCid = readCid(cid)
    const { getHasher, signal, offline } = this.#options

    return andThen(readShared(this.#shared, sealedCid(digest), { signal, offline }), async sealed => {
      try {
        return await openNow(this.keys, sealed, { kind: KIND_DATA, plainCid, getHasher })
      } catch (err) {
        throw err instanceof OpenFailedError
          ? new InvalidCatalogError(`The previous graph says that ${sealed.cid} is the block ${plainCid}, and it is not: export without previous`, { cause: err })
          : err
      }
    })
  }

  /** The bytes of content of a block of it: from the private store, or by opening it. */
  async contentLength (store: Source, { cid, digest }: PlainEntry): Promise<number> {
    const { crypto, getHasher, signal } = this.#options

    try {
      const block = await readPlain(store, readCid(cid), { signal })
      await checkedDigest(block.cid, block.bytes, crypto, getHasher)
      return block.bytes.byteLength
    } catch (err) {
      signal?.throwIfAborted()
      return (await this.open({ cid, digest })).bytes.byteLength
    }
  }

  async #read (cid: CID): Promise<Uint8Array | undefined> {
    const digest = await (this.#pages?.find(cid.bytes, this.#options) ?? this.#find(cid))
    return digest == null ? undefined : (await this.open({ cid: cid.bytes, digest })).bytes
  }

  // without a catalog every block has to be opened once
  async #find (cid: CID): Promise<Uint8Array | undefined> {
    this.#table ??= this.#listAll()
    const table = await this.#table
    const index = table.find(cid.bytes)
    return index === -1 ? undefined : table.digest(index)
  }

  async #listAll (): Promise<BlockTable> {
    const table = new BlockTable()

    for await (const { cid, digest } of this.entries()) {
      const added = table.add(cid)
      added < 0 || table.setSealed(added, digest)

      if (table.size > this.manifest.blocks) {
        throw new InvalidCatalogError(`The previous graph has more blocks than the ${this.manifest.blocks} of its manifest: export without previous`)
      }
    }

    return table
  }

  async * #listed (pages: CatalogReader): AsyncGenerator<PlainEntry> {
    for await (const page of pages.leaves(this.#options)) {
      for (let i = 0; i < page.size; i++) {
        yield { cid: page.cid(i), digest: page.sealed(i) }
      }
    }
  }

  async * #opened (): AsyncGenerator<PlainEntry> {
    const { crypto, getHasher, signal, offline } = this.#options

    for await (const { sealed } of readIndexNodes(this.#shared, this.root.index, crypto, { signal, offline })) {
      for (const cid of sealed) {
        const { kind, cid: plainCid } = await openNow(this.keys, await readShared(this.#shared, cid, { signal, offline }), { kind: 'indexed', getHasher })

        if (kind === KIND_DATA) {
          yield { cid: plainCid.bytes, digest: cid.multihash.digest }
        }
      }
    }
  }
}

/** Whether a block of the previous graph is not there, or not what its address says: then it is sealed anew. */
export function isGone (err: unknown): boolean {
  return err instanceof MissingBlockError || err instanceof SealedBlockMismatchError
}

function checkMode ({ nonce, padding }: Manifest, options: Pick<Manifest, 'nonce' | 'padding'>): void {
  if (nonce === 'random' || options.nonce === 'random') {
    throw new InvalidOptionsError("Exports with nonce: 'random' share nothing, so there is nothing to take from a previous one: export without previous")
  }

  if (padding !== options.padding) {
    throw new InvalidOptionsError(`The previous graph was exported with padding: '${padding}': export with that, or without previous`)
  }
}

/**
 * Open a version of a graph, whose blocks are then read as they are needed, until whoever asked for it closes it.
 *
 * @throws {WrongKeyError}
 * @throws {MissingBlockError} or `SealedBlockMismatchError`, `InvalidRootError`, `InvalidManifestError`, `OpenFailedError`
 */
export async function openVersion (shared: Source, encryptedRoot: CID, options: PreviousOptions): Promise<PreviousGraph> {
  const { key, ...reading } = options
  const { crypto, signal, offline } = reading
  return new PreviousGraph(shared, await openRoot(shared, encryptedRoot, key, crypto, { signal, offline }), reading)
}

/**
 * Open the previous version of a graph that is going to be exported.
 *
 * @throws {WrongKeyError} if it was made with another key
 * @throws {InvalidOptionsError} if nothing can be shared with it
 * Throws as `openVersion`
 */
export async function openPrevious (shared: Source, encryptedRoot: CID, mode: Pick<Manifest, 'nonce' | 'padding'>, options: PreviousOptions): Promise<PreviousGraph> {
  const { crypto, signal, offline } = options
  let previous: PreviousGraph | undefined

  try {
    previous = await openVersion(shared, encryptedRoot, options)
    const { root: { wrapped }, manifest } = previous
    checkMode(manifest, mode)
    wrapped == null || await readVerified(shared, wrapped, crypto, { signal, offline })
    return previous
  } catch (err) {
    previous?.close()
    throw err instanceof WrongKeyError
      ? new WrongKeyError(`The previous graph ${encryptedRoot} has another key: export with that key, or without previous`)
      : err
  }
}
