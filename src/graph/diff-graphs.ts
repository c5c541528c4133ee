import { CustomProgressEvent } from 'progress-events'
import { checkChoice, checkOptions } from '../check-options.ts'
import { defaultCrypto } from '../crypto/internal.ts'
import { diffIndexes } from './diff-indexes.ts'
import { readRoot } from './open-root.ts'
import { readNode } from './read-index.ts'
import type { ReadNode } from './diff-cursor.ts'
import type { Change, IndexChange } from './diff-indexes.ts'
import type { ReadOptions } from './read-block.ts'
import type { EncryptedRoot } from '../format/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'
import type { ProgressEvent, ProgressOptions } from 'progress-events'

type Source = Pick<Blockstore, 'get'>

/** A block that was added, removed or kept. A node that was kept stands for all that is below it. */
export interface GraphChange extends IndexChange {
  /** of the three blocks that the index does not link */
  part?: 'root' | 'manifest' | 'wrapped'
}

/** How far a comparison is. */
export interface DiffProgress {
  /** index nodes read, of both versions */
  nodes: number
}

/** Tells how far a comparison is. */
export type DiffProgressEvents = ProgressEvent<'helia-encrypted:diff:progress', DiffProgress>

/** How two versions are compared. */
export interface DiffOptions extends ReadOptions, ProgressOptions<DiffProgressEvents> {
  /** tell what both have, too; default true */
  kept?: boolean
}

/** An encrypted graph, by its root, and where to read it. */
export interface GraphVersion {
  cid: CID
  root: EncryptedRoot
  source: Source
  /** read what is here only */
  offline?: boolean
}

function nodeReader ({ source, offline }: GraphVersion, { signal }: DiffOptions, onNode: () => void): ReadNode {
  return async (cid, expected) => {
    const node = await readNode(source, cid, expected, defaultCrypto(), { signal, offline })
    onNode()
    return { level: node.level, links: [...node.links] }
  }
}

function * partChanges (part: GraphChange['part'], before: CID | undefined, after: CID | undefined, kept = true): Generator<GraphChange> {
  const entry = (change: Change, cid: CID): GraphChange => ({ change, cid, node: false, part })

  if (before != null && after != null && before.equals(after)) {
    if (kept) {
      yield entry('kept', after)
    }

    return
  }

  if (before != null) {
    yield entry('removed', before)
  }

  if (after != null) {
    yield entry('added', after)
  }
}

/** `diffGraphs` of roots that were read, each from a source of its own. */
export async function * diffRoots (before: GraphVersion, after: GraphVersion, options: DiffOptions = {}): AsyncGenerator<GraphChange> {
  const progress: DiffProgress = { nodes: 0 }
  const onNode = (): void => {
    progress.nodes++
    options.onProgress?.(new CustomProgressEvent('helia-encrypted:diff:progress', { ...progress }))
  }

  yield * partChanges('root', before.cid, after.cid, options.kept)
  yield * partChanges('manifest', before.root.manifest, after.root.manifest, options.kept)
  yield * partChanges('wrapped', before.root.wrapped, after.root.wrapped, options.kept)

  const [one, other] = [before, after].map(version => ({ index: version.root.index, read: nodeReader(version, options, onNode) }))

  for await (const change of diffIndexes(one, other, { kept: options.kept })) {
    options.signal?.throwIfAborted()
    yield change
  }
}

/**
 * What changed between two encrypted graphs, without a key: the blocks that only the second has (`added`), only
 * the first (`removed`), or both (`kept`). First root, manifest and wrapped keys, then the index in its order, each node
 * before what it links. An index node that both have is told as one entry with `node: true`, which stands for all that is
 * below it, and is not read: what is read follows what changed, not the size of the graphs. As sets, the first
 * graph without what was removed and with what was added is the second.
 *
 * Says something only of versions under one graph key; of other graphs, all is removed and all is added. Of
 * the nodes that are read, the form, the order and the levels are checked. That an index is the canonical one
 * of its blocks (SPEC 6.2) can't be seen where parts are skipped: `verifyGraph` checks that.
 *
 * @throws {InvalidRootError} or `InvalidIndexError`
 * @throws {MissingBlockError}
 * @throws {SealedBlockMismatchError}
 */
export async function * diffGraphs (source: Source, encryptedRootA: CID, encryptedRootB: CID, options: DiffOptions = {}): AsyncGenerator<GraphChange> {
  checkOptions(options, ['kept', 'offline', 'signal', 'onProgress'], 'diffGraphs')
  checkChoice(options.kept, [true, false], 'kept')
  checkChoice(options.offline, [true, false], 'offline')
  const { signal, offline } = options
  const version = async (cid: CID): Promise<GraphVersion> => {
    return { cid, root: await readRoot(source, cid, defaultCrypto(), { signal, offline }), source, offline }
  }

  yield * diffRoots(await version(encryptedRootA), await version(encryptedRootB), options)
}
