import { defaultCrypto } from '../crypto/internal.ts'
import { EncryptedGraphError } from '../errors.ts'
import { decodeRoot } from '../format/internal.ts'
import { diffRoots, readIndex, readVerified } from '../graph/internal.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { GraphVersion } from '../graph/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export interface LinkedBlock {
  cid: CID
  /** a sealed block that the index links; else manifest, wrapped keys or an index node */
  leaf: boolean
}

type Source = Pick<Blockstore, 'get'>

/** A graph that is walked as far as it is here. */
export function versionHere (source: Source, root: PlainBlock): GraphVersion {
  return { cid: root.cid, root: decodeRoot(root), source, offline: true }
}

export async function readRootHere (source: Source, cid: CID, { signal }: AbortOptions = {}): Promise<PlainBlock> {
  return readVerified(source, cid, defaultCrypto(), { signal, offline: true })
}

async function * whole ({ root, source, offline }: GraphVersion, { signal }: AbortOptions): AsyncGenerator<LinkedBlock> {
  for (const cid of root.wrapped == null ? [root.manifest] : [root.manifest, root.wrapped]) {
    yield { cid, leaf: false }
  }

  for await (const { cid, node } of readIndex(source, root.index, defaultCrypto(), { signal, offline })) {
    yield { cid, leaf: !node }
  }
}

async function * difference (version: GraphVersion, besides: GraphVersion, { signal }: AbortOptions): AsyncGenerator<LinkedBlock> {
  for await (const { change, cid, node, part } of diffRoots(besides, version, { signal, kept: false })) {
    if (change === 'added' && part !== 'root') {
      yield { cid, leaf: !node && part == null }
    }
  }
}

/** All blocks below an encrypted root, or those that another version lacks: always in the same order. */
export function blocksUnder (version: GraphVersion, besides: GraphVersion | undefined, options: AbortOptions = {}): AsyncGenerator<LinkedBlock> {
  return besides == null ? whole(version, options) : difference(version, besides, options)
}

/**
 * Throws what a walk failed with, unless its graph is not whole here, or not sound: whoever walked can do without. An abort is
 * none of this, though closing aborts with an error of this library.
 */
export function throwUnlessUnsound (err: unknown, { signal }: AbortOptions): void {
  signal?.throwIfAborted()

  if (!(err instanceof EncryptedGraphError)) {
    throw err
  }
}
