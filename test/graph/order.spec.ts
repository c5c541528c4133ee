import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { encryptGraph, readIndex } from '../../src/graph/internal.ts'
import { takeApart } from '../util/forge.ts'
import { smallGraph, wideGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { reachable } from '../util/walk.ts'
import type { EncryptOptions, EncryptedGraph } from '../../src/graph/internal.ts'
import type { StoreCall } from '../util/recording-store.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()
const RAW = 0x55

interface Watched {
  graph: EncryptedGraph
  calls: StoreCall[]
  plain: RecordingStore
  shared: RecordingStore
  /** the calls that put a sealed block, the manifest last */
  sealed: StoreCall[]
}

async function watched (graph: { root: CID, store: any }, options: Partial<EncryptOptions> = {}): Promise<Watched> {
  const calls: StoreCall[] = []
  const plain = new RecordingStore(graph.store, calls)
  const shared = new RecordingStore(undefined, calls)
  const result = await encryptGraph(plain, shared, graph.root, { key, crypto, ...options })
  return { graph: result, calls, plain, shared, sealed: shared.of('put').filter(({ cid }) => cid.code === RAW) }
}

/** Text that sorts as the digest does. */
function hex (cid: CID): string {
  return Array.from(cid.multihash.digest, byte => byte.toString(16).padStart(2, '0')).join('')
}

async function indexed ({ shared, graph }: Watched): Promise<CID[]> {
  const entries: CID[] = []

  for await (const { cid, node } of readIndex(shared.inner, graph.index, crypto)) {
    node || entries.push(cid)
  }

  return entries
}

for (const bufferBytes of [undefined, 0, 500]) {
  describe(`graph: order of the puts, bufferBytes ${bufferBytes}`, () => {
    checkNonces()
    failOnUnhandledRejections()
    const options = bufferBytes == null ? {} : { bufferBytes }

    it('puts sealed blocks by ascending digest, each once, whatever the traversal', async () => {
      for (const seed of [1, 2, 3]) {
        const run = await watched(await smallGraph(seed), options)
        const digests = run.sealed.slice(0, -1).map(({ cid }) => hex(cid))
        expect(digests).to.deep.equal([...new Set(digests)].sort())
        expect(digests).to.deep.equal((await indexed(run)).map(hex))
      }
    })

    it('puts the manifest after them, and the encrypted root last of all', async () => {
      const { shared, graph } = await watched(await smallGraph(), options)
      const puts = shared.of('put')
      const { manifest } = (await takeApart(shared.inner, graph.root, key)).root
      expect(puts.slice(-2).map(({ cid }) => cid.toString())).to.deep.equal([manifest.toString(), graph.root.toString()])
      expect(puts.slice(0, -2).some(({ cid }) => cid.equals(graph.root))).to.be.false()
    })

    it('puts nothing before the whole graph was read', async () => {
      const graph = await smallGraph()
      const { calls, shared } = await watched(graph, options)
      const firstPut = calls.findIndex(({ op }) => op === 'put')
      const before = calls.slice(0, firstPut).map(({ cid }) => cid.toString())
      expect(new Set(before)).to.deep.equal(new Set((await reachable(graph.store, graph.root)).map(String)))
      expect(shared.of('get')).to.deep.equal([])
    })

    it('asks the private store only, only for blocks of the graph, and offline', async () => {
      const graph = await smallGraph()
      const { plain, calls } = await watched(graph, options)
      const expected = (await reachable(graph.store, graph.root)).map(String)
      expect(new Set(plain.cids('get'))).to.deep.equal(new Set(expected))
      expect(calls.every(({ store, op }) => op === (store === plain ? 'get' : 'put'))).to.be.true()
      expect(plain.of('get').every(({ options }) => (options as any)?.offline === true)).to.be.true()
    })

    it('hands no store the key, nor a callback that would get its CIDs', async () => {
      const { calls } = await watched(await smallGraph(), { ...options, onProgress: () => {} })
      const handed = new Set(calls.flatMap(({ options }) => Object.keys(options ?? {})))
      handed.delete('signal')
      handed.delete('offline')
      expect([...handed]).to.deep.equal([])
    })

    it('puts a block after all that it links', async () => {
      const { shared } = await watched(await wideGraph(1_200), options)
      const there = new Set<string>()

      for (const { cid, bytes } of shared.of('put')) {
        const { links = [], manifest, index } = cid.code === RAW ? {} as any : dagCbor.decode<any>(bytes as Uint8Array)
        const linked = [...links, manifest, index].filter(link => link != null).map(String)
        expect(linked.filter(link => !there.has(link))).to.deep.equal([])
        there.add(cid.toString())
      }
    })
  })
}
