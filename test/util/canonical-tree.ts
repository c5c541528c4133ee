import * as dagCbor from '@ipld/dag-cbor'
import { CID } from 'multiformats/cid'
import * as raw from 'multiformats/codecs/raw'
import * as Digest from 'multiformats/hashes/digest'
import { sha256 } from 'multiformats/hashes/sha2'
import type { PlainBlock } from '../../src/format/internal.ts'

const MAX = 1024
const BOUNDARY = 16_777_215

/** SPEC 6.2, one level: where the entries are cut. Made apart from the library's own. */
export function cutLevel <Entry> (entries: Entry[], digestOf: (entry: Entry) => Uint8Array): Entry[][] {
  if (entries.length <= MAX) {
    return [entries]
  }

  const runs: Entry[][] = []
  let start = 0

  for (let i = 0; i < entries.length; i++) {
    const digest = digestOf(entries[i])
    const end = new DataView(digest.buffer, digest.byteOffset).getUint32(28)

    if (end <= BOUNDARY || i + 1 - start === MAX || i + 1 === entries.length) {
      runs.push(entries.slice(start, i + 1))
      start = i + 1
    }
  }

  return runs
}

export function byBytes (a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.byteLength, b.byteLength)
  const i = a.findIndex((byte, i) => i >= length || byte !== b[i])
  return i === -1 || i >= length ? a.byteLength - b.byteLength : a[i] - b[i]
}

export async function indexNode (level: number, links: CID[]): Promise<PlainBlock> {
  const bytes = dagCbor.encode({ level, links })
  return { cid: CID.createV1(dagCbor.code, await sha256.digest(bytes)), bytes }
}

/** The index that SPEC 6 gives for these sealed CIDs: its nodes, the root last. */
export async function canonicalIndex (sealed: CID[]): Promise<PlainBlock[]> {
  const digests = sealed.map(({ multihash }) => multihash.digest).sort(byBytes)
  const nodes: PlainBlock[] = []
  let links = digests.map(digest => CID.createV1(raw.code, Digest.create(sha256.code, digest)))

  for (let level = 0; ; level++) {
    const runs = cutLevel(links, ({ multihash }) => multihash.digest)
    const row = await Promise.all(runs.map(async run => indexNode(level, run)))
    nodes.push(...row)

    if (row.length === 1) {
      return nodes
    }

    links = row.map(({ cid }) => cid as any)
  }
}
