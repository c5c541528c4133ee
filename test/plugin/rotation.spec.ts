import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { given } from '../../src/check-options.ts'
import { decryptGraph, encryptGraph, openGraph } from '../../src/graph/index.ts'
import { Keyring, rewrapRoot, rotation } from '../../src/plugin/internal.ts'
import { ageUser } from '../engine/util/people.ts'
import { smallGraph } from '../util/graphs.ts'
import { testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import type { EncryptOptions } from '../../src/graph/index.ts'

describe('sharing and rotating without a node', () => {
  const key = testKey()

  async function sealed (options: Partial<EncryptOptions> = {}): Promise<{ store: MemoryBlockstore, root: any, plain: any }> {
    const { store: source, root: plain } = await smallGraph()
    const store = new MemoryBlockstore()
    const { root } = await encryptGraph(source, store, plain, { key, ...options })
    return { store, root, plain }
  }

  it('rewraps a root: two blocks, nothing stored, and who comes opens it', async () => {
    const { store, root, plain } = await sealed()
    const anna = await ageUser()
    const { wrapped, root: next, readers } = await rewrapRoot(new Keyring(store, { key }), root, { add: [anna.id] })
    expect(readers).to.deep.equal([anna.id])
    expect([await store.has(wrapped.cid), await store.has(next.cid)]).to.deep.equal([false, false])
    await store.put(wrapped.cid, wrapped.bytes)
    await store.put(next.cid, next.bytes)
    const secret = await new Keyring(store, { identities: [anna.secret] }).secretOf(next.cid)
    expect((await openGraph(store, next.cid, { key: secret as any })).root).to.deep.equal(plain)
  })

  for (const settings of [{}, { nonce: 'random', padding: 'none' }, { catalog: false }] as Array<Partial<EncryptOptions>>) {
    it(`rotates from the sealed blocks alone, as it was sealed: ${JSON.stringify(settings)}`, async () => {
      const { store, root, plain } = await sealed(settings)
      const anna = await ageUser()
      const { plainRoot, source, options } = await rotation(store, new Keyring(store, { key }), root, { to: [anna.id], key })
      expect(plainRoot).to.deep.equal(plain)
      const target = new MemoryBlockstore()
      const next = await encryptGraph(source, target, plainRoot, given(options) as EncryptOptions)
      const [before, after] = [new MemoryBlockstore(), new MemoryBlockstore()]
      await decryptGraph(store, before, root, { key })
      // the owner's key opens the new one, too, and so does who was named
      const { root: same } = await decryptGraph(target, after, next.root, { key })
      expect(same).to.deep.equal(plain)
      const secret = await new Keyring(target, { identities: [anna.secret] }).secretOf(next.root)
      expect(await decryptGraph(target, new MemoryBlockstore(), next.root, { key: secret as any })).to.have.property('blocks', next.blocks)

      // nothing of the old one is in it
      for await (const { cid } of target.getAll()) {
        expect(await store.has(cid)).to.equal(false)
      }
    })
  }

  it('rotates for who is named alone where no key is given', async () => {
    const { store, root } = await sealed()
    const anna = await ageUser()
    const { plainRoot, source, options } = await rotation(store, new Keyring(store, { key }), root, { to: [anna.id] })
    const target = new MemoryBlockstore()
    const next = await encryptGraph(source, target, plainRoot, given(options) as EncryptOptions)
    expect(await errorOf(async () => openGraph(target, next.root, { key }))).to.have.property('name', 'WrongKeyError')
  })

  it('refuses a stranger\'s key and readers who are none, before anything is read', async () => {
    const { store, root } = await sealed()
    const anna = await ageUser()
    expect(await errorOf(async () => rotation(store, new Keyring(store, { key: testKey(2) }), root, { to: [anna.id] }))).to.have.property('name', 'WrongKeyError')
    expect(await errorOf(async () => rotation(store, new Keyring(store, { key }), root, { to: ['nobody'] }))).to.have.property('name', 'KeyWrapFailedError')
    expect(await errorOf(async () => rewrapRoot(new Keyring(store, {}), root, { add: [anna.id] }))).to.have.property('name', 'InvalidKeyError')
  })
})
