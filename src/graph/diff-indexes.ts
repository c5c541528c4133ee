import { InvalidIndexError } from '../errors.ts'
import { compareBytes } from '../format/internal.ts'
import { Turn } from '../turn.ts'
import { IndexCursor, opensFirst } from './diff-cursor.ts'
import type { Awaitable } from '../awaitable.ts'
import type { Head, ReadNode } from './diff-cursor.ts'
import type { CID } from 'multiformats/cid'

export type Change = 'added' | 'removed' | 'kept'

export interface IndexChange {
  change: Change
  cid: CID
  /** an index node, and not a sealed block */
  node: boolean
  /** of a node: 0 for a leaf; not known of an index that both have as a whole */
  level?: number
}

/** Two indexes side by side. */
class Comparison {
  readonly #before: IndexCursor
  readonly #after: IndexCursor

  constructor (before: IndexCursor, after: IndexCursor) {
    this.#before = before
    this.#after = after
  }

  /** The next changes; none where a node was opened instead; undefined at the end. */
  step (): Awaitable<IndexChange[] | undefined> {
    const [before, after] = [this.#before.head, this.#after.head]

    if (before == null && after == null) {
      return undefined
    }

    return this.#skipShared(before) ?? this.#skipShared(after) ?? this.#open(before, after) ?? this.#pass(before, after)
  }

  // a node that both stand at has the same blocks in both
  #skipShared (head: Head | undefined): IndexChange[] | undefined {
    if (head?.node !== true) {
      return undefined
    }

    const { cid } = head
    const [before, after] = [this.#before.nodeAt(cid), this.#after.nodeAt(cid)]

    if (before == null || after == null) {
      return undefined
    }

    if (before.level !== after.level) {
      throw new InvalidIndexError(`The index node ${cid} is linked as one of level ${before.level} and of level ${after.level}: the graph was made by something else`)
    }

    return [
      ...told('removed', this.#before.skip(cid)),
      ...told('added', this.#after.skip(cid)),
      { change: 'kept', cid, node: true, level: after.level }
    ]
  }

  #open (before: Head | undefined, after: Head | undefined): Promise<IndexChange[]> | undefined {
    if (before?.node !== true && after?.node !== true) {
      return undefined
    }

    return Promise.all([
      before != null && opensFirst(before, after) && this.#before.open(before),
      after != null && opensFirst(after, before) && this.#after.open(after)
    ]).then(() => [])
  }

  // both are sealed blocks, or at the end
  #pass (before: Head | undefined, after: Head | undefined): IndexChange[] {
    const order = compareHeads(before, after)
    const cid = (order <= 0 ? before : after)?.cid as CID
    const changed = order < 0 ? 'removed' : 'added'

    return [
      ...told('removed', order <= 0 ? this.#before.pass() : []),
      ...told('added', order >= 0 ? this.#after.pass() : []),
      { change: order === 0 ? 'kept' : changed, cid, node: false }
    ]
  }
}

function told (change: Change, nodes: Head[]): IndexChange[] {
  return nodes.map(({ cid, level }) => ({ change, cid, node: true, level }))
}

function compareHeads (before: Head | undefined, after: Head | undefined): number {
  if (before == null || after == null) {
    return before == null ? 1 : -1
  }

  return compareBytes(before.cid.multihash.digest, after.cid.multihash.digest)
}

/**
 * What an index has and another lacks, and with `kept` what both have, in the order of the sealed blocks, each node
 * before what it links. Nodes that both have are not read, and stand for all that is below them.
 *
 * @throws {InvalidIndexError}
 */
export async function * diffIndexes (before: { index: CID, read: ReadNode }, after: { index: CID, read: ReadNode }, { kept = true }: { kept?: boolean } = {}): AsyncGenerator<IndexChange> {
  const comparison = new Comparison(new IndexCursor(before.index, before.read), new IndexCursor(after.index, after.read))
  const turn = new Turn()

  while (true) {
    const step = comparison.step()
    const changes = step instanceof Promise ? await step : step

    if (changes == null) {
      return
    }

    for (const change of changes) {
      if (kept || change.change !== 'kept') {
        yield change
      }
    }

    const given = turn.give()
    given instanceof Promise && await given
  }
}
