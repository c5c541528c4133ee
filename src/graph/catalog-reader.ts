import { InvalidCatalogError, MissingBlockError, OpenFailedError, SealedBlockMismatchError } from '../errors.ts'
import { KIND_PAGE, compareBytes, decodeCatalogPage, equalBytes, openBlock, sealedCid } from '../format/internal.ts'
import { JoinedWork } from './joined-work.ts'
import { PackedPage } from './packed-page.ts'
import type { PageCache } from './page-cache.ts'
import type { ReadOptions } from './read-block.ts'
import type { GraphKeys } from '../crypto/internal.ts'
import type { Manifest, SealedBlock } from '../format/internal.ts'
import type { CID } from 'multiformats/cid'

/** Reads a sealed block, not yet checked. */
export interface SealedReader {
  (sealed: CID, options: ReadOptions): Promise<SealedBlock>
}

/** What the page above says of a page. */
interface Place {
  sealed: Uint8Array
  level: number
  first: Uint8Array
  /** the first plain CID beside it, where there is one */
  next?: Uint8Array
}

let readers = 0

function wrong (digest: Uint8Array, problem: string, cause?: unknown): InvalidCatalogError {
  return new InvalidCatalogError(`The catalog page ${sealedCid(digest)} is wrong (${problem}): decrypt the whole graph, which does not need it`, { cause })
}

function explained (err: unknown, page: CID): unknown {
  if (err instanceof MissingBlockError) {
    return new MissingBlockError(`The catalog page ${page} is not there, so the blocks that it lists can't be found: connect to a node that has it, or decrypt the whole graph, which does not need it`, { cause: err })
  }

  if (err instanceof SealedBlockMismatchError) {
    return new SealedBlockMismatchError(`The bytes of the catalog page ${page} do not hash to its CID: fetch it again from somewhere else, or decrypt the whole graph, which does not need it`)
  }

  return err instanceof OpenFailedError ? wrong(page.multihash.digest, 'it does not open, so it is no page of this graph', err) : err
}

function checkPlace (page: PackedPage, { sealed, level, first, next }: Place): void {
  if (page.level !== level) {
    throw wrong(sealed, `it is of level ${page.level} where ${level} belongs`)
  }

  if (!equalBytes(page.cid(0), first)) {
    throw wrong(sealed, 'it begins elsewhere than the page above says')
  }

  if (next != null && compareBytes(page.cid(page.size - 1), next) >= 0) {
    throw wrong(sealed, 'it reaches into the page beside it')
  }
}

/**
 * Finds plain CIDs in the catalog of a graph (SPEC 7.1): reads the pages on the way, each checked
 * against the one above. Pages that many ask for at once are fetched once.
 */
export class CatalogReader {
  readonly #top: Uint8Array
  readonly #keys: GraphKeys
  readonly #read: SealedReader
  readonly #cache: PageCache
  readonly #name = `${readers++} `
  readonly #fetches = new JoinedWork<PackedPage>()

  constructor (top: CID, keys: GraphKeys, read: SealedReader, cache: PageCache) {
    this.#top = top.multihash.digest
    this.#keys = keys
    this.#read = read
    this.#cache = cache
  }

  /**
   * The sealed digest of a plain CID, or undefined if the graph has no such block.
   *
   * @throws {InvalidCatalogError}
   * @throws {MissingBlockError}
   * @throws {SealedBlockMismatchError}
   */
  async find (cid: Uint8Array, options: ReadOptions): Promise<Uint8Array | undefined> {
    let digest = this.#top
    let page = await this.#page(digest, options)
    let next: Uint8Array | undefined

    while (true) {
      const i = page.lastUpTo(cid)

      if (i === -1) {
        return undefined
      }

      digest = page.sealed(i)

      if (page.level === 0) {
        return equalBytes(page.cid(i), cid) ? digest : undefined
      }

      next = i + 1 < page.size ? page.cid(i + 1) : next
      const place = { sealed: digest, level: page.level - 1, first: page.cid(i), next }
      page = await this.#page(digest, options)
      checkPlace(page, place)
    }
  }

  /**
   * Read the top page, and check what it says of the plain root, as far as it says. Throws as `find`.
   */
  async checkRoot ({ root, entry }: Pick<Manifest, 'root' | 'entry'>, options: ReadOptions): Promise<void> {
    const page = await this.#page(this.#top, options)
    const i = page.lastUpTo(root.bytes)
    const isFound = i !== -1 && (page.level > 0 || (equalBytes(page.cid(i), root.bytes) && equalBytes(page.sealed(i), entry.multihash.digest)))

    if (!isFound) {
      throw wrong(this.#top, 'it contradicts the manifest about where the root is')
    }
  }

  /**
   * All pages that list blocks, in their order. None is kept.
   *
   * Throws as `find`
   */
  async * leaves (options: ReadOptions): AsyncGenerator<PackedPage> {
    yield * this.#leaves(this.#top, undefined, options)
  }

  close (reason: Error): void {
    this.#fetches.close(reason)
    this.#cache.drop(this.#name)
  }

  async * #leaves (digest: Uint8Array, place: Place | undefined, options: ReadOptions): AsyncGenerator<PackedPage> {
    const page = await this.#fetch(sealedCid(digest), options)
    place == null || checkPlace(page, place)

    if (page.level === 0) {
      yield page
      return
    }

    for (let i = 0; i < page.size; i++) {
      const next = i + 1 < page.size ? page.cid(i + 1) : place?.next
      yield * this.#leaves(page.sealed(i), { sealed: page.sealed(i), level: page.level - 1, first: page.cid(i), next }, options)
    }
  }

  async #page (digest: Uint8Array, { signal, offline = false }: ReadOptions): Promise<PackedPage> {
    const name = this.#name + String.fromCharCode(...digest)

    return this.#cache.get(name) ?? this.#fetches.run(`${name} ${offline}`, async signal => {
      const page = await this.#fetch(sealedCid(digest), { signal, offline })
      this.#cache.add(name, page)
      return page
    }, signal)
  }

  async #fetch (sealed: CID, options: ReadOptions): Promise<PackedPage> {
    try {
      const { bytes } = await openBlock(this.#keys, await this.#read(sealed, options), { kind: KIND_PAGE })
      return new PackedPage(decodeCatalogPage(bytes, sealed))
    } catch (err) {
      throw explained(err, sealed)
    }
  }
}
