import { expect } from 'aegir/chai'
import { MemoryBlockstore, TieredBlockstore } from 'blockstore-core'
import { IdentityBlockstore } from 'blockstore-core/identity'
import { EncryptedBlockstore } from '../../src/blockstore/index.ts'
import { digestsIn } from '../node-util/node-state.ts'
import { bytesOf, cborBlock } from '../util/blocks.ts'
import { smallGraph } from '../util/graphs.ts'
import { pagesOf } from '../util/paged-graph.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import type { EncryptedGraph } from '../../src/graph/internal.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { Blockstore } from 'interface-blockstore'

describe('EncryptedBlockstore: decrypt and verify', () => {
  let shared: RecordingStore
  let plain: TestGraph
  let graph: EncryptedGraph
  let friend: EncryptedBlockstore

  beforeEach(async () => {
    shared = new RecordingStore()
    plain = await smallGraph()
    graph = await new EncryptedBlockstore(shared, { key: testKey() }).export(plain.root, { source: plain.store })
    friend = new EncryptedBlockstore(shared, { key: testKey() })
    shared.calls.length = 0
  })

  async function expectWhole (store: Pick<Blockstore, 'get'>): Promise<void> {
    for (const { cid, bytes } of plain.blocks) {
      expect(await bytesOf(store, cid)).to.deep.equal(bytes)
    }
  }

  it('puts the whole graph into the private store, and changes the shared one not at all', async () => {
    const before = await digestsIn(shared.inner)
    expect(await friend.decrypt(graph.root)).to.deep.equal(plain.root)

    await expectWhole(friend)
    expect(await digestsIn(shared.inner)).to.deep.equal(before)
    expect(shared.of('put'), 'not even a canary').to.be.empty()
  })

  it('puts it into another store that is given, and not into its own', async () => {
    const into = new MemoryBlockstore()
    expect(await friend.decrypt(graph.root, { into })).to.deep.equal(plain.root)

    await expectWhole(into)
    expect(await digestsIn(friend)).to.deep.equal(new Set())
  })

  it('puts it into its own private side when it is given itself', async () => {
    expect(await friend.decrypt(graph.root, { into: friend })).to.deep.equal(plain.root)
    await expectWhole(friend)
  })

  it('twice into one store is the same as once', async () => {
    const into = new MemoryBlockstore()
    await friend.decrypt(graph.root, { into })
    const once = await digestsIn(into)
    await friend.decrypt(graph.root, { into })

    expect(await digestsIn(into)).to.deep.equal(once)
  })

  it('puts two graphs into one store', async () => {
    const other = await smallGraph(9)
    const { root } = await friend.export(other.root, { source: other.store })
    await friend.decrypt(graph.root)
    await friend.decrypt(root)

    await expectWhole(friend)
    expect(await bytesOf(friend, other.root)).to.deep.equal(other.blocks.at(-1)?.bytes)
  })

  it('marks the store that it decrypted into as private', async () => {
    const into = new MemoryBlockstore()
    await friend.decrypt(graph.root, { into })
    const onIt = new EncryptedBlockstore(into, { key: testKey() })

    expect(await errorOf(onIt.has(plain.root))).to.have.property('name', 'PlaintextLeakError')
  })

  it('marks it with its own key also when it decrypts with another', async () => {
    const into = new MemoryBlockstore()
    const guest = new EncryptedBlockstore(shared, { key: testKey(2) })
    await guest.decrypt(graph.root, { into, key: testKey() })
    const onIt = new EncryptedBlockstore(into, { key: testKey(2) })

    expect(await errorOf(onIt.has(plain.root))).to.have.property('name', 'PlaintextLeakError')
  })

  it('asks the shared store for sealed CIDs only', async () => {
    await friend.decrypt(graph.root)
    await friend.verify(graph.root)
    const plainCids = plain.blocks.map(({ cid }) => cid.toString())

    expect(shared.cids('get').filter(cid => plainCids.includes(cid))).to.be.empty()
  })

  const refused: Record<string, () => Blockstore> = {
    'the shared store': () => shared,
    'what the shared store wraps': () => shared.inner,
    'a wrapper of the shared store': () => new IdentityBlockstore(shared),
    'a tier over the shared store': () => new TieredBlockstore([new MemoryBlockstore(), shared]),
    'another wrapper of the same store': () => new RecordingStore(shared.inner)
  }

  Object.entries(refused).forEach(([name, into]) => {
    it(`refuses ${name}, and writes no plaintext`, async () => {
      const before = await digestsIn(shared.inner)

      expect(await errorOf(friend.decrypt(graph.root, { into: into() }))).to.have.property('name', 'PlaintextLeakError')
      expect(await digestsIn(shared.inner)).to.deep.equal(before)
      expect(await digestsIn(friend)).to.deep.equal(new Set())
    })
  })

  it('tells a stranger at once that the key is wrong, having read the root alone', async () => {
    const into = new MemoryBlockstore()
    const stranger = new EncryptedBlockstore(shared, { key: testKey(2) })
    await stranger.has(plain.root)
    shared.calls.length = 0

    for (const run of [async () => stranger.decrypt(graph.root), async () => stranger.verify(graph.root)]) {
      expect(await errorOf(run())).to.have.property('name', 'WrongKeyError')
      expect(new Set(shared.cids('get'))).to.deep.equal(new Set([graph.root.toString()]))
    }

    expect(await errorOf(stranger.decrypt(graph.root, { into }))).to.have.property('name', 'WrongKeyError')
    expect(await digestsIn(into), 'the marker only').to.have.property('size', 1)
  })

  it('gives a stranger nothing of another graph of the same owner', async () => {
    const other = await smallGraph(5)
    const { root } = await new EncryptedBlockstore(shared, { key: testKey(3) }).export(other.root, { source: other.store })

    expect(await errorOf(friend.decrypt(root))).to.have.property('name', 'WrongKeyError')
  })

  const notRoots: Record<string, () => Promise<any>> = {
    'a plain CID': async () => plain.root,
    'the index': async () => graph.index,
    'a sealed block': async () => (await all(shared.inner)).find(cid => cid.code === 0x55),
    'a dag-cbor block that is none': async () => {
      const { cid, bytes } = await cborBlock({ format: 'encrypted-graph/2' })
      await shared.put(cid, bytes)
      return cid
    }
  }

  Object.entries(notRoots).forEach(([name, cidOf]) => {
    it(`refuses ${name} as a root`, async () => {
      const cid = await cidOf()
      const names = ['InvalidRootError', 'MissingBlockError']

      for (const failing of [friend.decrypt(cid), friend.verify(cid), new EncryptedBlockstore(shared).verify(cid)]) {
        expect(names).to.include((await errorOf(failing)).name)
      }
    })
  })

  it('refuses what it has in private as a root, and does not look for it', async () => {
    await friend.decrypt(graph.root)
    shared.calls.length = 0

    for (const { cid } of plain.blocks) {
      expect(await errorOf(friend.decrypt(cid))).to.have.property('name', 'InvalidRootError')
      expect(await errorOf(friend.verify(cid, { offline: false }))).to.have.property('name', 'InvalidRootError')
    }

    expect(shared.of('get')).to.be.empty()
  })

  it('says which block is missing, for each that is; decrypting does without the catalog', async () => {
    const { pages } = await pagesOf(shared.inner, graph.root, testKey())
    expect(pages).to.have.lengthOf(1)
    const verify = [async () => friend.verify(graph.root), async () => new EncryptedBlockstore(shared).verify(graph.root)]
    const decrypt = async (into: MemoryBlockstore): Promise<unknown> => friend.decrypt(graph.root, { into })
    const whole = async (): Promise<unknown> => decrypt(new MemoryBlockstore())

    for (const cid of await all(shared.inner)) {
      const bytes = await bytesOf(shared.inner, cid)
      await shared.inner.delete(cid)
      const isPage = pages[0].multihash.digest.join() === cid.multihash.digest.join()

      if (isPage) {
        const into = new MemoryBlockstore()
        expect(await decrypt(into)).to.deep.equal(plain.root)
        await expectWhole(into)
      }

      for (const failing of isPage ? verify : [...verify, whole]) {
        const error = await errorOf(failing)
        expect(error).to.have.property('name', 'MissingBlockError')
        expect(error.message).to.match(/bafy|bafk/)
      }

      await shared.inner.put(cid, bytes)
    }
  })

  const unknown: Record<string, any> = {
    'an unknown option': { target: new MemoryBlockstore() },
    'a mistyped one': { Into: new MemoryBlockstore() },
    'another one': { keys: [testKey()] }
  }

  Object.entries(unknown).forEach(([name, options]) => {
    it(`refuses ${name}`, async () => {
      expect(await errorOf(friend.decrypt(graph.root, options))).to.have.property('name', 'InvalidOptionsError')
      expect(await errorOf(friend.verify(graph.root, options))).to.have.property('name', 'InvalidOptionsError')
      expect(await digestsIn(friend)).to.deep.equal(new Set())
    })
  })

  it('takes the key of one graph, where it is not its own', async () => {
    for (const store of [new EncryptedBlockstore(shared), new EncryptedBlockstore(shared, { key: testKey(2) })]) {
      expect(await store.decrypt(graph.root, { key: testKey() })).to.deep.equal(plain.root)
      await expectWhole(store)
      expect(await errorOf(store.decrypt(graph.root, { key: testKey(3) }))).to.have.property('name', 'WrongKeyError')
      expect(await errorOf(store.decrypt(graph.root, { key: new Uint8Array(15) }))).to.have.property('name', 'InvalidKeyError')
    }
  })

  it('tells the shared store nothing but the signal, and whether to ask the network', async () => {
    await friend.decrypt(graph.root, { signal: new AbortController().signal, onProgress: () => {}, concurrency: 2 })
    await friend.verify(graph.root, { onProgress: () => {} })
    await friend.export(plain.root, { onProgress: () => {} })
    const told = shared.calls.flatMap(({ options }) => Object.keys(options ?? {}))

    expect([...new Set(told)].sort()).to.deep.equal(['offline', 'signal'])
  })

  it('reports progress in counts and bytes up to the total, and never a CID', async () => {
    const events: any[] = []
    await friend.decrypt(graph.root, { onProgress: ({ type, detail }) => { events.push({ type, ...detail }) } })

    expect(events).to.have.lengthOf(graph.blocks)
    expect(events.at(-1)).to.deep.equal({
      type: 'helia-encrypted:decrypt:progress', phase: 'open', blocks: graph.blocks, bytes: graph.bytes, totalBlocks: graph.blocks, totalBytes: graph.bytes
    })
  })

  describe('read what is here only', () => {
    const offline = (): unknown[] => shared.of('get').map(({ options }) => (options as any)?.offline)

    it('verify, unless told otherwise', async () => {
      await friend.verify(graph.root)
      expect(new Set(offline())).to.deep.equal(new Set([true]))

      shared.calls.length = 0
      await friend.verify(graph.root, { offline: false })
      expect(new Set(offline())).to.deep.equal(new Set([false]))
    })

    it('verify, also when the option is given as undefined', async () => {
      await friend.verify(graph.root, { offline: undefined })
      expect(new Set(offline())).to.deep.equal(new Set([true]))
    })

    it('decrypt, when it is told to', async () => {
      await friend.has(plain.root)
      shared.calls.length = 0
      await friend.decrypt(graph.root, { offline: true })
      expect(new Set(offline())).to.deep.equal(new Set([true]))
    })
  })
})

async function all (store: Blockstore): Promise<any[]> {
  const cids = []

  for await (const { cid } of store.getAll()) {
    cids.push(cid)
  }

  return cids
}
