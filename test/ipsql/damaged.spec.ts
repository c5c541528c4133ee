import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { decryptIpsql, encryptIpsql } from '../../src/ipsql/index.ts'
import { bytesOf, cborBlock, storeOf } from '../util/blocks.ts'
import { FaultyStore, Trip } from '../util/faulty-store.ts'
import { smallGraph, tinyGraph, wideGraph } from '../util/graphs.ts'
import { recorded } from '../util/nonce-recorder.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore, falsePuts } from '../util/recording-store.ts'
import { SwappedStore } from '../util/swapped-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { encryptByHand, sealedBlock, sorted } from './util/reference.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { EncryptedByHand } from './util/reference.ts'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const key = testKey()

/** How decrypting fails; whatever was written until then is genuine. */
async function failure (store: Pick<Blockstore, 'get'>, head: CID, options: object = {}): Promise<any> {
  const target = new RecordingStore()
  const err = await errorOf(decryptIpsql(store, target, head, { key, ...options }))
  expect(await falsePuts(target)).to.deep.equal([])
  return err
}

describe('ipsql: a graph that is damaged', () => {
  failOnUnhandledRejections()
  let graph: TestGraph
  let made: EncryptedByHand
  let all: PlainBlock[]

  // a factor of 2 makes seven blocks a tree of some levels
  before(async () => {
    graph = await smallGraph()
    made = await encryptByHand(graph, key, 2)
    all = [made.head, ...made.nodes, ...made.sealed]
    expect(made.nodes.length).to.be.greaterThan(3)
    expect((await decryptIpsql(made.store, new MemoryBlockstore(), made.head.cid, { key })).root).to.deep.equal(graph.root)
  })

  async function without (missing: CID): Promise<Blockstore> {
    return storeOf(all.filter(({ cid }) => !cid.equals(missing)))
  }

  it('lacks any block: the error names it', async () => {
    for (const concurrency of [1, 32]) {
      for (const { cid } of all) {
        const err = await failure(await without(cid), made.head.cid, { concurrency })
        expect(err).to.have.property('name', 'MissingBlockError')
        expect(err.message).to.include(cid.toString())
      }
    }
  })

  it('has other bytes in any block: the error names it', async () => {
    for (const { cid, bytes } of all) {
      const damaged: Uint8Array[] = [new Uint8Array(0), bytes.slice(1), bytes.slice(0, -1), Uint8Array.from([...bytes, 0]), all[0].bytes === bytes ? all[1].bytes : all[0].bytes]

      for (const at of [0, 3, bytes.byteLength >> 1, bytes.byteLength - 1]) {
        damaged.push(bytes.map((byte, i) => i === at ? byte ^ 0x10 : byte))
      }

      for (const other of damaged) {
        const err = await failure(new SwappedStore(made.store, [[cid, other]]), made.head.cid)
        expect(err).to.have.property('name', 'SealedBlockMismatchError')
        expect(err.message).to.include(cid.toString())
      }
    }
  })

  it('has one bit flipped, whichever: an error each', async () => {
    const small = await tinyGraph()
    const { store, head, nodes, sealed } = await encryptByHand(small, key)

    for (const { cid, bytes } of [head, ...nodes, ...sealed]) {
      for (let bit = 0; bit < bytes.byteLength * 8; bit++) {
        const flipped = bytes.map((byte, i) => i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)
        expect((await failure(new SwappedStore(store, [[cid, flipped]]), head.cid)).name).to.equal('SealedBlockMismatchError')
      }
    }
  })

  it('has two encrypted blocks swapped: an error', async () => {
    const [a, b] = made.sealed
    const err = await failure(new SwappedStore(made.store, [[a.cid, b.bytes], [b.cid, a.bytes]]), made.head.cid)
    expect(err).to.have.property('name', 'SealedBlockMismatchError')
  })

  it('has a block without end: reading stops at 2 MiB', async () => {
    let chunks = 0
    const endless = new SwappedStore(made.store)
    const get = endless.get.bind(endless)
    endless.get = async function * (cid, options) {
      if (!cid.equals(made.sealed[0].cid)) {
        return yield * get(cid, options)
      }

      for (; ; chunks++) {
        yield new Uint8Array(65_536)
      }
    }
    expect(await failure(endless, made.head.cid)).to.have.property('name', 'SealedBlockMismatchError')
    expect(chunks).to.be.at.most(33)
  })

  it('comes from a store that fails: its own error', async () => {
    const trip = new Trip()
    await decryptIpsql(new FaultyStore(made.store, trip), new MemoryBlockstore(), made.head.cid, { key })

    for (let at = 1; at <= trip.calls; at++) {
      const err = await failure(new FaultyStore(made.store, new Trip({ at, fault: 'fail' })), made.head.cid)
      expect(err.message).to.equal('the disk is on fire')
    }
  })

  it('is written to a store that fails: its own error', async () => {
    for (let at = 1; at <= made.sealed.length; at++) {
      const target = new FaultyStore(new MemoryBlockstore(), new Trip({ at, op: 'put', fault: 'fail' }))
      expect((await errorOf(decryptIpsql(made.store, target, made.head.cid, { key }))).message).to.equal('the disk is on fire')
    }
  })

  it('many blocks missing at once are one error, and none unhandled', async () => {
    const wide = await wideGraph(200)
    const shared = new MemoryBlockstore()
    const { root } = await encryptIpsql(wide.store, shared, wide.root, { key, crypto: recorded() })
    const keep = new RecordingStore(shared)
    const head = await bytesOf(shared, root)
    keep.get = async function * (cid, options) {
      // the head, the tree and the root's block, and nothing else
      if (cid.code === 0x71 || head.join().includes(cid.multihash.digest.join())) {
        yield * shared.get(cid, options)
      } else {
        throw Object.assign(new Error('gone'), { name: 'NotFoundError' })
      }
    }
    expect(await failure(keep, root)).to.have.property('name', 'MissingBlockError')
  })
})

describe('ipsql: a key that is not the graph\'s', () => {
  failOnUnhandledRejections()

  it('is told by the first encrypted block, before anything else is fetched or written', async () => {
    const graph = await wideGraph(300)
    const { store, head } = await encryptByHand(graph, key)

    for (const wrong of [testKey(2), testKey(1, 16), key.slice(0, 16), key.slice(16), key.map((byte, i) => i === 31 ? byte ^ 1 : byte)]) {
      const [source, target] = [new RecordingStore(store), new RecordingStore()]
      const err = await errorOf(decryptIpsql(source, target, head.cid, { key: wrong }))
      expect(err).to.have.property('name', 'WrongKeyError')
      expect(err).to.have.property('code', 'ERR_WRONG_KEY')
      expect(source.calls).to.have.lengthOf(2)
      expect(target.calls).to.deep.equal([])
    }
  })

  it('fits the root\'s block, but not another: an error', async () => {
    const graph = await tinyGraph()
    const [leaf, root] = await Promise.all([sealedBlock(testKey(2), graph.blocks[0]), sealedBlock(key, graph.blocks[1])])
    const tree = await cborBlock({ leaf: sorted([leaf.cid, root.cid]), closed: false })
    const head = await cborBlock([root.cid, tree.cid])
    const err = await failure(await storeOf([leaf, root, tree, head]), head.cid)
    expect(err).to.have.property('name', 'OpenFailedError')
  })
})
