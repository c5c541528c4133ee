import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import all from 'it-all'
import { EncryptedBlockstore } from '../../src/blockstore/index.ts'
import { recordReads } from '../../src/graph/internal.ts'
import { digestsIn } from '../node-util/node-state.ts'
import { bytesOf, cborBlock, identityBlock, rawBlock, storeOf } from '../util/blocks.ts'
import { GateStore } from '../util/gate-store.ts'
import { smallGraph, tinyGraph, wideGraph } from '../util/graphs.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { reachable } from '../util/walk.ts'
import type { EncryptedGraph } from '../../src/graph/internal.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { CID } from 'multiformats/cid'

const digestOf = (cid: CID): string => cid.multihash.digest.join()

describe('EncryptedBlockstore: open', () => {
  failOnUnhandledRejections()
  let shared: RecordingStore
  let own: RecordingStore
  let plain: TestGraph
  let graph: EncryptedGraph
  let friend: EncryptedBlockstore

  beforeEach(async () => {
    shared = new RecordingStore()
    own = new RecordingStore()
    plain = await smallGraph()
    graph = await new EncryptedBlockstore(shared, { key: testKey() }).export(plain.root, { source: plain.store })
    friend = new EncryptedBlockstore(shared, { key: testKey(), privateStore: own })
    shared.calls.length = 0
  })

  const fetched = (): string[] => shared.cids('get')
  const isPlain = ({ cid }: { cid: CID }): boolean => plain.blocks.some(block => digestOf(block.cid) === digestOf(cid))

  it('gives the plain root after three blocks, and puts nothing', async () => {
    expect(await friend.open(graph.root)).to.deep.equal(plain.root)
    expect(fetched()).to.have.lengthOf(3)
    expect(own.of('put').filter(isPlain)).to.be.empty()
  })

  it('reads every block, each with one fetch, and keeps it in the private store', async () => {
    await friend.open(graph.root)
    shared.calls.length = 0

    for (const { cid, bytes } of plain.blocks) {
      expect(await bytesOf(friend, cid)).to.equalBytes(bytes)
      expect(await bytesOf(friend, cid)).to.equalBytes(bytes)
    }

    expect(fetched()).to.have.lengthOf(plain.blocks.length)
    expect(await digestsIn(friend)).to.deep.equal(new Set(plain.blocks.map(({ cid }) => digestOf(cid))))
  })

  it('reads what is in the private store from there', async () => {
    const { cid, bytes } = plain.blocks[1]
    await friend.put(cid, bytes)
    await friend.open(graph.root)
    shared.calls.length = 0

    expect(await bytesOf(friend, cid)).to.equalBytes(bytes)
    expect(fetched()).to.be.empty()
  })

  it('keeps nothing with cache: false', async () => {
    await friend.open(graph.root, { cache: false })

    for (const { cid, bytes } of plain.blocks) {
      expect(await bytesOf(friend, cid)).to.equalBytes(bytes)
    }

    expect(own.of('put').filter(isPlain)).to.be.empty()
    expect(await digestsIn(friend)).to.have.property('size', 0)
  })

  it('asks the shared store for no plain CID, and puts nothing there', async () => {
    await friend.open(graph.root)
    await all(friend.getMany(plain.blocks.map(({ cid }) => cid)))
    await Promise.all(plain.blocks.map(async ({ cid }) => friend.has(cid)))
    await errorOf(bytesOf(friend, (await rawBlock(seededBytes(9, 9))).cid))
    const asked = shared.calls.filter(isPlain)

    // the guard asks by `has`, which asks no network, for the first blocks of each codec
    expect(new Set(asked.map(({ op }) => op))).to.deep.equal(new Set(['has']))
    expect(shared.of('put')).to.be.empty()
  })

  it('has what the graph has, without fetching it, and nothing else', async () => {
    const { cid } = await rawBlock(seededBytes(9, 9))
    await friend.open(graph.root)
    shared.calls.length = 0

    expect(await Promise.all(plain.blocks.map(async ({ cid }) => friend.has(cid)))).to.not.include(false)
    expect(await friend.has(cid)).to.equal(false)
    expect(fetched()).to.be.empty()
  })

  it('says of a block that no graph has that it is not found', async () => {
    const { cid } = await rawBlock(seededBytes(9, 9))
    await friend.open(graph.root)
    const error = await errorOf(bytesOf(friend, cid))

    expect(error).to.include({ name: 'NotFoundError', code: 'ERR_NOT_FOUND' })
    expect(error.message).to.include(cid.toString()).and.match(/open the graph/)
  })

  it('has every identity CID without asking anybody', async () => {
    const inline = identityBlock(0x55, Uint8Array.of(1, 2, 3))
    await friend.open(graph.root)
    shared.calls.length = 0
    expect(await bytesOf(friend, inline.cid)).to.equalBytes(inline.bytes)
    expect(shared.calls).to.be.empty()
  })

  it('opens a graph whose root is an identity CID', async () => {
    const leaf = await rawBlock(seededBytes(3, 30))
    const root = identityBlock(0x71, (await cborBlock([leaf.cid])).bytes)
    const { root: encryptedRoot } = await new EncryptedBlockstore(shared, { key: testKey() }).export(root.cid, { source: await storeOf([leaf]) })

    expect(await friend.open(encryptedRoot)).to.deep.equal(root.cid)
    expect(await bytesOf(friend, root.cid)).to.equalBytes(root.bytes)
    expect(await bytesOf(friend, leaf.cid)).to.equalBytes(leaf.bytes)
  })

  it('takes the key of the graph, where it is another', async () => {
    const stranger = new EncryptedBlockstore(shared, { key: testKey(2) })
    expect(await errorOf(stranger.open(graph.root))).to.have.property('name', 'WrongKeyError')
    expect(await stranger.open(graph.root, { key: testKey() })).to.deep.equal(plain.root)
    expect(await bytesOf(stranger, plain.root)).to.equalBytes(plain.blocks[plain.blocks.length - 1].bytes)

    const keyless = new EncryptedBlockstore(shared)
    expect(await errorOf(keyless.open(graph.root))).to.have.property('name', 'InvalidKeyError')
    expect(await errorOf(keyless.open(graph.root, { key: undefined }))).to.have.property('name', 'InvalidKeyError')
    expect(await keyless.open(graph.root, { key: testKey() })).to.deep.equal(plain.root)
  })

  it('refuses options that nobody reads, and values that mean nothing', async () => {
    const wrong: any[] = [{ into: own }, { format: 'ipsql' }, { cache: 1 }, { offline: 'yes' }, { prefetch: true }, { concurrency: 0 }, { prefetch: 'all', cache: false }]

    for (const options of wrong) {
      expect(await errorOf(friend.open(graph.root, options)), Object.keys(options).join()).to.have.property('name', 'InvalidOptionsError')
    }

    expect(shared.calls).to.be.empty()
    expect(await errorOf(friend.open('bafy' as any))).to.have.property('name', 'InvalidCidError')
    expect(await errorOf(friend.closeGraph('bafy' as any))).to.have.property('name', 'InvalidCidError')
  })

  it('refuses a graph without a catalog, and one in IPSQL\'s format', async () => {
    const owner = new EncryptedBlockstore(shared, { key: testKey(3), privateStore: new MemoryBlockstore() })
    const bare = await owner.export(plain.root, { source: plain.store, catalog: false })
    const theirs = await owner.export(plain.root, { source: plain.store, format: 'ipsql' })

    expect(await errorOf(owner.open(bare.root))).to.have.property('name', 'NoCatalogError')
    expect(await errorOf(owner.open(theirs.root))).to.have.property('name', 'InvalidRootError')
    expect(await owner.has(plain.root), 'nothing is open').to.equal(false)
  })

  it('refuses a plain CID that is private, also one that is only in an open graph', async () => {
    const root = await cborBlock({ a: plain.root })
    await friend.put(root.cid, root.bytes)
    expect(await errorOf(friend.open(root.cid))).to.have.property('name', 'InvalidRootError')
    await friend.open(graph.root, { cache: false })
    shared.calls.length = 0

    for (const mistake of [friend.open(plain.root), friend.decrypt(plain.root), friend.verify(plain.root), ...plain.blocks.map(async ({ cid }) => friend.open(cid))]) {
      expect(await errorOf(mistake)).to.have.property('name', 'InvalidRootError')
    }

    expect(shared.calls.filter(isPlain)).to.be.empty()
  })

  it('decrypts a graph that is open, all of it', async () => {
    await friend.open(graph.root)
    await bytesOf(friend, plain.root)
    expect(await friend.decrypt(graph.root)).to.deep.equal(plain.root)
    expect(await digestsIn(friend)).to.have.property('size', plain.blocks.length)
  })

  describe('offline', () => {
    it('takes what is here', async () => {
      await friend.open(graph.root, { offline: true })
      expect(await bytesOf(friend, plain.root)).to.be.a('Uint8Array')
      expect([...new Set(shared.of('get').map(({ options }: any) => options?.offline))]).to.deep.equal([true])
    })

    it('says of a block that is not here that it is not found, and has it not', async () => {
      const wide = await wideGraph(1_500)
      const { root } = await new EncryptedBlockstore(shared, { key: testKey(4) }).export(wide.root, { source: wide.store })
      await friend.open(root, { key: testKey(4) })
      const block = wide.blocks[3].cid
      const everything = await all(shared.inner.getAll())
      await Promise.all(everything.map(async ({ cid }) => shared.inner.delete(cid)))

      const error = await errorOf(all(friend.get(block, { offline: true } as any)))
      expect(error).to.have.property('name', 'NotFoundError')
      expect(error.message).to.include(block.toString()).and.match(/without offline/)
      expect(await friend.has(block, { offline: true })).to.equal(false)
      expect(await errorOf(bytesOf(friend, block))).to.have.property('name', 'MissingBlockError')
      expect(await errorOf(friend.has(block))).to.have.property('name', 'MissingBlockError')
    })
  })

  describe('several graphs', () => {
    let other: TestGraph
    let second: EncryptedGraph

    beforeEach(async () => {
      other = await tinyGraph(70)
      second = await new EncryptedBlockstore(shared, { key: testKey(2) }).export(other.root, { source: other.store })
      await friend.open(graph.root, { cache: false })
      await friend.open(second.root, { cache: false, key: testKey(2) })
    })

    it('are all read', async () => {
      for (const { cid, bytes } of [...plain.blocks, ...other.blocks, ...plain.blocks]) {
        expect(await bytesOf(friend, cid)).to.equalBytes(bytes)
      }
    })

    it('are read though one of them is damaged', async () => {
      const before = await digestsIn(shared.inner)
      const wide = await wideGraph(1_100)
      const { root: third } = await new EncryptedBlockstore(shared, { key: testKey(3) }).export(wide.root, { source: wide.store })
      await friend.open(third, { cache: false, key: testKey(3) })
      const added = (await all(shared.inner.getAll())).filter(({ cid }) => !before.has(digestOf(cid)))
      await Promise.all(added.map(async ({ cid }) => shared.inner.delete(cid)))

      for (const { cid, bytes } of [...plain.blocks, ...other.blocks]) {
        expect(await bytesOf(friend, cid)).to.equalBytes(bytes)
      }

      const { cid } = await rawBlock(seededBytes(9, 9))
      expect(await errorOf(bytesOf(friend, cid)), 'the one that is damaged may have had it').to.have.property('name', 'MissingBlockError')
    })

    it('are closed one by one', async () => {
      await friend.closeGraph(graph.root)
      expect(await errorOf(bytesOf(friend, plain.root))).to.have.property('name', 'NotFoundError')
      expect(await bytesOf(friend, other.root)).to.be.a('Uint8Array')

      await friend.closeGraph(second.root)
      expect(await friend.has(other.root)).to.equal(false)
    })
  })

  describe('closeGraph', () => {
    it('leaves what was read', async () => {
      await friend.open(graph.root)
      await bytesOf(friend, plain.root)
      await friend.closeGraph(graph.root)

      expect(await bytesOf(friend, plain.root)).to.be.a('Uint8Array')
      expect(await errorOf(bytesOf(friend, plain.blocks[0].cid))).to.have.property('name', 'NotFoundError')
    })

    it('does nothing to a graph that is not open, or twice', async () => {
      await friend.closeGraph(graph.root)
      await friend.open(graph.root)
      await Promise.all([friend.closeGraph(graph.root), friend.closeGraph(graph.root)])
      expect(await friend.has(plain.root)).to.equal(false)
    })

    it('lets it be opened again', async () => {
      await friend.open(graph.root)
      await friend.closeGraph(graph.root)
      await friend.open(graph.root)
      expect(await bytesOf(friend, plain.root)).to.be.a('Uint8Array')
    })

    it('is not what Helia calls when it closes a session', async () => {
      await friend.open(graph.root)
      friend.createSession().close()
      expect(await bytesOf(friend, plain.root)).to.be.a('Uint8Array')
    })
  })

  describe('again', () => {
    it('gives the same root, and changes the options', async () => {
      expect(await friend.open(graph.root)).to.deep.equal(plain.root)
      expect(await friend.open(graph.root, { cache: false })).to.deep.equal(plain.root)
      await bytesOf(friend, plain.root)
      expect(own.of('put').filter(isPlain)).to.be.empty()

      await friend.closeGraph(graph.root)
      expect(await friend.has(plain.root)).to.equal(false)
    })

    it('with a wrong key leaves it open as it was', async () => {
      await friend.open(graph.root)
      expect(await errorOf(friend.open(graph.root, { key: testKey(2) }))).to.have.property('name', 'WrongKeyError')
      expect(await bytesOf(friend, plain.root)).to.be.a('Uint8Array')
    })

    it('while a block is read does not disturb it', async () => {
      let holds = false
      const gate = new GateStore(shared, op => holds && op === 'get')
      const reader = new EncryptedBlockstore(gate, { key: testKey() })
      await reader.open(graph.root)
      holds = true
      const read = bytesOf(reader, plain.root)
      await turns(3)
      expect(gate.gets).to.have.lengthOf(1)
      holds = false
      await reader.open(graph.root)
      gate.gets[0].open()
      expect(await read).to.be.a('Uint8Array')
    })

    it('several times at once', async () => {
      expect(await Promise.all([1, 2, 3].map(async () => friend.open(graph.root)))).to.deep.equal([plain.root, plain.root, plain.root])
      await friend.closeGraph(graph.root)
      expect(await friend.has(plain.root)).to.equal(false)
    })
  })

  describe('getMany', () => {
    it('gives blocks in the order in which they are asked for', async () => {
      await friend.open(graph.root)
      const cids = [...plain.blocks, ...plain.blocks.toReversed()].map(({ cid }) => cid)
      const pairs = await all(friend.getMany(cids))

      expect(pairs.map(({ cid }) => cid)).to.deep.equal(cids)
      for (const { cid, bytes } of pairs) {
        expect(await bytesOf({ get: () => bytes } as any, cid)).to.equalBytes(await bytesOf(plain.store, cid))
      }
    })

    it('fetches 32 at once and no more, or as many as the graph was opened with', async () => {
      const wide = await wideGraph(600)
      const { root } = await new EncryptedBlockstore(shared, { key: testKey(5) }).export(wide.root, { source: wide.store })
      const leaves = wide.blocks.slice(0, 200).map(({ cid }) => cid)

      for (const concurrency of [undefined, 3, 50]) {
        let holds = false
        const gate = new GateStore(shared, op => holds && op === 'get')
        const reader = new EncryptedBlockstore(gate, { key: testKey(5) })
        await reader.open(root, { concurrency })
        holds = true
        const read = all(reader.getMany(leaves))
        const end = read.then(() => true)
        let most = 0

        while (!await Promise.race([end, turns(2).then(() => false)])) {
          most = Math.max(most, gate.gets.length)
          gate.gets.forEach(({ open }) => { open() })
        }

        expect(most).to.equal(concurrency ?? 32)
        expect(await read).to.have.lengthOf(200)
      }
    })

    it('fails where a block is read that is nowhere, and there only', async () => {
      await friend.open(graph.root)
      const { cid } = await rawBlock(seededBytes(9, 9))
      const [first, second, third] = await all(friend.getMany([plain.root, cid, plain.root]))

      expect(await all(first.bytes)).to.have.lengthOf(1)
      expect(await errorOf(all(second.bytes))).to.have.property('name', 'NotFoundError')
      expect(await all(third.bytes)).to.have.lengthOf(1)
    })

    it('stops fetching when nobody takes any more', async () => {
      const wide = await wideGraph(600)
      const { root } = await new EncryptedBlockstore(shared, { key: testKey(5) }).export(wide.root, { source: wide.store })
      await friend.open(root, { key: testKey(5), concurrency: 2 })
      shared.calls.length = 0

      const pairs = friend.getMany(wide.blocks.map(({ cid }) => cid))
      expect((await pairs.next()).value).to.have.property('cid', wide.blocks[0].cid)
      await pairs.return(undefined)

      await turns(20)
      expect(fetched().length).to.be.below(10)
    })
  })

  describe('export', () => {
    it('of a graph that was opened fetches what is missing, and gives the same root', async () => {
      await friend.open(graph.root)
      expect(await friend.export(plain.root)).to.deep.equal(graph)
    })

    it('of a new graph that links to an open one, with a file changed', async () => {
      await friend.open(graph.root, { cache: false })
      const added = await rawBlock(seededBytes(11, 50))
      const root = await cborBlock({ before: plain.root, added: added.cid })
      await friend.put(added.cid, added.bytes)
      await friend.put(root.cid, root.bytes)
      const version2 = await friend.export(root.cid)
      expect(version2.blocks).to.equal(plain.blocks.length + 2)

      const reader = new EncryptedBlockstore(shared, { key: testKey() })
      await reader.decrypt(version2.root)
      expect(await reachable(reader, root.cid)).to.have.lengthOf(plain.blocks.length + 2)
    })

    it('offline takes what is here, and says what is not', async () => {
      await friend.open(graph.root)
      expect(await friend.export(plain.root, { offline: true })).to.deep.equal(graph)
      const sealed = (await digestsIn(shared.inner)).size
      expect(sealed).to.be.above(5)
      shared.calls.length = 0

      const fresh = new EncryptedBlockstore(shared, { key: testKey() })
      await fresh.open(graph.root)
      shared.calls.length = 0
      await fresh.export(plain.root, { offline: true, padding: 'none' })
      expect([...new Set(shared.of('get').map(({ options }: any) => options?.offline))]).to.deep.equal([true])

      const everything = await all(shared.inner.getAll())
      await Promise.all(everything.map(async ({ cid }) => shared.inner.delete(cid)))
      const last = new EncryptedBlockstore(shared, { key: testKey() })
      expect(await errorOf(last.export(plain.root, { offline: true }))).to.have.property('name', 'NotFoundError')
      expect(await errorOf(last.export(plain.root, { offline: 1 as any }))).to.have.property('name', 'InvalidOptionsError')
    })

    it('of the blocks that a query read, over a graph that was opened', async () => {
      await friend.open(graph.root)
      const reads = recordReads(friend)
      await bytesOf(reads, plain.blocks[1].cid)
      const proof = await friend.export(plain.root, { blocks: reads })
      expect(proof.blocks).to.equal(2)
    })
  })
})
