import { expect } from 'aegir/chai'
import { MissingBlockError } from '../../src/errors.ts'
import { sealedCid } from '../../src/format/internal.ts'
import { decryptGraph } from '../../src/graph/internal.ts'
import { bytesOf } from '../util/blocks.ts'
import { outcomes } from '../util/expect-refused.ts'
import { FaultyStore, Trip } from '../util/faulty-store.ts'
import { putPage, putPayload, putTogether, takeApart } from '../util/forge.ts'
import { smallGraph, wideGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { LackingStore, expectDecrypted, expectLost, expectPagesLost, flippedBlock, isIn, pagedGraph } from '../util/paged-graph.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore, falsePuts } from '../util/recording-store.ts'
import { SwappedStore } from '../util/swapped-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { DecryptOptions } from '../../src/graph/internal.ts'
import type { PagedGraph } from '../util/paged-graph.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()

/** What came of decrypting: the error, and what was put until then, which is genuine. */
async function refused (store: Pick<Blockstore, 'get'>, root: CID, options: Partial<DecryptOptions> = {}): Promise<{ err: any, puts: number }> {
  const target = new RecordingStore()
  const err = await errorOf(decryptGraph(store, target, root, { key, crypto, ...options }))
  expect(await falsePuts(target)).to.deep.equal([])
  return { err, puts: target.of('put').length }
}

/** Decrypting is refused, and the error is about one of these blocks. */
async function expectRefusedFor (store: Pick<Blockstore, 'get'>, { root, data }: PagedGraph, lost: CID[], names: string[]): Promise<void> {
  for (const concurrency of [1, 32]) {
    const { err, puts } = await refused(store, root, { concurrency })
    expect(err.name).to.be.oneOf(names)
    expect(lost.some(cid => err.message.includes(cid.toString())), err.message).to.be.true()
    expect(puts).to.be.lessThan(data.length)
  }
}

describe('graph: decrypting past a catalog of several pages', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()
  let made: PagedGraph

  before(async () => {
    made = await pagedGraph(await wideGraph(1_100), key)
    expect(made.pages.length).to.be.greaterThan(3)
    expect(made.others.length, 'root, manifest, several index nodes').to.be.greaterThan(4)
  })

  it('whole, it is the graph', async () => {
    await expectDecrypted(made.store, made, key)
  })

  it('each page missing', async () => {
    for (const page of made.pages) {
      await expectPagesLost(new LackingStore(made.store, [page]), made, key, 'MissingBlockError')
    }
  })

  it('each page damaged: a bit, a byte more or less, nothing, too much, another block\'s bytes', async () => {
    for (const [i, page] of made.pages.entries()) {
      const bytes = await bytesOf(made.store, page)
      const damaged = [await flippedBlock(made.store, page), bytes.slice(1), Uint8Array.from([...bytes, 0]), new Uint8Array(0), new Uint8Array(2 ** 21 + 1),
        await bytesOf(made.store, made.pages[(i + 1) % made.pages.length]), await bytesOf(made.store, made.data[i]), await bytesOf(made.store, made.root)]

      for (const bytes of i === 0 ? damaged : [damaged[i % damaged.length]]) {
        await expectPagesLost(new SwappedStore(made.store, [[page, bytes]]), made, key, 'SealedBlockMismatchError')
      }
    }
  })

  it('two pages missing, whichever; two damaged; one of each', async () => {
    const [first, second] = made.pages
    const last = made.pages.at(-1) as CID

    for (const [page, other] of [[first, second], [first, last], [last, second]]) {
      await expectPagesLost(new LackingStore(made.store, [page, other]), made, key, 'MissingBlockError')
      const damaged = new SwappedStore(made.store, [[page, await flippedBlock(made.store, page)], [other, new Uint8Array(40)]])
      await expectPagesLost(damaged, made, key, 'SealedBlockMismatchError')
      await expectDecrypted(new LackingStore(damaged, [other]), made, key)
    }
  })

  it('all pages missing, or damaged', async () => {
    await expectPagesLost(new LackingStore(made.store, made.pages), made, key, 'MissingBlockError')
    const damaged = await Promise.all(made.pages.map(async (page): Promise<[CID, Uint8Array]> => [page, await flippedBlock(made.store, page)]))
    await expectPagesLost(new SwappedStore(made.store, damaged), made, key, 'SealedBlockMismatchError')
  })

  it('a store with all but the pages, which is asked offline only', async () => {
    const offline: unknown[] = []
    const lacking = new LackingStore(made.store, made.pages)
    const store = { get: (cid: CID, options: any) => { offline.push(options.offline); return lacking.get(cid, options) } }
    const graph = await decryptGraph(store, new RecordingStore(), made.root, { key, crypto, offline: true })
    expect(graph.blocks).to.equal(made.plain.blocks.length)
    expect(new Set(offline)).to.deep.equal(new Set([true]))
  })

  it('one after the other, and many side by side', async () => {
    for (const concurrency of [1, 2, 1000]) {
      const target = new RecordingStore()
      await decryptGraph(new LackingStore(made.store, made.pages), target, made.root, { key, crypto, concurrency })
      expect(target.cids('put').sort()).to.deep.equal(made.plain.blocks.map(({ cid }) => cid.toString()).sort())
    }
  })

  it('progress counts to the total, and never a page', async () => {
    const seen: any[] = []
    const { blocks, bytes } = await decryptGraph(new LackingStore(made.store, made.pages), new RecordingStore(), made.root, { key, crypto, onProgress: ({ detail }) => { seen.push(detail) } })
    expect(seen).to.have.lengthOf(blocks)
    expect(seen.at(-1)).to.deep.equal({ phase: 'open', blocks, bytes, totalBlocks: blocks, totalBytes: bytes })
  })

  it('one data block missing or damaged is not hidden, though there are several pages', async () => {
    const last = made.data.length - 1

    for (const lost of [made.data[0], made.data[1], made.data[last >> 1], made.data[last]]) {
      for (const [store, name] of [
        [new LackingStore(made.store, [lost]), 'MissingBlockError'],
        [new SwappedStore(made.store, [[lost, await flippedBlock(made.store, lost)]]), 'SealedBlockMismatchError']
      ] as const) {
        await expectLost(store, made, lost, key, name)
        await expectRefusedFor(store, made, [lost], [name])
      }
    }
  })

  it('as many data blocks as there are pages, or more', async () => {
    for (const count of [2, made.pages.length - 1, made.pages.length, made.pages.length + 1, made.data.length]) {
      const lost = made.data.slice(-count)
      await expectRefusedFor(new LackingStore(made.store, lost), made, lost, ['MissingBlockError'])
    }
  })

  it('one data block, and from one to all pages', async () => {
    for (let count = 1; count <= made.pages.length; count++) {
      for (const block of [made.data[0], made.data[500]]) {
        const lost = [block, ...made.pages.slice(0, count)]
        await expectRefusedFor(new LackingStore(made.store, lost), made, lost, ['MissingBlockError'])
      }
    }
  })

  it('a data block in the place of a page that is lost', async () => {
    const [page] = made.pages
    const [block] = made.data
    const store = new SwappedStore(new LackingStore(made.store, [block]), [[page, await bytesOf(made.store, block)]])
    await expectRefusedFor(store, made, [page, block], ['MissingBlockError', 'SealedBlockMismatchError'])
  })

  it('once more is lost than there are pages, nothing more is fetched', async () => {
    const lost = [...made.data, ...made.pages]
    const source = new RecordingStore(new LackingStore(made.store, lost))
    await refused(source, made.root, { concurrency: 1 })
    expect(source.of('get').filter(({ cid }) => isIn(lost, cid))).to.have.lengthOf(made.pages.length + 1)
  })

  it('root, manifest and index nodes are needed as before, each of them', async () => {
    for (const lost of made.others) {
      await expectLost(new LackingStore(made.store, [lost]), made, lost, key, 'MissingBlockError')
      await expectLost(new SwappedStore(made.store, [[lost, await flippedBlock(made.store, lost)]]), made, lost, key, 'SealedBlockMismatchError')
      const both = new LackingStore(made.store, [lost, ...made.pages])
      await expectRefusedFor(both, made, [lost], ['MissingBlockError'])
    }
  })

  it('a store that fails over a page: its own error, for it may fail over all', async () => {
    const fault = new Error('the disk is on fire')
    const store = new LackingStore(made.store, [])
    store.get = async function * (cid) {
      if (cid.equals(made.pages[0])) {
        throw fault
      }

      yield * made.store.get(cid)
    }
    expect((await refused(store, made.root)).err).to.equal(fault)
  })

  it('pages that never come are not waited for once all else is there, and their reads are aborted', async () => {
    const aborted: CID[] = []
    const store = new LackingStore(made.store, [])

    store.get = async function * (cid, { signal } = {}) {
      if (isIn(made.pages, cid)) {
        await new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => {
            aborted.push(cid)
            reject(signal.reason)
          })
        })
      }

      yield * made.store.get(cid)
    }

    await expectDecrypted(store, made, key)
    expect(aborted.map(String).sort()).to.deep.equal(made.pages.map(String).sort())
  })

  it('aborted, it is the reason that is thrown, even one that looks like a lost page', async () => {
    const reason = new MissingBlockError('enough')
    const store = new LackingStore(made.store, made.pages)

    for (const at of [1, 40, 900, made.plain.blocks.length]) {
      const controller = new AbortController()
      let seen = 0
      const { err } = await refused(store, made.root, { signal: controller.signal, onProgress: () => { ++seen === at && controller.abort(reason) } })
      expect(err, `after ${at}`).to.equal(reason)
    }
  })
})

describe('graph: decrypting past a catalog of one page', () => {
  checkNonces()
  failOnUnhandledRejections()
  let made: PagedGraph

  before(async () => {
    made = await pagedGraph(await smallGraph(), key)
    expect(made.pages).to.have.lengthOf(1)
  })

  it('the page and a data block lost, whichever, in each way: the error of one of them', async () => {
    const [page] = made.pages
    const badPage = await flippedBlock(made.store, page)

    for (const block of made.data) {
      const bad = await flippedBlock(made.store, block, 30)
      const lost = [page, block]

      await expectRefusedFor(new LackingStore(made.store, lost), made, lost, ['MissingBlockError'])
      await expectRefusedFor(new SwappedStore(made.store, [[page, badPage], [block, bad]]), made, lost, ['SealedBlockMismatchError'])
      await expectRefusedFor(new LackingStore(new SwappedStore(made.store, [[page, badPage]]), [block]), made, lost, ['MissingBlockError', 'SealedBlockMismatchError'])
      await expectRefusedFor(new LackingStore(new SwappedStore(made.store, [[block, bad]]), [page]), made, lost, ['MissingBlockError', 'SealedBlockMismatchError'])
    }
  })

  it('two data blocks lost, whichever, and the page is there', async () => {
    for (const [i, one] of made.data.entries()) {
      for (const other of made.data.slice(i + 1)) {
        await expectRefusedFor(new LackingStore(made.store, [one, other]), made, [one, other], ['MissingBlockError'])
      }
    }
  })

  it('a genuine block whose hash nobody knows here is no page', async () => {
    const getHasher = (code: number): never => { throw new Error(`no hasher ${code}`) }
    const { err } = await refused(new LackingStore(made.store, made.pages), made.root, { getHasher })
    expect(err).to.have.property('name', 'UnsupportedHashError')
  })

  it('a target that fails: its own error', async () => {
    const target = new FaultyStore(new RecordingStore(), new Trip({ at: 3, fault: 'missing' }))
    const err = await errorOf(decryptGraph(new LackingStore(made.store, made.pages), target, made.root, { key, crypto }))
    expect(err).to.have.property('name', 'NotFoundError')
  })

  it('without a catalog nothing may be lost, and what is, is said at once', async () => {
    const bare = await pagedGraph(await smallGraph(), key, { catalog: false })
    expect(bare.pages).to.deep.equal([])

    for (const [i, lost] of bare.data.entries()) {
      const lacking = new LackingStore(bare.store, [lost])
      await expectLost(lacking, bare, lost, key, 'MissingBlockError')
      await expectLost(new SwappedStore(bare.store, [[lost, await flippedBlock(bare.store, lost)]]), bare, lost, key, 'SealedBlockMismatchError')
      expect((await refused(lacking, bare.root, { concurrency: 1 })).puts).to.equal(i)
    }
  })
})

describe('graph: decrypting past pages, of a graph that was forged with the key', () => {
  checkNonces()
  failOnUnhandledRejections()
  let made: PagedGraph

  beforeEach(async () => {
    made = await pagedGraph(await smallGraph(), key)
  })

  it('an entry in the place of the page that is none: noise, the manifest, a payload of no kind', async () => {
    const parts = await takeApart(made.store, made.root, key)
    const noise = seededBytes(5, 100)
    const open = sealedCid(await crypto.sha256(noise))
    await made.store.put(open, noise)

    for (const entry of [open, parts.root.manifest, await putPayload(parts, Uint8Array.of(9, 4, 1, 0x55, 0, 0, 0))]) {
      const root = await putTogether(parts, { entries: [...made.data, entry], manifest: { catalog: entry } })
      await expectDecrypted(made.store, { root, plain: made.plain }, key)
      expect(await outcomes(made.store, root, key)).to.deep.equal({ decrypt: 'ok', verify: 'OpenFailedError', outside: 'ok' })
    }
  })

  it('more entries than there are: the graph, if all its blocks are there; else an error', async () => {
    const parts = await takeApart(made.store, made.root, key)
    const gone = Array.from({ length: 20 }, (_, i) => sealedCid(seededBytes(i, 32)))
    const entries = [...made.data, ...made.pages, ...gone]
    const root = await putTogether(parts, { entries, manifest: { entries: entries.length } })
    await expectPagesLost(made.store, { root, plain: made.plain }, key, 'MissingBlockError')

    for (const lost of made.data) {
      await expectRefusedFor(new LackingStore(made.store, [lost]), { ...made, root }, [lost, ...gone], ['MissingBlockError'])
    }
  })

  it('fewer entries promised than the index has', async () => {
    const parts = await takeApart(made.store, made.root, key)
    const entries = [...made.data, ...made.pages, sealedCid(seededBytes(1, 32))]
    const root = await putTogether(parts, { entries })
    expect(await outcomes(made.store, root, key)).to.include({ decrypt: 'MissingBlockError' })
  })

  it('a block more or less than promised, a byte more or less, another root: with and without the page', async () => {
    const parts = await takeApart(made.store, made.root, key)
    const { blocks, bytes } = parts.manifest
    const entry = made.data.find(cid => !cid.equals(parts.manifest.entry)) as CID

    for (const manifest of [{ blocks: blocks - 1 }, { bytes: bytes - 1 }, { bytes: bytes + 1 }, { entry }]) {
      const root = await putTogether(parts, { manifest })
      expect(await outcomes(made.store, root, key)).to.include({ decrypt: 'IncompleteGraphError' })
      const { err } = await refused(new LackingStore(made.store, made.pages), root)
      expect(err).to.have.property('name', 'MissingBlockError')
    }
  })

  it('the root\'s block in the place of a page', async () => {
    const parts = await takeApart(made.store, made.root, key)
    const page = await putPage(parts, 0, [[made.plain.root.bytes, parts.manifest.entry.multihash.digest]])
    const entries = [...made.data.filter(cid => !cid.equals(parts.manifest.entry)), ...made.pages, page]
    const root = await putTogether(parts, { entries, manifest: { entry: page } })
    expect(await outcomes(made.store, root, key)).to.include({ decrypt: 'IncompleteGraphError' })
  })
})
