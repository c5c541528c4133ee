import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import fc from 'fast-check'
import { generateKey } from '../../src/crypto/internal.ts'
import { decryptIpsql, encryptIpsql } from '../../src/ipsql/index.ts'
import { buildGraph, graphSpec } from '../util/arbitrary-graph.ts'
import { identityBlock, pbBlock, rawBlock } from '../util/blocks.ts'
import { graphOf, smallGraph, unixfsGraph, wideGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore, falsePuts } from '../util/recording-store.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { reachable } from '../util/walk.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()

async function roundTrip ({ store, root }: { store: Blockstore, root: CID }, graphKey = key, options: object = {}): Promise<void> {
  const [shared, target] = [new RecordingStore(), new RecordingStore()]
  const graph = await encryptIpsql(store, shared, root, { key: graphKey, crypto, ...options })
  const plain = (await reachable(store, root)).map(String).sort()
  expect(graph.blocks).to.equal(plain.length)
  expect(await decryptIpsql(shared, target, graph.root, { key: graphKey, crypto })).to.deep.equal({ root, blocks: graph.blocks, bytes: graph.bytes, authenticated: false })
  expect(target.cids('put').sort()).to.deep.equal(plain)
  expect(await falsePuts(target)).to.deep.equal([])
}

const GRAPHS: Record<string, () => Promise<{ store: Blockstore, root: CID }>> = {
  'one raw block': async () => graphOf([await rawBlock(seededBytes(1, 10))]),
  'one empty block': async () => graphOf([await rawBlock(new Uint8Array(0))]),
  'one block that is in its own CID': async () => graphOf([identityBlock(0x55, seededBytes(1, 20))]),
  'dag-pb with a CIDv0 root': async () => { const leaf = await rawBlock(seededBytes(1, 10)); return graphOf([leaf, await pbBlock([leaf.cid])]) },
  'dag-pb, dag-json, json, dag-cbor and raw': async () => smallGraph(),
  'a folder of files': async () => unixfsGraph(),
  'a thousand blocks': async () => wideGraph(1000)
}

describe('ipsql: round trips', () => {
  checkNonces()
  failOnUnhandledRejections()

  Object.entries(GRAPHS).forEach(([name, make]) => {
    it(name, async () => {
      const graph = await make()
      await roundTrip(graph)
      await roundTrip(graph, testKey(2, 16))
      await roundTrip(graph, key, { bufferBytes: 0 })
    })
  })

  it('any graph', async () => {
    await fc.assert(fc.asyncProperty(graphSpec, fc.constantFrom(16, 32), fc.constantFrom(0, 200, undefined), async (specs, length, bufferBytes) => {
      await roundTrip(await buildGraph(specs), generateKey(length * 8 as 128 | 256), bufferBytes == null ? {} : { bufferBytes })
    }), { numRuns: 60 })
  })

  it('any subset with the root', async () => {
    await fc.assert(fc.asyncProperty(graphSpec, fc.array(fc.nat()), async (specs, picks) => {
      const graph = await buildGraph(specs)
      const own = await reachable(graph.store, graph.root)
      const blocks = picks.map(i => own[i % own.length])
      const [shared, target] = [new MemoryBlockstore(), new RecordingStore()]
      const { root } = await encryptIpsql(graph.store, shared, graph.root, { key, crypto, blocks })
      expect((await decryptIpsql(shared, target, root, { key, crypto })).root).to.deep.equal(graph.root)
      expect(target.cids('put').sort()).to.deep.equal([...new Set([graph.root, ...blocks].map(String))].sort())
    }), { numRuns: 40 })
  })
})
