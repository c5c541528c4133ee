import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { exportCar } from '../../src/car/index.ts'
import { decryptGraph, encryptGraph, openGraph, recordReads, verifyGraph } from '../../src/graph/index.ts'
import { bytesOf } from '../util/blocks.ts'
import { wideGraph } from '../util/graphs.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()

function checkCid ({ bytes, multihash }: CID): void {
  for (const { buffer } of [bytes, multihash.bytes, multihash.digest]) {
    expect(buffer).to.be.an.instanceOf(ArrayBuffer)
  }
}

/** What many a store can't send or keep: IndexedDB, WebCrypto and messages refuse shared memory. */
function checkCalls ({ calls }: RecordingStore): void {
  expect(calls).to.not.be.empty()

  for (const { cid, bytes } of calls) {
    checkCid(cid)
    bytes == null || expect(bytes.buffer).to.be.an.instanceOf(ArrayBuffer)
  }
}

describe('graph: what others are given is no shared memory', () => {
  failOnUnhandledRejections()
  const graph = {} as TestGraph

  before(async () => { Object.assign(graph, await wideGraph(300)) })

  for (const options of [{}, { bufferBytes: 0 }, { bufferBytes: 10_000 }, { catalog: false }, { nonce: 'random' }] as Array<Partial<EncryptOptions>>) {
    it(`encrypting with ${JSON.stringify(options)}, then decrypting, verifying, opening`, async () => {
      const [plain, shared, back] = [new RecordingStore(graph.store), new RecordingStore(), new RecordingStore()]
      const { root } = await encryptGraph(plain, shared, graph.root, { key, ...options })
      await verifyGraph(shared, root, { key })
      await decryptGraph(shared, back, root, { key })

      if (options.catalog !== false) {
        const opened = await openGraph(shared, root, { key })
        await bytesOf(opened as any, graph.root)
        opened.close()
      }

      [plain, shared, back].forEach(checkCalls)
    })
  }

  for (const verifyPrevious of [false, true]) {
    for (const catalog of [true, false]) {
      it(`encrypting again, with previous, verifyPrevious ${verifyPrevious}, catalog ${catalog}`, async () => {
        const shared = new RecordingStore()
        const { root } = await encryptGraph(graph.store, shared, graph.root, { key, catalog })
        const less = await wideGraph(290)
        const plain = new RecordingStore(less.store)
        await encryptGraph(plain, shared, less.root, { key, catalog, previous: root, verifyPrevious });
        [plain, shared].forEach(checkCalls)
      })
    }
  }

  it('what is spilled', async () => {
    const memory = new Uint8Array(4_000_000)
    let spilled = 0

    const open = (): any => ({
      write (bytes: Uint8Array, at: number) {
        expect(bytes.buffer).to.be.an.instanceOf(ArrayBuffer)
        memory.set(bytes, at)
        spilled++
      },
      read: (length: number, at: number) => memory.subarray(at, at + length),
      close () {}
    })

    const plain = await wideGraph(33_000)
    await encryptGraph(plain.store, new MemoryBlockstore(), plain.root, { key, spill: { above: 0, open } })
    expect(spilled).to.be.above(0)
  }).timeout(60_000)

  it('the CIDs that were recorded', async () => {
    const recorded = recordReads(graph.store)

    for (const { cid } of graph.blocks) {
      await bytesOf(recorded, cid)
    }

    for (const cid of recorded) {
      checkCid(cid)
    }
  })

  it('a CAR', async () => {
    const shared = new MemoryBlockstore()
    const { root } = await encryptGraph(graph.store, shared, graph.root, { key })

    for await (const { buffer } of exportCar(shared, root)) {
      expect(buffer).to.be.an.instanceOf(ArrayBuffer)
    }
  })
})
