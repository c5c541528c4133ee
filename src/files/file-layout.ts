import { encodeNode } from './unixfs-node.ts'
import type { Metadata } from './metadata.ts'
import type { CID } from 'multiformats/cid'

/** A file, folder or link that is in a graph. */
export interface Built {
  cid: CID
  /** bytes of its blocks, each as often as it is linked */
  size: number
}

interface Part extends Built {
  /** bytes of the file in it */
  bytes: number
}

/** Parts of a node, as in unixfs's profile of 2025. */
const MAX_PARTS = 1_024

/** Builds the nodes above the leaves of one file, from left to right (the balanced layout). */
export class FileLayout {
  readonly #addNode: (bytes: Uint8Array) => CID
  readonly #metadata: Metadata
  // the parts of each level that have no node yet; leaves first
  readonly #levels: Part[][] = [[]]

  constructor (addNode: (bytes: Uint8Array) => CID, metadata: Metadata = {}) {
    this.#addNode = addNode
    this.#metadata = metadata
  }

  addLeaf (cid: CID, bytes: number): void {
    this.#add({ cid, bytes, size: bytes }, 0)
  }

  /** The top of the file, once all leaves are added: the leaf itself if there is one only. */
  end (): Built {
    for (let level = 0; ; level++) {
      const parts = this.#levels[level]

      if (parts.length === 1 && level === this.#levels.length - 1) {
        return parts[0]
      }

      parts.length === 0 || this.#close(level)
    }
  }

  #add (part: Part, level: number): void {
    this.#levels[level] ??= []

    if (this.#levels[level].push(part) === MAX_PARTS) {
      this.#close(level)
    }
  }

  #close (level: number): void {
    const parts = this.#levels[level].splice(0)
    const links = parts.map(({ cid, size }) => ({ Name: '', Hash: cid, Tsize: size }))
    const node = encodeNode({ type: 'file', blockSizes: parts.map(({ bytes }) => bytes), ...this.#metadata }, links)
    const sum = (of: 'bytes' | 'size'): number => parts.reduce((total, part) => total + part[of], 0)
    this.#add({ cid: this.#addNode(node), bytes: sum('bytes'), size: node.byteLength + sum('size') }, level + 1)
  }
}
