import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { nodeCid } from '../../src/format/internal.ts'
import { encryptGraph } from '../../src/graph/internal.ts'
import { byBytes, cutLevel } from '../util/canonical-tree.ts'
import { outcomes } from '../util/expect-refused.ts'
import { openAll, putPage, putSealed, putTogether, takeApart } from '../util/forge.ts'
import { smallGraph, wideGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { expectPagesLost } from '../util/paged-graph.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { CatalogEntry } from '../../src/format/internal.ts'
import type { Parts } from '../util/forge.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()

/** Who decrypts does not need the catalog, and does not look at it. */
const SEEN_BY_VERIFIER = { decrypt: 'ok', verify: 'InvalidCatalogError', outside: 'ok' }

interface Paged extends Parts {
  /** the sealed CIDs of the data blocks */
  data: CID[]
  pages: CID[]
  /** the right leaf entries, in order */
  rows: CatalogEntry[]
}

async function paged (graph: TestGraph): Promise<Paged> {
  const shared = new MemoryBlockstore()
  const { root } = await encryptGraph(graph.store, shared, graph.root, { key, crypto })
  const made = await takeApart(shared, root, key)
  const opened = await openAll(made)
  const data = opened.filter(({ page }) => !page)

  return {
    ...made,
    data: data.map(({ sealed }) => sealed),
    pages: opened.filter(({ page }) => page).map(({ sealed }) => sealed),
    rows: data.map(({ sealed, plain }): CatalogEntry => [plain.cid.bytes, sealed.multihash.digest]).sort(([a], [b]) => byBytes(a, b))
  }
}

/** The graph with these pages instead of its own, the last one on top. */
async function withPages (made: Paged, pages: CID[], top = pages[pages.length - 1]): Promise<CID> {
  const entries = [...made.data, ...pages]
  return putTogether(made, { entries, manifest: { entries: entries.length, catalog: top } })
}

describe('graph: a forged catalog of one page, made with the key', () => {
  checkNonces()
  failOnUnhandledRejections()
  let made: Paged

  beforeEach(async () => {
    made = await paged(await smallGraph())
  })

  async function expectSeen (level: number, rows: CatalogEntry[]): Promise<void> {
    const root = await withPages(made, [await putPage(made, level, rows)])
    expect(await outcomes(made.store, root, key)).to.deep.equal(SEEN_BY_VERIFIER)
  }

  it('the right one is right', async () => {
    const page = await putPage(made, 0, made.rows)
    expect(page.equals(made.pages[0])).to.be.true()
    expect(await outcomes(made.store, await withPages(made, [page]), key)).to.deep.equal({ decrypt: 'ok', verify: 'ok', outside: 'ok' })
  })

  it('an entry missing, added, doubled', async () => {
    for (let i = 0; i < made.rows.length; i++) {
      await expectSeen(0, made.rows.filter((_, at) => at !== i))
    }

    await expectSeen(0, [...made.rows, [Uint8Array.of(1, 0x71, 0, 1, 7), seededBytes(1, 32)]])
    await expectSeen(0, [made.rows[0], ...made.rows])
    await expectSeen(0, [])
  })

  it('entries in another order, or that point at one another\'s block', async () => {
    const [[cidA, sealedA], [cidB, sealedB], ...rest] = made.rows
    await expectSeen(0, [[cidB, sealedB], [cidA, sealedA], ...rest])
    await expectSeen(0, [[cidA, sealedB], [cidB, sealedA], ...rest])
    await expectSeen(0, [[cidA, seededBytes(1, 32)], [cidB, sealedB], ...rest])
  })

  it('another level, a level more, a form that is none', async () => {
    await expectSeen(1, made.rows)
    const page = made.pages[0]
    const above = await putPage(made, 1, [[made.rows[0][0], page.multihash.digest]])
    expect(await outcomes(made.store, await withPages(made, [page, above]), key)).to.deep.equal(SEEN_BY_VERIFIER)
    const bytes = dagCbor.encode('no page')
    const none = await putSealed(made, { cid: nodeCid(await crypto.sha256(bytes)), bytes }, { kind: 2 })
    expect(await outcomes(made.store, await withPages(made, [none]), key)).to.deep.equal(SEEN_BY_VERIFIER)
  })

  it('the right page, sealed with another padding', async () => {
    const page = await putPage(made, 0, made.rows, { padding: 'none' })
    expect(await outcomes(made.store, await withPages(made, [page]), key)).to.deep.equal(SEEN_BY_VERIFIER)
  })

  it('a page more than there are', async () => {
    const extra = await putPage(made, 0, made.rows.slice(0, 2))
    expect(await outcomes(made.store, await withPages(made, [extra, made.pages[0]]), key)).to.deep.equal(SEEN_BY_VERIFIER)
  })

  it('the manifest names the right page, and another one is there', async () => {
    const other = await putPage(made, 0, made.rows.slice(1))
    expect(await outcomes(made.store, await withPages(made, [other], made.pages[0]), key)).to.deep.equal(SEEN_BY_VERIFIER)
  })

  it('the manifest names a data block, or one that is nowhere', async () => {
    for (const catalog of [made.data[0], made.manifest.entry, made.root.manifest]) {
      expect(await outcomes(made.store, await putTogether(made, { manifest: { catalog } }), key)).to.deep.equal(SEEN_BY_VERIFIER)
    }
  })

  it('a data page of another graph', async () => {
    const other = await paged(await smallGraph(60))
    const page = await putPage(made, 0, other.rows)
    expect(await outcomes(made.store, await withPages(made, [page]), key)).to.deep.equal(SEEN_BY_VERIFIER)
    await made.store.put(other.pages[0], new Uint8Array(0))
    await expectPagesLost(made.store, { root: await withPages(made, [other.pages[0]]), plain: await smallGraph() }, key, 'SealedBlockMismatchError')
  })
})

describe('graph: a forged catalog of several pages, made with the key', function () {
  this.timeout(30_000)
  checkNonces()
  failOnUnhandledRejections()
  let made: Paged
  let top: CID
  let leaves: CID[]

  before(async () => {
    made = await paged(await wideGraph(1_100))
    const runs = cutLevel(made.rows, ([, digest]) => digest)
    leaves = await Promise.all(runs.map(async run => putPage(made, 0, run)))
    top = await putPage(made, 1, runs.map((run, i) => [run[0][0], leaves[i].multihash.digest]))
    expect(leaves.length).to.be.greaterThan(2)
    expect([...leaves, top].map(String).sort()).to.deep.equal(made.pages.map(String).sort())
  })

  it('a page below replaced, the top as it was', async () => {
    const other = await putPage(made, 0, made.rows.slice(0, 3))
    const root = await withPages(made, [other, ...leaves.slice(1), top])
    expect(await outcomes(made.store, root, key)).to.deep.equal(SEEN_BY_VERIFIER)
  })

  it('pages cut elsewhere', async () => {
    const halves = [made.rows.slice(0, 500), made.rows.slice(500)]
    const pages = await Promise.all(halves.map(async half => putPage(made, 0, half)))
    const above = await putPage(made, 1, halves.map((half, i) => [half[0][0], pages[i].multihash.digest]))
    expect(await outcomes(made.store, await withPages(made, [...pages, above]), key)).to.deep.equal(SEEN_BY_VERIFIER)
  })

  it('a page below as the top', async () => {
    const root = await withPages(made, [...leaves, top], leaves[0])
    expect(await outcomes(made.store, root, key)).to.deep.equal(SEEN_BY_VERIFIER)
  })
})
