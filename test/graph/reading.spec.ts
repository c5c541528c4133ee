import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { nodeCid } from '../../src/format/internal.ts'
import { defaultCodecs, encryptGraph, openManifest, plainLinks, readBytes, readIndex, readPlain, readRoot, readVerified, unlockRoot } from '../../src/graph/internal.ts'
import { collectBytes } from '../../src/graph/read-block.ts'
import { block, bytesOf, cborBlock, identityBlock, pbBlock, rawBlock, storeOf } from '../util/blocks.ts'
import { smallGraph, wideGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf, settles } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { IndexEntry } from '../../src/graph/internal.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()

/** A store whose reads fail in a way of their own. */
function failing (props: object): { get (): Generator<Uint8Array> } {
  return {
    * get () {
      yield new Uint8Array(1)
      throw Object.assign(new Error('from the store'), props)
    }
  }
}

describe('graph: reading one block', () => {
  failOnUnhandledRejections()

  it('a plain block that is not there is a NotFoundError, however the store says so', async () => {
    const { cid } = await rawBlock(seededBytes(1, 10))

    for (const props of [{ name: 'NotFoundError' }, { name: 'BlockNotFoundWhileOfflineError' }, { name: 'LoadBlockFailedError' }, { code: 'ERR_NOT_FOUND' }, { name: 'GetFailedError', message: 'NoSuchKey: from the store' }, { name: 'GetFailedError', message: 'NotFound' }]) {
      const err = await errorOf(async () => readPlain(failing(props), cid))
      expect(err).to.include({ name: 'NotFoundError', code: 'ERR_NOT_FOUND' })
      expect(err.message).to.include(cid.toString())
      expect(err.cause).to.include(props)
    }
  })

  it('any other error of the store is its own', async () => {
    const { cid } = await rawBlock(seededBytes(1, 10))

    for (const props of [{ name: 'GetFailedError' }, { name: 'GetFailedError', message: 'it is not NotFound' }, { name: 'Error', message: 'NotFound' }]) {
      expect(await errorOf(async () => readPlain(failing(props), cid))).to.include(props)
    }

    for (const nothing of [undefined, null] as any[]) {
      const parts: any = { [Symbol.iterator]: () => parts, next: () => { throw nothing } }
      expect(await errorOf(async () => readPlain({ get: () => parts }, cid))).to.equal(nothing)
    }

    expect(await errorOf(async () => readVerified(failing({}), nodeCid(cid.multihash.digest), crypto))).to.have.property('message', 'from the store')
  })

  it('a plain block is read offline, whatever was asked', async () => {
    const { cid, bytes } = await rawBlock(seededBytes(1, 10))
    const store = new RecordingStore(await storeOf([{ cid, bytes }]))
    expect((await readPlain(store, cid, { offline: false })).bytes).to.equalBytes(bytes)
    expect(store.calls[0].options).to.include({ offline: true })
  })

  it('a block that does not hash to its CID, or is not there', async () => {
    const { cid, bytes } = await cborBlock('x')
    expect((await readVerified(await storeOf([{ cid, bytes }]), cid, crypto)).bytes).to.equalBytes(bytes)
    expect(await errorOf(async () => readVerified(await storeOf([{ cid, bytes: Uint8Array.of(...bytes, 0) }]), cid, crypto))).to.have.property('name', 'SealedBlockMismatchError')
    const err = await errorOf(async () => readVerified(await storeOf([]), cid, crypto))
    expect(err).to.have.property('name', 'MissingBlockError')
    expect(err.cause).to.have.property('name', 'NotFoundError')
  })

  it('a block in no part, in one, in many, from a store that has them at once', async () => {
    const { cid } = await rawBlock(seededBytes(1, 10))

    for (const parts of [[], [[1, 2]], [[1], [], [2, 3]], [[1], [2], [3], [4]]]) {
      const all = parts.flat()
      const store = { * get () { yield * parts.map(part => Uint8Array.from(part)) } }
      const later = { async * get () { yield * store.get() } }
      expect(await readBytes(store, cid)).to.equalBytes(Uint8Array.from(all))
      expect(await readBytes(later, cid)).to.equalBytes(Uint8Array.from(all))
      expect(await collectBytes(store.get())).to.equalBytes(Uint8Array.from(all))
      expect(await collectBytes(later.get())).to.equalBytes(Uint8Array.from(all))
      expect(await collectBytes(Uint8Array.from(all))).to.equalBytes(Uint8Array.from(all))
    }
  })

  it('a read that is given up is closed: the store holds nothing open', async () => {
    const { cid } = await rawBlock(seededBytes(1, 10))
    let closed = 0
    const store = {
      async * get () {
        try {
          for (;;) {
            yield new Uint8Array(1_000_000)
          }
        } finally {
          closed++
        }
      }
    }
    expect(await errorOf(async () => readPlain(store, cid))).to.have.property('name', 'BlockTooLargeError')
    expect(await errorOf(async () => readVerified(store, nodeCid(cid.multihash.digest), crypto))).to.have.property('name', 'SealedBlockMismatchError')
    const controller = new AbortController()
    const aborting = { get: () => { controller.abort(new Error('enough')); return store.get() } }
    expect(await errorOf(async () => readBytes(aborting, cid, { signal: controller.signal }))).to.have.property('message', 'enough')
    expect(closed).to.be.at.least(2)
  })

  it('a read that hangs ends with the signal, and the store may fail long after', async () => {
    const { cid } = await rawBlock(seededBytes(1, 10))
    const controller = new AbortController()
    let fail = (): void => {}
    const store = {
      async * get (): AsyncGenerator<Uint8Array> {
        yield new Uint8Array(1)
        await new Promise((_resolve, reject) => { fail = () => { reject(new Error('late')) } })
      }
    }
    const reading = Promise.resolve(readBytes(store, cid, { signal: controller.signal }))
    reading.catch(() => {})
    expect(await settles(reading, 3)).to.be.false()
    controller.abort(new Error('enough'))
    expect(await settles(reading)).to.be.true()
    fail()
    expect(await errorOf(reading)).to.have.property('message', 'enough')
  })
})

describe('graph: the links of a plain block', () => {
  it('doubles included, identity CIDs replaced by what they link', async () => {
    const [a, b, c] = await Promise.all([1, 2, 3].map(async seed => rawBlock(seededBytes(seed, 9))))
    const inline = identityBlock(dagCbor.code, dagCbor.encode([b.cid, c.cid]))
    const root = await cborBlock([a.cid, inline.cid, { deep: [[a.cid]] }, null, 'bafkqaaa', identityBlock(0x55, new Uint8Array(3)).cid])
    expect((await plainLinks(root, defaultCodecs)).map(String)).to.have.members([a, b, c, a].map(({ cid }) => cid.toString()))
    expect((await plainLinks(await pbBlock([b.cid, a.cid, b.cid]), defaultCodecs)).map(String)).to.have.members([b, a, b].map(({ cid }) => cid.toString()))
    expect(await plainLinks(a, defaultCodecs)).to.deep.equal([])
  })

  it('identity CIDs in identity CIDs, 16 deep and no more', async () => {
    const { cid } = await rawBlock(seededBytes(1, 9))
    const nested = async (depth: number): Promise<CID[]> => plainLinks(await cborBlock(Array.from({ length: depth }).reduce<CID>(inner => identityBlock(dagCbor.code, dagCbor.encode(inner)).cid, cid)), defaultCodecs)
    expect((await nested(16)).map(String)).to.deep.equal([String(cid)])
    const err = await errorOf(nested(17))
    expect(err).to.have.property('name', 'UndecodableBlockError')
    expect(err.message).to.include('over 16 deep')
  })

  it('the default codecs are five, and say so of another', async () => {
    for (const code of [0x55, 0x70, 0x71, 0x0129, 0x0200]) {
      expect((await defaultCodecs(code)).code).to.equal(code)
    }

    const strange = await block(0x0300, new Uint8Array(1))
    const err = await errorOf(async () => plainLinks(strange, defaultCodecs))
    expect(err).to.have.property('name', 'UnknownCodecError')
    expect(err.message).to.include(`No codec for the block ${strange.cid} (0x300)`)
    expect(err.cause.message).to.include('No codec for 0x300')
    expect(await errorOf(async () => defaultCodecs(0x0300))).to.have.property('name', 'UnknownCodecError')
  })

  it('codecs that are not found, or none: it says so, and why', async () => {
    const strange = await block(0x0300, new Uint8Array(1))
    const reason = new Error('it is not installed')
    expect(await errorOf(async () => plainLinks(strange, async () => { throw reason }))).to.include({ name: 'UnknownCodecError', cause: reason })

    for (const codec of [undefined, null, {}, { decode: 'it' }] as any[]) {
      const err = await errorOf(async () => plainLinks(strange, () => codec))
      expect(err).to.have.property('name', 'UnknownCodecError')
      expect(err.cause).to.equal(undefined)
    }
  })

  it('links that are none, and values that go round in a circle: the block can\'t be decoded', async () => {
    // tag 42 with bytes that begin with a 1, with none, and with text
    for (const bytes of [[0xd8, 0x2a, 0x43, 1, 1, 0x55], [0xd8, 0x2a, 0x40], [0xd8, 0x2a, 0x61, 0x61]]) {
      const wrong = await block(dagCbor.code, Uint8Array.from(bytes))
      expect(await errorOf(async () => plainLinks(wrong, defaultCodecs))).to.have.property('name', 'UndecodableBlockError')
    }

    const circle: { inner?: unknown } = {}
    circle.inner = circle
    const codec: any = { name: 'circles', code: 0x0300, decode: () => circle }
    const err = await errorOf(async () => plainLinks(await block(0x0300, new Uint8Array(1)), () => codec))
    expect(err).to.have.property('name', 'UndecodableBlockError')
    expect(err.message).to.include('circles')
  })
})

describe('graph: reading an encrypted graph in steps', () => {
  checkNonces()

  it('the index: each node before what it links, the sealed blocks in their order', async () => {
    const graph = await wideGraph(1_100)
    const shared = new MemoryBlockstore()
    const { index, sealedBlocks } = await encryptGraph(graph.store, shared, graph.root, { key, crypto })
    const entries: IndexEntry[] = []

    for await (const entry of readIndex(shared, index, crypto)) {
      entries.push(entry)
    }

    const expected: string[] = []
    const walk = async (cid: any): Promise<void> => {
      expected.push(cid.toString())
      const { level, links } = dagCbor.decode<any>(await bytesOf(shared, cid))

      for (const link of links) {
        level === 0 ? expected.push(link.toString()) : await walk(link)
      }
    }
    await walk(index)
    expect(entries.map(({ cid }) => cid.toString())).to.deep.equal(expected)
    expect(entries.filter(({ node }) => !node)).to.have.lengthOf(sealedBlocks)
    expect(entries.every(({ cid, node }) => node === (cid.code === 0x71))).to.be.true()
  })

  it('root, keys, manifest', async () => {
    const graph = await smallGraph()
    const shared = new RecordingStore()
    const exported = await encryptGraph(graph.store, shared, graph.root, { key, crypto })
    const root = await readRoot(shared, exported.root, crypto)
    expect(root.index.toString()).to.equal(exported.index.toString())
    expect(await errorOf(unlockRoot(root, testKey(2), crypto))).to.have.property('name', 'WrongKeyError')
    expect(await errorOf(unlockRoot({ ...root, index: nodeCid(seededBytes(1, 32)) }, key, crypto))).to.have.property('name', 'WrongKeyError')
    const keys = await unlockRoot(root, key, crypto)
    const manifest = await openManifest(shared, root, keys)
    expect(manifest.root.toString()).to.equal(graph.root.toString())
    expect(shared.cids('get')).to.deep.equal([exported.root, root.manifest].map(String))
  })
})
