import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { defaultCrypto } from '../../src/crypto/internal.ts'
import { decryptGraph, encryptGraph, readBytes, readIndex } from '../../src/graph/internal.ts'
import { bytesOf, rawBlock } from '../util/blocks.ts'
import { wideGraph } from '../util/graphs.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()

interface Source { get (cid: CID): any }

// those of Node have a slice that is no copy
const buffer = (bytes: Uint8Array): Uint8Array => (globalThis.Buffer ?? Uint8Array).from(bytes)

/** Stores that give the memory of somebody else, as Buffers. */
const ways: Array<[string, (bytes: Uint8Array) => any]> = [
  ['at once', function * (bytes) { yield buffer(bytes) }],
  ['later', async function * (bytes) { yield buffer(bytes) }],
  ['after an empty one', async function * (bytes) { yield new Uint8Array(0); yield buffer(bytes) }],
  ['in two pieces', function * (bytes) { yield buffer(bytes.subarray(0, 9)); yield buffer(bytes.subarray(9)) }]
]

describe('graph: Buffers', () => {
  for (const [name, give] of ways) {
    it(`are read as bytes whose slice is a copy: ${name}`, async () => {
      const { cid, bytes } = await rawBlock(seededBytes(1, 50))
      const read = await readBytes({ get: () => give(bytes) } as any, cid)
      const copy = read.slice()
      read.fill(0)
      expect(copy).to.equalBytes(bytes)
    })

    it(`a graph is sealed and opened out of them: ${name}`, async () => {
      const graph = await wideGraph(300)
      const held = (store: Source): Source => ({
        async * get (cid: CID) { yield * give(await bytesOf(store as any, cid)) }
      })
      const [shared, back] = [new MemoryBlockstore(), new MemoryBlockstore()]
      const { root } = await encryptGraph(held(graph.store) as any, shared, graph.root, { key })
      expect(await decryptGraph(held(shared) as any, back, root, { key })).to.include({ blocks: graph.blocks.length, complete: true })
    })
  }

  it('index entries are those that were checked, even if the store changes what it gave', async () => {
    const [graph, shared] = [await wideGraph(3000), new MemoryBlockstore()]
    const { index } = await encryptGraph(graph.store, shared, graph.root, { key })
    const genuine = new Set<string>()

    for await (const { cid } of readIndex(shared, index, defaultCrypto())) {
      genuine.add(cid.toString())
    }

    const given: Uint8Array[] = []
    const store = {
      async * get (cid: CID) {
        for await (const bytes of shared.get(cid)) {
          given.push(buffer(bytes))
          yield given[given.length - 1]
        }
      }
    }

    await errorOf(async () => {
      for await (const { cid } of readIndex(store as any, index, defaultCrypto())) {
        expect(genuine.has(cid.toString()), `${cid}`).to.be.true()
        given.forEach(bytes => { bytes.fill(7, bytes.byteLength - 32) })
      }

      throw new Error('read')
    }).then(err => { expect(err.message).to.equal('read') })
  })

  it('the salt is the one that was given, whatever becomes of it', async () => {
    const [graph, shared] = [await wideGraph(30), new MemoryBlockstore()]
    const salt = buffer(seededBytes(5, 16))
    const { root } = await encryptGraph(graph.store, shared, graph.root, { key, salt, onProgress: () => { salt.fill(0) } })
    expect(salt).to.deep.equal(buffer(new Uint8Array(16)))
    expect((await decryptGraph(shared, new MemoryBlockstore(), root, { key })).complete).to.be.true()
  })
})
