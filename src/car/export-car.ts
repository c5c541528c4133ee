import { checkChoice, checkOptions } from '../check-options.ts'
import { defaultCrypto } from '../crypto/internal.ts'
import { InvalidOptionsError } from '../errors.ts'
import { ProgressCounter, diffGraphs, readIndex, readRoot, readVerified } from '../graph/internal.ts'
import { readCidSet, readHead } from '../ipsql/index.ts'
import { carBytes } from './car-bytes.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { GraphProgressOptions, ReadOptions } from '../graph/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

type Source = Pick<Blockstore, 'get'>

/** How an encrypted graph is written as a CAR. */
export interface ExportCarOptions extends ReadOptions, GraphProgressOptions {
  /** default `encrypted-graph/1` */
  format?: 'encrypted-graph/1' | 'ipsql'
  /** an earlier version's encrypted root: write only the blocks that it lacks */
  previous?: CID
}

async function * graphCids (source: Source, root: CID, options: ReadOptions): AsyncGenerator<CID> {
  const { manifest, wrapped, index } = await readRoot(source, root, defaultCrypto(), options)
  yield * wrapped == null ? [root, manifest] : [root, manifest, wrapped]

  for await (const { cid } of readIndex(source, index, defaultCrypto(), options)) {
    yield cid
  }
}

async function * addedCids (source: Source, root: CID, previous: CID, options: ReadOptions): AsyncGenerator<CID> {
  for await (const { change, cid } of diffGraphs(source, previous, root, options)) {
    if (change === 'added') {
      yield cid
    }
  }
}

// encrypted blocks, then the tree's leaves, then its branches by level, then the head, as in IPSQL
async function * ipsqlCids (source: Source, head: CID, options: ReadOptions): AsyncGenerator<CID> {
  const { tree } = await readHead(source, head, defaultCrypto(), options)
  const levels: CID[][] = []

  for await (const { cid, level } of readCidSet(source, tree, defaultCrypto(), options)) {
    if (level == null) {
      yield cid
    } else {
      (levels[level] ??= []).push(cid)
    }
  }

  yield * levels.flat()
  yield head
}

function cidsOf (source: Source, root: CID, { format, previous, signal, offline }: ExportCarOptions): AsyncGenerator<CID> {
  const read = { signal, offline }

  if (previous == null) {
    return (format === 'ipsql' ? ipsqlCids : graphCids)(source, root, read)
  }

  if (format === 'ipsql') {
    throw new InvalidOptionsError('previous is for graphs in encrypted-graph/1: a CAR in IPSQL\'s format has the whole graph')
  }

  return addedCids(source, root, previous, read)
}

async function * verified (source: Source, cids: AsyncIterable<CID>, options: ExportCarOptions): AsyncGenerator<PlainBlock> {
  const { signal, offline } = options
  const progress = new ProgressCounter(options, 'helia-encrypted:car:progress', 'store')

  for await (const cid of cids) {
    const block = await readVerified(source, cid, defaultCrypto(), { signal, offline })
    yield block
    progress.add(block.bytes.byteLength)
  }
}

/**
 * An encrypted graph as a CAR (version 1) with its encrypted root in the header. The order of the
 * blocks is the index's and says nothing of the graph. Every block is checked against its CID.
 *
 * With `previous` it has only what that version lacks, for a store that has it. What both have is not read, so that a
 * CAR of the difference can be made of an index that is not canonical: `verifyGraph` checks it where it was imported.
 *
 * Chunks may be the store's own memory: they are not to be changed.
 *
 * @throws {MissingBlockError}
 * @throws {SealedBlockMismatchError}
 * @throws {InvalidRootError} or `InvalidIndexError`
 * @throws {InvalidOptionsError}
 */
export async function * exportCar (source: Source, encryptedRoot: CID, options: ExportCarOptions = {}): AsyncGenerator<Uint8Array> {
  checkOptions(options, ['format', 'previous', 'offline', 'signal', 'onProgress'], 'exportCar')
  checkChoice(options.format, ['encrypted-graph/1', 'ipsql'], 'format')
  checkChoice(options.offline, [true, false], 'offline')
  yield * carBytes([encryptedRoot], verified(source, cidsOf(source, encryptedRoot, options), options))
}
