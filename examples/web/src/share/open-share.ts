import { unixfs } from '@helia/unixfs'
import { encrypted } from 'helia-encrypted'
import toBuffer from 'it-to-buffer'
import * as raw from 'multiformats/codecs/raw'
import { patiently } from '../net/patiently.ts'
import { childPath, inOrder, isFolder } from './entry.ts'
import { Twins } from './twins.ts'
import { unwrapSecret } from './unwrap.ts'
import type { SharedEntry } from './entry.ts'
import type { ShareLink } from './link.ts'
import type { PageNode } from '../net/page-node.ts'
import type { AbortOptions } from 'abort-error'
import type { Encrypted } from 'helia-encrypted'
import type { CID } from 'multiformats/cid'

// `cat` fetches all that it is asked for at once; a little less than a block of unixfs has
const SLICE = 1_000_000

export interface ReadOptions extends AbortOptions {
  offset?: number
  length?: number
  /** read what is here, and ask nobody */
  offline?: boolean
}

/** A share whose tree can be looked at, and whose files can be read, each block of it fetched when it is needed. */
export class OpenShare {
  readonly link: ShareLink
  readonly top: SharedEntry
  readonly twins: Twins
  readonly #node: PageNode
  readonly #vault: Encrypted
  readonly #closing = new AbortController()

  private constructor (node: PageNode, vault: Encrypted, link: ShareLink, top: SharedEntry, twins: Twins) {
    this.#node = node
    this.#vault = vault
    this.link = link
    this.top = top
    this.twins = twins
  }

  /** With the age identity of this page, for shares that were encrypted to people. */
  static async open (node: PageNode, link: ShareLink, { identity, signal }: { identity?: string } & AbortOptions = {}): Promise<OpenShare> {
    const vault = encrypted(node.helia)
    const { root } = link

    return onlineWith(node, { signal }, async signal => {
      const key = link.key ?? await unwrapSecret(node.helia, root, identity, { signal })
      // what was read is not kept: reading it again decrypts it again
      const cid = await vault.open(root, { key, cache: false, signal })
      const twins = await Twins.open(node, root, key)
      return new OpenShare(node, vault, link, { path: '', name: '', kind: 'folder', size: 0, cid }, twins)
    })
  }

  /** Aborted once it is closed. */
  get closed (): AbortSignal {
    return this.#closing.signal
  }

  /** What is in a folder. Reads the folder, and of a large file its first node, which has its size. */
  async list (folder: SharedEntry, { signal, offline }: ReadOptions = {}): Promise<SharedEntry[]> {
    return onlineWith(this.#node, { signal }, async signal => {
      const entries: Array<Promise<SharedEntry>> = []

      for await (const { name, cid, size } of unixfs(this.#vault).ls(folder.cid, { signal, offline })) {
        entries.push(this.#entry(childPath(folder, name), name, cid, size, { signal, offline }))
      }

      return inOrder(await Promise.all(entries))
    })
  }

  /** Find the tiles of everything that is here already. Asks nobody. */
  async learnHere (folder: SharedEntry = this.top): Promise<void> {
    const entries = await this.list(folder, { offline: true }).catch(() => [])
    await this.twins.learn(entries)

    for (const entry of entries.filter(isFolder)) {
      await this.learnHere(entry)
    }
  }

  /** The bytes of a file, or of a part of it, slice by slice, each fetched when it is asked for. */
  async * read ({ cid, size }: SharedEntry, { offset = 0, length = size - offset, signal }: ReadOptions = {}): AsyncGenerator<Uint8Array> {
    const end = offset + length

    for (let at = offset; at < end; at += SLICE) {
      const slice = { offset: at, length: Math.min(SLICE, end - at) }
      yield await onlineWith(this.#node, { signal }, async signal => toBuffer(unixfs(this.#vault).cat(cid, { ...slice, signal })))
    }
  }

  async close (): Promise<void> {
    this.#closing.abort()
    await this.#vault.closeGraph(this.link.root)
  }

  async #entry (path: string, name: string, cid: CID, size: bigint, options: ReadOptions): Promise<SharedEntry> {
    if (cid.code === raw.code) {
      return { path, name, kind: 'file', size: Number(size), cid }
    }

    const { type, size: fileSize } = await unixfs(this.#vault).stat(cid, options)
    return type === 'directory'
      ? { path, name, kind: 'folder', size: Number(size), cid }
      : { path, name, kind: 'file', size: Number(fileSize), cid }
  }
}

/** Every block that comes is a sign that it gets on. */
async function onlineWith <T> ({ sealed }: PageNode, options: AbortOptions, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return patiently(async (signal, beat) => {
    const stop = sealed.watch(beat)

    try {
      return await work(signal)
    } finally {
      stop()
    }
  }, options)
}
