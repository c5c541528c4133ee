import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { sha512 } from 'multiformats/hashes/sha2'
import { EncryptedBlockstore } from '../../src/blockstore/index.ts'
import { digestsIn } from '../node-util/node-state.ts'
import { block, bytesOf, cborBlock, rawBlock, storeOf } from '../util/blocks.ts'
import { smallGraph } from '../util/graphs.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import type { ExportOptions } from '../../src/blockstore/index.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { CID } from 'multiformats/cid'

describe('EncryptedBlockstore: export', () => {
  let shared: RecordingStore
  let graph: TestGraph
  let store: EncryptedBlockstore

  beforeEach(async () => {
    shared = new RecordingStore()
    graph = await smallGraph()
    store = new EncryptedBlockstore(shared, { key: testKey() })

    for (const { cid, bytes } of graph.blocks) {
      await store.put(cid, bytes)
    }
  })

  const friend = (): EncryptedBlockstore => new EncryptedBlockstore(shared, { key: testKey() })

  async function expectNothingWritten (): Promise<void> {
    expect(await digestsIn(shared.inner)).to.deep.equal(new Set())
  }

  it('returns counts that verify finds too', async () => {
    const { root, index, blocks, bytes, sealedBlocks, sealedBytes } = await store.export(graph.root)

    expect(await friend().verify(root)).to.deep.equal({
      root, index, sealedBlocks, sealedBytes, plain: { root: graph.root, blocks, bytes, complete: true }
    })
    expect(blocks).to.equal(graph.blocks.length)
    expect(bytes).to.equal(graph.blocks.reduce((sum, { bytes }) => sum + bytes.byteLength, 0))
  })

  it('stores the encrypted root last; `seal` leaves it to the caller', async () => {
    const { root } = await store.export(graph.root)
    expect(shared.cids('put').at(-1)).to.equal(root.toString())

    shared.calls.length = 0
    const sealed = await store.seal(graph.root)
    expect(sealed.graph.root).to.deep.equal(root)
    expect(sealed.root.cid).to.deep.equal(root)
    expect(sealed.root.bytes).to.deep.equal(await bytesOf(shared, root))
    expect(shared.cids('put')).to.not.include(root.toString())
  })

  it('gives the same root for the same key on two stores, and another for another key', async () => {
    const { root } = await store.export(graph.root)
    const same = new EncryptedBlockstore(new MemoryBlockstore(), { key: testKey() })
    const other = new EncryptedBlockstore(new MemoryBlockstore(), { key: testKey(2) })

    expect((await same.export(graph.root, { source: graph.store })).root).to.deep.equal(root)
    expect((await other.export(graph.root, { source: graph.store })).root).to.not.deep.equal(root)
  })

  describe('with a source', () => {
    it('reads it offline, and leaves no plaintext in the private store', async () => {
      const source = new RecordingStore(graph.store)
      const own = new MemoryBlockstore()
      const vault = new EncryptedBlockstore(shared, { key: testKey(), privateStore: own })
      await vault.export(graph.root, { source })

      expect(source.of('get')).to.have.property('length').that.is.at.least(graph.blocks.length)
      expect(source.of('get').every(({ options }) => (options as any).offline === true)).to.equal(true)
      expect(await digestsIn(vault)).to.deep.equal(new Set())
    })

    it('seals the same graph as from the private store', async () => {
      expect(await friend().export(graph.root, { source: graph.store })).to.deep.equal(await store.export(graph.root))
    })

    it('does not fall back to the private store', async () => {
      expect(await errorOf(store.export(graph.root, { source: new MemoryBlockstore() }))).to.have.property('name', 'NotFoundError')
      await expectNothingWritten()
    })

    it('remembers what was public, and says so of nothing else', async () => {
      const published = new MemoryBlockstore()
      const [here, ...elsewhere] = graph.blocks
      await published.put(here.cid, here.bytes)
      const vault = new EncryptedBlockstore(published, { key: testKey() })
      await vault.export(graph.root, { source: graph.store })
      expect(await vault.wasPublic(here.cid)).to.equal(true)

      for (const { cid, bytes } of elsewhere) {
        expect(await vault.wasPublic(cid), 'the source may be private').to.equal(bytes.byteLength === 0)
        expect(await store.wasPublic(cid), 'everybody has the empty block').to.equal(bytes.byteLength === 0)
      }

      expect(await vault.wasPublic((await rawBlock(new Uint8Array([1]))).cid)).to.equal(false)
    })

    it('knows the blocks that everybody has', async () => {
      const empties = [new Uint8Array(0), new Uint8Array([0x0a, 0x02, 0x08, 0x01])]

      for (const bytes of empties) {
        expect(await store.wasPublic((await block(0x70, bytes)).cid)).to.equal(true)
      }
    })
  })

  describe('of some blocks', () => {
    it('seals these and the root, with the same plain root', async () => {
      const chosen = graph.blocks.slice(0, 2).map(({ cid }) => cid)
      const { root, blocks } = await store.export(graph.root, { blocks: chosen })
      const target = friend()

      expect(blocks).to.equal(3)
      expect((await store.verify(root)).plain).to.include({ blocks: 3, complete: false })
      expect(await target.decrypt(root)).to.deep.equal(graph.root)
      expect(await digestsIn(target)).to.deep.equal(new Set([...chosen, graph.root].map(cid => cid.multihash.digest.join())))
    })

    it('takes an async list, the root in it, and one block twice', async () => {
      async function * list (): AsyncGenerator<CID> {
        yield * [graph.blocks[1].cid, graph.root, graph.blocks[1].cid]
      }

      expect((await store.export(graph.root, { blocks: list() })).blocks).to.equal(2)
    })

    it('seals the root alone for an empty list', async () => {
      expect((await store.export(graph.root, { blocks: [] })).blocks).to.equal(1)
    })

    it('does not follow links, but a missing block is an error', async () => {
      await store.delete(graph.blocks[0].cid)
      const error = await errorOf(store.export(graph.root, { blocks: graph.blocks.map(({ cid }) => cid) }))

      expect(error).to.have.property('name', 'NotFoundError')
      expect(error.message).to.include(graph.blocks[0].cid.toString())
      await expectNothingWritten()
      await store.export(graph.root, { blocks: [graph.blocks[1].cid] })
    })
  })

  describe('settings', () => {
    const sealedBytes = async (options?: ExportOptions, init = {}): Promise<number> => {
      const vault = new EncryptedBlockstore(shared, { key: testKey(), ...init })
      return (await vault.export(graph.root, { source: graph.store, ...options })).sealedBytes
    }

    it('come from the constructor, and a call may change them for itself', async () => {
      const padded = await sealedBytes()
      const bare = await sealedBytes(undefined, { padding: 'none' })

      expect(bare).to.be.below(padded)
      expect(await sealedBytes({ padding: 'none' })).to.equal(bare)
      expect(await sealedBytes({ padding: 'padme' }, { padding: 'none' })).to.equal(padded)
    })

    it('of which one is given as undefined stay those of the constructor', async () => {
      const bare = await sealedBytes(undefined, { padding: 'none' })
      expect(await sealedBytes({ padding: undefined }, { padding: 'none' })).to.equal(bare)
    })

    it('catalog: false leaves its pages out', async () => {
      const { sealedBlocks, blocks } = await store.export(graph.root, { catalog: false })
      expect(sealedBlocks).to.equal(blocks)
      expect((await store.export(graph.root)).sealedBlocks).to.be.above(blocks)
    })

    it('nonce: random shares no sealed block with anything', async () => {
      const graphs = [await store.export(graph.root), await store.export(graph.root, { nonce: 'random' }), await store.export(graph.root, { nonce: 'random' })]
      const puts = shared.cids('put').filter(cid => graphs.every(({ root, index }) => ![`${root}`, `${index}`].includes(cid)))

      expect(new Set(puts)).to.have.property('size', puts.length)
    })

    const wrong: Record<string, any> = {
      'an unknown option': { pading: 'none' },
      'an option of another method': { into: new MemoryBlockstore() },
      'a padding that is not known': { padding: 'zeros' },
      'a nonce mode that is not known': { nonce: 'counter' },
      'a catalog that is no boolean': { catalog: 1 },
      'fewer than no bytes of buffer': { bufferBytes: -1 },
      'a buffer that is no number': { bufferBytes: NaN }
    }

    Object.entries(wrong).forEach(([name, options]) => {
      it(`refuses ${name}, and writes nothing`, async () => {
        expect(await errorOf(store.export(graph.root, options))).to.have.property('name', 'InvalidOptionsError')
        expect(await errorOf(store.seal(graph.root, options))).to.have.property('name', 'InvalidOptionsError')
        await expectNothingWritten()
      })
    })
  })

  describe('what it can not seal', () => {
    it('a block that is missing: says which, and writes nothing', async () => {
      for (const { cid, bytes } of graph.blocks) {
        await store.delete(cid)
        const error = await errorOf(store.export(graph.root))
        expect(error).to.have.property('name', 'NotFoundError')
        expect(error.message).to.include(cid.toString())
        await expectNothingWritten()
        await store.put(cid, bytes)
      }
    })

    it('a block that is damaged: writes nothing', async () => {
      const { cid } = graph.blocks[1]
      await store.put(cid, new Uint8Array(100))

      expect(await errorOf(store.export(graph.root))).to.have.property('name', 'PlainBlockMismatchError')
      await expectNothingWritten()
    })

    it('an unknown codec: names CID and codec, and writes nothing', async () => {
      const strange = await block(0x300539, new Uint8Array([1, 2, 3]))
      const root = await cborBlock({ strange: strange.cid })
      const source = await storeOf([strange, root])
      const error = await errorOf(store.export(root.cid, { source }))

      expect(error).to.have.property('name', 'UnknownCodecError')
      expect(error.message).to.include(strange.cid.toString()).and.to.include('300539')
      await expectNothingWritten()
    })

    it('an unknown codec: seals it with a codec that is given', async () => {
      const strange = await block(0x300539, new Uint8Array([1, 2, 3]))
      const codec = { name: 'strange', code: 0x300539, encode: (bytes: Uint8Array) => bytes, decode: (bytes: Uint8Array) => bytes }
      const vault = new EncryptedBlockstore(shared, { key: testKey(), getCodec: () => codec as any })
      const { blocks } = await vault.export(strange.cid, { source: await storeOf([strange]) })

      expect(blocks).to.equal(1)
    })

    it('an unknown hash: says so; seals it with a hasher that is given', async () => {
      const strange = await rawBlock(new Uint8Array([1, 2, 3]), { hasher: { ...sha512, code: 0x20, digest: async (bytes: Uint8Array) => ({ ...await sha384(bytes) }) } as any })
      const source = await storeOf([strange])

      expect(await errorOf(store.export(strange.cid, { source }))).to.have.property('name', 'UnsupportedHashError')
      await expectNothingWritten()

      const vault = new EncryptedBlockstore(shared, { key: testKey(), getHasher: () => ({ code: 0x20, name: 'sha2-384', digest: sha384 }) as any })
      const { root } = await vault.export(strange.cid, { source })
      expect(await vault.decrypt(root)).to.deep.equal(strange.cid)
    })
  })
})

async function sha384 (bytes: Uint8Array): Promise<any> {
  const { create } = await import('multiformats/hashes/digest')
  return create(0x20, new Uint8Array(await crypto.subtle.digest('SHA-384', Uint8Array.from(bytes))))
}
