import * as dagCbor from '@ipld/dag-cbor'
import { sha3_256 as sha3 } from '@noble/hashes/sha3.js'
import { expect } from 'aegir/chai'
import * as raw from 'multiformats/codecs/raw'
import { from } from 'multiformats/hashes/hasher'
import { sha1 } from 'multiformats/hashes/sha1'
import { defaultHashers } from '../../src/format/internal.ts'
import { decryptGraph, defaultCodecs, encryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { block, cborBlock, identityBlock, rawBlock, storeOf } from '../util/blocks.ts'
import { FaultyStore, Trip } from '../util/faulty-store.ts'
import { graphOf, smallGraph } from '../util/graphs.ts'
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
const OTHER_CODEC = 0x1234

/** The error of an export that must put nothing at all. */
async function refused (store: Pick<Blockstore, 'get'>, root: CID, options: Partial<EncryptOptions> = {}): Promise<any> {
  const shared = new RecordingStore()
  const err = await errorOf(encryptGraph(store, shared, root, { key, crypto, ...options }))
  expect(shared.calls).to.deep.equal([])
  return err
}

async function refusedChild (child: PlainBlock, options?: Partial<EncryptOptions>): Promise<any> {
  const { store, root } = await graphOf([child, await cborBlock({ a: [child.cid] })])
  return refused(store, root, options)
}

describe('graph: plain blocks that can\'t be exported', () => {
  checkNonces()
  failOnUnhandledRejections()

  it('an unknown codec: the error names CID and codec, and nothing is put', async () => {
    const strange = await block(OTHER_CODEC, seededBytes(1, 10))
    const err = await refusedChild(strange)
    expect(err).to.have.property('name', 'UnknownCodecError')
    expect(err.message).to.include(strange.cid.toString()).and.to.include('0x1234')
    expect(await refused(await storeOf([strange]), strange.cid)).to.have.property('name', 'UnknownCodecError')
    expect(await refusedChild(strange, { bufferBytes: 0 })).to.have.property('name', 'UnknownCodecError')
  })

  it('an unknown codec inside an identity CID', async () => {
    const err = await refusedChild(identityBlock(OTHER_CODEC, seededBytes(1, 10)))
    expect(err).to.have.property('name', 'UnknownCodecError')
    expect(err.message).to.include('0x1234')
  })

  it('a getCodec that throws, rejects, or gives nothing', async () => {
    const strange = await block(OTHER_CODEC, seededBytes(1, 10))

    for (const getCodec of [() => { throw new Error('no') }, async () => Promise.reject(new Error('no')), () => undefined, async () => null]) {
      expect(await refusedChild(strange, { getCodec: getCodec as any })).to.have.property('name', 'UnknownCodecError')
    }
  })

  it('a getCodec that knows it makes it work, for verifying too; decrypting needs none', async () => {
    const strange = await block(OTHER_CODEC, seededBytes(1, 10))
    const { store, root } = await graphOf([strange, await cborBlock([strange.cid])])
    const getCodec = async (code: number): Promise<any> => code === OTHER_CODEC ? { ...raw, code, name: 'strange' } : defaultCodecs(code)
    const shared = new RecordingStore()
    const graph = await encryptGraph(store, shared, root, { key, crypto, getCodec })
    expect((await decryptGraph(shared, new RecordingStore(), graph.root, { key, crypto })).blocks).to.equal(2)
    expect((await verifyGraph(shared, graph.root, { key, crypto, getCodec })).plain?.blocks).to.equal(2)
    expect(await errorOf(verifyGraph(shared, graph.root, { key, crypto }))).to.have.property('name', 'UnknownCodecError')
  })

  it('a block that is missing: the error names it', async () => {
    const graph = await smallGraph()

    for (const { cid } of graph.blocks) {
      const store = await storeOf(graph.blocks.filter(block => block.cid !== cid))
      const err = await refused(store, graph.root)
      expect(err).to.have.property('name', 'NotFoundError')
      expect(err.message).to.include(cid.toString())
    }
  })

  it('a block that its codec can\'t decode', async () => {
    for (const code of [0x70, 0x71, 0x0129, 0x0200]) {
      const garbage = await block(code, Uint8Array.of(0xff, 0xff, 0x7b))
      const err = await refusedChild(garbage)
      expect(err).to.have.property('name', 'UndecodableBlockError')
      expect(err.message).to.include(garbage.cid.toString())
    }

    expect(await refusedChild(identityBlock(dagCbor.code, Uint8Array.of(0xff)))).to.have.property('name', 'UndecodableBlockError')
  })

  it('a weak hash, or a digest that is too short', async () => {
    const bytes = seededBytes(1, 10)
    expect(await refusedChild(await rawBlock(bytes, { hasher: sha1 }))).to.have.property('name', 'UnsupportedHashError')
    expect(await refusedChild(await rawBlock(bytes, { truncate: 19 }))).to.have.property('name', 'UnsupportedHashError')
    expect(await refused(await storeOf([]), (await rawBlock(bytes, { hasher: sha1 })).cid)).to.have.property('name', 'UnsupportedHashError')
  })

  it('a hash that has no hasher here, until one is given', async () => {
    const hasher = from({ name: 'sha3-256', code: 0x16, encode: sha3 })
    const leaf = await rawBlock(seededBytes(1, 10), { hasher })
    const { store, root } = await graphOf([leaf, await cborBlock([leaf.cid])])
    expect(await refused(store, root)).to.have.property('name', 'UnsupportedHashError')

    const getHasher = async (code: number): Promise<any> => code === 0x16 ? hasher : defaultHashers(code)
    const shared = new RecordingStore()
    const graph = await encryptGraph(store, shared, root, { key, crypto, getHasher, catalog: false })
    const again = await encryptGraph(store, shared, root, { key, crypto, getHasher, catalog: false, previous: graph.root })
    expect(again).to.deep.include({ root: graph.root, reusedBlocks: 2 })
    expect((await decryptGraph(shared, new RecordingStore(), graph.root, { key, crypto, getHasher })).blocks).to.equal(2)
    expect((await verifyGraph(shared, graph.root, { key, crypto, getHasher })).plain?.blocks).to.equal(2)
    expect(await errorOf(decryptGraph(shared, new RecordingStore(), graph.root, { key, crypto }))).to.have.property('name', 'UnsupportedHashError')
    expect(await errorOf(verifyGraph(shared, graph.root, { key, crypto }))).to.have.property('name', 'UnsupportedHashError')
  })
})

describe('graph: a source that gives other bytes', () => {
  checkNonces()
  failOnUnhandledRejections()

  for (const fault of ['wrong', 'short'] as const) {
    it(`${fault}, at every read`, async () => {
      const { store, root, blocks } = await smallGraph()
      const names: string[] = []

      for (let at = 1; at <= blocks.length; at++) {
        names.push((await refused(new FaultyStore(store, new Trip({ at, fault })), root)).name)
      }

      expect(new Set(names)).to.deep.equal(new Set(['PlainBlockMismatchError']))
    })
  }

  it('another block of the graph', async () => {
    const graph = await smallGraph()

    for (const [i, { cid }] of graph.blocks.entries()) {
      const other = graph.blocks[(i + 1) % graph.blocks.length]
      const store = { get: (asked: CID) => graph.store.get(asked.equals(cid) ? other.cid : asked) }
      const err = await refused(store, graph.root)
      expect(err).to.have.property('name', 'PlainBlockMismatchError')
      expect(err.message).to.include(cid.toString())
    }
  })
})
