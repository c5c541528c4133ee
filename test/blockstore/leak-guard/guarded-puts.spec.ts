import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { CID } from 'multiformats/cid'
import { create } from 'multiformats/hashes/digest'
import { identity } from 'multiformats/hashes/identity'
import { assertPrivateStore, GuardedPuts, multihashKey } from '../../../src/blockstore/leak-guard/index.ts'
import { Lifetime } from '../../../src/lifetime.ts'
import { block, contents, DAG_PB, RAW } from './fixtures/expect.ts'
import { describeNode, startNode } from './fixtures/node-only.ts'
import { closure, writesThrough } from './fixtures/stores.ts'
import type { Blockstore } from 'interface-blockstore'

/** The empty folder of unixfs, which nearly every node has */
const EMPTY_FOLDER = { cid: CID.parse('bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354'), bytes: Uint8Array.of(10, 2, 8, 1) }

describe('leak-guard: the first real blocks', () => {
  let own: MemoryBlockstore
  let shared: MemoryBlockstore

  beforeEach(() => {
    own = new MemoryBlockstore()
    shared = new MemoryBlockstore()
  })

  /** Passes on no block of random bytes, so that canaries do not show it. */
  function lying (when: (cid: CID) => boolean = () => true): Blockstore {
    return writesThrough(own, shared, (cid, bytes) => new TextDecoder().decode(bytes).startsWith('plain') && when(cid))
  }

  async function expectLeak (put: Promise<void>, message = /and was removed from there/): Promise<void> {
    await expect(put).to.eventually.be.rejectedWith(message).with.property('name', 'PlaintextLeakError')
  }

  it('finds a wrapper that lies to canaries, and leaves nothing in either store', async () => {
    const { cid, bytes } = await block('plain text')
    await assertPrivateStore(lying(), shared)
    const puts = new GuardedPuts(lying(), shared)

    await expectLeak(puts.put(cid, bytes))
    expect(await contents([own, shared])).to.deep.equal([[], []])
  })

  it('refuses all puts after a leak, also those of other codecs', async () => {
    const { cid, bytes } = await block('plain text')
    const other = await block('other text', DAG_PB)
    const puts = new GuardedPuts(lying(), shared)
    await expectLeak(puts.put(cid, bytes))

    await expectLeak(puts.put(other.cid, other.bytes))
    expect(await contents([own, shared])).to.deep.equal([[], []])
  })

  it('checks the first block of each codec', async () => {
    const puts = new GuardedPuts(lying(cid => cid.code === DAG_PB), shared)
    const [raw, pb] = [await block('plain raw', RAW), await block('plain pb', DAG_PB)]

    await puts.put(raw.cid, raw.bytes)
    await expectLeak(puts.put(pb.cid, pb.bytes))
    expect(await contents([own, shared])).to.deep.equal([[await asListed(raw.cid)], []])
  })

  it('checks parallel puts too', async () => {
    const puts = new GuardedPuts(lying(), shared)
    const blocks = await Promise.all(['plain 1', 'plain 2', 'plain 3'].map(async text => block(text)))
    const results = await Promise.allSettled(blocks.map(async ({ cid, bytes }) => puts.put(cid, bytes)))

    expect(results.map(result => result.status)).to.deep.equal(['rejected', 'rejected', 'rejected'])
    expect(await contents([own, shared])).to.deep.equal([[], []])
  })

  it('asks only for the first block of a codec: plain CIDs are not spread about', async () => {
    const asked: string[] = []
    const spy = closure(shared, { has: cid => { asked.push(cid.toString()); return shared.has(cid) } })
    const puts = new GuardedPuts(own, spy)
    const [first, second] = [await block('first'), await block('second')]
    await puts.put(first.cid, first.bytes)
    await puts.put(second.cid, second.bytes)

    expect(new Set(asked)).to.deep.equal(new Set([first.cid.toString()]))
    expect(await contents([own])).to.deep.equal([[await asListed(first.cid), await asListed(second.cid)].sort()])
  })

  it('remembers what was public before, keeps it there, and checks the next block instead', async () => {
    const { cid, bytes } = EMPTY_FOLDER
    const next = await block('plain next', DAG_PB)
    shared.put(cid, bytes)
    const puts = new GuardedPuts(lying(), shared)

    await puts.put(cid, bytes)
    expect([...puts.publicBefore]).to.deep.equal([multihashKey(cid)])
    await expectLeak(puts.put(next.cid, next.bytes))
    expect([...puts.publicBefore]).to.deep.equal([multihashKey(cid)])
    expect(await contents([own, shared])).to.deep.equal([[await asListed(cid)], [await asListed(cid)]])
  })

  it('takes no identity CID for public', async () => {
    const bytes = Uint8Array.of(1, 2, 3)
    const cid = CID.createV1(RAW, identity.digest(bytes))
    const puts = new GuardedPuts(own, closure(shared, { has: () => true }))
    await puts.put(cid, bytes)

    expect(puts.publicBefore.size).to.equal(0)
  })

  it('remembers no more than 10,000 of them', async () => {
    const puts = new GuardedPuts(closure(own, { put: cid => cid }), closure(shared, { has: () => true }))
    for (let i = 0; i <= 10_000; i++) {
      await puts.put(CID.createV1(RAW, digestOf(i)), Uint8Array.of())
      expect(puts.publicBefore.size).to.equal(Math.min(i + 1, 10_000))
    }
  })

  it('does not delete a private block that was there before', async () => {
    const { cid, bytes } = await block('plain text')
    own.put(cid, bytes)

    await expectLeak(new GuardedPuts(lying(), shared).put(cid, bytes))
    expect(await contents([own, shared])).to.deep.equal([[await asListed(cid)], []])
  })

  it('finds a leak although the put fails', async () => {
    const { cid, bytes } = await block('plain text')
    const failing = closure(own, { async put (cid, bytes) { await shared.put(cid, bytes); throw new Error('disk full') } })

    await expectLeak(new GuardedPuts(failing, shared).put(cid, bytes))
    expect(await contents([own, shared])).to.deep.equal([[], []])
  })

  it('passes on the error of a put, and checks the next block', async () => {
    const { cid, bytes } = await block('plain text')
    let fail = true
    const puts = new GuardedPuts(closure(lying(), { put: (cid, bytes) => { if (fail) { throw new Error('disk full') } return lying().put(cid, bytes) } }), shared)

    await expect(puts.put(cid, bytes)).to.eventually.be.rejectedWith('disk full')
    fail = false
    await expectLeak(puts.put(cid, bytes))
  })

  it('says so when the block can not be removed', async () => {
    const { cid, bytes } = await block('plain text')
    const stuck = closure(shared, { delete: () => { throw new Error('read only') } })

    await expectLeak(new GuardedPuts(lying(), stuck).put(cid, bytes), new RegExp(`could not be removed: delete ${cid}`))
  })

  it('does not ask a bucket, whose keeper would learn a plain CID', async () => {
    const asked: CID[] = []
    const bucket = Object.assign(closure(shared, { has: cid => { asked.push(cid); return false } }), { bucket: 'one', s3: {} })
    const { cid, bytes } = await block('plain text')
    await new GuardedPuts(own, bucket).put(cid, bytes)

    expect(asked).to.deep.equal([])
    expect(own.has(cid)).to.equal(true)
  })

  ;(['shared', 'private'] as const).forEach(asked => {
    it(`puts nothing once it is given up, or closed, while the ${asked} store is asked`, async () => {
      const { cid, bytes } = await block('plain text')
      const reason = new Error('enough')
      const controller = new AbortController()
      const life = new Lifetime('This')

      const puts = (end: () => void): GuardedPuts => {
        const slow = (store: Blockstore): Blockstore => closure(store, { has: async cid => { end(); return store.has(cid) } })
        return asked === 'shared' ? new GuardedPuts(own, slow(shared), life) : new GuardedPuts(slow(own), shared, life)
      }

      await expect(puts(() => { controller.abort(reason) }).put(cid, bytes, { signal: controller.signal })).to.eventually.be.rejectedWith(reason)
      await expect(puts(() => { void life.close(() => {}) }).put(cid, bytes)).to.eventually.be.rejected.with.property('name', 'ClosedError')
      expect(own.has(cid)).to.equal(false)
    })
  })

  it('aborts before it puts anything', async () => {
    const { cid, bytes } = await block('plain text')
    const reason = new Error('enough')

    await expect(new GuardedPuts(own, shared).put(cid, bytes, { signal: AbortSignal.abort(reason) })).to.eventually.be.rejectedWith(reason)
    expect(own.has(cid)).to.equal(false)
  })

  describeNode('with a node', () => {
    it('removes the block from a node that can not delete without routers', async () => {
      const helia = await startNode(shared)
      const { cid, bytes } = await block('plain text')
      const lying = writesThrough(own, helia.blockstore, (cid, bytes) => bytes.byteLength === 10)
      try {
        await assertPrivateStore(lying, helia.blockstore)
        await expectLeak(new GuardedPuts(lying, helia.blockstore).put(cid, bytes))
        expect(await contents([own, shared])).to.deep.equal([[], []])
      } finally {
        await helia.stop()
      }
    })
  })
})

/** A multihash of its own for each number, made up */
function digestOf (number: number): ReturnType<typeof create> {
  return create(0x12, new Uint8Array(new Uint32Array(8).fill(number).buffer))
}

/** A MemoryBlockstore lists all blocks as raw. */
async function asListed (cid: CID): Promise<string> {
  return CID.createV1(RAW, cid.multihash).toString()
}
