import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import fc from 'fast-check'
import { nativeCrypto, nobleCrypto, webCrypto } from '../../src/crypto/internal.ts'
import { decryptGraph, encryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { buildGraph, graphSpec } from '../util/arbitrary-graph.ts'
import { bytesOf, cborBlock, rawBlock } from '../util/blocks.ts'
import { graphOf, smallGraph, unixfsGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore, falsePuts } from '../util/recording-store.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { reachable } from '../util/walk.ts'
import { WrappedStore } from '../util/wrapped-store.ts'
import type { CryptoBackend } from '../../src/crypto/internal.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { CID } from 'multiformats/cid'

const BACKENDS = [nativeCrypto(), webCrypto(), nobleCrypto()]
  .filter((backend): backend is CryptoBackend => backend != null).map(recorded)

const encryptOptions: fc.Arbitrary<EncryptOptions> = fc.record({
  key: fc.boolean().map(short => testKey(2, short ? 16 : 32)),
  padding: fc.constantFrom(undefined, 'padme', 'none'),
  nonce: fc.constantFrom(undefined, 'derived', 'random'),
  catalog: fc.constantFrom(undefined, true, false),
  bufferBytes: fc.constantFrom(undefined, 0, 300),
  crypto: fc.constantFrom(...BACKENDS)
})

/** Gives every block in pieces, some of them empty. */
class PieceStore extends WrappedStore {
  async * get (cid: CID): AsyncGenerator<Uint8Array> {
    const bytes = await bytesOf(this.inner, cid)
    yield new Uint8Array(0)

    for (let i = 0; i < bytes.byteLength; i += 7) {
      yield bytes.slice(i, i + 7)
    }
  }
}

/** Encrypt, verify both ways, decrypt; every reachable block must come back, and nothing else. */
async function roundTrip ({ root, store }: Pick<TestGraph, 'root' | 'store'>, options: EncryptOptions, reader = options.crypto): Promise<void> {
  const shared = new MemoryBlockstore()
  const target = new RecordingStore()
  const expected = await reachable(store, root)
  const graph = await encryptGraph(store, shared, root, options)
  const result = await decryptGraph(shared, target, graph.root, { key: options.key, crypto: reader })
  const bytes = target.of('put').reduce((sum, put) => sum + (put.bytes?.byteLength ?? 0), 0)

  expect(target.cids('put').sort()).to.deep.equal(expected.map(String).sort())
  expect(await falsePuts(target)).to.deep.equal([])
  expect(graph).to.include({ blocks: expected.length, bytes })
  expect(result).to.deep.equal({ root, blocks: graph.blocks, bytes, complete: true })

  const outside = await verifyGraph(shared, graph.root, { crypto: reader })
  expect(outside).to.deep.equal({ root: graph.root, index: graph.index, sealedBlocks: graph.sealedBlocks, sealedBytes: graph.sealedBytes })
  expect(await verifyGraph(shared, graph.root, { key: options.key, crypto: reader })).to.deep.equal({ ...outside, plain: result })
}

describe('graph: round trips', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()

  it('brings back random graphs, whatever the options, on any backend', async () => {
    await fc.assert(fc.asyncProperty(graphSpec, encryptOptions, fc.constantFrom(...BACKENDS), async (specs, options, reader) => {
      const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value != null)) as any
      await roundTrip(await buildGraph(specs), given, reader)
    }), { numRuns: 150 })
  })

  it('brings back every codec and form of CID', async () => {
    await roundTrip(await smallGraph(), { key: testKey(), crypto: BACKENDS[0] })
  })

  it('reads blocks that come in pieces', async () => {
    const { root, store } = await smallGraph()
    await roundTrip({ root, store: new PieceStore(store) }, { key: testKey(), crypto: BACKENDS[0] })
    const shared = new MemoryBlockstore()
    const graph = await encryptGraph(store, shared, root, { key: testKey(), crypto: BACKENDS[0] })
    const target = new MemoryBlockstore()
    await decryptGraph(new PieceStore(shared), target, graph.root, { key: testKey(), concurrency: 1 })
    expect(await reachable(target, root)).to.have.lengthOf(graph.blocks)
  })

  it('brings back a folder of files', async () => {
    const { root, store } = await unixfsGraph()
    await roundTrip({ root, store }, { key: testKey(), crypto: BACKENDS[0], bufferBytes: 10_000 })
  })

  it('brings back a chain of 3,000 blocks, and one block that links 3,000', async () => {
    const chain = [await cborBlock('the end')]

    while (chain.length < 3_000) {
      chain.push(await cborBlock({ next: chain[chain.length - 1].cid }))
    }

    await roundTrip(await graphOf(chain), { key: testKey(), crypto: BACKENDS[0] })
    const leaves = await Promise.all(Array.from({ length: 3_000 }, async (_, i) => rawBlock(seededBytes(i, 12))))
    await roundTrip(await graphOf([...leaves, await cborBlock(leaves.map(({ cid }) => cid))]), { key: testKey(), crypto: BACKENDS[0], bufferBytes: 1_000 })
  })

  it('leaves the key, the options and the stored blocks as they were', async () => {
    const { root, store, blocks } = await smallGraph()
    const options = Object.freeze({ key: testKey(), crypto: BACKENDS[0] })
    await roundTrip({ root, store }, options)

    expect(options.key).to.equalBytes(testKey())

    for (const { cid, bytes } of blocks) {
      expect(await bytesOf(store, cid)).to.equalBytes(bytes)
    }
  })

  it('gives the decrypted store bytes of its own', async () => {
    const { root, store } = await smallGraph()
    const shared = new MemoryBlockstore()
    const target = new RecordingStore()
    const graph = await encryptGraph(store, shared, root, { key: testKey(), crypto: BACKENDS[0] })
    await decryptGraph(shared, target, graph.root, { key: testKey() })
    target.of('put').forEach(({ bytes }) => bytes?.set(seededBytes(1, bytes.byteLength)))

    expect((await verifyGraph(shared, graph.root, { key: testKey() })).plain?.root).to.deep.equal(root)
  })
})
