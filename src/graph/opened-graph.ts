import { discardRead } from '../discard.ts'
import { GraphClosedError, InvalidCatalogError, InvalidManifestError, NotFoundError, OpenFailedError } from '../errors.ts'
import { pieceOf } from '../file-piece.ts'
import { KIND_DATA, sealedCid } from '../format/internal.ts'
import { writeBlock } from './abortable.ts'
import { JoinedWork } from './joined-work.ts'
import { ProgressCounter } from './progress.ts'
import type { CatalogReader, SealedReader } from './catalog-reader.ts'
import type { Opener } from './opener.ts'
import type { GraphProgressOptions } from './progress.ts'
import type { ReadOptions } from './read-block.ts'
import type { Manifest, OpenedBlock, PlainBlock } from '../format/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** What reading a graph takes, once it is open. */
export interface Opening extends GraphProgressOptions {
  encryptedRoot: CID
  manifest: Manifest
  /** stopped when the graph is closed */
  opener: Opener
  source: object
  read: SealedReader
  pages: CatalogReader
  offline?: boolean
  target?: Pick<Blockstore, 'put'>
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
  #closing?: Promise<void>
  // each reader's bytes are its own
  readonly #reads = new JoinedWork<Uint8Array | undefined>(bytes => bytes?.slice())

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
   * Whatever is read is the reader's alone, if no store gets it too.
   *
   * @internal
   */
  get gives (): true | undefined {
    return this.#opening.target == null ? true : undefined
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

  /** Wipe its keys, end its threads, and let go of all that is kept. Reads that go on, and later ones, fail with `GraphClosedError`. */
  close (): void {
    void this[Symbol.asyncDispose]()
  }

  /** As `close`, for `await using`. */
  async [Symbol.asyncDispose] (): Promise<void> {
    await (this.#closing ??= this.#close())
  }

  async #close (): Promise<void> {
    const reason = new GraphClosedError(`The encrypted graph ${this.encryptedRoot} was closed: open it again`)
    this.#reads.close(reason)
    this.#opening.pages.close(reason)
    await this.#opening.opener.stop()
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

  async #open (sealed: CID, plainCid: CID, options: ReadOptions): Promise<PlainBlock> {
    let cause: unknown

    try {
      const block = await this.#openAnywhere(sealed, options)

      if (block.kind === KIND_DATA && block.cid.equals(plainCid)) {
        return block
      }
    } catch (err) {
      if (!(err instanceof OpenFailedError)) {
        throw err
      }

      cause = err
    }

    const [where, Wrong] = sealed.equals(this.#opening.manifest.entry) ? ['manifest', InvalidManifestError] as const : ['catalog', InvalidCatalogError] as const
    throw new Wrong(`The sealed block ${sealed} is not the block ${plainCid}, which the ${where} says it is: whoever made this root made it wrong; decrypt the whole graph, or ask for a new one`, { cause })
  }

  async #openAnywhere (sealed: CID, { signal, offline }: ReadOptions): Promise<OpenedBlock> {
    const { opener, source, read } = this.#opening
    const piece = pieceOf(source, sealed)
    const elsewhere = piece && await opener.handOverPiece(sealed, piece)

    if (elsewhere != null) {
      return elsewhere
    }

    const block = await read(sealed, { signal, offline: this.#opening.offline === true || offline })
    const opened = await (opener.handOver(block) ?? opener.open(block))
    discardRead(source, block.bytes)
    return opened
  }
}
