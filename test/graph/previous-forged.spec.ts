import { expect } from 'aegir/chai'
import { sealedCid } from '../../src/format/internal.ts'
import { bytesOf, cborBlock, rawBlock } from '../util/blocks.ts'
import { byBytes, cutLevel } from '../util/canonical-tree.ts'
import { putPage, putSealed, putTogether } from '../util/forge.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { expectSafe, firstOf, leavesOf, smallVersions, versions, withPage } from '../util/versions.ts'
import type { CatalogEntry } from '../../src/format/internal.ts'
import type { Poisonable } from '../util/versions.ts'

const key = testKey()
const crypto = recorded()

/** The places of two entries exchanged. */
function swapped (rows: CatalogEntry[], i: number, j: number): CatalogEntry[] {
  const other = new Map([[i, j], [j, i]])
  return rows.map(([cid], at) => [cid, rows[other.get(at) ?? at][1]])
}

describe('graph: exporting over a poisoned previous version: its catalog', function () {
  this.timeout(120_000)
  checkNonces()
  failOnUnhandledRejections()
  let first: Poisonable

  before(async () => {
    first = await firstOf(await smallVersions(), { key, crypto })
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

  /** Expect an error where the number of blocks shows it, and nothing wrong where the manifest lies along. */
  async function expectCounted (rows: CatalogEntry[]): Promise<{ verified: string, trusting: string }> {
    expect((await expectSafe(first, await withPage(first, rows))).trusting).to.equal('InvalidCatalogError')
    return expectSafe(first, await withPage(first, rows, { blocks: rows.length, entries: first.data.length + 2 }))
  }

  it('lacks entries', async () => {
    for (let i = 0; i < first.rows.length; i++) {
      expect(await expectCounted(first.rows.filter((_, at) => at !== i))).to.include({ verified: 'ok' })
    }
  })

  it('has entries of blocks that are not there', async () => {
    for (const { cid } of [...first.made.added, await rawBlock(seededBytes(2, 20))]) {
      for (const place of [first.rows[0][1], seededBytes(3, 32)]) {
        const rows: CatalogEntry[] = [...first.rows, [cid.bytes, place]]
        await expectCounted(rows.sort(([a], [b]) => byBytes(a, b)))
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
    const other = await firstOf(await smallVersions(40), { key, crypto })
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
    const wide = await firstOf(await versions(await leavesOf(Array.from({ length: 1_100 }, (_, i) => i)), await leavesOf([1, 2, 3])), { key, crypto })
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
