import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import * as raw from 'multiformats/codecs/raw'
import { nativeCrypto, nobleCrypto, webCrypto } from '../../src/crypto/internal.ts'
import { encryptGraph, recordReads, verifyGraph } from '../../src/graph/internal.ts'
import { bytesOf, cborBlock, identityBlock, pbBlock, rawBlock } from '../util/blocks.ts'
import { indexNodeSizes } from '../util/forge.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { expectWhole, exportFirst, fromScratch, smallVersions, versions, wideVersions } from '../util/versions.ts'
import type { CryptoBackend } from '../../src/crypto/internal.ts'
import type { EncryptOptions, EncryptedGraph } from '../../src/graph/internal.ts'
import type { Versions } from '../util/versions.ts'

const key = testKey()
const crypto = recorded()
const backends = [nativeCrypto(), webCrypto(), nobleCrypto()].filter((backend): backend is CryptoBackend => backend != null).map(recorded)

/** Export both versions, and expect of the second what comes from nothing. */
async function expectSame (made: Versions, first: Partial<EncryptOptions> = {}, second: Partial<EncryptOptions> = first): Promise<EncryptedGraph> {
  const { shared, previous, scratch } = await exportFirst(made, { key, crypto, ...second }, first)
  const result = await encryptGraph(made.store, shared, made.after.root, { key, crypto, ...second, previous })
  await expectWhole(shared, result.root, scratch)
  expect((await verifyGraph(shared, result.root, { key, crypto })).plain).to.deep.include({ blocks: scratch.graph.blocks, bytes: scratch.graph.bytes })
  return result
}

describe('graph: exporting again gives the bytes of an export from nothing', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()
  let small: Versions

  before(async () => {
    small = await smallVersions()
  })

  function itIsSame (verifyPrevious: boolean): void {
    it(`whatever the buffer, the padding and the catalogs, verifyPrevious ${verifyPrevious}`, async () => {
      for (const bufferBytes of [0, 300, Infinity]) {
        for (const padding of ['padme', 'none'] as const) {
          for (const [had, has] of [[true, true], [true, false], [false, true], [false, false]]) {
            const { reusedBlocks } = await expectSame(small, { padding, catalog: had }, { padding, bufferBytes, catalog: has, verifyPrevious })
            expect(reusedBlocks).to.equal(5)
          }
        }
      }
    })
  }

  itIsSame(false)
  itIsSame(true)

  it('on all backends, the previous version made by any', async () => {
    for (const one of backends) {
      for (const other of backends) {
        expect((await expectSame(small, { crypto: one }, { crypto: other })).reusedBlocks).to.equal(5)
      }
    }
  })

  it('in an index and a catalog of many nodes', async () => {
    const wide = await wideVersions()
    const { shared, previous } = await exportFirst(wide, { key, crypto })
    const { index, reusedBlocks, sealedBlocks } = await encryptGraph(wide.store, shared, wide.after.root, { key, crypto, previous })
    expect((await indexNodeSizes(shared.inner, index)).length).to.be.greaterThan(5)
    expect(sealedBlocks - reusedBlocks).to.be.lessThan(12)

    for (const options of [{}, { bufferBytes: 0 }, { verifyPrevious: true }]) {
      await expectSame(wide, {}, options)
    }
  })

  it('the same plain root again is the same encrypted root, as without previous', async () => {
    const { before, store } = small
    const plain = await encryptGraph(store, new MemoryBlockstore(), before.root, { key, crypto })
    const { shared, previous } = await exportFirst(small, { key, crypto })
    const again = await encryptGraph(store, shared, before.root, { key, crypto, previous })
    expect([previous, again.root].map(String)).to.deep.equal([plain.root, plain.root].map(String))
    expect(again).to.deep.include({ blocks: plain.blocks, bytes: plain.bytes, sealedBlocks: plain.sealedBlocks, reusedBlocks: plain.sealedBlocks, sealedBytes: 0 })
  })

  it('back to an earlier version, over others, is the earlier encrypted root', async () => {
    const shared = new MemoryBlockstore()
    const { before, after, store, kept } = small
    const roots: string[] = []
    let previous

    for (const root of [before.root, after.root, kept[3].cid, before.root, after.root, kept[0].cid, after.root]) {
      const result: EncryptedGraph = await encryptGraph(store, shared, root, { key, crypto, ...(previous == null ? {} : { previous }) })
      previous = result.root
      roots.push(result.root.toString())
    }

    const [first, second, third] = roots
    expect(roots).to.deep.equal([first, second, third, first, second, roots[5], second])
    expect(new Set(roots).size).to.equal(4)
  })

  it('a graph that has nothing of the previous one, or all of it and more', async () => {
    const leaf = await rawBlock(seededBytes(50, 20))
    const root = await cborBlock({ leaf: leaf.cid, before: small.before.root })
    expect((await expectSame(await versions(small.before.blocks, [leaf]))).reusedBlocks).to.equal(0)
    expect((await expectSame(await versions(small.before.blocks, [...small.before.blocks, leaf, root]))).reusedBlocks).to.equal(8)
    expect((await expectSame(await versions([...small.before.blocks, leaf, root], small.before.blocks))).reusedBlocks).to.equal(8)
  })

  it('roots that are CIDv0, in an identity CID, raw or empty', async () => {
    const leaf = await rawBlock(seededBytes(51, 20))
    const inline = identityBlock(raw.code, seededBytes(52, 20))
    const folders = await Promise.all([[leaf.cid], [leaf.cid, leaf.cid], [inline.cid]].map(async links => pbBlock(links)))
    const graphs = [[leaf], [inline], [leaf, folders[0]], [leaf, folders[1]], [inline, folders[2]], [await rawBlock(new Uint8Array(0))]]

    for (const before of graphs) {
      for (const after of graphs) {
        await expectSame(await versions(before, after))
      }
    }
  })
})

describe('graph: exporting subsets again', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()

  it('a proof of what was read, with the whole graph before it', async () => {
    const small = await smallVersions()
    const blocks = recordReads(small.store)
    await Promise.all([small.kept[1], small.kept[3], small.added[0]].map(async ({ cid }) => bytesOf(blocks, cid)))

    for (const catalog of [true, false]) {
      const result = await expectSame(small, { catalog }, { blocks })
      expect(result).to.include({ blocks: 4, reusedBlocks: 2 })
      expect((await expectSame(small, { catalog }, { blocks, verifyPrevious: true })).reusedBlocks).to.equal(2)
    }
  })

  it('the whole graph, or another subset, with a subset before it', async () => {
    const small = await smallVersions()
    const had = [small.kept[0], small.kept[3], small.dropped[0]].map(({ cid }) => cid)
    expect(await expectSame(small, { blocks: had }, {})).to.include({ blocks: 8, reusedBlocks: 2 })
    expect(await expectSame(small, { blocks: had }, { blocks: [small.kept[3].cid, small.kept[4].cid] })).to.include({ blocks: 3, reusedBlocks: 1 })
    const shared = new RecordingStore()
    const first = await encryptGraph(small.store, shared, small.before.root, { key, crypto, blocks: had })
    const whole = await encryptGraph(small.store, shared, small.before.root, { key, crypto, previous: first.root })
    const options = { key, crypto, previous: first.root }
    expect(whole.root.toString()).to.equal((await fromScratch(small.store, shared.inner, small.before.root, options)).root.toString())
    expect((await verifyGraph(shared, whole.root, { key, crypto })).plain?.complete).to.be.true()
  })
})
