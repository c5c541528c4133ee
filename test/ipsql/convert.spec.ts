import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { EncryptedBlockstore } from '../../src/blockstore/index.ts'
import { encryptIpsql } from '../../src/ipsql/index.ts'
import { digestsIn } from '../node-util/node-state.ts'
import { describeNode } from '../node-util/nodes.ts'
import { block, bytesOf, cborBlock } from '../util/blocks.ts'
import { graphOf, smallGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { FIXTURES, fixture } from './util/fixtures.ts'
import { query } from './util/real-ipsql.ts'
import { encryptByHand } from './util/reference.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const oldKey = testKey(1, 16)
const newKey = testKey(2)
const crypto = recorded()
const format = 'ipsql'

/** Decrypted elsewhere, with the new key only: the CIDs of all blocks, and whether it says that it is whole. */
async function readElsewhere (shared: Blockstore, root: CID, plainRoot: CID): Promise<{ cids: string[], complete?: boolean }> {
  const target = new RecordingStore()
  const elsewhere = new EncryptedBlockstore(shared, { key: newKey, privateStore: target })
  expect(await elsewhere.decrypt(root)).to.deep.equal(plainRoot)
  const { plain } = await elsewhere.verify(root)
  const cids = await Promise.all([...new Set(target.of('put').map(({ cid }) => cid))].map(async cid => [cid.toString(), await target.has(cid)] as const))
  return { cids: cids.filter(([, has]) => has).map(([cid]) => cid), complete: plain?.complete }
}

describe('EncryptedBlockstore: converting a graph of IPSQL\'s', () => {
  checkNonces()
  failOnUnhandledRejections()
  let shared: RecordingStore
  let plain: TestGraph
  let head: CID

  beforeEach(async () => {
    plain = await smallGraph()
    shared = new RecordingStore()
    head = (await encryptIpsql(plain.store, shared, plain.root, { key: oldKey, crypto })).root
  })

  it('gives a whole graph of format 1, under its own key, that is what export would give', async () => {
    const graph = await new EncryptedBlockstore(shared, { key: newKey, crypto }).convert(head, { format, key: oldKey })
    const { cids, complete } = await readElsewhere(shared, graph.root, plain.root)
    expect(cids).to.include.members(plain.blocks.map(({ cid }) => cid.toString()))
    expect(complete).to.be.true()
    const straight = await new EncryptedBlockstore(new MemoryBlockstore(), { key: newKey, crypto }).export(plain.root, { source: plain.store })
    expect(graph).to.deep.equal(straight)
  })

  it('gives a proof where it was one', async () => {
    const blocks = [plain.root, plain.blocks[3].cid]
    const proof = await encryptIpsql(plain.store, shared, plain.root, { key: oldKey, crypto, blocks })
    const graph = await new EncryptedBlockstore(shared, { key: newKey, crypto }).convert(proof.root, { format, key: oldKey })
    expect(graph.blocks).to.equal(2)
    expect((await readElsewhere(shared, graph.root, plain.root)).complete).to.be.false()
  })

  it('loses no block that can\'t be reached from the root', async () => {
    const stray = await cborBlock({ nobody: 'links me' })
    const { store, head } = await encryptByHand({ ...plain, blocks: [stray, ...plain.blocks] }, oldKey)
    const graph = await new EncryptedBlockstore(store, { key: newKey, crypto }).convert(head.cid, { format, key: oldKey })
    expect(graph.blocks).to.equal(plain.blocks.length + 1)
    const { cids, complete } = await readElsewhere(store, graph.root, plain.root)
    expect(cids).to.include(stray.cid.toString())
    expect(complete).to.be.false()
  })

  it('does not count blocks that were in the private store before', async () => {
    const privateStore = new MemoryBlockstore()
    await privateStore.put(plain.blocks[1].cid, plain.blocks[1].bytes)
    const proof = await encryptIpsql(plain.store, shared, plain.root, { key: oldKey, crypto, blocks: plain.blocks.filter((_, i) => i !== 1).map(({ cid }) => cid) })
    const graph = await new EncryptedBlockstore(shared, { key: newKey, crypto, privateStore }).convert(proof.root, { format, key: oldKey })
    expect(graph.blocks).to.equal(plain.blocks.length - 1)
  })

  it('twice gives the same', async () => {
    const store = new EncryptedBlockstore(shared, { key: newKey, crypto })
    const first = await store.convert(head, { format, key: oldKey })
    expect(await store.convert(head, { format, key: oldKey })).to.deep.equal(first)
  })

  it('under the same key is refused, and nothing is read', async () => {
    shared.calls.length = 0

    for (const key of [oldKey, Uint8Array.from(oldKey)]) {
      const err = await errorOf(new EncryptedBlockstore(shared, { key: oldKey }).convert(head, { format, key }))
      expect(err).to.have.property('name', 'InvalidKeyError')
      expect(err.message).to.match(/new key/)
    }

    expect(shared.cids('get')).to.not.include(head.toString())
  })

  const refused: Record<string, { name: string, options: any }> = {
    'no format': { name: 'InvalidOptionsError', options: { key: oldKey } },
    'format 1': { name: 'InvalidOptionsError', options: { key: oldKey, format: 'encrypted-graph/1' } },
    'a mistyped format': { name: 'InvalidOptionsError', options: { key: oldKey, format: 'IPSQL' } },
    'an unknown option': { name: 'InvalidOptionsError', options: { key: oldKey, format, into: new MemoryBlockstore() } },
    'a concurrency of 0': { name: 'InvalidOptionsError', options: { key: oldKey, format, concurrency: 0 } },
    'no old key': { name: 'InvalidKeyError', options: { format } },
    'an old key of 24 bytes': { name: 'InvalidKeyError', options: { format, key: seededBytes(1, 24) } },
    'an old key in text': { name: 'InvalidKeyError', options: { format, key: 'x'.repeat(16) } },
    'a wrong old key': { name: 'WrongKeyError', options: { format, key: testKey(9, 16) } }
  }

  Object.entries(refused).forEach(([name, { name: error, options }]) => {
    it(`with ${name} is an error, and nothing is written`, async () => {
      const before = await digestsIn(shared.inner)
      const store = new EncryptedBlockstore(shared, { key: newKey, crypto })
      expect(await errorOf(store.convert(head, options))).to.have.property('name', error)
      expect(await digestsIn(shared.inner)).to.deep.equal(before)
      expect(await digestsIn(store)).to.deep.equal(new Set())
    })
  })

  it('without a new key is an error', async () => {
    expect(await errorOf(new EncryptedBlockstore(shared).convert(head, { format, key: oldKey }))).to.have.property('name', 'InvalidKeyError')
  })

  it('of a graph of format 1 is an error', async () => {
    const store = new EncryptedBlockstore(shared, { key: newKey, crypto })
    const { root } = await store.export(plain.root, { source: plain.store })
    expect(await errorOf(store.convert(root, { format, key: oldKey }))).to.have.property('name', 'InvalidRootError')
  })

  it('of a graph that lacks a block is an error, and there is no encrypted root', async () => {
    const sealed = shared.of('put').find(({ cid }) => cid.code === 0x300539)?.cid as CID
    await shared.inner.delete(sealed)
    shared.calls.length = 0
    expect(await errorOf(new EncryptedBlockstore(shared, { key: newKey, crypto }).convert(head, { format, key: oldKey }))).to.have.property('name', 'MissingBlockError')
    expect(shared.of('put').filter(({ cid }) => cid.code === 0x71)).to.deep.equal([])
  })

  it('of a graph with a codec that nobody knows is an error that names it', async () => {
    const odd = await block(0x300001, seededBytes(1, 9))
    const { store, head } = await encryptByHand(await graphOf([odd, await cborBlock([odd.cid])]), oldKey)
    const err = await errorOf(new EncryptedBlockstore(store, { key: newKey, crypto }).convert(head.cid, { format, key: oldKey }))
    expect(err).to.have.property('name', 'UnknownCodecError')
    expect(err.message).to.include(odd.cid.toString())
  })

  it('aborted is the reason, and there is no encrypted root', async () => {
    for (const at of [1, 3, 5, 8, 12]) {
      const controller = new AbortController()
      const reason = new Error('the user went away')
      let events = 0
      shared.calls.length = 0
      const converting = new EncryptedBlockstore(shared, { key: newKey, crypto }).convert(head, {
        format,
        key: oldKey,
        signal: controller.signal,
        onProgress: () => { if (++events === at) { controller.abort(reason) } }
      })
      expect(await errorOf(converting)).to.equal(reason)
      expect(shared.of('put').filter(({ cid }) => cid.code === 0x71)).to.deep.equal([])
    }
  })
})

describeNode('EncryptedBlockstore: converting what IPSQL made', () => {
  checkNonces()
  failOnUnhandledRejections()

  FIXTURES.forEach(name => {
    it(`${name}: every block of it, whether it can be reached or not`, async () => {
      const { encrypted, plain, key } = await fixture(name)
      const graph = await new EncryptedBlockstore(encrypted.store, { key: newKey, crypto }).convert(encrypted.root, { format, key })
      expect(graph.blocks).to.equal(plain.blocks.length)
      const { cids, complete } = await readElsewhere(encrypted.store, graph.root, plain.root)
      expect(cids).to.include.members(plain.blocks.map(({ cid }) => cid.toString()))
      // the deep one has a block that nothing links, the other one lacks blocks
      expect(complete).to.equal(name === 'enc-1k-k16')
    })
  })

  it('answers the queries as before', async () => {
    const { encrypted, key, facts } = await fixture('enc-1k-k16')
    const { root } = await new EncryptedBlockstore(encrypted.store, { key: newKey, crypto }).convert(encrypted.root, { format, key })
    const elsewhere = new EncryptedBlockstore(encrypted.store, { key: newKey })
    const plainRoot = await elsewhere.decrypt(root)
    expect(await query(elsewhere, plainRoot, facts.queries[0].sql)).to.deep.equal(facts.queries[0].result)
    expect(await bytesOf(elsewhere, plainRoot)).to.have.property('byteLength').that.is.greaterThan(0)
  })
})
