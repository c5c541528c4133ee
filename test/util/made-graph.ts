import { FORMAT, SUITE } from '../../src/names.ts'
import { cborBlock, rawBlock } from './blocks.ts'
import { canonicalIndex } from './canonical-tree.ts'
import { seededBytes } from './random.ts'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** What looks like an encrypted graph to everybody who has no key: noise, under a right index. */
export interface MadeGraph {
  root: PlainBlock
  manifest: PlainBlock
  wrapped?: PlainBlock
  /** the last is the index's root */
  nodes: PlainBlock[]
  sealed: PlainBlock[]
  /** all of them */
  blocks: PlainBlock[]
}

export interface MadeParts {
  /** one sealed block for each */
  seeds: Iterable<number>
  manifest?: number
  wrapped?: number
  /** another index than the canonical one: its nodes, the root last */
  nodes?: PlainBlock[]
}

const made = new Map<number, Promise<PlainBlock>>()

/** The sealed block of a seed. */
export async function madeBlock (seed: number): Promise<PlainBlock> {
  const block = made.get(seed) ?? rawBlock(seededBytes(seed, 40))
  made.set(seed, block)
  return block
}

export async function madeGraph ({ seeds, manifest: manifestSeed = -1, wrapped: wrappedSeed, nodes: otherNodes }: MadeParts): Promise<MadeGraph> {
  const sealed = await Promise.all([...new Set(seeds)].map(madeBlock))
  const nodes = otherNodes ?? await canonicalIndex(sealed.map(({ cid }) => cid))
  const manifest = await madeBlock(manifestSeed)
  const wrapped = wrappedSeed == null ? undefined : await madeBlock(wrappedSeed)
  const root = await cborBlock({
    format: FORMAT,
    suite: SUITE,
    salt: seededBytes(1, 16),
    manifest: manifest.cid,
    index: (nodes.at(-1) as PlainBlock).cid,
    ...(wrapped == null ? {} : { wrapped: wrapped.cid }),
    commitment: seededBytes(2, 32)
  })

  return { root, manifest, wrapped, nodes, sealed, blocks: [root, manifest, ...(wrapped == null ? [] : [wrapped]), ...nodes, ...sealed] }
}

/** Numbers from one to before another. */
export function range (from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}

export async function putAll (store: Pick<Blockstore, 'put'>, ...graphs: MadeGraph[]): Promise<void> {
  for (const { cid, bytes } of graphs.flatMap(({ blocks }) => blocks)) {
    await store.put(cid, bytes)
  }
}

export function cidsOf ({ blocks }: MadeGraph): CID[] {
  return blocks.map(({ cid }) => cid)
}

/** The blocks of one that another lacks. */
export function without (one: MadeGraph, other: MadeGraph): CID[] {
  const theirs = new Set(cidsOf(other).map(String))
  return cidsOf(one).filter(cid => !theirs.has(String(cid)))
}
