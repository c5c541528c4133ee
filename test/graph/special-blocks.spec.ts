import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import * as json from 'multiformats/codecs/json'
import * as raw from 'multiformats/codecs/raw'
import { MAX_PLAIN_BLOCK, MAX_SEALED_BLOCK } from '../../src/format/internal.ts'
import { decryptGraph, encryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { block, bytesOf, cborBlock, identityBlock, pbBlock, rawBlock, storeOf } from '../util/blocks.ts'
import { graphOf } from '../util/graphs.ts'
import { likeCid } from '../util/loose-cbor.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()

/** What comes out of the target when this graph went in. */
async function through (store: Pick<Blockstore, 'get'>, root: CID, options: Partial<EncryptOptions> = {}): Promise<{ cids: string[], sizes: number[], target: RecordingStore }> {
  const shared = new RecordingStore()
  const target = new RecordingStore()
  const graph = await encryptGraph(store, shared, root, { key, crypto, ...options })
  await verifyGraph(shared, graph.root, { key, crypto })
  await decryptGraph(shared, target, graph.root, { key, crypto })
  return { cids: target.cids('put').sort(), sizes: shared.of('put').map(({ bytes }) => bytes?.byteLength ?? 0), target }
}

async function cidsThrough (blocks: PlainBlock[], options?: Partial<EncryptOptions>): Promise<string[]> {
  const { store, root } = await graphOf(blocks)
  return (await through(store, root, options)).cids
}

function names (...blocks: PlainBlock[]): string[] {
  return blocks.map(({ cid }) => cid.toString()).sort()
}

describe('graph: special blocks', () => {
  checkNonces()
  failOnUnhandledRejections()

  it('a graph of one block, of 0 bytes and of 1', async () => {
    for (const length of [0, 1]) {
      const only = await rawBlock(new Uint8Array(length))
      expect(await cidsThrough([only])).to.deep.equal(names(only))
      expect(await cidsThrough([only], { padding: 'none', catalog: false })).to.deep.equal(names(only))
    }
  })

  it('the smallest sealed block has 35 bytes', async () => {
    const empty = identityBlock(raw.code, new Uint8Array(0))
    const { sizes } = await through(await storeOf([empty]), empty.cid, { padding: 'none', catalog: false })
    expect(Math.min(...sizes)).to.equal(35)
  })

  it('children that are shared and repeated are there once', async () => {
    const leaf = await rawBlock(seededBytes(1, 20))
    const left = await cborBlock([leaf.cid, leaf.cid])
    const right = await cborBlock({ again: leaf.cid, left: left.cid })
    const root = await cborBlock([left.cid, right.cid, left.cid, leaf.cid])
    expect(await cidsThrough([leaf, left, right, root])).to.deep.equal(names(leaf, left, right, root))
  })

  it('one content under two CIDs is two blocks', async () => {
    const v0 = await pbBlock([])
    const v1 = await block(0x70, v0.bytes)
    const asRaw = await rawBlock(v0.bytes)
    const root = await cborBlock([v0.cid, v1.cid, asRaw.cid])
    expect(await cidsThrough([v0, v1, asRaw, root])).to.deep.equal(names(v0, v1, asRaw, root))
  })

  it('CIDv0 as the root', async () => {
    const leaf = await rawBlock(seededBytes(1, 20))
    const root = await pbBlock([leaf.cid])
    expect(root.cid.version).to.equal(0)
    expect(await cidsThrough([leaf, root])).to.deep.equal(names(leaf, root))
  })

  it('a link that is the whole block, and CIDs in json that are no links', async () => {
    const leaf = await rawBlock(seededBytes(1, 20))
    const alone = await cborBlock(leaf.cid)
    const text = await block(json.code, json.encode({ a: { '/': 'bafkqaaa' }, b: leaf.cid.toString(), c: null }))
    const root = await cborBlock([alone.cid, text.cid, null])
    expect(await cidsThrough([leaf, alone, text, root])).to.deep.equal(names(leaf, alone, text, root))
  })

  it('an object that looks like a CID is no link', async () => {
    for (const like of [{ '/': 'x', bytes: 'x', version: 1, code: 0x55, multihash: { code: 0x12 } }, { '/': 1, bytes: 1 }]) {
      const text = await block(json.code, json.encode({ like }))
      const map = await block(dagCbor.code, likeCid(0x55, seededBytes(1, 32)))
      const root = await cborBlock([text.cid, map.cid])
      expect(await cidsThrough([text, map, root])).to.deep.equal(names(text, map, root))
    }
  })
})

describe('graph: identity CIDs', () => {
  checkNonces()
  failOnUnhandledRejections()

  it('linked: not sealed, but the links inside are followed', async () => {
    const leaf = await rawBlock(seededBytes(1, 20))
    const inner = identityBlock(dagCbor.code, dagCbor.encode([leaf.cid]))
    const outer = identityBlock(dagCbor.code, dagCbor.encode({ inner: inner.cid }))
    const root = await cborBlock([outer.cid, identityBlock(raw.code, seededBytes(2, 4)).cid])
    expect(await cidsThrough([leaf, root])).to.deep.equal(names(leaf, root))
  })

  it('as the root, without links and with them', async () => {
    const leaf = await rawBlock(seededBytes(1, 20))
    const plain = identityBlock(raw.code, seededBytes(1, 128))
    const linking = identityBlock(dagCbor.code, dagCbor.encode({ leaf: leaf.cid }))
    expect(await cidsThrough([plain])).to.deep.equal(names(plain))
    expect(await cidsThrough([leaf, linking])).to.deep.equal(names(leaf, linking))
    expect(await cidsThrough([leaf, linking], { bufferBytes: 0 })).to.deep.equal(names(leaf, linking))
  })

  it('as the root, where no store has it: it is in its own CID', async () => {
    const leaf = await rawBlock(seededBytes(1, 20))
    const root = identityBlock(dagCbor.code, dagCbor.encode({ leaf: leaf.cid }))
    const { cids, target } = await through(await storeOf([leaf]), root.cid)
    expect(cids).to.deep.equal(names(leaf, root))
    expect(await bytesOf(target, root.cid)).to.equalBytes(root.bytes)
  })

  it('as the root, of over 128 bytes: an error', async () => {
    const root = identityBlock(raw.code, seededBytes(1, 129))
    const err = await errorOf(encryptGraph(await storeOf([root]), new MemoryBlockstore(), root.cid, { key, crypto }))
    expect(err.name).to.be.oneOf(['UnsupportedHashError', 'InvalidCidError'])
  })
})

describe('graph: blocks at the limit of 2 MiB', () => {
  checkNonces()

  async function sizesOf (length: number, options?: Partial<EncryptOptions>): Promise<number[]> {
    const only = await rawBlock(seededBytes(1, length))
    const { sizes, cids } = await through(await storeOf([only]), only.cid, options)
    expect(cids).to.deep.equal(names(only))
    return sizes
  }

  it('the limit, and one less', async () => {
    expect(Math.max(...await sizesOf(MAX_PLAIN_BLOCK))).to.equal(MAX_SEALED_BLOCK)
    expect(Math.max(...await sizesOf(MAX_PLAIN_BLOCK, { bufferBytes: 0, padding: 'none' }))).to.equal(MAX_SEALED_BLOCK)
    expect(Math.max(...await sizesOf(MAX_PLAIN_BLOCK - 1))).to.equal(MAX_SEALED_BLOCK)
    expect(Math.max(...await sizesOf(MAX_PLAIN_BLOCK - 1, { padding: 'none' }))).to.equal(MAX_SEALED_BLOCK - 1)
  })

  for (const more of [1, 1_000, 69, 70, 1_000_000]) {
    it(`${more} more: an error that names the block, and nothing is put`, async () => {
      const leaf = await rawBlock(seededBytes(1, MAX_PLAIN_BLOCK + more))
      const { store, root } = await graphOf([leaf, await cborBlock([leaf.cid])])
      const shared = new RecordingStore()
      const err = await errorOf(encryptGraph(store, shared, root, { key, crypto }))
      expect(err).to.have.property('name', 'BlockTooLargeError')
      expect(err.message).to.include(leaf.cid.toString())
      expect(shared.calls).to.deep.equal([])
    })
  }
})
