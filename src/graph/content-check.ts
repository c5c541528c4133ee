import { IncompleteGraphError, InvalidCatalogError } from '../errors.ts'
import { KIND_DATA, equalBytes, openBlock, sealedCid } from '../format/internal.ts'
import { BlockTable } from './block-table.ts'
import { buildCatalog } from './catalog-builder.ts'
import { plainLinks } from './plain-links.ts'
import type { CodecLoader } from './plain-links.ts'
import type { GraphKeys } from '../crypto/internal.ts'
import type { HasherLoader, Manifest, SealedBlock } from '../format/internal.ts'
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
  readonly #getHasher?: HasherLoader
  readonly #table = new BlockTable()
  #blocks = 0
  // one in some 256 blocks
  readonly #pages = new Set<string>()
  #bytes = 0

  constructor (keys: GraphKeys, manifest: Manifest, getCodec: CodecLoader, getHasher?: HasherLoader) {
    this.#keys = keys
    this.#manifest = manifest
    this.#getCodec = getCodec
    this.#getHasher = getHasher
  }

  /** How many blocks there will be. */
  get entries (): number {
    return this.#manifest.entries
  }

  async add (sealed: SealedBlock): Promise<void> {
    const { kind, ...block } = await openBlock(this.#keys, sealed, { kind: 'indexed', getHasher: this.#getHasher })

    if (kind !== KIND_DATA) {
      this.#pages.add(sealed.cid.toString())
      return
    }

    // links first, and then all at once: visits run side by side
    const links = this.#manifest.complete ? await plainLinks(block, this.#getCodec) : []
    const index = this.#mark(block.cid, PRESENT)
    this.#table.setSealed(index, sealed.cid.multihash.digest)
    links.forEach(link => { this.#mark(link, LINKED) })
    this.#blocks++
    this.#bytes += block.bytes.byteLength
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

    if (this.#blocks !== blocks || this.#blocks + this.#pages.size !== entries || this.#bytes !== bytes) {
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
    const root = this.#table.find(this.#manifest.root.bytes)

    for (let i = 0; i < this.#table.size; i++) {
      const marks = this.#table.marks(i)

      if ((marks & PRESENT) === 0) {
        throw new IncompleteGraphError(`The graph is called complete, but lacks the block ${this.#table.plainCid(i)}: whoever made this root made it wrong`)
      }

      if ((marks & LINKED) === 0 && i !== root) {
        throw new IncompleteGraphError(`The block ${this.#table.plainCid(i)} can't be reached from the graph's root: whoever made this root made it wrong`)
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
