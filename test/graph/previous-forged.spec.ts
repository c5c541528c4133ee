import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { sealedCid } from '../../src/format/internal.ts'
import { encryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { EncryptedGraphError } from '../../src/errors.ts'
import { bytesOf, cborBlock, rawBlock } from '../util/blocks.ts'
import { byBytes, cutLevel } from '../util/canonical-tree.ts'
import { outcomes } from '../util/expect-refused.ts'
import { openAll, putNode, putPage, putSealed, putTogether, takeApart } from '../util/forge.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { copyOf, expectWhole, fromScratch, leavesOf, smallVersions, versions } from '../util/versions.ts'
import type { CatalogEntry } from '../../src/format/internal.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { Parts } from '../util/forge.ts'
import type { Versions } from '../util/versions.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()

interface Made extends Parts {
  made: Versions
  data: CID[]
  pages: CID[]
  /** the right leaf entries, in order */
  rows: CatalogEntry[]
  /** which of them are of blocks that both versions have */
  kept: number[]
}

async function firstOf (made: Versions, options: Partial<EncryptOptions> = {}): Promise<Made> {
  const shared = new MemoryBlockstore()
  const { root } = await encryptGraph(made.store, shared, made.before.root, { key, crypto, ...options })
  const parts = await takeApart(shared, root, key)
  const opened = await openAll(parts)
  const data = opened.filter(({ page }) => !page)
  const rows = data.map(({ sealed, plain }): CatalogEntry => [plain.cid.bytes, sealed.multihash.digest]).sort(([a], [b]) => byBytes(a, b))
  const kept = rows.flatMap(([cid], i) => made.kept.some(block => String(block.cid.bytes) === String(cid)) ? [i] : [])
  return { ...parts, made, kept, rows, data: data.map(({ sealed }) => sealed), pages: opened.filter(({ page }) => page).map(({ sealed }) => sealed) }
}

async function withPage (first: Made, rows: CatalogEntry[], manifest: Record<string, unknown> = {}, data = first.data): Promise<CID> {
  const page = await putPage(first, 0, rows)
  return putTogether(first, { entries: [...data, page], manifest: { blocks: data.length, entries: data.length + 1, catalog: page, ...manifest } })
}

function swapped (rows: CatalogEntry[], i: number, j: number): CatalogEntry[] {
  return rows.map(([cid, sealed], at) => [cid, at === i ? rows[j][1] : at === j ? rows[i][1] : sealed])
}

function typed (err: any): string {
  if (!(err instanceof EncryptedGraphError)) {
    throw err
  }

  return err.name
}

/**
 * Export over a poisoned previous version. With `verifyPrevious`: the blocks of an export from nothing, or an
 * error of a type and no root. Without it: whatever readers say of the result, no wrong block comes out of it.
 */
async function expectSafe (first: Made, previous: CID): Promise<{ verified: string, trusting: string }> {
  const { made } = first
  const result: Record<string, string> = {}

  for (const verifyPrevious of [true, false]) {
    const names = new Set<string>()

    for (const options of [{}, { bufferBytes: 0 }]) {
      const shared = new RecordingStore(await copyOf(first.store))
      const scratch = await fromScratch(made.store, shared.inner, made.after.root, { key, crypto, previous })
      const root = await encryptGraph(made.store, shared, made.after.root, { key, crypto, previous, verifyPrevious, ...options }).catch(typed)

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

describe('graph: exporting over a poisoned previous version: its catalog', function () {
  this.timeout(120_000)
  checkNonces()
  failOnUnhandledRejections()
  let first: Made

  before(async () => {
    first = await firstOf(await smallVersions())
  })

  it('as it was: what is expected of the tests here', async () => {
    expect(await expectSafe(first, await withPage(first, first.rows))).to.deep.equal({ verified: 'ok', trusting: 'made: ok, ok' })
  })

  it('says that A is sealed where B is', async () => {
    for (const i of first.kept) {
      for (let j = 0; j < first.rows.length; j++) {
        if (i !== j) {
          const previous = await withPage(first, swapped(first.rows, i, j))
          expect((await expectSafe(first, previous)).verified).to.equal('InvalidCatalogError')
        }
      }
    }
  })

  it('says that all is sealed in one place, in none, in a page, in the manifest', async () => {
    for (const place of [first.rows[0][1], seededBytes(1, 32), first.pages[0].multihash.digest, first.root.manifest.multihash.digest]) {
      await expectSafe(first, await withPage(first, first.rows.map(([cid]) => [cid, place])))
    }
  })

  it('lacks entries, or has some of blocks that are not there', async () => {
    for (let i = 0; i < first.rows.length; i++) {
      await expectSafe(first, await withPage(first, first.rows.filter((_, at) => at !== i)))
    }

    for (const { cid } of [...first.made.added, await rawBlock(seededBytes(2, 20))]) {
      for (const place of [first.rows[0][1], seededBytes(3, 32)]) {
        await expectSafe(first, await withPage(first, [...first.rows, [cid.bytes, place] as CatalogEntry].sort(([a], [b]) => byBytes(a, b))))
      }
    }
  })

  it('is not in order, has an entry twice, is of another level, is no page', async () => {
    const [a, b, ...rest] = first.rows

    for (const rows of [[b, a, ...rest], [a, a, b, ...rest], [...first.rows].reverse(), []]) {
      expect(await expectSafe(first, await withPage(first, rows))).to.deep.equal({ verified: 'InvalidCatalogError', trusting: 'InvalidCatalogError' })
    }

    const page = await putPage(first, 1, first.rows)
    expect((await expectSafe(first, await putTogether(first, { entries: [...first.data, page], manifest: { catalog: page } }))).verified).to.equal('InvalidCatalogError')
    const none = await putSealed(first, await cborBlock('no page'), { kind: 2 })
    expect((await expectSafe(first, await putTogether(first, { entries: [...first.data, none], manifest: { catalog: none } }))).verified).to.equal('InvalidCatalogError')
  })

  it('is of another graph, or of another version', async () => {
    const other = await firstOf(await smallVersions(40))
    await expectSafe(first, await withPage(first, other.rows))
    await expectSafe(first, await withPage(first, other.rows.map(([cid], i) => [cid, first.rows[i][1]])))
    await first.store.put(other.pages[0], await bytesOf(other.store, other.pages[0]))
    const previous = await putTogether(first, { entries: [...first.data, other.pages[0]], manifest: { catalog: other.pages[0] } })
    expect(await expectSafe(first, previous)).to.deep.equal({ verified: 'InvalidCatalogError', trusting: 'InvalidCatalogError' })
  })

  it('is a data block, the manifest, or nowhere', async () => {
    for (const catalog of [first.data[0], first.root.manifest]) {
      expect((await expectSafe(first, await putTogether(first, { manifest: { catalog } }))).verified).to.equal('InvalidCatalogError')
    }

    expect((await expectSafe(first, await putTogether(first, { manifest: { catalog: sealedCid(seededBytes(4, 32)) } }))).verified).to.equal('MissingBlockError')
  })

  it('has pages that overlap, that go round, that are of the wrong level', async () => {
    const wide = await firstOf(await versions(await leavesOf(Array.from({ length: 1_100 }, (_, i) => i)), await leavesOf([1, 2, 3])))
    const runs = cutLevel(wide.rows, ([, digest]) => digest)
    const leaves = await Promise.all(runs.map(async run => putPage(wide, 0, run)))
    const rows = runs.map((run, i): CatalogEntry => [run[0][0], leaves[i].multihash.digest])
    expect(leaves.length).to.be.greaterThan(2)
    const middle = await putPage(wide, 1, rows)

    for (const [level, entries] of [
      [1, rows.map(([cid]) => [cid, rows[0][1]])],
      [1, [rows[0], [rows[1][0], rows[0][1]]]],
      [2, rows],
      [2, [[rows[0][0], middle.multihash.digest], [rows[1][0], middle.multihash.digest]]],
      [1, [...rows.slice(0, -1), [wide.rows[wide.rows.length - 1][0], rows[rows.length - 1][1]]]]
    ] as Array<[number, CatalogEntry[]]>) {
      const top = await putPage(wide, level, entries)
      const previous = await putTogether(wide, { entries: [...wide.data, ...leaves, top], manifest: { entries: wide.data.length + leaves.length + 1, catalog: top } })
      expect(await expectSafe(wide, previous)).to.deep.equal({ verified: 'InvalidCatalogError', trusting: 'InvalidCatalogError' })
    }
  })
})

describe('graph: exporting over a poisoned previous version: its blocks', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()

  /** The graph with these blocks sealed otherwise, in the index and in the catalog. */
  async function otherwise (first: Made, reseal: (cid: Uint8Array) => Promise<CID | undefined>, catalog: boolean): Promise<CID> {
    const rows = await Promise.all(first.rows.map(async ([cid, sealed]): Promise<CatalogEntry> => [cid, (await reseal(cid))?.multihash.digest ?? sealed]))
    const data = rows.map(([, digest]) => sealedCid(digest))
    const entry = sealedCid(rows.find(([cid]) => String(cid) === String(first.manifest.root.bytes))?.[1] as Uint8Array)
    return catalog
      ? withPage(first, rows, { entry }, data)
      : putTogether(first, { entries: data, manifest: { entry, entries: data.length, catalog: null } })
  }

  for (const catalog of [true, false]) {
    it(`sealed with another padding than the manifest says, catalog ${catalog}`, async () => {
      const first = await firstOf(await smallVersions())
      const previous = await otherwise(first, async cid => {
        const plain = first.made.before.blocks.find(block => String(block.cid.bytes) === String(cid))
        return plain == null ? undefined : putSealed(first, plain, { padding: 'none' })
      }, catalog)
      await expectSafe(first, previous)
    })

    it(`sealed with a nonce that is not the derived one, catalog ${catalog}`, async () => {
      const first = await firstOf(await smallVersions())
      const random = { ...first, keys: { ...first.keys, nonce: async () => seededBytes(5, 32) } }
      const victim = first.made.kept[1]
      const previous = await otherwise(first, async cid => String(cid) === String(victim.cid.bytes) ? putSealed(random, victim) : undefined, catalog)
      await expectSafe(first, previous)
    })
  }

  it('has a block twice, sealed in two ways, without a catalog', async () => {
    const first = await firstOf(await smallVersions(), { catalog: false })

    for (const victim of [...first.made.kept, ...first.made.dropped]) {
      const twice = await putSealed(first, victim, { padding: 'none' })
      const entries = [...first.entries, twice]
      await expectSafe(first, await putTogether(first, { entries, manifest: { blocks: entries.length, entries: entries.length } }))
    }
  })

  it('has blocks that are no part of it, without a catalog', async () => {
    const first = await firstOf(await smallVersions(), { catalog: false })
    const alien = await putSealed(first, await rawBlock(seededBytes(6, 900)))
    expect(await expectSafe(first, await putTogether(first, { entries: [...first.entries, alien] }))).to.include({ verified: 'ok' })
    const garbage = await rawBlock(seededBytes(7, 64))
    await first.store.put(garbage.cid, garbage.bytes)
    expect(await expectSafe(first, await putTogether(first, { entries: [...first.entries, garbage.cid] }))).to.deep.equal({ verified: 'OpenFailedError', trusting: 'OpenFailedError' })
  })

  it('an index that is none, not in order, or not the canonical one, without a catalog', async () => {
    const first = await firstOf(await smallVersions(), { catalog: false })

    for (const links of [[...first.entries].reverse(), [...first.entries, first.entries[0]], []]) {
      const index = await putNode(first.store, { level: 0, links })
      expect(await expectSafe(first, await putTogether(first, { index }))).to.deep.equal({ verified: 'InvalidIndexError', trusting: 'InvalidIndexError' })
    }
  })
})

describe('graph: exporting over a poisoned previous version: its manifest and root', function () {
  this.timeout(120_000)
  checkNonces()
  failOnUnhandledRejections()

  // few blocks go, so that the sum of bytes is the previous one without them, or nearly all of them go
  for (const [name, make] of [
    ['most stay', async () => smallVersions()],
    ['most go', async () => versions(await leavesOf([1, 2, 3, 4, 5, 6]), await leavesOf([1, 2]))]
  ] as const) {
    it(`its counts and sums lie, ${name}`, async () => {
      const first = await firstOf(await make())
      const { blocks, entries, bytes } = first.manifest

      for (const manifest of [
        { bytes: bytes + 1 }, { bytes: 0 }, { bytes: 1 }, { bytes: 2 ** 53 - 1 },
        { blocks: blocks - 1 }, { blocks: 1 }, { blocks: entries + 6, entries: entries + 7 }, { blocks: 2 ** 53 - 2, entries: 2 ** 53 - 1 }, { entries: entries + 1 },
        { complete: false }
      ]) {
        const { verified, trusting } = await expectSafe(first, await putTogether(first, { manifest }))
        expect(verified).to.equal('ok')
        // never a manifest that nobody can read
        expect(trusting).to.not.include('InvalidManifestError, InvalidManifestError')
      }
    })
  }

  it('it names another root, or another place of it', async () => {
    const first = await firstOf(await smallVersions())

    for (const manifest of [{ root: first.made.added[0].cid }, { root: first.made.after.root }, { entry: first.data[0] }, { entry: sealedCid(seededBytes(8, 32)) }]) {
      expect(await expectSafe(first, await putTogether(first, { manifest }))).to.deep.equal({ verified: 'ok', trusting: 'made: ok, ok' })
    }
  })

  it('of another index than the root', async () => {
    const first = await firstOf(await smallVersions())
    const other = await firstOf(await smallVersions(40))
    const previous = await putTogether(first, { manifest: { index: other.manifest.index } })
    const shared = new RecordingStore(first.store)
    const name = await encryptGraph(first.made.store, shared, first.made.after.root, { key, crypto, previous }).catch(typed)
    expect(name).to.equal('InvalidManifestError')
    expect(shared.of('put')).to.deep.equal([])
  })

  it('wrapped keys that are there go along with the new version; that are not, are no part of a root', async () => {
    const first = await firstOf(await smallVersions())
    const { cid, bytes } = await rawBlock(seededBytes(9, 300))
    const previous = await putTogether(first, { root: { wrapped: cid } })

    for (const isThere of [true, false]) {
      for (const verifyPrevious of [false, true]) {
        const shared = await copyOf(first.store)
        isThere && await shared.put(cid, bytes)
        const root = await encryptGraph(first.made.store, shared, first.made.after.root, { key, crypto, previous, verifyPrevious }).catch(typed)
        expect(isThere).to.equal(typeof root !== 'string')

        if (typeof root === 'string') {
          expect(root).to.equal('MissingBlockError')
        } else {
          expect((await takeApart(shared, root.root, key)).root.wrapped?.toString()).to.equal(cid.toString())
          expect(await outcomes(shared, root.root, key)).to.deep.equal({ decrypt: 'ok', verify: 'ok', outside: 'ok' })
        }
      }
    }
  })
})
