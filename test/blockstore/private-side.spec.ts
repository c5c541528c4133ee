import { expect } from 'aegir/chai'
import { MemoryBlockstore, TieredBlockstore } from 'blockstore-core'
import { IdentityBlockstore } from 'blockstore-core/identity'
import all from 'it-all'
import { EncryptedBlockstore } from '../../src/blockstore/index.ts'
import { foldersOfEach, openFsStore } from '../node-util/folder.ts'
import { digestsIn } from '../node-util/node-state.ts'
import { describeNode } from '../node-util/nodes.ts'
import { bytesOf, cborBlock, identityBlock, rawBlock, storeOf } from '../util/blocks.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import type { PlainBlock } from '../../src/format/internal.ts'

const digestOf = ({ cid }: PlainBlock): string => cid.multihash.digest.join()

describe('EncryptedBlockstore: the private side', () => {
  let shared: RecordingStore
  let own: MemoryBlockstore
  let store: EncryptedBlockstore
  let block: PlainBlock

  beforeEach(async () => {
    shared = new RecordingStore()
    own = new MemoryBlockstore()
    store = new EncryptedBlockstore(shared, { key: testKey(), privateStore: own })
    block = await rawBlock(seededBytes(1, 100))
  })

  it('puts into the private store, and leaves nothing in the shared one', async () => {
    await store.put(block.cid, block.bytes)

    expect(own.has(block.cid)).to.equal(true)
    expect(await bytesOf(store, block.cid)).to.deep.equal(block.bytes)
    expect(await digestsIn(shared.inner)).to.deep.equal(new Set())
    expect(shared.cids('put'), 'only a canary was ever put').to.not.include(block.cid.toString())
  })

  it('takes bytes in parts', async () => {
    await store.put(block.cid, [block.bytes.subarray(0, 40), block.bytes.subarray(40)])
    expect(await bytesOf(store, block.cid)).to.deep.equal(block.bytes)
  })

  it('returns the CID that was put', async () => {
    expect(await store.put(block.cid, block.bytes)).to.equal(block.cid)
  })

  it('deletes from the private store only', async () => {
    await shared.inner.put(block.cid, block.bytes)
    await store.put(block.cid, block.bytes)
    await store.delete(block.cid)

    expect(own.has(block.cid)).to.equal(false)
    expect(await shared.inner.has(block.cid)).to.equal(true)
    expect(shared.cids('delete')).to.not.include(block.cid.toString())
  })

  it('says that a block is not there, though the shared store has it, and does not ask', async () => {
    await shared.inner.put(block.cid, block.bytes)

    const [pair] = await all(store.getMany([block.cid]))

    for (const read of [bytesOf(store, block.cid), bytesOf({ get: () => pair.bytes } as any, block.cid)]) {
      const error = await errorOf(read)
      expect(error).to.have.property('name', 'NotFoundError')
      expect(error).to.have.property('code', 'ERR_NOT_FOUND')
      expect(error.message).to.include(block.cid.toString())
    }

    expect(await store.has(block.cid)).to.equal(false)
    expect(shared.cids('get')).to.not.include(block.cid.toString())
    expect(shared.cids('has')).to.not.include(block.cid.toString())
  })

  it('has every identity CID, and stores none', async () => {
    const inline = identityBlock(0x55, new Uint8Array([1, 2, 3]))

    expect(await store.has(inline.cid)).to.equal(true)
    expect(await bytesOf(store, inline.cid)).to.deep.equal(inline.bytes)

    await store.put(inline.cid, inline.bytes)
    expect(await digestsIn(own)).to.not.include(digestOf(inline))
    expect(await all(store.getAll())).to.be.empty()
  })

  it('exports and decrypts a graph whose root is an identity CID', async () => {
    await store.put(block.cid, block.bytes)
    const root = identityBlock(0x71, (await cborBlock([block.cid])).bytes)
    const { root: encryptedRoot, blocks } = await store.export(root.cid)
    expect(blocks).to.equal(2)

    const friend = new EncryptedBlockstore(shared, { key: testKey() })
    expect(await friend.decrypt(encryptedRoot)).to.deep.equal(root.cid)
    expect(await bytesOf(friend, block.cid)).to.deep.equal(block.bytes)
  })

  it('hides the marker of a private store from lists, and keeps it', async () => {
    await store.put(block.cid, block.bytes)

    expect(await digestsIn(store)).to.deep.equal(new Set([digestOf(block)]))
    expect(await digestsIn(own)).to.have.property('size', 2)
  })

  it('writes no marker without a key', async () => {
    const keyless = new EncryptedBlockstore(shared, { privateStore: own })
    await keyless.put(block.cid, block.bytes)

    expect(await digestsIn(own)).to.deep.equal(new Set([digestOf(block)]))
  })

  it('gives every vault a private store of its own by default', async () => {
    const [one, two] = [new EncryptedBlockstore(shared, { key: testKey() }), new EncryptedBlockstore(shared, { key: testKey() })]
    await one.put(block.cid, block.bytes)

    expect(await two.has(block.cid)).to.equal(false)
  })

  it('can share one private store between two blockstores of one key', async () => {
    const other = new EncryptedBlockstore(new MemoryBlockstore(), { key: testKey(), privateStore: own })
    await store.put(block.cid, block.bytes)

    expect(await bytesOf(other, block.cid)).to.deep.equal(block.bytes)
    expect(await digestsIn(other)).to.deep.equal(new Set([digestOf(block)]))
  })

  const leaking: Record<string, () => any> = {
    'a wrapper of the shared store': () => new IdentityBlockstore(shared),
    'a tier over the shared store': () => new TieredBlockstore([own, shared]),
    'what the shared store wraps': () => shared.inner
  }

  Object.entries(leaking).forEach(([name, privateStore]) => {
    it(`refuses ${name} at once`, () => {
      expect(() => new EncryptedBlockstore(shared, { key: testKey(), privateStore: privateStore() }))
        .to.throw().with.property('name', 'PlaintextLeakError')
    })
  })

  it('refuses, from every method, a store that reads through where nobody can see it', async () => {
    const hidden = new MemoryBlockstore()
    const through = { has: shared.has.bind(shared), get: shared.get.bind(shared), put: hidden.put.bind(hidden), delete: hidden.delete.bind(hidden), getAll: hidden.getAll.bind(hidden), putMany: hidden.putMany.bind(hidden), getMany: hidden.getMany.bind(hidden), deleteMany: hidden.deleteMany.bind(hidden) }
    const leaky = new EncryptedBlockstore(shared, { key: testKey(), privateStore: through })
    const uses: Array<() => Promise<unknown>> = [
      async () => leaky.put(block.cid, block.bytes),
      async () => bytesOf(leaky, block.cid),
      async () => leaky.has(block.cid),
      async () => leaky.delete(block.cid),
      async () => all(leaky.getAll()),
      async () => leaky.export(block.cid),
      async () => leaky.seal(block.cid),
      async () => leaky.export(block.cid, { source: own }),
      async () => leaky.decrypt((await cborBlock(1)).cid)
    ]

    for (const use of uses) {
      expect(await errorOf(use()), String(use)).to.have.property('name', 'PlaintextLeakError')
    }

    expect(await digestsIn(hidden)).to.be.empty()
  })

  it('refuses a shared store into which plaintext of its key was decrypted', async () => {
    await store.put(block.cid, block.bytes)
    const reversed = new EncryptedBlockstore(own, { key: testKey() })

    await expect(reversed.put(block.cid, block.bytes)).to.eventually.be.rejected.with.property('name', 'PlaintextLeakError')
    await expect(reversed.assertNoPlaintext()).to.eventually.be.rejected.with.property('name', 'PlaintextLeakError')
    await expect(reversed.export(block.cid)).to.eventually.be.rejected.with.property('name', 'PlaintextLeakError')
  })

  it('does not know the marker of another key', async () => {
    await store.put(block.cid, block.bytes)
    await new EncryptedBlockstore(own, { key: testKey(2) }).assertNoPlaintext()
  })

  it('works again when what the guard stumbled over is gone', async () => {
    let broken = true
    const failing = new RecordingStore(own)
    failing.has = async () => {
      if (broken) {
        throw new Error('not open yet')
      }

      return false
    }
    const slow = new EncryptedBlockstore(shared, { key: testKey(), privateStore: failing })

    await expect(slow.put(block.cid, block.bytes)).to.eventually.be.rejected()
    broken = false
    await slow.put(block.cid, block.bytes)
    expect(own.has(block.cid)).to.equal(true)
  })

  describeNode('in a folder', () => {
    const folder = foldersOfEach()

    it('finds its blocks again, and hides its marker, after a restart', async () => {
      const path = await folder()
      const first = new EncryptedBlockstore(shared, { key: testKey(), privateStore: await openFsStore(path) })
      await first.put(block.cid, block.bytes)
      const second = new EncryptedBlockstore(await storeOf([]), { key: testKey(), privateStore: await openFsStore(path) })

      expect(await digestsIn(second)).to.deep.equal(new Set([digestOf(block)]))
      expect(await bytesOf(second, block.cid)).to.deep.equal(block.bytes)
    })
  })
})
