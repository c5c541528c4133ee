import { expect } from 'aegir/chai'
import { nativeCrypto, nobleCrypto, webCrypto } from '../../src/crypto/internal.ts'
import { decryptGraph, encryptGraph, sealGraph } from '../../src/graph/internal.ts'
import { smallGraph, wideGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { CryptoBackend } from '../../src/crypto/internal.ts'
import type { EncryptOptions, EncryptedGraph } from '../../src/graph/internal.ts'
import type { TestGraph } from '../util/graphs.ts'

const key = testKey()
const crypto = recorded()
const backends = [nativeCrypto(), webCrypto(), nobleCrypto()].filter((backend): backend is CryptoBackend => backend != null).map(recorded)

interface Export extends EncryptedGraph {
  puts: string[]
  store: RecordingStore
}

async function exported ({ store, root }: TestGraph, options: Partial<EncryptOptions> = {}): Promise<Export> {
  const shared = new RecordingStore()
  const graph = await encryptGraph(store, shared, root, { key, crypto, ...options })
  return { ...graph, puts: shared.cids('put'), store: shared }
}

function common (a: Export, b: Export): string[] {
  return a.puts.filter(cid => b.puts.includes(cid))
}

describe('graph: the same bytes', function () {
  this.timeout(30_000)
  checkNonces()
  failOnUnhandledRejections()

  it('the same graph and key give the same puts in the same order', async () => {
    const graph = await smallGraph()
    expect((await exported(graph)).puts).to.deep.equal((await exported(graph)).puts)
  })

  it('whatever the buffer: all, none, or some fit it', async () => {
    const graph = await smallGraph()
    const { puts } = await exported(graph)

    for (const bufferBytes of [0, 1, 400, 1_000, Infinity]) {
      expect((await exported(graph, { bufferBytes })).puts).to.deep.equal(puts)
    }
  })

  it('on all backends, and each reads what the others made', async () => {
    const graph = await smallGraph()
    const all = await Promise.all(backends.map(async crypto => exported(graph, { crypto })))

    for (const { puts, root, store } of all) {
      expect(puts).to.deep.equal(all[0].puts)

      for (const crypto of backends) {
        const result = await decryptGraph(store, new RecordingStore(), root, { key, crypto })
        expect(result.root.toString()).to.equal(graph.root.toString())
      }
    }
  })

  it('sealGraph puts all of it but the encrypted root, which it gives', async () => {
    const graph = await smallGraph()
    const { puts } = await exported(graph)
    const shared = new RecordingStore()
    const { root, graph: sealed } = await sealGraph(graph.store, shared, graph.root, { key, crypto })
    expect([...shared.cids('put'), root.cid.toString()]).to.deep.equal(puts)
    expect(sealed.root.toString()).to.equal(root.cid.toString())
  })

  it('neither the catalog nor the padding changes what is not theirs', async () => {
    const graph = await smallGraph()
    const whole = await exported(graph)
    expect(common(whole, await exported(graph, { catalog: false }))).to.have.lengthOf(graph.blocks.length)
    expect((await exported(graph, { padding: 'none' })).root.equals(whole.root)).to.be.false()
  })

  it('a version on disk before: an export after an export puts the same blocks over it', async () => {
    const graph = await smallGraph()
    const shared = new RecordingStore()
    await encryptGraph(graph.store, shared, graph.root, { key, crypto })
    const first = shared.cids('put')
    await encryptGraph(graph.store, shared, graph.root, { key, crypto, bufferBytes: 0 })
    expect(shared.cids('put').slice(first.length)).to.deep.equal(first)
  })
})

describe('graph: nothing in common', function () {
  this.timeout(30_000)
  checkNonces()

  it('two exports with random nonces, pages and manifest too', async () => {
    const graph = await wideGraph(1_100)

    for (const bufferBytes of [0, Infinity]) {
      const a = await exported(graph, { nonce: 'random', bufferBytes })
      const b = await exported(graph, { nonce: 'random', bufferBytes })
      expect(common(a, b)).to.deep.equal([])
      expect(common(a, await exported(graph))).to.deep.equal([])
    }
  })

  it('two keys, and a key of 16 bytes that is the other\'s half', async () => {
    const graph = await smallGraph()
    const a = await exported(graph)
    expect(common(a, await exported(graph, { key: testKey(2) }))).to.deep.equal([])
    expect(common(a, await exported(graph, { key: key.slice(0, 16) }))).to.deep.equal([])
  })

  it('two graphs under one key, even where they share blocks', async () => {
    const graph = await smallGraph()
    const sub = { ...graph, root: graph.blocks[3].cid }
    expect(common(await exported(graph), await exported(sub))).to.deep.equal([])
    expect(common(await exported(graph), await exported(await smallGraph(7)))).to.deep.equal([])
  })
})
