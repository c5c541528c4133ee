import * as dagPb from '@ipld/dag-pb'
import { openGraph } from 'helia-encrypted/graph'
import toBuffer from 'it-to-buffer'
import { blockName } from '../net/sealed-store.ts'
import type { SharedEntry } from './entry.ts'
import type { PageNode } from '../net/page-node.ts'
import type { Secret } from 'helia-encrypted'
import type { CID } from 'multiformats/cid'

type OpenedGraph = Awaited<ReturnType<typeof openGraph>>

/** Which sealed block is which part of which file. Only who has the key can know. */
export class Twins {
  readonly #graph: OpenedGraph
  readonly #sealedOf = new Map<string, string[]>()
  readonly #entryOf = new Map<string, SharedEntry>()

  private constructor (graph: OpenedGraph) {
    this.#graph = graph
  }

  /** Of its own, and offline: looking for a twin must not fetch anything. */
  static async open ({ sealed }: PageNode, root: CID, key: Secret): Promise<Twins> {
    return new Twins(await openGraph(sealed, root, { key, offline: true }))
  }

  /** The tiles of an entry, of a folder with all that is in it, as far as they can be known from what is here. */
  sealedOf ({ path }: SharedEntry): string[] {
    const below = [...this.#sealedOf].filter(([other]) => other === path || other.startsWith(`${path}/`))
    return [...new Set(below.flatMap(([, sealed]) => sealed))]
  }

  entryOf (tile: string): SharedEntry | undefined {
    return this.#entryOf.get(tile)
  }

  /** Find the tiles of entries. Asks nobody. */
  async learn (entries: SharedEntry[]): Promise<void> {
    for (const entry of entries) {
      const found = await Promise.all((await this.#blocksOf(entry)).map(async cid => this.#find(cid)))
      const sealed = found.filter(name => name != null)
      this.#sealedOf.set(entry.path, sealed)
      sealed.forEach(name => { this.#entryOf.set(name, entry) })
    }
  }

  // a file's blocks are all below it, a folder's own is one
  async #blocksOf ({ kind, cid }: SharedEntry): Promise<CID[]> {
    return kind === 'folder' ? [cid] : this.#below(cid)
  }

  async #below (cid: CID): Promise<CID[]> {
    if (cid.code !== dagPb.code) {
      return [cid]
    }

    try {
      const { Links } = dagPb.decode(await toBuffer(this.#graph.get(cid, { offline: true })))
      return [cid, ...(await Promise.all(Links.map(async ({ Hash }) => this.#below(Hash)))).flat()]
    } catch {
      return [cid] // not here yet
    }
  }

  async #find (cid: CID): Promise<string | undefined> {
    const sealed = await this.#graph.find(cid, { offline: true }).catch(() => undefined)
    return sealed == null ? undefined : blockName(sealed)
  }
}
