import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { EncryptedGraphError } from '../../src/errors.ts'
import { encryptGraph } from '../../src/graph/internal.ts'
import { rawBlock } from '../util/blocks.ts'
import { putTogether, takeApart } from '../util/forge.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { exportFirst, smallVersions } from '../util/versions.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { Versions } from '../util/versions.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()

describe('graph: previous versions that are refused', () => {
  checkNonces()
  failOnUnhandledRejections()
  let small: Versions
  let shared: RecordingStore
  let previous: CID

  beforeEach(async () => {
    small = await smallVersions();
    ({ shared, previous } = await exportFirst(small, { key, crypto }))
  })

  /** Nothing is put and nothing of the private store read before it is known that it can be done. */
  async function expectRefused (options: Record<string, unknown>, name: string, ...words: Array<string | RegExp>): Promise<void> {
    const source = new RecordingStore(small.store)
    const target = new RecordingStore(shared.inner)
    const err = await errorOf(encryptGraph(source, target, small.after.root, { key, crypto, previous, ...options } as any))
    expect(err).to.be.an.instanceOf(EncryptedGraphError)
    expect(err).to.have.property('name', name)
    words.forEach(word => { expect(err.message).to.match(new RegExp(word)) })
    expect(target.of('put')).to.deep.equal([])
    expect(source.calls).to.deep.equal([])
  }

  async function other (options: Partial<EncryptOptions>): Promise<CID> {
    return (await encryptGraph(small.store, shared.inner, small.before.root, { key, crypto, ...options })).root
  }

  it('of another key', async () => {
    await expectRefused({ key: testKey(2) }, 'WrongKeyError', previous.toString(), 'export with that key, or without previous')
    await expectRefused({ key: key.slice(0, 16) }, 'WrongKeyError', 'without previous')
    await expectRefused({ previous: await other({ key: testKey(2) }) }, 'WrongKeyError', 'without previous')
  })

  it('of another padding', async () => {
    await expectRefused({ padding: 'none' }, 'InvalidOptionsError', 'padme', 'without previous')
    await expectRefused({ previous: await other({ padding: 'none' }) }, 'InvalidOptionsError', 'none', 'without previous')
  })

  it('with random nonces, now or then', async () => {
    await expectRefused({ nonce: 'random' }, 'InvalidOptionsError', 'random', 'without previous')
    const random = await other({ nonce: 'random' })
    await expectRefused({ previous: random }, 'InvalidOptionsError', 'random', 'without previous')
    await expectRefused({ previous: random, nonce: 'random' }, 'InvalidOptionsError', 'random', 'without previous')
  })

  it('that are not there', async () => {
    const { root } = await encryptGraph(small.store, new MemoryBlockstore(), small.kept[4].cid, { key, crypto })
    await expectRefused({ previous: root }, 'MissingBlockError', root.toString(), 'connect to a node that has it')
  })

  it('that are no encrypted roots: a sealed block, an index node, plain blocks', async () => {
    const { root } = await takeApart(shared.inner, previous, key)
    const { cid, bytes } = small.before.blocks[small.before.blocks.length - 1]
    await shared.inner.put(cid, bytes)

    for (const no of [root.manifest, root.index, cid, small.kept[1].cid, small.kept[3].cid]) {
      await expectRefused({ previous: no }, 'InvalidRootError')
    }
  })

  it('the plain root of the version before: it is not looked for where the network could hear it', async () => {
    await expectRefused({ previous: small.kept[2].cid }, 'InvalidRootError')
    expect(shared.calls).to.deep.equal([])
  })

  it('that are no CIDs', async () => {
    for (const no of [previous.toString(), previous.bytes, 5, {}, [previous], true, '', false, 0]) {
      const err = await errorOf(encryptGraph(small.store, shared, small.after.root, { key, crypto, previous: no as any }))
      expect(`${String(no)}: ${err.name}`).to.equal(`${String(no)}: InvalidCidError`)
      expect(err.message).to.match(/CID/)
    }
  })

  it('null, which might be a version that was not found', async () => {
    const err = await errorOf(encryptGraph(small.store, shared, small.after.root, { key, crypto, previous: null as any }))
    expect(['InvalidOptionsError', 'InvalidCidError']).to.include(err.name)
  })

  it('for a target that can only be written to', async () => {
    const { inner } = shared
    const put = inner.put.bind(inner)
    const get = inner.get.bind(inner)
    const has = inner.has.bind(inner)

    for (const target of [{ put }, { put, get }, { put, has }] as any[]) {
      const err = await errorOf(encryptGraph(small.store, target, small.after.root, { key, crypto, previous }))
      expect(err).to.have.property('name', 'InvalidOptionsError')
      expect(err.message).to.match(/blockstore that can be read/)
    }

    expect((await encryptGraph(small.store, { put, get, has }, small.after.root, { key, crypto, previous })).reusedBlocks).to.equal(5)
    // and without previous it may
    await encryptGraph(small.store, { put }, small.after.root, { key, crypto })
  })

  it('verifyPrevious has two values', async () => {
    for (const bad of ['true', 1, 0, null]) {
      await expectRefused({ verifyPrevious: bad }, 'InvalidOptionsError', 'verifyPrevious')
    }
  })

  it('undefined is as if it was not given', async () => {
    const options = { previous: undefined, verifyPrevious: undefined, offline: undefined }
    const plain = await encryptGraph(small.store, new MemoryBlockstore(), small.before.root, { key, crypto, ...options })
    expect(plain.root.toString()).to.equal(previous.toString())
    expect(plain.reusedBlocks).to.equal(0)
  })

  it('offline goes to every read of the shared store, or to none', async () => {
    for (const first of [{}, { catalog: false }]) {
      for (const verifyPrevious of [false, true]) {
        for (const offline of [true, false, undefined]) {
          const exported = await exportFirst(small, { key, crypto }, first)
          const wrapped = await rawBlock(seededBytes(9, 300))
          await exported.shared.inner.put(wrapped.cid, wrapped.bytes)
          const previous = await putTogether(await takeApart(exported.shared.inner, exported.previous, key), { root: { wrapped: wrapped.cid } })
          // what stayed is read from the shared store too
          const source = new MemoryBlockstore()
          await Promise.all([...small.added, ...small.kept.slice(0, first.catalog === false ? 5 : 3)].map(async ({ cid, bytes }) => source.put(cid, bytes)))
          await encryptGraph(source, exported.shared, small.after.root, { key, crypto, previous, verifyPrevious, offline })
          expect(exported.shared.cids('get')).to.include(wrapped.cid.toString())
          expect(new Set(exported.shared.of('get').map(({ options }) => (options as any)?.offline))).to.deep.equal(new Set([offline]))
        }
      }
    }
  })
})
