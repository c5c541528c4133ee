import { InvalidIndexError } from '../errors.ts'
import { compareBytes } from '../format/internal.ts'
import type { IndexNode } from '../format/internal.ts'
import type { CID } from 'multiformats/cid'

/** What a cursor stands at. */
export interface Head {
  cid: CID
  /** an index node that is not opened, not a sealed block */
  node: boolean
  /** of a node, where it is known before it is read */
  level?: number
}

export interface ReadNode {
  (cid: CID, level: number | undefined): Promise<IndexNode>
}

/** A node that is open, and the place in it. */
interface Frame {
  cid?: CID
  level?: number
  links: CID[]
  at: number
  told: boolean
}

function isAbove (one: Head, other: Head): boolean {
  return (one.level ?? Infinity) >= (other.level ?? Infinity)
}

/** Whether a node has to be opened before another cursor's head: the higher first, both where they are level. */
export function opensFirst (head: Head | undefined, other: Head | undefined): boolean {
  return head?.node === true && (other?.node !== true || isAbove(head, other))
}

function checkOnce (node: CID, links: CID[]): void {
  if (new Set(links.map(String)).size < links.length) {
    throw new InvalidIndexError(`The index node ${node} links another twice: the graph was made by something else`)
  }
}

/**
 * A place in an index, which goes over its sealed blocks in order and opens a node only when told. Checks the order
 * and the levels of all that it reads; not how what it skips fits in.
 */
export class IndexCursor {
  readonly #read: ReadNode
  // the open nodes, the index's root first, under a frame that links only that
  readonly #frames: Frame[]
  #last: Uint8Array = new Uint8Array(0)

  constructor (index: CID, read: ReadNode) {
    this.#read = read
    this.#frames = [{ links: [index], at: 0, told: true }]
  }

  /** Undefined at the end. */
  get head (): Head | undefined {
    const frame = this.#frames.at(-1)

    if (frame == null) {
      return undefined
    }

    const { level, links, at } = frame
    return level === 0 ? { cid: links[at], node: false } : { cid: links[at], node: true, level: level == null ? undefined : level - 1 }
  }

  /**
   * Read the node that this stands at, and go to its first entry.
   *
   * @throws {InvalidIndexError}
   */
  async open ({ cid, level: expected }: Head): Promise<void> {
    const { level, links } = await this.#read(cid, expected)

    level === 0 ? this.#checkOrder(cid, links) : checkOnce(cid, links)

    this.#frames.push({ cid, level, links, at: 0, told: false })
  }

  /** The node with this CID, if this stands at it: it is the head, or it is open and nothing of it was passed. */
  nodeAt (cid: CID): { level?: number } | undefined {
    const { head } = this

    if (head?.node === true && head.cid.equals(cid)) {
      return head
    }

    for (let i = this.#frames.length - 1; i > 0 && this.#frames[i].at === 0; i--) {
      if (this.#frames[i].cid?.equals(cid) === true) {
        return this.#frames[i]
      }
    }
  }

  /** Pass a node that this stands at, with all below it. Returns the nodes around it that were not told yet. */
  skip (cid: CID): Head[] {
    const { head } = this

    if (head?.node !== true || !head.cid.equals(cid)) {
      while (this.#frames.pop()?.cid?.equals(cid) === false) {
        // down to the node
      }
    }

    return this.pass()
  }

  /** Pass the head. Returns the nodes around it that were not told yet, the uppermost first. */
  pass (): Head[] {
    const around = this.#untold()
    let frame = this.#frames.at(-1)

    while (frame != null && ++frame.at === frame.links.length) {
      this.#frames.pop()
      frame = this.#frames.at(-1)
    }

    return around
  }

  #untold (): Head[] {
    const untold: Head[] = []

    for (const frame of this.#frames) {
      if (!frame.told && frame.cid != null) {
        frame.told = true
        untold.push({ cid: frame.cid, node: true, level: frame.level })
      }
    }

    return untold
  }

  #checkOrder (node: CID, links: CID[]): void {
    for (const { multihash: { digest } } of links) {
      if (compareBytes(this.#last, digest) >= 0) {
        throw new InvalidIndexError(`The index node ${node} is not in order: the graph was made by something else`)
      }

      this.#last = digest
    }
  }
}
