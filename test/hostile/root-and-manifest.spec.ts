import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { KIND_MANIFEST, decodeManifest, nodeCid } from '../../src/format/internal.ts'
import { encryptGraph } from '../../src/graph/internal.ts'
import { cborBlock, rawBlock } from '../util/blocks.ts'
import { putPage, putSealed, putTogether, takeApart } from '../util/forge.ts'
import { graphOf, smallGraph, wideGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { ARRAY, MAP, claim, followedBy, manyKeys, nested, wide } from './util/cbor.ts'
import { expectRefusedBy } from './util/readers.ts'
import type { Parts } from '../util/forge.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()
const ALL = ['decrypt', 'verify', 'verify without the key', 'open', 'export'] as const
const WITH_KEY = ['decrypt', 'verify', 'open'] as const
const MIB_2 = 2_097_152

/** More than is read of an honest graph, and much less than what is promised. */
const HUGE = [2 ** 31, 2 ** 32, 2 ** 53 - 2]

/** As large as can be: what a decoder would have to go through before it saw what is wrong. */
const BOMBS: Record<string, Uint8Array> = {
  'nested as deep as it is long': nested(MIB_2 - 1_000),
  'a list of 2 million': wide(2_000_000),
  'a map of 300,000 keys': manyKeys(300_000),
  'a text of 2 MB': dagCbor.encode('x'.repeat(2_000_000)),
  'a list that says it has 2^32 - 1': followedBy(claim(ARRAY, 2n ** 32n - 1n), new Uint8Array(1_000)),
  'a map that says it has 2^53 - 1': followedBy(claim(MAP, 2n ** 53n - 1n), new Uint8Array(1_000)),
  'bytes that say they are 2^64 - 1': followedBy(claim(2, 2n ** 64n - 1n), new Uint8Array(1_000))
}

async function encrypted (graph: TestGraph): Promise<Parts> {
  const shared = new MemoryBlockstore()
  const { root } = await encryptGraph(graph.store, shared, graph.root, { key, crypto })
  return takeApart(shared, root, key)
}

describe('hostile: an encrypted root', function () {
  this.timeout(60_000)

  for (const [name, bytes] of Object.entries(BOMBS)) {
    it(`${name}: nothing else is asked for`, async () => {
      const store = new MemoryBlockstore()
      const root = nodeCid(await crypto.sha256(bytes))
      await store.put(root, bytes)
      await expectRefusedBy(ALL, store, root, key, 'InvalidRootError', { gets: 1 })
    })
  }

  it('of 10^6 fields: it is not read to its end', async () => {
    const bytes = manyKeys(1_000_000)
    const store = new MemoryBlockstore()
    const root = nodeCid(await crypto.sha256(bytes))
    await store.put(root, bytes)
    await expectRefusedBy(ALL, store, root, key, 'SealedBlockMismatchError', { gets: 1 })
  })
})

describe('hostile: a manifest, made with the key', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()
  let made: Parts

  before(async () => { made = await encrypted(await smallGraph()) })

  /** A root that names this manifest. */
  async function rootOf (content: Uint8Array): Promise<CID> {
    const manifest = await putSealed(made, { cid: nodeCid(await crypto.sha256(content)), bytes: content }, { kind: KIND_MANIFEST })
    return putTogether(made, { root: { manifest } })
  }

  Object.entries(BOMBS).forEach(([name, content]) => {
    it(`${name}: the index is not asked for`, async () => {
      await expectRefusedBy(WITH_KEY, made.store, await rootOf(content), key, 'InvalidManifestError', { gets: 2 })
    })
  })

  it('over 1,024 bytes is not decoded', () => {
    for (const content of Object.values(BOMBS).filter(({ byteLength }) => byteLength > 1_024)) {
      expect(() => decodeManifest(content)).to.throw(/it is too long/)
    }
  })

  it('the largest that there can be is far below that', () => {
    const root = nodeCid(new Uint8Array(32))
    // a plain CID may have 160 bytes, 124 more than this one
    const content = dagCbor.encode({ ...made.manifest, root, catalog: made.manifest.entry, blocks: 2 ** 53 - 2, entries: 2 ** 53 - 1, bytes: 2 ** 53 - 1, nonce: 'derived', padding: 'padme', complete: false })
    expect(content.byteLength + 124).to.be.below(600)
  })

  HUGE.forEach(count => {
    it(`that promises ${count} blocks: what is there is read once, and no room is made for more`, async () => {
      const gets = made.entries.length + 3

      for (const manifest of [{ blocks: count, entries: count + 1 }, { entries: count }, { bytes: count }, { blocks: count, entries: count + 1, bytes: count }]) {
        await expectRefusedBy(['decrypt', 'verify'], made.store, await putTogether(made, { manifest }), key, 'IncompleteGraphError', { gets })
      }
    })
  })
})

describe('hostile: a manifest that promises less than there is, made with the key', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()

  it('of blocks: no more than a node of the index is read of the rest', async () => {
    const made = await encrypted(await wideGraph(6_000))

    for (const manifest of [{ blocks: 1, entries: 2 }, { blocks: 10, entries: 10, catalog: null }]) {
      await expectRefusedBy(['decrypt', 'verify'], made.store, await putTogether(made, { manifest }), key, 'IncompleteGraphError', { gets: 1_500 })
    }
  })

  it('of pages: no more than a node of the index is read of the rest', async () => {
    const made = await encrypted(await smallGraph())
    const pages = await Promise.all(Array.from({ length: 3_000 }, async (_, i) => putPage(made, 0, [[made.manifest.root.bytes, seededBytes(i, 32)]])))
    const root = await putTogether(made, { entries: [...made.entries, ...pages] })
    await expectRefusedBy(['decrypt', 'verify'], made.store, root, key, 'IncompleteGraphError', { gets: 1_500 })
  })

  it('of bytes: no more than 2 MiB are read of the rest', async () => {
    const leaves = await Promise.all(Array.from({ length: 60 }, async (_, i) => rawBlock(seededBytes(i, 131_072))))
    const made = await encrypted(await graphOf([...leaves, await cborBlock(leaves.map(({ cid }) => cid))]))
    // and what is on its way at the time
    await expectRefusedBy(['decrypt', 'verify'], made.store, await putTogether(made, { manifest: { bytes: 10 } }), key, 'IncompleteGraphError', { gets: 3 + 16 + 1 + 32 })
  })
})
