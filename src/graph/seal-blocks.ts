import { blockSecrets } from '../crypto/internal.ts'
import { InvalidCatalogError, InvalidManifestError } from '../errors.ts'
import { checkPlainCid, equalBytes, sealBytes, sealOwn, sealSame, sealedCid } from '../format/internal.ts'
import { SpareMemory } from '../spare-memory.ts'
import { Crew, defaultWorkers } from '../workers/internal.ts'
import { BlockTable } from './block-table.ts'
import { listPlain, listSome } from './list-plain.ts'
import { isGone } from './previous-graph.ts'
import { SealedSet } from './sealed-set.ts'
import type { EncryptOptions, SealContext } from './encrypt-options.ts'
import type { PlainEntry, PreviousGraph } from './previous-graph.ts'
import type { FilePieces } from '../file-piece.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { Blockstore } from 'interface-blockstore'

type Source = Pick<Blockstore, 'get'>

/** The blocks of a graph, all of whose sealed digests are known. To be closed. */
export interface SealedBlocks {
  set: SealedSet
  /** of their contents */
  bytes: number
}

function newSet (source: Source, context: SealContext, crew: Crew): SealedSet {
  const { keys, padding, getHasher, bufferBytes, options: { spill, signal, onProgress } } = context
  const how = { padding, getHasher, memory: new SpareMemory() }

  return new SealedSet(source, {
    seal: (block) => {
      checkPlainCid(block.cid)
      return sealOwn(keys, block, how)
    },
    again: (block, tagEnd) => sealSame(keys, block, tagEnd, how),
    sha256: (bytes) => keys.crypto.sha256(bytes),
    address: sealedCid
  }, { bufferBytes, spill, crew, signal, onProgress })
}

/** Seal the blocks of a graph: all of them, or those that the previous version has not. */
export async function sealBlocks (source: Source, context: SealContext): Promise<SealedBlocks> {
  const { previous, graphKey, padding, options: { workers = defaultWorkers(), crypto } } = context
  const all = previous == null ? source : previous.behind(source)
  const crew = new Crew({ task: 'seal', secrets: () => graphKey.use(blockSecrets), padding, workers: crypto == null ? workers : 0 })
  const set = newSet(all, context, crew)

  try {
    const { pieceBytes = 0 } = all as FilePieces
    crew.expect(pieceBytes)
    const bytes = await (previous == null ? sealNew(set, context) : sealChanges(set, all, previous, context))
    // what they read themselves they can seal again
    pieceBytes > 0 || await crew.stop()
    return { set, bytes }
  } catch (err) {
    await set.close()
    throw err
  }
}

async function sealNew (set: SealedSet, { root, getCodec, options: { blocks } }: SealContext): Promise<number> {
  await (blocks == null ? set.sealAll(root, getCodec) : set.sealSome(root, blocks))
  return set.bytes
}

async function sealChanges (set: SealedSet, source: Source, previous: PreviousGraph, context: SealContext): Promise<number> {
  const { keys, root, getCodec, getHasher, options: { blocks, signal, verifyPrevious } } = context
  const list = { crypto: keys.crypto, getCodec, getHasher, signal }
  await (blocks == null ? listPlain(source, root, set.table, list) : listSome(root, blocks, set.table, signal))
  const bytes = verifyPrevious === true ? await reuseVerified(set, previous, context) : await reuse(set, previous, source, context.options)
  await set.sealRest()
  return checkSum(bytes + set.bytes)
}

async function reuseVerified (set: SealedSet, previous: PreviousGraph, context: SealContext): Promise<number> {
  let bytes = 0

  for await (const entry of previous.entries()) {
    const index = set.table.find(entry.cid)
    const block = index === -1 ? undefined : await openIfThere(previous, entry)

    if (block != null && await isAsSealedNow(block, entry, context)) {
      set.table.reuse(index, entry.digest)
      bytes += block.bytes.byteLength
    }
  }

  return bytes
}

// another writer may have chosen another nonce or padding
async function isAsSealedNow (block: PlainBlock, { digest }: PlainEntry, context: SealContext): Promise<boolean> {
  const { bytes } = await sealBytes(context.keys, block, context)
  return equalBytes(await context.keys.crypto.sha256(bytes), digest)
}

async function openIfThere (previous: PreviousGraph, entry: PlainEntry): Promise<PlainBlock | undefined> {
  try {
    return await previous.open(entry)
  } catch (err) {
    if (!isGone(err)) {
      throw err
    }
  }
}

async function reuse (set: SealedSet, previous: PreviousGraph, source: Source, { signal, spill }: EncryptOptions): Promise<number> {
  const dropped = new BlockTable(spill)

  try {
    await takeOver(set, dropped, previous)
    return await reusedBytes(set, dropped, previous, source, signal)
  } finally {
    dropped.close()
  }
}

async function takeOver (set: SealedSet, dropped: BlockTable, previous: PreviousGraph): Promise<void> {
  const { blocks } = previous.manifest
  let entries = 0

  const checkCount = (isRight: boolean): void => {
    if (!isRight) {
      throw new InvalidCatalogError(`The previous graph lists other than the ${blocks} blocks of its manifest: export without previous, or with verifyPrevious`)
    }
  }

  for await (const { cid, digest } of previous.entries()) {
    // before the list of them grows
    checkCount(++entries <= blocks)
    const index = set.table.find(cid)

    if (index === -1) {
      const added = dropped.add(cid)
      added < 0 || dropped.setSealed(added, digest)
    } else {
      set.table.reuse(index, digest)
    }
  }

  checkCount(entries === blocks)
}

function checkSum (bytes: number): number {
  if (bytes < 0 || !Number.isSafeInteger(bytes)) {
    throw new InvalidManifestError('The manifest of the previous graph lies about its bytes: export without previous, or with verifyPrevious')
  }

  return bytes
}

// the previous manifest knows the sum: only the smaller part need be looked at
async function reusedBytes (set: SealedSet, dropped: BlockTable, previous: PreviousGraph, source: Source, signal?: AbortSignal): Promise<number> {
  const { table } = set
  const reused = previous.manifest.blocks - dropped.size
  const length = async (from: BlockTable, i: number): Promise<number> => {
    signal?.throwIfAborted()
    return previous.contentLength(source, { cid: from.cid(i), digest: from.digest(i) })
  }
  let bytes = 0

  if (dropped.size < reused) {
    for (let i = 0; i < dropped.size; i++) {
      bytes += await length(dropped, i)
    }

    return checkSum(previous.manifest.bytes - bytes)
  }

  for (let i = 0; i < table.size; i++) {
    bytes += table.isReused(i) ? await length(table, i) : 0
  }

  return bytes
}
