import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import all from 'it-all'
import { encryptCar } from '../../src/car/index.ts'
import { encryptGraph } from '../../src/graph/index.ts'
import { bigFile, countWorkers } from '../util/big-file.ts'
import { seededBytes } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { BigFile } from '../util/big-file.ts'
import type { CID } from 'multiformats/cid'

const key = Uint8Array.from({ length: 32 }, (_, i) => i)

/** What does not fit the buffer is sealed a second time. */
const AGAIN = { key, bufferBytes: 0, workers: 2 }

const plain = {} as BigFile

/** The plain graph; from the second time on, some blocks are others. */
function changing (isChanged: (cid: CID) => boolean): { get (cid: CID): Iterable<Uint8Array> } {
  const seen = new Set<string>()

  return {
    * get (cid) {
      const isAgain = seen.has(cid.toString())
      seen.add(cid.toString())

      for (const bytes of plain.store.get(cid) as Iterable<Uint8Array>) {
        yield isAgain && isChanged(cid) ? seededBytes(99_999, bytes.byteLength) : bytes
      }
    }
  }
}

/** The plain graph in new memory, which it says is the reader's; and what it gave. */
function giving (): { given: Uint8Array[], source: { gives: true, get (cid: CID): Iterable<Uint8Array> } } {
  const given: Uint8Array[] = []

  return {
    given,
    source: {
      gives: true,
      * get (cid) {
        for (const bytes of plain.store.get(cid) as Iterable<Uint8Array>) {
          const copy = bytes.slice()
          given.push(copy)
          yield copy
        }
      }
    }
  }
}

async function blocksOf (store: MemoryBlockstore): Promise<Map<string, string>> {
  const blocks = new Map<string, string>()

  for await (const { cid, bytes } of store.getAll()) {
    const parts = await all(bytes)
    blocks.set(cid.toString(), parts.map(part => `${part.byteLength}:${part.subarray(-16).join()}`).join())
  }

  return blocks
}

describe('graph: workers, and blocks that are sealed a second time', function () {
  this.timeout(120_000)
  failOnUnhandledRejections()

  const expected = new Map<string, string>()

  before(async () => {
    Object.assign(plain, await bigFile())
    const target = new MemoryBlockstore()
    await encryptGraph(plain.store, target, plain.root, { key, workers: 0 })
    ;(await blocksOf(target)).forEach((bytes, cid) => expected.set(cid, bytes))
  })

  for (const workers of [0, 1, 2]) {
    it(`with ${workers}: the same blocks, and the store keeps its own`, async () => {
      const before = await blocksOf(plain.store)
      const target = new MemoryBlockstore()
      await encryptGraph(plain.store, target, plain.root, { ...AGAIN, workers })
      expect(await blocksOf(target)).to.deep.equal(expected)
      expect(await blocksOf(plain.store)).to.deep.equal(before)
    })

    it(`with ${workers}: the memory of a store that gives it away is let go of`, async () => {
      const { given, source } = giving()
      const target = new MemoryBlockstore()
      await encryptGraph(source as any, target, plain.root, { ...AGAIN, workers })
      expect(await blocksOf(target)).to.deep.equal(expected)
      const large = given.filter(({ buffer }) => buffer.byteLength >= 65_536)
      expect(given.length).to.be.greaterThan(2 * plain.leaves.length)
      expect(large).to.be.empty()
    })

    it(`with ${workers}: a block that changed is an error, and is not put`, async () => {
      for (const at of [1, 200, plain.leaves.length - 1]) {
        const target = new RecordingStore()
        const victim = plain.leaves[at]
        const encrypted = encryptGraph(changing(cid => cid.equals(victim)) as any, target, plain.root, { ...AGAIN, workers })
        await expect(encrypted).to.eventually.be.rejected.with.property('name', 'InputChangedError')
        expect(target.cids('put').every(cid => expected.has(cid))).to.be.true()
        expect(target.cids('put').length).to.be.lessThan(expected.size)
      }
    })
  }

  it('all blocks changed: the same error', async () => {
    const encrypted = encryptGraph(changing(cid => !cid.equals(plain.root)) as any, new RecordingStore(), plain.root, AGAIN)
    await expect(encrypted).to.eventually.be.rejected.with.property('name', 'InputChangedError')
  })

  it('a CAR of a block that changes ends with the error, and no worker stays', async () => {
    const before = countWorkers()
    const { car } = await encryptCar(changing(cid => cid.equals(plain.leaves[9])) as any, plain.root, AGAIN)
    expect(countWorkers()).to.be.at.most(before)
    await expect(all(car)).to.eventually.be.rejected.with.property('name', 'InputChangedError')
  })

  it('a target that fails', async () => {
    const before = countWorkers()
    let puts = 0
    const target = { put: () => { if (++puts === 30) { throw new Error('full') } } }
    await expect(encryptGraph(plain.store, target as any, plain.root, AGAIN)).to.eventually.be.rejectedWith('full')
    expect(countWorkers()).to.be.at.most(before)
  })
})
