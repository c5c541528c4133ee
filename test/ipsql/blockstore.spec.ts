import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { IdentityBlockstore } from 'blockstore-core/identity'
import { EncryptedBlockstore } from '../../src/blockstore/index.ts'
import { encryptIpsql } from '../../src/ipsql/index.ts'
import { digestsIn } from '../node-util/node-state.ts'
import { bytesOf, storeOf } from '../util/blocks.ts'
import { smallGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { EncryptedIpsqlGraph } from '../../src/ipsql/index.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { Blockstore } from 'interface-blockstore'

const key = testKey()
const crypto = recorded()

describe('EncryptedBlockstore: IPSQL\'s format', () => {
  checkNonces()
  failOnUnhandledRejections()
  let shared: RecordingStore
  let plain: TestGraph
  let graph: EncryptedIpsqlGraph
  let store: EncryptedBlockstore

  beforeEach(async () => {
    shared = new RecordingStore()
    plain = await smallGraph()
    store = new EncryptedBlockstore(shared, { key, crypto })
    graph = await store.export(plain.root, { format: 'ipsql', source: plain.store })
    shared.calls.length = 0
  })

  it('is exported as encryptIpsql does it', async () => {
    expect(graph).to.deep.equal(await encryptIpsql(plain.store, new MemoryBlockstore(), plain.root, { key, crypto }))
    expect(graph.authenticated).to.be.false()
    expect(graph.stockPinnable).to.be.false()
  })

  it('is exported from the private side as from elsewhere', async () => {
    const own = new EncryptedBlockstore(new MemoryBlockstore(), { key, crypto, privateStore: await storeOf(plain.blocks) })
    expect((await own.export(plain.root, { format: 'ipsql' })).root).to.deep.equal(graph.root)
  })

  it('is exported with the settings of format 1 given once for all', async () => {
    const own = new EncryptedBlockstore(new MemoryBlockstore(), { key, crypto, padding: 'none', nonce: 'random', catalog: false })
    expect((await own.export(plain.root, { format: 'ipsql', source: plain.store })).root).to.deep.equal(graph.root)
  })

  it('is decrypted into the private store, or into another', async () => {
    const into = new MemoryBlockstore()
    expect(await store.decrypt(graph.root, { format: 'ipsql', into })).to.deep.equal(plain.root)
    expect(await store.decrypt(graph.root, { format: 'ipsql' })).to.deep.equal(plain.root)

    for (const { cid, bytes } of plain.blocks) {
      expect(await bytesOf(into, cid)).to.equalBytes(bytes)
      expect(await bytesOf(store, cid)).to.equalBytes(bytes)
    }

    const plainCids = plain.blocks.map(({ cid }) => cid.toString())
    expect(shared.cids('get').filter(cid => plainCids.includes(cid)), 'no plain CID is asked of the shared store').to.deep.equal([])
  })

  it('is decrypted with a key of its own', async () => {
    const other = new EncryptedBlockstore(shared, { key: testKey(2) })
    expect(await other.decrypt(graph.root, { format: 'ipsql', key })).to.deep.equal(plain.root)
    expect(await errorOf(other.decrypt(graph.root, { format: 'ipsql' }))).to.have.property('name', 'WrongKeyError')
  })

  it('says whether a key was meant to be given', async () => {
    const keyless = new EncryptedBlockstore(shared)

    for (const run of [async () => keyless.decrypt(graph.root, { format: 'ipsql' }), async () => keyless.export(plain.root, { format: 'ipsql', source: plain.store }), async () => store.decrypt(graph.root, { format: 'ipsql', key: undefined })]) {
      expect(await errorOf(run())).to.have.property('name', 'InvalidKeyError')
    }
  })

  it('met without being asked for is an error that names the option, from every reader', async () => {
    const readers = [
      async () => store.decrypt(graph.root),
      async () => store.decrypt(graph.root, { format: 'encrypted-graph/1' }),
      async () => store.decrypt(graph.root, { into: new MemoryBlockstore() }),
      async () => store.verify(graph.root),
      async () => new EncryptedBlockstore(shared).verify(graph.root)
    ]

    for (const read of readers) {
      const err = await errorOf(read())
      expect(err).to.have.property('name', 'InvalidRootError')
      expect(err.message).to.include("{ format: 'ipsql' }")
    }

    expect(await digestsIn(store)).to.deep.equal(new Set())
  })

  it('asked for where the graph is of format 1 is an error', async () => {
    const { root } = await store.export(plain.root, { source: plain.store })
    expect(await errorOf(store.decrypt(root, { format: 'ipsql' }))).to.have.property('name', 'InvalidRootError')
  })

  it('mistyped is an error, and nothing is written', async () => {
    const before = await digestsIn(shared.inner)

    for (const format of ['IPSQL', 'ipsql ', 'encrypted-graph/2', '', null, 1, ['ipsql']] as any[]) {
      expect(await errorOf(store.decrypt(graph.root, { format }))).to.have.property('name', 'InvalidOptionsError')
      expect(await errorOf(store.export(plain.root, { format, source: plain.store }))).to.have.property('name', 'InvalidOptionsError')
      expect(await errorOf(store.seal(plain.root, { format, source: plain.store }))).to.have.property('name', 'InvalidOptionsError')
    }

    for (const options of [{ Format: 'ipsql' }, { fromat: 'ipsql' }, { format: 'ipsql', offlin: true }] as any[]) {
      expect(await errorOf(store.decrypt(graph.root, options))).to.have.property('name', 'InvalidOptionsError')
    }

    expect(await errorOf(store.verify(graph.root, { format: 'ipsql' } as any))).to.have.property('name', 'InvalidOptionsError')
    expect(await digestsIn(shared.inner)).to.deep.equal(before)
    expect(await digestsIn(store)).to.deep.equal(new Set())
  })

  it('can\'t have the settings of format 1', async () => {
    for (const setting of [{ padding: 'none' }, { nonce: 'random' }, { catalog: true }] as any[]) {
      const err = await errorOf(store.export(plain.root, { format: 'ipsql', source: plain.store, ...setting }))
      expect(err).to.have.property('name', 'InvalidOptionsError')
      expect(err.message).to.include(Object.keys(setting)[0])
    }
  })

  it('can\'t be published, because stock nodes can\'t pin it', async () => {
    const before = await digestsIn(shared.inner)
    const err = await errorOf(store.seal(plain.root, { format: 'ipsql', source: plain.store }))
    expect(err).to.have.property('name', 'InvalidOptionsError')
    expect(err.message).to.match(/pin/)
    expect(await digestsIn(shared.inner)).to.deep.equal(before)
  })

  const refused: Record<string, () => Blockstore> = {
    'the shared store': () => shared,
    'what the shared store wraps': () => shared.inner,
    'a wrapper of the shared store': () => new IdentityBlockstore(shared)
  }

  Object.entries(refused).forEach(([name, into]) => {
    it(`is not decrypted into ${name}`, async () => {
      const before = await digestsIn(shared.inner)
      expect(await errorOf(store.decrypt(graph.root, { format: 'ipsql', into: into() }))).to.have.property('name', 'PlaintextLeakError')
      expect(await digestsIn(shared.inner)).to.deep.equal(before)
    })
  })

  it('of blocks that are missing is an error, and the network is not asked for plain ones', async () => {
    await plain.store.delete(plain.blocks[0].cid)
    const err = await errorOf(store.export(plain.root, { format: 'ipsql', source: plain.store }))
    expect(err).to.have.property('name', 'NotFoundError')
    expect(err.message).to.include(plain.blocks[0].cid.toString())
  })
})
