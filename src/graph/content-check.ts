import { andThen } from '../awaitable.ts'
import { IncompleteGraphError, InvalidCatalogError } from '../errors.ts'
import { KIND_DATA, MAX_NODE_ENTRIES, MAX_SEALED_BLOCK, equalBytes, sealedCid } from '../format/internal.ts'
import { BlockTable } from './block-table.ts'
import { buildCatalog } from './catalog-builder.ts'
import { plainLinks } from './plain-links.ts'
import type { CodecLoader } from './plain-links.ts'
import type { Awaitable } from '../awaitable.ts'
import type { GraphKeys } from '../crypto/internal.ts'
import type { Manifest, OpenedBlock, PlainBlock } from '../format/internal.ts'
import type { CID } from 'multiformats/cid'

/** What the key's owner can see of a graph that is whole. */
export interface VerifiedPlain {
  root: CID
  blocks: number
  bytes: number
  complete: boolean
}

const PRESENT = 1
const LINKED = 2

/**
 * Checks, block by block in any order, that what opens is exactly the graph that the
 * manifest promises (SPEC 10). A graph of hash links has no cycles, so it is whole when every link's
 * block is present, and nothing is added when every block but the root is linked.
 */
export class ContentCheck {
  readonly #keys: GraphKeys
  readonly #manifest: Manifest
  readonly #getCodec: CodecLoader
  readonly #table = new BlockTable()
  #begun = 0
  #blocks = 0
  // one in some 256 blocks
  readonly #pages = new Set<string>()
  #bytes = 0

  constructor (keys: GraphKeys, manifest: Manifest, getCodec: CodecLoader) {
    this.#keys = keys
    this.#manifest = manifest
    this.#getCodec = getCodec
  }

  /** How many blocks there will be. */
  get entries (): number {
    return this.#manifest.entries
  }

  /** An entry of the index is about to be read. A node or block more than promised is read too: what is wrong with it says more. */
  begin (): void {
    this.#begun++
    this.#begun > this.#manifest.entries + MAX_NODE_ENTRIES && this.#checkCounts()
  }

  /** A block, and the CID of the sealed block that it was in. */
  add (sealed: CID, block: OpenedBlock): Awaitable<void> {
    if (block.kind !== KIND_DATA) {
      this.#pages.add(sealed.toString())
      return
    }

    const links = this.#manifest.complete ? plainLinks(block, this.#getCodec) : []
    return andThen(links, links => { this.#add(sealed, block, links) })
  }

  // all at once: visits run side by side
  #add (sealed: CID, block: PlainBlock, links: CID[]): void {
    const index = this.#mark(block.cid, PRESENT)
    this.#table.setSealed(index, sealed.multihash.digest)
    links.forEach(link => { this.#mark(link, LINKED) })
    this.#blocks++
    this.#bytes += block.bytes.byteLength
    this.#bytes > this.#manifest.bytes + MAX_SEALED_BLOCK && this.#checkCounts()
  }

  /**
   * @throws {IncompleteGraphError}
   * @throws {InvalidCatalogError}
   */
  async finish (signal?: AbortSignal): Promise<VerifiedPlain> {
    const { root, blocks, bytes, complete } = this.#manifest
    this.#checkCounts()
    this.#checkRoot()

    if (complete) {
      this.#checkLinks()
    }

    await this.#checkCatalog(signal)
    return { root, blocks, bytes, complete }
  }

  #mark (cid: CID, bit: number): number {
    const added = this.#table.add(cid.bytes)
    const index = added < 0 ? -1 - added : added

    if (bit === PRESENT && (this.#table.marks(index) & PRESENT) !== 0) {
      throw new IncompleteGraphError(`The graph has the block ${cid} twice: whoever made this root made it wrong`)
    }

    this.#table.mark(index, bit)
    return index
  }

  #checkCounts (): void {
    const { blocks, entries, bytes } = this.#manifest

    if (this.#begun !== entries || this.#blocks !== blocks || this.#blocks + this.#pages.size !== entries || this.#bytes !== bytes) {
      throw new IncompleteGraphError(`The manifest promises ${blocks} blocks of ${bytes} bytes, there are ${this.#blocks} of ${this.#bytes}: whoever made this root made it wrong`)
    }
  }

  #checkRoot (): void {
    const { root, entry } = this.#manifest
    const index = this.#table.find(root.bytes)

    if (index < 0 || (this.#table.marks(index) & PRESENT) === 0 || !equalBytes(this.#table.digest(index), entry.multihash.digest)) {
      throw new IncompleteGraphError(`The graph lacks its root ${root}: whoever made this root made it wrong`)
    }
  }

  #checkLinks (): void {
    const absent = this.#without(PRESENT)

    if (absent != null) {
      throw new IncompleteGraphError(`The graph is called complete, but lacks the block ${absent}: whoever made this root made it wrong`)
    }

    const added = this.#without(LINKED)

    if (added != null) {
      throw new IncompleteGraphError(`The block ${added} can't be reached from the graph's root: whoever made this root made it wrong`)
    }
  }

  // the root need not be linked
  #without (bit: number): CID | undefined {
    const root = this.#table.find(this.#manifest.root.bytes)

    for (let i = 0; i < this.#table.size; i++) {
      if ((this.#table.marks(i) & bit) === 0 && (bit !== LINKED || i !== root)) {
        return this.#table.plainCid(i)
      }
    }
  }

  async #checkCatalog (signal?: AbortSignal): Promise<void> {
    const { catalog, padding } = this.#manifest

    if (catalog == null) {
      return
    }

    let found = 0
    const onPage = (digest: Uint8Array): void => { found += this.#pages.has(sealedCid(digest).toString()) ? 1 : 0 }
    const { top, pages } = await buildCatalog(this.#table, { keys: this.#keys, padding, signal, onPage })

    if (found !== pages || pages !== this.#pages.size || !equalBytes(top, catalog.multihash.digest)) {
      throw new InvalidCatalogError('The catalog is not the one of these blocks: decrypt the whole graph, which does not need it, and export it again')
    }
  }
}
