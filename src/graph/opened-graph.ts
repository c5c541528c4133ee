import { GraphClosedError, InvalidCatalogError, InvalidManifestError, NotFoundError, OpenFailedError } from '../errors.ts'
import { openBlock, sealedCid } from '../format/internal.ts'
import { writeBlock } from './abortable.ts'
import { JoinedWork } from './joined-work.ts'
import { ProgressCounter } from './progress.ts'
import type { CatalogReader, SealedReader } from './catalog-reader.ts'
import type { GraphProgressOptions } from './progress.ts'
import type { ReadOptions } from './read-block.ts'
import type { GraphKeys } from '../crypto/internal.ts'
import type { HasherLoader, Manifest, PlainBlock } from '../format/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** What reading a graph takes, once it is open. */
export interface Opening extends GraphProgressOptions {
  encryptedRoot: CID
  manifest: Manifest
  keys: GraphKeys
  read: SealedReader
  /** a sealed block that is not needed any more */
  release (bytes: Uint8Array): void
  pages: CatalogReader
  offline?: boolean
  target?: Pick<Blockstore, 'put'>
  getHasher?: HasherLoader
}

/** A graph of which only what is read is fetched. Its blocks are those of a store that others may fill. */
export class OpenedGraph {
  readonly encryptedRoot: CID
  /** the plain root */
  readonly root: CID
  /** data blocks, and the bytes of their contents, as the manifest says */
  readonly blocks: number
  readonly bytes: number
  /** false for a subset, a query's proof for instance */
  readonly complete: boolean
  readonly #opening: Opening
  readonly #progress: ProgressCounter
  readonly #reads = new JoinedWork<Uint8Array | undefined>()

  /** @internal */
  constructor (opening: Opening) {
    const { encryptedRoot, manifest: { root, blocks, bytes, complete } } = opening
    this.encryptedRoot = encryptedRoot
    this.root = root
    this.blocks = blocks
    this.bytes = bytes
    this.complete = complete
    this.#opening = opening
    this.#progress = new ProgressCounter(opening, 'helia-encrypted:decrypt:progress', 'open', { totalBlocks: blocks, totalBytes: bytes })
  }

  /**
   * Where a block of the graph is sealed, or undefined if the graph has no such block. Fetches the catalog
   * pages on the way that are not in memory.
   *
   * @throws {InvalidCatalogError} a page is not what it should be
   * @throws {MissingBlockError}
   * @throws {SealedBlockMismatchError}
   */
  async find (plainCid: CID, { signal, offline }: ReadOptions = {}): Promise<CID | undefined> {
    const { manifest: { root, entry }, pages } = this.#opening

    if (plainCid.equals(root)) {
      return entry
    }

    const digest = await pages.find(plainCid.bytes, { signal, offline: this.#opening.offline === true || offline })
    return digest == null ? undefined : sealedCid(digest)
  }

  /**
   * A block of the graph, so that this can be read like a store. Fetches the pages on the way and
   * that one sealed block. Throws as `find`, too.
   *
   * @throws {NotFoundError} if the graph has no such block
   */
  async * get (plainCid: CID, options?: ReadOptions): AsyncGenerator<Uint8Array> {
    const bytes = await this.read(plainCid, options)

    if (bytes == null) {
      throw new NotFoundError(`The block ${plainCid} is not in the encrypted graph ${this.encryptedRoot}: check the CID, or open the graph it belongs to`)
    }

    yield bytes
  }

  /** As `get`; undefined if the graph has no such block. */
  async read (plainCid: CID, { signal, offline = false }: ReadOptions = {}): Promise<Uint8Array | undefined> {
    return this.#reads.run(`${plainCid} ${offline}`, async signal => this.#readNow(plainCid, { signal, offline }), signal)
  }

  /** Let go of all that is kept. Reads that go on, and later ones, fail with `GraphClosedError`. */
  close (): void {
    const reason = new GraphClosedError(`The encrypted graph ${this.encryptedRoot} was closed: open it again`)
    this.#reads.close(reason)
    this.#opening.pages.close(reason)
  }

  async #readNow (plainCid: CID, options: ReadOptions): Promise<Uint8Array | undefined> {
    const sealed = await this.find(plainCid, options)

    if (sealed == null) {
      return undefined
    }

    const { bytes } = await this.#open(sealed, plainCid, options)
    const { target } = this.#opening
    target == null || await writeBlock(target, plainCid, bytes, options)
    this.#progress.add(bytes.byteLength)
    return bytes
  }

  async #open (sealed: CID, plainCid: CID, { signal, offline }: ReadOptions): Promise<PlainBlock> {
    const { keys, read, release, manifest, getHasher } = this.#opening
    const block = await read(sealed, { signal, offline: this.#opening.offline === true || offline })

    try {
      const opened = await openBlock(keys, block, { plainCid, getHasher })
      release(block.bytes)
      return opened
    } catch (err) {
      if (!(err instanceof OpenFailedError)) {
        throw err
      }

      const [where, Wrong] = sealed.equals(manifest.entry) ? ['manifest', InvalidManifestError] as const : ['catalog', InvalidCatalogError] as const
      throw new Wrong(`The sealed block ${sealed} is not the block ${plainCid}, which the ${where} says it is: whoever made this root made it wrong; decrypt the whole graph, or ask for a new one`, { cause: err })
    }
  }
}
