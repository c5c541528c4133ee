import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { padme } from '../../src/format/internal.ts'
import { decryptGraph, encryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { bytesOf, rawBlock } from '../util/blocks.ts'
import { byBytes, canonicalIndex, cutLevel } from '../util/canonical-tree.ts'
import { openAll, takeApart } from '../util/forge.ts'
import { graphOf, smallGraph, unixfsGraph, wideGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { Parts } from '../util/forge.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()

async function encrypted (graph: { root: CID, store: any }, options: Partial<EncryptOptions> = {}): Promise<{ parts: Parts, shared: RecordingStore, root: CID }> {
  const shared = new RecordingStore()
  const { root } = await encryptGraph(graph.store, shared, graph.root, { key, crypto, ...options })
  return { parts: await takeApart(shared, root, key), shared, root }
}

/** The catalog's pages that SPEC 7 gives for these blocks, by level, as lists of entries. */
function canonicalPages (leaves: Array<[Uint8Array, Uint8Array]>): Array<Array<[Uint8Array, Uint8Array]>> {
  return cutLevel(leaves.sort(([a], [b]) => byBytes(a, b)), ([, digest]) => digest)
}

describe('graph: the shape of index and catalog', function () {
  this.timeout(30_000)
  checkNonces()
  failOnUnhandledRejections()

  for (const leaves of [1, 1_013, 1_018, 1_019, 1_020, 3_100]) {
    it(`is the one of the format: ${leaves} leaves`, async () => {
      const graph = await wideGraph(leaves)
      const { parts, shared, root } = await encrypted(graph)
      const nodes = await canonicalIndex(parts.entries)
      const puts = new Set(shared.cids('put'))
      expect(parts.root.index.toString()).to.equal(nodes[nodes.length - 1].cid.toString())
      expect(nodes.filter(({ cid }) => !puts.has(cid.toString()))).to.deep.equal([])

      const opened = await openAll(parts)
      const data = opened.filter(({ page }) => !page)
      const pages = opened.filter(({ page }) => page).map(({ plain }) => plain.bytes)
      const expected = canonicalPages(data.map(({ sealed, plain }) => [plain.cid.bytes, sealed.multihash.digest]))
        .map(entries => dagCbor.encode({ level: 0, entries }))
      expect(data.map(({ plain }) => plain.cid.toString()).sort()).to.deep.equal(graph.blocks.map(({ cid }) => cid.toString()).sort())

      for (const page of expected) {
        expect(pages.filter(bytes => byBytes(bytes, page) === 0)).to.have.lengthOf(1)
      }

      expect(pages).to.have.lengthOf(expected.length + (expected.length > 1 ? 1 : 0))
      expect((await verifyGraph(shared, root, { key, crypto })).plain?.blocks).to.equal(graph.blocks.length)
    })
  }

  it('of 1,024 entries is one node, of 1,025 more', async () => {
    for (const [blocks, one] of [[1_024, true], [1_025, false]] as const) {
      const leaves = blocks - 1 - Math.ceil((blocks - 6) / 256)
      const graph = await wideGraph(leaves)
      const { parts, shared, root } = await encrypted(graph, { catalog: false })
      expect(parts.entries).to.have.lengthOf(blocks)
      expect(dagCbor.decode<any>(await bytesOf(shared, parts.root.index)).level).to.equal(one ? 0 : 1)
      expect((await decryptGraph(shared, new RecordingStore(), root, { key, crypto })).blocks).to.equal(blocks)
    }
  })

  it('the manifest says what is there', async () => {
    const graph = await smallGraph()
    const { parts: { manifest, entries } } = await encrypted(graph)
    const bytes = graph.blocks.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
    expect(manifest).to.include({ blocks: graph.blocks.length, entries: entries.length, bytes, nonce: 'derived', padding: 'padme', complete: true })
    expect((await encrypted(graph, { nonce: 'random', padding: 'none', catalog: false })).parts.manifest)
      .to.include({ entries: graph.blocks.length, catalog: null, nonce: 'random', padding: 'none', complete: true })
  })
})

describe('graph: sizes', () => {
  checkNonces()

  it('every sealed block has a Padmé size', async () => {
    for (const graph of [await smallGraph(), await unixfsGraph(), await wideGraph(300)]) {
      const { shared } = await encrypted(graph)
      const sizes = shared.of('put').filter(({ cid }) => cid.code === 0x55).map(({ bytes }) => bytes?.byteLength ?? 0)
      expect(sizes.filter(size => padme(size) !== size)).to.deep.equal([])
    }
  })

  it('blocks of almost the same length have the same size', async () => {
    const sizes = await Promise.all([200_000, 200_001, 200_600].map(async length => {
      const { shared } = await encrypted(await graphOf([await rawBlock(seededBytes(1, length))]), { catalog: false })
      return Math.max(...shared.of('put').map(({ bytes }) => bytes?.byteLength ?? 0))
    }))

    expect(new Set(sizes).size).to.equal(1)
  })

  it('without padding, a sealed block has its own length and what sealing adds', async () => {
    const { cid, bytes } = await rawBlock(seededBytes(1, 1_000))
    const { shared } = await encrypted(await graphOf([{ cid, bytes }]), { padding: 'none', catalog: false })
    expect(shared.of('put')[0].bytes).to.have.lengthOf(12 + 1 + 1 + 36 + 2 + 1_000 + 16)
  })
})
