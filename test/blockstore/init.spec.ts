import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { EncryptedBlockstore } from '../../src/blockstore/index.ts'
import { digestsIn } from '../node-util/node-state.ts'
import { smallGraph } from '../util/graphs.ts'
import { testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'

const text = (value: string): Uint8Array => new TextEncoder().encode(value)

describe('EncryptedBlockstore: its options', () => {
  const keys: Record<string, unknown> = {
    'of 0 bytes': new Uint8Array(0),
    'of 15 bytes': testKey().subarray(0, 15),
    'of 17 bytes': testKey().subarray(0, 17),
    'of 24 bytes': testKey().subarray(0, 24),
    'of 31 bytes': testKey().subarray(0, 31),
    'of 33 bytes': new Uint8Array([...testKey(), 1]),
    'of 64 bytes': new Uint8Array([...testKey(), ...testKey(2)]),
    'of 32 hex digits': text('0123456789abcdef0123456789abcdef'),
    'of 32 upper-case hex digits': text('0123456789ABCDEF0123456789ABCDEF'),
    'of 16 hex digits': text('00deadbeef00cafe'),
    'that is a string': '0123456789abcdef0123456789abcdeg',
    'that is an array': [...testKey()],
    'that is an ArrayBuffer': testKey().buffer,
    'that is undefined': undefined,
    'that is null': null
  }

  Object.entries(keys).forEach(([name, key]) => {
    it(`refuses a key ${name}`, () => {
      expect(() => new EncryptedBlockstore(new MemoryBlockstore(), { key } as any))
        .to.throw().with.property('name', 'InvalidKeyError')
    })
  })

  const options: Record<string, object> = {
    'a mistyped private store': { privatestore: new MemoryBlockstore() },
    'a mistyped key': { keys: testKey() },
    'an option of an export': { blocks: [] },
    'a padding that is not known': { padding: 'zeros' },
    'a padding that is a boolean': { padding: true },
    'a nonce mode that is not known': { nonce: 'none' },
    'a catalog that is no boolean': { catalog: 'yes' },
    'a padding of null': { padding: null }
  }

  Object.entries(options).forEach(([name, option]) => {
    it(`refuses ${name}`, () => {
      expect(() => new EncryptedBlockstore(new MemoryBlockstore(), { key: testKey(), ...option } as any))
        .to.throw().with.property('name', 'InvalidOptionsError')
    })
  })

  it('names the option that is unknown', () => {
    expect(() => new EncryptedBlockstore(new MemoryBlockstore(), { key: testKey(), paddding: 'none' } as any)).to.throw(/paddding/)
  })

  it('does not print a key in an error', () => {
    const key = text('0123456789abcdef0123456789abcdef')
    expect(() => new EncryptedBlockstore(new MemoryBlockstore(), { key })).to.throw().with.property('message')
      .that.does.not.include('0123456789').and.does.not.include(key.join())
  })

  it('takes 16 bytes and 32, and a Buffer-like view of more', async () => {
    const { store: source, root } = await smallGraph()
    const wide = new Uint8Array([1, ...testKey(), 2])

    for (const key of [testKey(1, 16), testKey(), wide.subarray(1, 33)]) {
      await new EncryptedBlockstore(new MemoryBlockstore(), { key }).export(root, { source })
    }
  })

  it('keeps a copy of key and options: what the caller changes later changes nothing', async () => {
    const { store: source, root } = await smallGraph()
    const init = { key: testKey(), padding: 'padme' as 'padme' | 'none' }
    const store = new EncryptedBlockstore(new MemoryBlockstore(), init)
    init.key.fill(7)
    init.padding = 'none'
    const expected = await new EncryptedBlockstore(new MemoryBlockstore(), { key: testKey() }).export(root, { source })

    expect(await store.export(root, { source })).to.deep.equal(expected)
  })

  it('refuses one store for both sides', () => {
    const store = new MemoryBlockstore()
    expect(() => new EncryptedBlockstore(store, { key: testKey(), privateStore: store }))
      .to.throw().with.property('name', 'PlaintextLeakError')
  })

  describe('without a key', () => {
    let shared: MemoryBlockstore
    let store: EncryptedBlockstore

    beforeEach(() => {
      shared = new MemoryBlockstore()
      store = new EncryptedBlockstore(shared)
    })

    it('verifies what others sealed, from outside', async () => {
      const { store: source, root } = await smallGraph()
      const graph = await new EncryptedBlockstore(shared, { key: testKey() }).export(root, { source })
      const { plain, ...outside } = await store.verify(graph.root)

      expect(plain).to.equal(undefined)
      expect(outside).to.deep.equal({ root: graph.root, index: graph.index, sealedBlocks: graph.sealedBlocks, sealedBytes: graph.sealedBytes })
    })

    it('does not export, and writes nothing', async () => {
      const { root, blocks } = await smallGraph()

      for (const { cid, bytes } of blocks) {
        await store.put(cid, bytes)
      }

      for (const failing of [store.export(root), store.seal(root), store.export(root, { source: new MemoryBlockstore() })]) {
        const error = await errorOf(failing)
        expect(error).to.have.property('name', 'InvalidKeyError')
        expect(error.message).to.include('generateKey()')
      }

      expect(await digestsIn(shared)).to.be.empty()
    })

    it('does not decrypt, and reads nothing', async () => {
      const { store: source, root } = await smallGraph()
      const graph = await new EncryptedBlockstore(shared, { key: testKey() }).export(root, { source })

      expect(await errorOf(store.decrypt(graph.root))).to.have.property('name', 'InvalidKeyError')
      expect(await errorOf(store.decrypt(graph.root, { into: new MemoryBlockstore() }))).to.have.property('name', 'InvalidKeyError')
    })

    it('finds no plaintext in the shared store, since it knows no marker', async () => {
      await store.assertNoPlaintext()
    })
  })
})
