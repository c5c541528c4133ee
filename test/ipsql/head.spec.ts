import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { CID } from 'multiformats/cid'
import * as Digest from 'multiformats/hashes/digest'
import { encryptGraph } from '../../src/graph/internal.ts'
import { decryptIpsql } from '../../src/ipsql/index.ts'
import { cborBlock, rawBlock, storeOf } from '../util/blocks.ts'
import { tinyGraph } from '../util/graphs.ts'
import { recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { encryptedCid } from './util/reference.ts'
import type { Blockstore } from 'interface-blockstore'

const key = testKey()

async function failure (store: Pick<Blockstore, 'get'>, head: CID): Promise<any> {
  const target = new RecordingStore()
  const err = await errorOf(decryptIpsql(store, target, head, { key }))
  expect(target.calls).to.deep.equal([])
  return err
}

describe('ipsql: a head that is none', () => {
  failOnUnhandledRejections()
  const entry = encryptedCid(seededBytes(1, 32))
  let tree: CID

  before(async () => {
    tree = (await cborBlock({ leaf: [entry], closed: false })).cid
  })

  const values: Record<string, () => unknown> = {
    'a map': () => ({ entry, tree }),
    null: () => null,
    'an empty list': () => [],
    'one link': () => [entry],
    'three links': () => [entry, tree, tree],
    'two links the wrong way round': () => [tree, entry],
    'two trees': () => [tree, tree],
    'two encrypted blocks': () => [entry, entry],
    'text for links': () => [entry.toString(), tree.toString()],
    'a root of the codec raw': () => [CID.createV1(0x55, entry.multihash), tree],
    'a root of another hash': () => [CID.createV1(0x300539, Digest.create(0x13, seededBytes(1, 64))), tree],
    'a root with half a digest': () => [CID.createV1(0x300539, Digest.create(0x12, seededBytes(1, 16))), tree],
    'a tree of the codec raw': () => [entry, CID.createV1(0x55, tree.multihash)],
    'a tree of another hash': () => [entry, CID.createV1(0x71, Digest.create(0x13, seededBytes(1, 64)))],
    'a tree that is in its own CID': () => [entry, CID.createV1(0x71, Digest.create(0, seededBytes(1, 8)))]
  }

  Object.entries(values).forEach(([name, value]) => {
    it(`${name} is an error`, async () => {
      const head = await cborBlock(value())
      const err = await failure(await storeOf([head]), head.cid)
      expect(err).to.have.property('name', 'InvalidRootError')
      expect(err.message).to.include(head.cid.toString())
    })
  })

  it('a head that is not in canonical dag-cbor is an error', async () => {
    const canonical = await cborBlock([entry, tree])
    // the list's length in a byte of its own
    const bytes = Uint8Array.from([0x98, 2, ...canonical.bytes.slice(1)])

    for (const other of [bytes, Uint8Array.from([...canonical.bytes, 0]), canonical.bytes.slice(0, -1), new Uint8Array(0), seededBytes(1, 90)]) {
      const { cid } = await rawBlock(other)
      const head = { cid: CID.createV1(0x71, cid.multihash), bytes: other }
      expect(await failure(await storeOf([head]), head.cid)).to.have.property('name', 'InvalidRootError')
    }
  })

  it('a CID that can be none is an error, and nothing is fetched', async () => {
    const store = new RecordingStore()

    for (const cid of [entry, CID.createV1(0x55, tree.multihash), CID.createV0(tree.multihash as any), CID.createV1(0x71, Digest.create(0x13, seededBytes(1, 64))), CID.createV1(0x71, Digest.create(0, seededBytes(1, 8)))]) {
      expect(await failure(store, cid)).to.have.property('name', 'InvalidRootError')
    }

    expect(store.calls).to.deep.equal([])
  })

  it('an encrypted root of format 1 is an error', async () => {
    const graph = await tinyGraph()
    const shared = new MemoryBlockstore()
    const { root, index } = await encryptGraph(graph.store, shared, graph.root, { key, crypto: recorded() })
    expect(await failure(shared, root)).to.have.property('name', 'InvalidRootError')
    expect(await failure(shared, index)).to.have.property('name', 'InvalidRootError')
  })
})
