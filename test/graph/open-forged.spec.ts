import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { sha256 } from 'multiformats/hashes/sha2'
import { KIND_MANIFEST, KIND_PAGE, KIND_READERS, nodeCid, sealedCid } from '../../src/format/internal.ts'
import { decryptGraph, encryptGraph, openGraph } from '../../src/graph/internal.ts'
import { bytesOf, storeOf } from '../util/blocks.ts'
import { byBytes, cutLevel } from '../util/canonical-tree.ts'
import { openAll, putPage, putSealed, putTogether, takeApart } from '../util/forge.ts'
import { smallGraph, wideGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { expectDecrypted, expectPagesLost } from '../util/paged-graph.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { SwappedStore } from '../util/swapped-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { CatalogEntry, PlainBlock } from '../../src/format/internal.ts'
import type { OpenedGraph } from '../../src/graph/index.ts'
import type { Parts } from '../util/forge.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()

interface Made extends Parts {
  plain: TestGraph
  encryptedRoot: CID
  /** the sealed CIDs of the data blocks */
  data: CID[]
  pages: CID[]
  /** the right leaf entries, in order */
  rows: CatalogEntry[]
}

async function make (plain: TestGraph): Promise<Made> {
  const shared = new MemoryBlockstore()
  const { root } = await encryptGraph(plain.store, shared, plain.root, { key, crypto })
  const parts = await takeApart(shared, root, key)
  const opened = await openAll(parts)
  const data = opened.filter(({ page }) => !page)

  return {
    ...parts,
    plain,
    encryptedRoot: root,
    data: data.map(({ sealed }) => sealed),
    pages: opened.filter(({ page }) => page).map(({ sealed }) => sealed),
    rows: data.map(({ sealed, plain }): CatalogEntry => [plain.cid.bytes, sealed.multihash.digest]).sort(([a], [b]) => byBytes(a, b))
  }
}

/** The graph with these pages instead of its own, the last one on top. */
async function withPages (made: Made, pages: CID[], manifest: object = {}): Promise<CID> {
  const unique = pages.filter((page, i) => pages.findIndex(other => other.equals(page)) === i)
  const entries = [...made.data, ...unique]
  return putTogether(made, { entries, manifest: { entries: entries.length, catalog: pages[pages.length - 1], ...manifest } })
}

const digest = ({ multihash }: CID): Uint8Array => multihash.digest

async function open (store: Pick<Blockstore, 'get'>, root: CID): Promise<OpenedGraph> {
  return openGraph(store, root, { key, crypto })
}

/** Whatever the catalog says: no block is another one, and what is wrong with it is said. */
async function expectNoWrongBlock (graph: OpenedGraph, blocks: PlainBlock[], errors: string[]): Promise<void> {
  const names = new Set<string>()

  for (const { cid, bytes } of blocks) {
    try {
      expect(await bytesOf(graph, cid)).to.equalBytes(bytes)
    } catch (err: any) {
      names.add(err.name)
    }
  }

  expect([...names].sort()).to.deep.equal(errors)
}

async function expectDecrypts (made: Made, root: CID): Promise<void> {
  const target = new MemoryBlockstore()
  await decryptGraph(made.store, target, root, { key, crypto })
  expect(await bytesOf(target, made.plain.root)).to.equalBytes(made.plain.blocks[made.plain.blocks.length - 1].bytes)
}

describe('graph: opening with a catalog of one page that is wrong', () => {
  checkNonces()
  failOnUnhandledRejections()
  let made: Made

  beforeEach(async () => {
    made = await make(await smallGraph())
  })

  /** Opening is refused, the page is named, and decrypting does not care. */
  async function expectRefused (page: CID, problem: RegExp): Promise<void> {
    const root = await withPages(made, [page])
    const error = await errorOf(open(made.store, root))
    expect(error).to.include({ name: 'InvalidCatalogError', code: 'ERR_INVALID_CATALOG' })
    expect(error.message).to.include(page.toString()).and.match(problem).and.match(/decrypt the whole graph/)
    await expectDecrypts(made, root)
  }

  const rootRow = (): number => made.rows.findIndex(([cid]) => byBytes(cid, made.plain.root.bytes) === 0)

  it('the right one opens', async () => {
    const graph = await open(made.store, await withPages(made, [await putPage(made, 0, made.rows)]))
    await expectNoWrongBlock(graph, made.plain.blocks, [])
  })

  it('a page that is not there', async () => {
    await made.store.delete(made.pages[0])
    const error = await errorOf(open(made.store, made.encryptedRoot))
    expect(error).to.have.property('name', 'MissingBlockError')
    expect(error.message).to.include(`catalog page ${made.pages[0]}`).and.match(/connect to a node that has it, or decrypt the whole graph/)
    await expectPagesLost(made.store, { root: made.encryptedRoot, plain: made.plain }, key, 'MissingBlockError')
  })

  it('a page with any byte other than it was, too short, too long, too large', async () => {
    const bytes = await bytesOf(made.store, made.pages[0])
    const flipped = Array.from({ length: bytes.byteLength }, (_, at) => bytes.map((byte, i) => i === at ? byte ^ 1 : byte))
    const damaged = [...flipped, bytes.slice(1), Uint8Array.from([...bytes, 0]), new Uint8Array(0), new Uint8Array(2 ** 21 + 1)]

    for (const bytes of damaged) {
      const store = new SwappedStore(made.store, [[made.pages[0], bytes]])
      const error = await errorOf(open(store, made.encryptedRoot))
      expect(error).to.have.property('name', 'SealedBlockMismatchError')
      expect(error.message).to.include(`catalog page ${made.pages[0]}`).and.match(/fetch it again.*, or decrypt the whole graph/)
      await expectDecrypted(store, { root: made.encryptedRoot, plain: made.plain }, key)
    }
  })

  it('a page of another graph, under another key', async () => {
    const other = await make(await smallGraph(60))
    const [foreign] = other.pages
    await storeOf([{ cid: foreign, bytes: await bytesOf(other.store, foreign) }], made.store)
    const root = await withPages(made, [foreign])
    const error = await errorOf(open(made.store, root))
    expect(error).to.have.property('name', 'InvalidCatalogError')
    expect(error.message).to.include(foreign.toString()).and.match(/no page of this graph/)
  })

  it('a block that is no page: of data, the manifest, one of something else', async () => {
    for (const catalog of [made.data[0], made.manifest.entry, made.root.manifest]) {
      const error = await errorOf(open(made.store, await withPages(made, made.pages, { catalog })))
      expect(error).to.have.property('name', 'InvalidCatalogError')
      expect(error.message).to.include(catalog.toString())
    }

    const bytes = dagCbor.encode('no page')
    await expectRefused(await putSealed(made, { cid: nodeCid(await crypto.sha256(bytes)), bytes }, { kind: 2 }), /is invalid/)
    await expectRefused(await putPage(made, 0, []), /no entries/)
    await expectRefused(await putPage(made, 0, [made.rows[1], made.rows[0]]), /not in order/)
  })

  it('one that contradicts the manifest about the root', async () => {
    const without = made.rows.filter((_, i) => i !== rootRow())
    const elsewhere = made.rows.map(([cid, sealed], i): CatalogEntry => [cid, i === rootRow() ? made.rows[0][1] : sealed])
    const after = made.rows.slice(rootRow() + 1)

    const others = without.map(([cid], i): CatalogEntry => [cid, i === rootRow() - 1 ? digest(made.manifest.entry) : made.rows[0][1]])

    for (const rows of [without, elsewhere, after, ...(rootRow() > 0 ? [others] : [])]) {
      await expectRefused(await putPage(made, 0, rows), /where the root is/)
    }

    await expectRefused(await putPage(made, 1, after), /where the root is/)
  })

  it('one of level 1 that points at itself, at data, at nothing', async () => {
    const [first] = made.rows
    const digests = [made.pages[0].multihash.digest, first[1], seededBytes(1, 32)]
    const expected = [[], ['InvalidCatalogError'], ['MissingBlockError']]

    for (const [i, digest] of digests.entries()) {
      const page = await putPage(made, 1, [[first[0], digest]])
      const root = await withPages(made, [made.pages[0], page])
      await expectNoWrongBlock(await open(made.store, root), made.plain.blocks, expected[i])
      await expectDecrypts(made, root)
    }
  })

  it('entries that point at one another\'s block', async () => {
    const [a, b] = made.rows.filter((_, i) => i !== rootRow())
    const swapped = new Map([[a[0], b[1]], [b[0], a[1]]])
    const rows = made.rows.map(([cid, sealed]): CatalogEntry => [cid, swapped.get(cid) ?? sealed])
    const root = await withPages(made, [await putPage(made, 0, rows)])
    const graph = await open(made.store, root)
    const { cid } = made.plain.blocks.find(({ cid }) => byBytes(cid.bytes, a[0]) === 0) as PlainBlock
    const error = await errorOf(bytesOf(graph, cid))

    expect(error).to.have.property('name', 'InvalidCatalogError')
    expect(error.message).to.include(sealedCid(b[1]).toString()).and.include(cid.toString()).and.match(/decrypt the whole graph/)
    await expectNoWrongBlock(graph, made.plain.blocks, ['InvalidCatalogError'])
    await expectDecrypts(made, root)
  })

  it('entries that point at nothing, at a page, at the manifest', async () => {
    const at = made.rows.findIndex((_, i) => i !== rootRow())
    const digests = [seededBytes(1, 32), made.pages[0].multihash.digest, made.root.manifest.multihash.digest]

    for (const [i, digest] of digests.entries()) {
      const rows = made.rows.map(([cid, sealed], row): CatalogEntry => [cid, row === at ? digest : sealed])
      const graph = await open(made.store, await withPages(made, [await putPage(made, 0, rows), made.pages[0]], { catalog: await putPage(made, 0, rows) }))
      await expectNoWrongBlock(graph, made.plain.blocks, [i === 0 ? 'MissingBlockError' : 'InvalidCatalogError'])
    }
  })

  it('an entry that points at its block sealed as a page, or as something else that is no data', async () => {
    // a block as pages are
    const bytes = dagCbor.encode(['what is in a page is dag-cbor'])
    const block = { cid: nodeCid((await sha256.digest(bytes)).digest), bytes }

    for (const kind of [KIND_PAGE, KIND_MANIFEST, KIND_READERS] as const) {
      const sealed = await putSealed(made, block, { kind })
      const page = await putPage(made, 0, [...made.rows, [block.cid.bytes, sealed.multihash.digest] as CatalogEntry].sort(([a], [b]) => byBytes(a, b)))
      const graph = await open(made.store, await withPages(made, [page]))
      const error = await errorOf(bytesOf(graph, block.cid))
      expect(error).to.have.property('name', 'InvalidCatalogError')
      expect(error.message).to.include(block.cid.toString())
      kind === KIND_PAGE || expect(error.cause).to.have.property('name', 'OpenFailedError')
    }
  })

  it('a block that is not there is not there for all who ask for it at once', async () => {
    const graph = await open(made.store, made.encryptedRoot)
    const absent = sealedCid(seededBytes(1, 32))
    expect(await Promise.all([1, 2, 3].map(async () => graph.read(absent)))).to.deep.equal([undefined, undefined, undefined])
  })

  it('a stale one, without the newest blocks: they are not found, and nothing else is wrong', async () => {
    const at = made.rows.findIndex((_, i) => i !== rootRow())
    const root = await withPages(made, [await putPage(made, 0, made.rows.filter((_, i) => i !== at))])
    await expectNoWrongBlock(await open(made.store, root), made.plain.blocks, ['NotFoundError'])
    await expectDecrypts(made, root)
  })

  it('a data block that is not there, or damaged', async () => {
    const { cid } = made.plain.blocks[0]
    const graph = await open(made.store, made.encryptedRoot)
    const sealed = await graph.find(cid) as CID
    const damaged = await open(new SwappedStore(made.store, [[sealed, seededBytes(1, 100)]]), made.encryptedRoot)
    expect(await errorOf(bytesOf(damaged, cid))).to.have.property('name', 'SealedBlockMismatchError')
    await made.store.delete(sealed)
    const error = await errorOf(bytesOf(graph, cid))
    expect(error).to.have.property('name', 'MissingBlockError')
    expect(error.message).to.include(sealed.toString()).and.not.include(cid.toString())
  })

  it('one that failed is read again when it is there', async () => {
    const { cid, bytes } = made.plain.blocks[0]
    const graph = await open(made.store, made.encryptedRoot)
    const sealed = await graph.find(cid) as CID
    const block = await bytesOf(made.store, sealed)
    await made.store.delete(sealed)
    await errorOf(bytesOf(graph, cid))
    await made.store.put(sealed, block)
    expect(await bytesOf(graph, cid)).to.equalBytes(bytes)
  })
})

describe('graph: reading through a catalog of several pages of which one is wrong', function () {
  this.timeout(30_000)
  checkNonces()
  failOnUnhandledRejections()
  let made: Made
  let runs: CatalogEntry[][]
  let leaves: CID[]

  before(async () => {
    made = await make(await wideGraph(1_200))
    runs = cutLevel(made.rows, ([, digest]) => digest)
    leaves = await Promise.all(runs.map(async run => putPage(made, 0, run)))
    expect(leaves.length).to.be.greaterThan(2)
  })

  const cidAt = (run: number): Uint8Array => runs[run][0][0]
  /** a block of a run that is not the root */
  const blockOf = (run: number): CID => {
    const rows = runs[run].map(([cid]) => cid.join())
    return made.plain.blocks.find(({ cid }) => rows.includes(cid.bytes.join()) && !cid.equals(made.plain.root))?.cid as CID
  }

  /** A graph whose second leaf page is this one, under a top page that says so. */
  async function withSecond (page: CID, begins = cidAt(1)): Promise<CID> {
    const top = await putPage(made, 1, leaves.map((leaf, i): CatalogEntry => i === 1 ? [begins, digest(page)] : [cidAt(i), digest(leaf)]))
    return withPages(made, [leaves[0], page, ...leaves.slice(2), top])
  }

  async function expectWrong (page: CID, problem: RegExp, begins?: Uint8Array): Promise<void> {
    const root = await withSecond(page, begins)
    const graph = await open(made.store, root)
    const error = await errorOf(graph.find(blockOf(1)))
    expect(error).to.have.property('name', 'InvalidCatalogError')
    expect(error.message).to.include(page.toString()).and.match(problem).and.match(/decrypt the whole graph/)
    expect(await errorOf(graph.find(blockOf(1))), 'again').to.have.property('name', 'InvalidCatalogError')

    for (const run of [0, 2]) {
      expect(await bytesOf(graph, blockOf(run)), 'a page that is right').to.be.a('Uint8Array')
    }

    expect(await bytesOf(graph, made.plain.root), 'the root is found by the manifest').to.be.a('Uint8Array')
    await expectDecrypts(made, root)
  }

  it('the right ones are right', async () => {
    const graph = await open(made.store, await withSecond(leaves[1]))
    expect(await bytesOf(graph, blockOf(1))).to.be.a('Uint8Array')
  })

  it('not there, or damaged: only what it lists is not found', async () => {
    const bytes = await bytesOf(made.store, leaves[1])
    const missing = await storeOf([])
    const copy = new SwappedStore(made.store, [[leaves[1], bytes.map((byte, i) => i === 40 ? byte ^ 1 : byte)]])
    const damaged = await errorOf((await open(copy, made.encryptedRoot)).read(blockOf(1)))
    expect(damaged).to.have.property('name', 'SealedBlockMismatchError')
    expect(damaged.message).to.include(`catalog page ${leaves[1]}`).and.match(/decrypt the whole graph/)
    await expectDecrypted(copy, { root: made.encryptedRoot, plain: made.plain }, key)

    const lacking = { get: (cid: CID) => (cid.equals(leaves[1]) ? missing : made.store).get(cid) } as Pick<Blockstore, 'get'>
    const graph = await open(lacking, made.encryptedRoot)
    const error = await errorOf(graph.read(blockOf(1)))
    expect(error).to.have.property('name', 'MissingBlockError')
    expect(error.message).to.include(`catalog page ${leaves[1]}`).and.match(/connect to a node.*, or decrypt the whole graph/)
    await expectDecrypted(lacking, { root: made.encryptedRoot, plain: made.plain }, key)
    expect(await bytesOf(graph, blockOf(0))).to.be.a('Uint8Array')
  })

  it('of another level', async () => {
    await expectWrong(await putPage(made, 1, runs[1]), /of level 1 where 0 belongs/)
    await expectWrong(await putPage(made, 7, runs[1]), /of level 7 where 0 belongs/)
  })

  it('the one beside it', async () => {
    await expectWrong(leaves[0], /begins elsewhere/)
    await expectWrong(leaves[2], /begins elsewhere/)
  })

  it('without its first entry, or with one before it', async () => {
    await expectWrong(await putPage(made, 0, runs[1].slice(1)), /begins elsewhere/)
    await expectWrong(await putPage(made, 0, [runs[0][runs[0].length - 1], ...runs[1]]), /begins elsewhere/)
  })

  it('that reaches into the page beside it', async () => {
    await expectWrong(await putPage(made, 0, [...runs[1], runs[2][0]]), /into the page beside it/)
    await expectWrong(await putPage(made, 0, [runs[1][0], runs[2][1]]), /into the page beside it/)
  })

  it('that reaches out from under a page above it', async () => {
    const stretched = await putPage(made, 0, [...runs[1], runs[2][0]])
    const left = await putPage(made, 1, [[cidAt(0), digest(leaves[0])], [cidAt(1), digest(stretched)]])
    const right = await putPage(made, 1, leaves.slice(2).map((leaf, i): CatalogEntry => [cidAt(i + 2), digest(leaf)]))
    const top = await putPage(made, 2, [[cidAt(0), digest(left)], [cidAt(2), digest(right)]])
    const root = await withPages(made, [leaves[0], stretched, ...leaves.slice(2), left, right, top])
    const graph = await open(made.store, root)

    expect((await errorOf(graph.find(blockOf(1)))).message).to.include(stretched.toString()).and.match(/into the page beside it/)
    expect(await bytesOf(graph, blockOf(2))).to.be.a('Uint8Array')
    expect(await bytesOf(graph, blockOf(0))).to.be.a('Uint8Array')
  })

  it('of another graph, under another key, or no page at all', async () => {
    const other = await make(await smallGraph(60))
    const [foreign] = other.pages
    await storeOf([{ cid: foreign, bytes: await bytesOf(other.store, foreign) }], made.store)

    for (const page of [foreign, made.data[0], made.root.manifest]) {
      const graph = await open(made.store, await withSecond(page))
      const error = await errorOf(graph.find(blockOf(1)))
      expect(error).to.have.property('name', 'InvalidCatalogError')
      expect(error.message).to.include(page.toString()).and.match(/no page of this graph/)
    }
  })

  it('of an older version: blocks that it lacks are not found, those that it has elsewhere are not mistaken', async () => {
    const [first, ...others] = runs[1]
    const moved = others.map(([cid], i): CatalogEntry => [cid, others[(i + 1) % others.length][1]])
    const stale = await putPage(made, 0, [first, ...moved.slice(0, -2)])
    const root = await withSecond(stale)
    const blocks = made.plain.blocks.filter(({ cid }) => runs[1].some(([bytes]) => byBytes(bytes, cid.bytes) === 0))
    await expectNoWrongBlock(await open(made.store, root), blocks, ['InvalidCatalogError', 'NotFoundError'])
    await expectDecrypts(made, root)
  })

  it('a manifest that says of another block that it is the root\'s', async () => {
    const entry = made.data.find(cid => !cid.equals(made.manifest.entry)) as CID
    const root = await putTogether(made, { manifest: { entry } })
    const graph = await open(made.store, root)
    const error = await errorOf(bytesOf(graph, made.plain.root))
    expect(error).to.have.property('name', 'InvalidManifestError')
    expect(error.message).to.include(entry.toString()).and.include(made.plain.root.toString())
  })

  it('pages as deep as can be, one entry each: what is after them is not found', async () => {
    let page = leaves[0]

    for (let level = 1; level <= 7; level++) {
      page = await putPage(made, level, [[cidAt(0), digest(page)]])
    }

    const graph = await open(made.store, await withPages(made, [...leaves, page]))
    expect(await bytesOf(graph, blockOf(0))).to.be.a('Uint8Array')
    expect(await graph.find(blockOf(2))).to.equal(undefined)
  })
})
