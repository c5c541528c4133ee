import * as dagCbor from '@ipld/dag-cbor'
import * as dagJson from '@ipld/dag-json'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { CID } from 'multiformats/cid'
import { sha512 } from 'multiformats/hashes/sha2'
import { EncryptedGraphError } from '../../src/errors.ts'
import { sealContext } from '../../src/graph/encrypt-options.ts'
import { encryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { sealWith } from '../../src/graph/seal-graph.ts'
import { block, bytesOf, cborBlock, identityBlock, pbBlock, rawBlock, storeOf } from './blocks.ts'
import { byBytes } from './canonical-tree.ts'
import { outcomes } from './expect-refused.ts'
import { FaultyStore } from './faulty-store.ts'
import { openAll, putPage, putTogether, takeApart } from './forge.ts'
import { graphOf } from './graphs.ts'
import { seededBytes } from './random.ts'
import { RecordingStore, falsePuts } from './recording-store.ts'
import type { Trip } from './faulty-store.ts'
import type { Parts } from './forge.ts'
import type { TestGraph } from './graphs.ts'
import type { CatalogEntry, PlainBlock } from '../../src/format/internal.ts'
import type { EncryptOptions, EncryptedGraph } from '../../src/graph/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'

/** Stored bytes by CID, the encrypted root among them. */
export type Stored = Map<string, Uint8Array>

export interface Scratch {
  root: CID
  graph: EncryptedGraph
  stored: Stored
}

/** The same version from nothing, under the graph key of the previous one, with all its blocks. */
export async function fromScratch (source: Pick<Blockstore, 'get'>, shared: Blockstore, plainRoot: CID, options: EncryptOptions): Promise<Scratch> {
  const { verifyPrevious, offline, ...rest } = options
  const context = await sealContext(plainRoot, rest, shared)
  const fresh = new RecordingStore()
  const { root, graph } = await sealWith(source, fresh, { ...context, previous: undefined })
  const puts = fresh.of('put').map(({ cid, bytes }): [string, Uint8Array] => [cid.toString(), bytes as Uint8Array])
  return { root: root.cid, graph, stored: new Map([...puts, [root.cid.toString(), root.bytes]]) }
}

/** Nothing was put but blocks of this version, and now they are all there, bit for bit. */
export async function expectWhole (shared: RecordingStore, root: CID, scratch: Scratch): Promise<void> {
  expect(root.toString()).to.equal(scratch.root.toString())
  expect(shared.of('put').filter(({ cid, bytes }) => String(bytes) !== String(scratch.stored.get(cid.toString())))).to.deep.equal([])

  for (const [cid, bytes] of scratch.stored) {
    expect(await bytesOf(shared.inner, CID.parse(cid))).to.equalBytes(bytes)
  }
}

export async function copyOf (store: Blockstore): Promise<MemoryBlockstore> {
  const copy = new MemoryBlockstore()

  for await (const { cid, bytes } of store.getAll()) {
    const chunks: Uint8Array[] = []

    for await (const chunk of bytes) {
      chunks.push(chunk)
    }

    await copy.put(cid, chunks.length === 1 ? chunks[0] : Uint8Array.from(chunks.flatMap(chunk => [...chunk])))
  }

  return copy
}

/** Two versions of a graph of all codecs, what became of their blocks, and a store with both. */
export interface Versions {
  before: TestGraph
  after: TestGraph
  store: Blockstore
  kept: PlainBlock[]
  added: PlainBlock[]
  dropped: PlainBlock[]
}

function versionsOf (before: TestGraph, after: TestGraph, store: Blockstore): Versions {
  const isIn = ({ blocks }: TestGraph) => ({ cid }: PlainBlock): boolean => blocks.some(other => other.cid.equals(cid))
  const kept = after.blocks.filter(isIn(before))
  const added = after.blocks.filter(block => !kept.includes(block))
  return { before, after, store, kept, added, dropped: before.blocks.filter(block => !isIn(after)(block)) }
}

/** From two lists of blocks with their roots last, without what identity CIDs carry. */
export async function versions (before: PlainBlock[], after: PlainBlock[]): Promise<Versions> {
  return versionsOf(await graphOf(before), await graphOf(after), await storeOf([...before, ...after]))
}

/** 5 blocks stay, 3 go, 3 come; one that stays was linked from one that goes. */
export async function smallVersions (seed = 1): Promise<Versions> {
  const empty = await rawBlock(new Uint8Array(0))
  const shared = await rawBlock(seededBytes(seed, 100))
  const hidden = await rawBlock(seededBytes(seed + 1, 33), { hasher: sha512 })
  const inline = identityBlock(dagCbor.code, dagCbor.encode([hidden.cid]))
  const folder = await pbBlock([shared.cid, empty.cid])
  const list = await block(dagJson.code, dagJson.encode({ links: [shared.cid, shared.cid] }))
  const deep = await cborBlock({ shared: shared.cid })
  const text = await block(0x0200, new TextEncoder().encode(`{"seed":${seed}}`))
  const first = await cborBlock({ folder: folder.cid, list: [[list.cid]], text: text.cid, inline: inline.cid, deep: deep.cid })
  const fresh = await rawBlock(seededBytes(seed + 2, 70))
  const note = await cborBlock({ fresh: fresh.cid })
  const second = await cborBlock({ folder: folder.cid, list: list.cid, inline: inline.cid, note: note.cid })
  const kept = [empty, shared, hidden, folder, list]

  return versions([...kept, deep, text, first], [...kept, fresh, note, second])
}

/** A root, groups of 256, and a raw leaf of 20 bytes for each seed. */
export async function leavesOf (seeds: number[]): Promise<PlainBlock[]> {
  const leaves = await Promise.all(seeds.map(async seed => rawBlock(seededBytes(seed, 20))))
  const groups: PlainBlock[] = []

  for (let start = 0; start < leaves.length; start += 256) {
    groups.push(await cborBlock(leaves.slice(start, start + 256).map(({ cid }) => cid)))
  }

  return [...leaves, ...groups, await cborBlock({ groups: groups.map(({ cid }) => cid) })]
}

/** 2,500 leaves in an index and a catalog of many nodes; one leaf changes. */
export async function wideVersions (): Promise<Versions> {
  const seeds = Array.from({ length: 2_500 }, (_, i) => i)
  return versions(await leavesOf(seeds), await leavesOf(seeds.map(seed => seed === 900 ? 90_000 : seed)))
}

/** A shared store with the first of two versions, and the second from scratch. */
export interface Exported {
  shared: RecordingStore
  previous: CID
  scratch: Scratch
}

/** Export the first version. The log of the store starts after it. */
export async function exportFirst ({ before, after, store }: Versions, options: EncryptOptions, first: Partial<EncryptOptions> = {}): Promise<Exported> {
  const inner = new MemoryBlockstore()
  const { key, crypto, padding } = options
  const previous = (await encryptGraph(store, inner, before.root, { key, crypto, padding, ...first })).root
  const scratch = await fromScratch(store, inner, after.root, { ...options, previous })
  return { shared: new RecordingStore(inner), previous, scratch }
}

/** The second version in the store of the first. */
export interface Second extends Exported {
  result: EncryptedGraph
  /** the private store, with a log */
  source: RecordingStore
}

/** Export the second version over the first, and expect what comes from nothing. */
export async function exportSecond (made: Versions, exported: Exported, options: EncryptOptions, store: Blockstore = made.store): Promise<Second> {
  const { shared, previous, scratch } = exported
  const source = new RecordingStore(store)
  const result = await encryptGraph(source, shared, made.after.root, { ...options, previous })
  await expectWhole(shared, result.root, scratch)
  return { ...exported, result, source }
}

/** The names that somebody with the key gives to a graph: ok, or the error's. */
export async function verdict (shared: Pick<Blockstore, 'get'>, root: CID, options: { key: Uint8Array }): Promise<string> {
  return verifyGraph(shared, root, options).then(() => 'ok', err => err.name)
}

/** A shared store that goes wrong at a call, `has` too. */
export class FaultyShared extends FaultyStore {
  readonly #trip: Trip
  readonly #deaf: boolean

  constructor (inner: Blockstore, trip: Trip, { deaf = false } = {}) {
    super(inner, trip, { deaf })
    this.#trip = trip
    this.#deaf = deaf
  }

  async has (cid: CID, options?: AbortOptions): Promise<boolean> {
    const fault = this.#trip.next('get')

    if (fault === 'fail') {
      throw new Error('the disk is on fire')
    } else if (fault === 'hang') {
      await this.#trip.hang()
    }

    return fault !== 'missing' && super.has(cid, this.#deaf ? undefined : options)
  }
}

/** A first version in its parts, for somebody who poisons it. */
export interface Poisonable extends Parts {
  made: Versions
  /** how it was made */
  options: EncryptOptions & { key: Uint8Array }
  data: CID[]
  pages: CID[]
  /** the right leaf entries, in order */
  rows: CatalogEntry[]
  /** which of them are of blocks that both versions have */
  kept: number[]
}

export async function firstOf (made: Versions, options: EncryptOptions & { key: Uint8Array }): Promise<Poisonable> {
  const shared = new MemoryBlockstore()
  const { root } = await encryptGraph(made.store, shared, made.before.root, options)
  const parts = await takeApart(shared, root, options.key)
  const opened = await openAll(parts)
  const data = opened.filter(({ page }) => !page)
  const rows = data.map(({ sealed, plain }): CatalogEntry => [plain.cid.bytes, sealed.multihash.digest]).sort(([a], [b]) => byBytes(a, b))
  const kept = rows.flatMap(([cid], i) => made.kept.some(block => String(block.cid.bytes) === String(cid)) ? [i] : [])
  return { ...parts, made, options, kept, rows, data: data.map(({ sealed }) => sealed), pages: opened.filter(({ page }) => page).map(({ sealed }) => sealed) }
}

/** The graph with these entries as its catalog. */
export async function withPage (first: Poisonable, rows: CatalogEntry[], manifest: Record<string, unknown> = {}, data = first.data): Promise<CID> {
  const page = await putPage(first, 0, rows)
  return putTogether(first, { entries: [...data, page], manifest: { blocks: data.length, entries: data.length + 1, catalog: page, ...manifest } })
}

/** The name of an error of ours; any other one is thrown on. */
export function typed (err: any): string {
  if (!(err instanceof EncryptedGraphError)) {
    throw err
  }

  return err.name
}

/**
 * Export over a poisoned previous version. With `verifyPrevious`: the blocks of an export from nothing, or an
 * error of a type and no root. Without it: whatever readers say of the result, no wrong block comes out of it.
 */
export async function expectSafe (first: Poisonable, previous: CID): Promise<{ verified: string, trusting: string }> {
  const { made } = first
  const { key, crypto } = first.options
  const result: Record<string, string> = {}

  for (const verifyPrevious of [true, false]) {
    const names = new Set<string>()

    for (const options of [{}, { bufferBytes: 0 }]) {
      const shared = new RecordingStore(await copyOf(first.store))
      const scratch = await fromScratch(made.store, shared.inner, made.after.root, { key, crypto, previous })
      const root = await encryptGraph(made.store, shared, made.after.root, { key, crypto, previous, verifyPrevious, ...options }).catch(typed)

      expect(await falsePuts(shared)).to.deep.equal([])

      if (typeof root === 'string') {
        expect(await shared.inner.has(scratch.root)).to.be.false()
        names.add(root)
      } else if (verifyPrevious) {
        await expectWhole(shared, root.root, scratch)
        names.add('ok')
      } else {
        const { decrypt, verify } = await outcomes(shared, root.root, key)
        // what is wrong is seen by whoever verifies; else it is the graph
        const plain = verify === 'ok' ? (await verifyGraph(shared, root.root, { key, crypto })).plain : undefined
        expect(plain ?? made.after).to.deep.include({ root: made.after.root })
        expect(plain?.blocks ?? scratch.graph.blocks).to.equal(scratch.graph.blocks)
        names.add(`made: ${decrypt}, ${verify}`)
      }
    }

    result[String(verifyPrevious)] = [...names].join('; ')
  }

  return { verified: result.true, trusting: result.false }
}
