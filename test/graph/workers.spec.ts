import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { defaultCrypto } from '../../src/crypto/index.ts'
import { decryptGraph, encryptGraph, readIndex, verifyGraph } from '../../src/graph/index.ts'
import { openRoot } from '../../src/graph/open-root.ts'
import { Opener } from '../../src/graph/opener.ts'
import { Crew } from '../../src/workers/internal.ts'
import { bigFile, countWorkers } from '../util/big-file.ts'
import { bytesOf } from '../util/blocks.ts'
import { seededBytes } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { OpenedBlock, SealedBlock } from '../../src/format/internal.ts'
import type { BigFile } from '../util/big-file.ts'
import type { CID } from 'multiformats/cid'

const key = Uint8Array.from({ length: 32 }, (_, i) => i)

// more than has to be there before workers start
const COUNT = 420

// turns: in a page, it may need several ways to start a worker
const PATIENCE = 5000

describe('graph: workers', function () {
  this.timeout(120_000)
  failOnUnhandledRejections()

  const plain = {} as BigFile
  before(async () => { Object.assign(plain, await bigFile()) })

  /** Whoever calls this waits for so many workers, or until the first has waited long enough; it tells how many there were. */
  function waitFor (workers: number): () => Promise<number> {
    let waiting: Promise<number> | undefined

    const wait = async (): Promise<number> => {
      for (let i = 0; i < PATIENCE && countWorkers() < workers; i++) {
        await turns()
      }

      return countWorkers()
    }

    return async () => {
      waiting ??= wait()
      return waiting
    }
  }

  /** The plain blocks; after some reads, the others wait for workers. */
  function untilWorkers (workers: number, reads: number): { source: any, during (): Promise<number> } {
    const during = waitFor(workers)

    const source = {
      async * get (cid: CID) {
        if (reads-- < 0) {
          await during()
        }

        yield * plain.store.get(cid)
      }
    }

    return { source, during }
  }

  for (const count of [1, 2, 5]) {
    it(`${count} of them give the same graph as none, and none stays`, async () => {
      const [alone, together, back] = [new MemoryBlockstore(), new RecordingStore(), new RecordingStore()]
      const expected = await encryptGraph(plain.store, alone, plain.root, { key, workers: 0 })
      const before = countWorkers()
      const { source, during } = untilWorkers(before + 1, 0.8 * COUNT)
      const graph = await encryptGraph(source, together, plain.root, { key, workers: count })
      expect(await during()).to.be.greaterThan(before)
      expect(graph).to.deep.equal(expected)
      expect(await decryptGraph(together, back, graph.root, { key, workers: count })).to.include({ blocks: COUNT + 1, complete: true })
      expect(new Set(back.cids('put'))).to.deep.equal(new Set([plain.root, ...plain.leaves].map(String)))
      await verifyGraph(together, graph.root, { key })
      expect(countWorkers()).to.be.at.most(before)
    })
  }

  it('start at once where the manifest promises enough for them', async () => {
    const shared = new MemoryBlockstore()
    const { root } = await encryptGraph(plain.store, shared, plain.root, { key, workers: 0 })
    const before = countWorkers()
    const both = waitFor(before + 2)
    let puts = 0

    const target = {
      async put (cid: CID) {
        // 22 MB, and what is in flight: with less than 64 MiB known to come, none would start
        if (puts++ > COUNT / 4) {
          await both()
        }

        return cid
      }
    }

    await decryptGraph(shared, target as any, root, { key, workers: 2 })
    expect(await both()).to.equal(before + 2)
    expect(countWorkers()).to.be.at.most(before)
  })

  it('are not there for blocks that are handed over for nothing, however many', async () => {
    const before = countWorkers()
    const crew = new Crew({ task: 'hash', workers: 1 })

    try {
      crew.expect(200_000_000, 100_000)
      await turns(PATIENCE / 10)
      expect(countWorkers()).to.equal(before)
      crew.expect(200_000_000, 1_000)
      expect(await waitFor(before + 1)()).to.equal(before + 1)
    } finally {
      await crew.stop()
    }
  })

  it('what a worker can not open is opened here, where what is wrong is said', async () => {
    const shared = new MemoryBlockstore()
    const { root, index } = await encryptGraph(plain.store, shared, plain.root, { key, workers: 0 })
    const opener = new Opener(await openRoot(shared, root, key, defaultCrypto()), { key, workers: 1 })
    const genuine: SealedBlock[] = []

    for await (const { cid, node } of readIndex(shared, index, defaultCrypto())) {
      const bytes = node ? new Uint8Array(0) : await bytesOf(shared, cid)
      bytes.byteLength > 100_000 && genuine.length < 3 && genuine.push({ cid, bytes })
    }

    const handOver = async (sealed: SealedBlock): Promise<OpenedBlock> => {
      for (let i = 0; i < PATIENCE; i++) {
        const opened = opener.handOver(sealed)

        if (opened != null) {
          return opened
        }

        await turns()
      }

      throw new Error('no worker took it')
    }

    try {
      opener.expect(1e9)

      for (const sealed of genuine) {
        expect(await handOver(sealed)).to.deep.equal(await opener.open(sealed))
        const damaged = { ...sealed, bytes: Uint8Array.from(sealed.bytes, (byte, i) => i === 40 ? byte ^ 1 : byte) }
        const expected = await errorOf(() => opener.open(damaged))
        expect(expected).to.have.property('name', 'SealedBlockMismatchError')
        expect(await errorOf(handOver(damaged))).to.include({ name: expected.name, message: expected.message })
      }
    } finally {
      await opener.stop()
    }
  })

  it('decrypting to a slow store holds what is in flight, and no more', async () => {
    const [shared, back] = [new MemoryBlockstore(), new MemoryBlockstore()]
    const { root } = await encryptGraph(plain.store, shared, plain.root, { key })
    let [open, most] = [0, 0]

    const slow = {
      async put (cid: CID, bytes: Uint8Array): Promise<CID> {
        most = Math.max(most, ++open)
        await new Promise(resolve => { setTimeout(resolve, 50) })
        open--
        return back.put(cid, bytes)
      }
    }

    expect(await decryptGraph(shared, slow as any, root, { key, workers: 3, concurrency: 8 })).to.include({ blocks: COUNT + 1 })
    expect(most).to.be.within(9, 24)
  })

  it('a block that is not its CID is refused with the same words', async () => {
    for (const at of [0, 100, COUNT - 1]) {
      const victim = plain.leaves[at]
      const messages: string[] = []

      for (const workers of [0, 2]) {
        // the last are read slowly: it is a worker that finds what is wrong with one of them
        const { source: late } = untilWorkers(workers === 0 ? 0 : countWorkers() + 1, 0.8 * COUNT)
        let reads = 0

        const source = {
          async * get (cid: CID) {
            workers > 0 && ++reads > 0.8 * COUNT && await new Promise(resolve => { setTimeout(resolve, 10) })
            yield * cid.equals(victim) ? [seededBytes(1, 262_144)] : late.get(cid)
          }
        }

        const target = new RecordingStore()
        const err = await encryptGraph(source as any, target, plain.root, { key, workers }).catch(err => err)
        expect(err).to.have.property('name', 'PlainBlockMismatchError')
        expect(target.cids('put')).to.be.empty()
        messages.push(err.message)
      }

      expect(messages[0]).to.equal(messages[1])
    }
  })

  it('a sealed block that is not what it was is refused with the same words, and nothing else is put', async () => {
    const shared = new MemoryBlockstore()
    const { root } = await encryptGraph(plain.store, shared, plain.root, { key, workers: 0 })
    const sealed: CID[] = []

    for await (const { cid } of shared.getAll()) {
      sealed.push(cid)
    }

    for (const victim of [sealed[3], sealed[60], sealed[118]]) {
      if (victim.equals(root)) {
        continue
      }

      const source = {
        * get (cid: CID) {
          for (const bytes of shared.get(cid) as Iterable<Uint8Array>) {
            yield cid.equals(victim) ? Uint8Array.from(bytes, (byte, i) => i === 40 ? byte ^ 1 : byte) : bytes
          }
        }
      }
      const names: string[] = []

      for (const workers of [0, 2]) {
        const target = new RecordingStore()
        const err = await decryptGraph(source, target, root, { key, workers }).catch(err => err)
        names.push(`${err.name}: ${err.message}`)
        const genuine = new Set([plain.root, ...plain.leaves].map(String))
        expect(target.cids('put').every(cid => genuine.has(cid))).to.be.true()
      }

      expect(names[0]).to.equal(names[1])
      expect(names[0]).to.match(/^(SealedBlockMismatchError|WrongKeyError|InvalidIndexError)/)
    }
  })

  it('an abort ends them', async () => {
    const before = countWorkers()

    for (const after of [20, 80, COUNT - 5]) {
      const controller = new AbortController()
      let reads = 0
      const source = {
        get: (cid: CID) => {
          ++reads === after && controller.abort(new Error('enough'))
          return plain.store.get(cid)
        }
      }
      await expect(encryptGraph(source as any, new MemoryBlockstore(), plain.root, { key, workers: 2, signal: controller.signal })).to.eventually.be.rejectedWith('enough')
    }

    await new Promise(resolve => setTimeout(resolve, 200))
    expect(countWorkers()).to.be.at.most(before)
  })

  it('a target that fails, and one that hangs until the abort', async () => {
    const shared = new MemoryBlockstore()
    const { root } = await encryptGraph(plain.store, shared, plain.root, { key, workers: 0 })
    let puts = 0
    const full = { put: async (cid: CID) => { if (++puts > 90) { throw new Error('disk full') } return cid } }
    await expect(decryptGraph(shared, full as any, root, { key, workers: 2 })).to.eventually.be.rejectedWith('disk full')
    const hanging = { put: async () => new Promise<CID>(() => {}) }
    const signal = AbortSignal.timeout(1000)
    await expect(decryptGraph(shared, hanging as any, root, { key, workers: 2, signal })).to.eventually.be.rejected.with.property('name', 'TimeoutError')
  })

  it('are not used with another crypto, whose keys they do not have', async () => {
    const crypto = { ...defaultCrypto(), name: 'own' }
    const { root } = await encryptGraph(plain.store, new MemoryBlockstore(), plain.root, { key, workers: 4, crypto })
    expect(root).to.deep.equal((await encryptGraph(plain.store, new MemoryBlockstore(), plain.root, { key, workers: 0 })).root)
  })

  it('wrong numbers of them are refused', async () => {
    for (const workers of [-1, 1.5, NaN, 65, '2', null] as any[]) {
      await expect(encryptGraph(plain.store, new MemoryBlockstore(), plain.root, { key, workers })).to.eventually.be.rejected.with.property('name', 'InvalidOptionsError')
      await expect(decryptGraph(plain.store, new MemoryBlockstore(), plain.root, { key, workers })).to.eventually.be.rejected.with.property('name', 'InvalidOptionsError')
    }
  })
})
