import { expect } from 'aegir/chai'
import { MemoryBlockstore, TieredBlockstore } from 'blockstore-core'
import { IdentityBlockstore } from 'blockstore-core/identity'
import all from 'it-all'
import { assertNotShared } from '../../../src/blockstore/leak-guard/index.ts'
import { block, DAG_PB, expectAccepted, expectRefused } from './fixtures/expect.ts'
import { closure, HiddenChild, readsThrough, writesThrough } from './fixtures/stores.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const WRAPS = /is, wraps, or is wrapped by/
const WRITES = /appears in the store that the network reads/
const READS = /answers with blocks of the store/

describe('leak-guard: stores that are refused', () => {
  let own: MemoryBlockstore
  let shared: MemoryBlockstore

  beforeEach(async () => {
    own = new MemoryBlockstore()
    shared = new MemoryBlockstore()
    const { cid, bytes } = await block('public')
    shared.put(cid, bytes)
  })

  const visible: Record<string, (store: Blockstore, own: Blockstore) => Blockstore> = {
    'the store itself': store => store,
    'in an IdentityBlockstore': store => new IdentityBlockstore(store),
    'in a TieredBlockstore': (store, own) => new TieredBlockstore([own, store]),
    'in a Map of an own class': store => Object.assign(new MemoryBlockstore(), { tiers: new Map([['cold', store]]) }),
    'as a node that a wrapper holds': store => Object.assign(new MemoryBlockstore(), { helia: { blockstore: store } })
  }

  Object.entries(visible).forEach(([name, wrap]) => {
    it(`is refused ${name}, either way round, also by the synchronous check`, async () => {
      const wrapped = wrap(shared, own)

      await expectRefused(wrapped, shared, [own, shared], WRAPS)
      await expectRefused(shared, wrapped, [own, shared], WRAPS)
      await expectRefused(new IdentityBlockstore(shared), wrapped, [own, shared], WRAPS)
      expect(() => { assertNotShared(wrapped, shared) }).to.throw(WRAPS).with.property('name', 'PlaintextLeakError')
    })
  })

  const hidden: Record<string, (store: Blockstore, own: Blockstore) => Blockstore> = {
    'a private field': store => new HiddenChild(store),
    'a closure': store => closure(store),
    'a Proxy': store => new Proxy(store, { get: (target, name) => (target as any)[name].bind(target) }),
    'a tier in a closure': (store, own) => closure(new TieredBlockstore([own, store]))
  }

  Object.entries(hidden).forEach(([name, wrap]) => {
    it(`is refused behind ${name}, either way round`, async () => {
      const wrapped = wrap(shared, own)

      await expectRefused(wrapped, shared, [own, shared], READS)
      await expectRefused(shared, wrapped, [own, shared], READS)
      await expectRefused(wrapped, wrap(shared, own), [own, shared], READS)
    })
  })

  it('is refused when it holds the shared store without passing anything on', async () => {
    const queue = Object.assign(own, { writeLater: [shared] })

    await expectRefused(queue, shared, [own, shared], WRAPS)
  })

  it('is refused when it reads through, by get alone', async () => {
    await expectRefused(readsThrough(own, shared), shared, [own, shared], READS)
  })

  it('is refused when it reads through, by has alone', async () => {
    const store = closure(own, { has: async cid => await own.has(cid) || shared.has(cid) })

    await expectRefused(store, shared, [own, shared], READS)
  })

  it('is refused when it reads through and the shared store is empty, or can not list', async () => {
    const empty = new MemoryBlockstore()
    const unlisted = closure(empty, { getAll: () => { throw new Error('.getAll is not implemented') } })

    await expectRefused(readsThrough(own, empty), empty, [own, empty], READS)
    await expectRefused(readsThrough(own, unlisted), unlisted, [own, empty], READS)
  })

  it('is refused when it reads through, given a CID that the shared store has not got', async () => {
    const { cid } = await block('elsewhere')

    await expectRefused(readsThrough(own, shared), shared, [own, shared], READS, { sharedCid: cid })
  })

  const choosy: Record<string, (cid: CID, bytes: Uint8Array) => boolean> = {
    'all blocks': () => true,
    'small blocks': (cid, bytes) => bytes.byteLength <= 32,
    'blocks over 256 KiB': (cid, bytes) => bytes.byteLength > 256 * 1024,
    'dag-pb blocks': cid => cid.code === DAG_PB,
    'large dag-pb blocks': (cid, bytes) => cid.code === DAG_PB && bytes.byteLength > 100_000
  }

  Object.entries(choosy).forEach(([name, when]) => {
    it(`is refused when it writes through ${name}, although deletes are not passed on`, async () => {
      await expectRefused(writesThrough(own, shared, when), shared, [own, shared], WRITES)
    })

    it(`is refused when the shared store serves it for ${name}`, async () => {
      // a node whose store reads the private one
      const serving = closure(shared, { has: async cid => await shared.has(cid) || (when(cid, await bytesOf(own, cid)) && own.has(cid)) })

      await expectRefused(own, serving, [own, shared], WRITES)
    })
  })

  it('is refused when it belongs to any node that exchanges blocks', async () => {
    const node = Object.assign(own, { blockBrokers: [{ name: 'bitswap' }] })

    await expectRefused(new IdentityBlockstore(node), shared, [own, shared], /exchanges blocks with the network/)
  })
})

describe('leak-guard: stores that are accepted', () => {
  let shared: MemoryBlockstore

  beforeEach(async () => {
    shared = new MemoryBlockstore()
    const { cid, bytes } = await block('public')
    shared.put(cid, bytes)
  })

  it('is accepted: a fresh MemoryBlockstore, bare or wrapped', async () => {
    const own = new MemoryBlockstore()

    for (const store of [own, new IdentityBlockstore(own), new TieredBlockstore([own]), closure(own), new HiddenChild(own)]) {
      await expectAccepted(store, shared, [own, shared])
      await expectAccepted(store, new HiddenChild(shared), [own, shared])
    }
  })

  it('is accepted: two stores that share a logger, a client and an application', async () => {
    const common = { logger: { forComponent () {} }, client: { send () {} }, app: { helia: {} as any } }
    const own = Object.assign(new MemoryBlockstore(), common)
    Object.assign(shared, common)
    common.app.helia = { blockstore: shared, privateStore: own }

    await expectAccepted(own, shared, [own, shared])
  })

  it('is accepted: a store with blocks that are also public', async () => {
    const { cid, bytes } = await block('public')
    const own = new MemoryBlockstore()
    own.put(cid, bytes)

    await expectAccepted(own, shared, [own, shared])
    await expectAccepted(own, shared, [own, shared], { sharedCid: cid })
  })
})

async function bytesOf (store: MemoryBlockstore, cid: CID): Promise<Uint8Array> {
  return await store.has(cid) ? (await all(store.get(cid)))[0] : new Uint8Array()
}
