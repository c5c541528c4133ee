import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import drain from 'it-drain'
import { KIND_PAGE, nodeCid } from '../../src/format/internal.ts'
import { CatalogReader } from '../../src/graph/catalog-reader.ts'
import { encryptGraph, openGraph } from '../../src/graph/internal.ts'
import { PageCache } from '../../src/graph/page-cache.ts'
import { readShared } from '../../src/graph/read-block.ts'
import { bytesOf } from '../util/blocks.ts'
import { putPage, putSealed, putTogether, takeApart } from '../util/forge.ts'
import { smallGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { ARRAY, claim, followedBy, manyKeys, nested, wide } from './util/cbor.ts'
import { expectBounded, expectRefusedBy } from './util/readers.ts'
import type { CatalogEntry } from '../../src/format/internal.ts'
import type { Parts } from '../util/forge.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()
const MIB_2 = 2_097_152

/** A plain CID after all that the graph has. */
const after = nodeCid(new Uint8Array(32).fill(255))

/** The encrypted root, the manifest, a page of each level. */
const ONE_WAY_DOWN = 2 + 8

describe('hostile: a catalog, made with the key', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()
  let made: Parts
  let rootRow: CatalogEntry

  beforeEach(async () => {
    const graph = await smallGraph()
    const shared = new MemoryBlockstore()
    const { root } = await encryptGraph(graph.store, shared, graph.root, { key, crypto })
    made = await takeApart(shared, root, key)
    rootRow = [made.manifest.root.bytes, made.manifest.entry.multihash.digest]
  })

  /** A root whose catalog begins at this page, which is in the index. */
  async function rootOf (top: CID): Promise<CID> {
    const entries = [...made.entries, top]
    return putTogether(made, { entries, manifest: { catalog: top, entries: entries.length } })
  }

  it('of pages that are one and the same 1,024 times, on each of 8 levels: no page is read twice', async () => {
    let row = rootRow
    let top = await putPage(made, 0, [row])

    for (let level = 1; level <= 7; level++) {
      const { digest } = top.multihash
      // the first row is right, the others say that the same page begins after it
      const others = Array.from({ length: 1_023 }, (_, i): CatalogEntry => [nodeCid(followedBy(new Uint8Array(28).fill(255), Uint8Array.of(0, 0, i >> 8, i & 255))).bytes, digest])
      row = [row[0], digest]
      top = await putPage(made, level, [row, ...others])
    }

    const root = await rootOf(top)
    const gets = ONE_WAY_DOWN + 1

    await expectBounded(async store => {
      const graph = await openGraph(store, root, { key, crypto })
      expect(await bytesOf(graph, made.manifest.root)).to.have.property('byteLength').that.is.above(0)
      await bytesOf(graph, after)
    }, made.store, 'InvalidCatalogError', { gets })

    await expectBounded(async store => drain(new CatalogReader(top, made.keys, async cid => readShared(store, cid), new PageCache()).leaves({})), made.store, 'InvalidCatalogError', { gets: 8 + 1 })
  })

  it('of 10^6 levels: the second page has a level that it can\'t have', async () => {
    let top = await putPage(made, 0, [rootRow])

    for (let i = 0; i < 20; i++) {
      top = await putPage(made, Math.min(i, 7), [[rootRow[0], top.multihash.digest]])
    }

    const root = await rootOf(top)
    await expectBounded(async store => bytesOf(await openGraph(store, root, { key, crypto }), after), made.store, 'InvalidCatalogError', { gets: 4 })
    await expectRefusedBy(['open'], made.store, await rootOf(await putPage(made, 1_000_000, [rootRow])), key, 'InvalidCatalogError', { gets: 3 })
  })

  it('of pages that name one another cannot be: each would be in the other\'s digest; a store that says so is not believed', async () => {
    const one = await putPage(made, 1, [[rootRow[0], seededBytes(1, 32)]])
    const other = await putPage(made, 1, [[rootRow[0], one.multihash.digest]])
    const bytes = await bytesOf(made.store, other)
    const root = await rootOf(other)

    const round = Object.assign(Object.create(made.store), {
      async * get (cid: CID) {
        if (cid.equals(one)) {
          yield bytes
        } else {
          yield * made.store.get(cid)
        }
      }
    })

    await expectBounded(async store => bytesOf(await openGraph(store, root, { key, crypto }), after), round, 'SealedBlockMismatchError', { gets: 4 })
  })

  it('of a page of 2 MiB: what is in it is not gone through, and nothing else is asked for', async () => {
    const rows = dagCbor.encode(rootRow)
    const many = new Uint8Array(rows.byteLength * 20_000)

    for (let i = 0; i < 20_000; i++) {
      many.set(rows, i * rows.byteLength)
    }

    for (const content of [nested(MIB_2 - 1_000), wide(2_000_000), manyKeys(300_000), followedBy(claim(ARRAY, 2n ** 32n - 1n), many), many]) {
      const top = await putSealed(made, { cid: nodeCid(await crypto.sha256(content)), bytes: content }, { kind: KIND_PAGE })
      await expectRefusedBy(['open'], made.store, await rootOf(top), key, 'InvalidCatalogError', { gets: 3 })
    }
  })

  it('of pages with 1,025 and more entries', async () => {
    const [, digest] = rootRow

    for (const count of [1_025, 10_000]) {
      const entries = Array.from({ length: count }, (_, i): CatalogEntry => [nodeCid(followedBy(Uint8Array.of(0, 0, i >> 8, i & 255), new Uint8Array(28))).bytes, digest])
      await expectRefusedBy(['open'], made.store, await rootOf(await putPage(made, 0, entries)), key, 'InvalidCatalogError', { gets: 3 })
    }
  })
})
