import { unixfs } from '@helia/unixfs'
import { expect } from 'aegir/chai'
import { MemoryBlockstore, TieredBlockstore } from 'blockstore-core'
import { IdentityBlockstore } from 'blockstore-core/identity'
import { createHeliaLight } from 'helia'
import { assertPrivateStore } from '../../../src/blockstore/leak-guard/index.ts'
import { block, expectAccepted, expectRefused } from './fixtures/expect.ts'
import { describeNode, startNode } from './fixtures/node-only.ts'
import { closure, HiddenChild, readsThrough, writesThrough } from './fixtures/stores.ts'
import type { Node } from './fixtures/node-only.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const WRAPS = /is, wraps, or is wrapped by/
const WRITES = /appears in the store that the network reads/
const READS = /answers with blocks of the store/
const BROKERS = /exchanges blocks with the network/

describeNode('leak-guard: Helia nodes over TCP', () => {
  let raw: MemoryBlockstore
  let own: MemoryBlockstore
  let helia: Node
  let peer: Node
  let root: CID

  before(async () => {
    raw = new MemoryBlockstore()
    helia = await startNode(raw)
    peer = await startNode(new MemoryBlockstore())
    await peer.libp2p.dial(helia.libp2p.getMultiaddrs())
    root = await unixfs(helia).addBytes(new Uint8Array(100))
  })

  beforeEach(() => {
    own = new MemoryBlockstore()
  })

  after(async () => {
    await Promise.all([helia?.stop(), peer?.stop()])
  })

  const visible: Record<string, () => Blockstore> = {
    'helia.blockstore': () => helia.blockstore,
    'the raw store given to createHelia': () => raw,
    'helia.blockstore.unwrap()': () => (helia.blockstore as any).unwrap(),
    'what unwrap() gives, unwrapped': () => (helia.blockstore as any).unwrap().unwrap(),
    'a session': () => helia.blockstore.createSession(root),
    'helia.blockstore in a TieredBlockstore': () => new TieredBlockstore([own, helia.blockstore]),
    'the raw store in a TieredBlockstore': () => new TieredBlockstore([own, raw]),
    'a session in a TieredBlockstore': () => new TieredBlockstore([own, helia.blockstore.createSession(root)]),
    'helia.blockstore in an IdentityBlockstore': () => new IdentityBlockstore(helia.blockstore),
    'the raw store in an IdentityBlockstore': () => new IdentityBlockstore(raw),
    'a wrapper that keeps the node': () => Object.assign(new MemoryBlockstore(), { helia })
  }

  Object.entries(visible).forEach(([name, candidate]) => {
    it(`refuses ${name}`, async () => {
      await expectRefused(candidate(), helia.blockstore, [own, raw], WRAPS)
    })
  })

  const hidden: Record<string, (store: Blockstore) => Blockstore> = {
    'a private field': store => new HiddenChild(store),
    'a closure': store => closure(store)
  }

  Object.entries(hidden).forEach(([name, wrap]) => {
    it(`refuses the node's stores behind ${name}, either way round`, async () => {
      for (const store of [helia.blockstore, raw, (helia.blockstore as any).unwrap(), helia.blockstore.createSession(root)]) {
        await expectRefused(wrap(store), helia.blockstore, [raw], READS)
        await expectRefused(wrap(store), helia.blockstore, [raw], READS, { sharedCid: root })
        await expectRefused(raw, wrap(store), [raw], READS)
      }
    })

    it(`refuses a private store that a node serves behind ${name}`, async () => {
      const node = await startNode(wrap(own))
      try {
        await expectRefused(own, node.blockstore, [own], READS)
        await expectRefused(new IdentityBlockstore(own), node.blockstore, [own], READS)
      } finally {
        await node.stop()
      }
    })
  })

  it('refuses a store that reads through to the node, or writes through to it', async () => {
    await expectRefused(readsThrough(own, helia.blockstore), helia.blockstore, [own, raw], READS)
    await expectRefused(writesThrough(own, helia.blockstore, (cid, bytes) => bytes.byteLength > 1000), helia.blockstore, [own, raw], WRITES)
    await expectRefused(writesThrough(own, raw, cid => cid.code === 0x70), helia.blockstore, [own, raw], WRITES)
  })

  it('refuses the store of another node on the network, started or not', async () => {
    const { createHelia } = await import('helia')

    await expectRefused(peer.blockstore, helia.blockstore, [raw], BROKERS)
    await expectRefused(createHelia().blockstore, helia.blockstore, [raw], BROKERS)
  })

  it('accepts a private Helia without network, and what it is made of', async () => {
    const light = await createHeliaLight({ blockstore: own }).start()

    await expectAccepted(light.blockstore, helia.blockstore, [own, raw])
    await expectAccepted(light.blockstore, helia.blockstore, [own, raw], { sharedCid: root })
    await expectAccepted((light.blockstore as any).unwrap(), helia.blockstore, [own, raw])
    await expectAccepted(own, helia.blockstore, [own, raw])
    await expectAccepted(closure(light.blockstore), helia.blockstore, [own, raw])
    await light.stop()
  })

  it('accepts a private store that shares logger and datastore with the node', async () => {
    const light = await createHeliaLight({ blockstore: own, logger: helia.logger, datastore: helia.datastore }).start()

    await expectAccepted(light.blockstore, helia.blockstore, [own, raw])
  })

  it('accepts a private store while the node collects garbage', async () => {
    const store = new MemoryBlockstore()
    const { cid, bytes } = await block('kept')
    store.put(cid, bytes)
    await Promise.all([assertPrivateStore(store, helia.blockstore), helia.gc(), assertPrivateStore(own, helia.blockstore)])

    expect(store.has(cid)).to.equal(true)
    root = await unixfs(helia).addBytes(new Uint8Array(100))
  })

  it('checks also while somebody else reads a list of the node, which holds its lock', async () => {
    const open = helia.blockstore.getAll()
    await open.next()
    try {
      await expectRefused(readsThrough(own, raw), helia.blockstore, [own], READS)
    } finally {
      await open.return(undefined)
    }
  })

  it('asks no peer for anything: the wantlist stays empty', async () => {
    const seen = new Set<string>()
    const broker = (helia.blockstore as any).child.blockBrokers.find((broker: any) => broker.name === 'bitswap')
    const want = broker.bitswap.want
    broker.bitswap.want = async (cid: CID, options: any) => { seen.add(cid.toString()); return want.call(broker.bitswap, cid, options) }
    const { cid } = await block('nowhere')
    try {
      await assertPrivateStore(own, helia.blockstore)
      await assertPrivateStore(own, helia.blockstore, { sharedCid: cid })
      await expectRefused(closure(helia.blockstore), helia.blockstore, [raw], READS)

      expect([...seen]).to.deep.equal([])
    } finally {
      broker.bitswap.want = want
    }
  })
})
