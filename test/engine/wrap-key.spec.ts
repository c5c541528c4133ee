import { expect } from 'aegir/chai'
import { Encryptor, decryptionEngine, resolveIdentities, unwrapKey, wrapKey } from '../../src/engine/internal.ts'
import { generateKey } from '../../src/index.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { ageUser, hybridUser, knowing, peer, peers, readersAmong, recipientsIn } from './util/people.ts'
import { never } from './util/spy.ts'

describe('engine: wrapped keys', () => {
  failOnUnhandledRejections()

  it('one file for many, each named once, with those who read for them', async () => {
    const graphKey = generateKey()
    const [a, b, c] = await peers(3)
    const reader = await ageUser()
    const encryptor = new Encryptor({ readsFor: await knowing([reader, a], [reader, b], [b, a]) })
    const file = await wrapKey(encryptor, graphKey, { to: [a.id, b.id, a.id], useReadsFor: true })
    expect(await readersAmong([a, b, c, reader], file, graphKey)).to.deep.equal([0, 1, 3])
    expect(recipientsIn(file)).to.equal(3)
    expect(recipientsIn(await wrapKey(encryptor, graphKey, { to: [a.id, c.id] }))).to.equal(2)
    expect(await unwrapKey(decryptionEngine({ identities: [reader.secret] }), file)).to.deep.equal(graphKey)
  })

  it('for all or for nobody', async () => {
    const [a, b] = await peers(2)
    const wrap = async (to: string[], encryptor = new Encryptor({ passphrases: { home: 'secret' } })): Promise<unknown> => wrapKey(encryptor, generateKey(), { to })

    for (const to of [[], [a.id, 'somebody'], [a.id, (await hybridUser()).id], ['passphrase:home', a.id], ['passphrase:work']]) {
      await expect(wrap(to)).to.eventually.be.rejected.with.property('name', 'KeyWrapFailedError')
    }

    await expect(wrapKey(new Encryptor(), generateKey(), { to: [a.id, b.id], useReadsFor: true })).to.eventually.be.rejected.with.property('code', 'ERR_KEY_WRAP_FAILED')
    const many = (await Promise.all(Array.from({ length: 257 }, ageUser))).map(({ id }) => id)
    await expect(wrap(many)).to.eventually.be.rejectedWith(/256/)
  })

  it('tells for whom it will be, the named ones first, without making it', async () => {
    const [a, b] = await peers(2)
    const readers = await Promise.all(Array.from({ length: 8 }, ageUser))
    const encryptor = new Encryptor({ readsFor: await knowing(...readers.map((reader): any => [reader, a])), passphrases: { home: 'secret' } })
    expect(await resolveIdentities(encryptor, { to: [a.id, b.id, a.id] })).to.deep.equal([a.id, b.id])
    expect(await resolveIdentities(encryptor, { to: [a.id], useReadsFor: true })).to.deep.equal([a.id, ...readers.map(({ id }) => id).sort()])
    expect(await resolveIdentities(encryptor, { to: ['passphrase:home'] })).to.deep.equal(['passphrase:home'])

    for (const refused of [{ to: ['passphrase:work'] }, { to: ['passphrase:home', a.id] }, { to: [a.id, 'passphrase:home'] }, { to: ['passphrase:home'], useReadsFor: true }, { to: ['home:passphrase:'] }, { to: [] }]) {
      await expect(resolveIdentities(encryptor, refused)).to.eventually.be.rejected.with.property('name', 'KeyWrapFailedError')
    }

    encryptor.close()
    await expect(resolveIdentities(encryptor, { to: [a.id] })).to.eventually.be.rejected.with.property('name', 'KeyWrapFailedError')
  })

  it('an aborted question for whom it will be throws the signal\'s reason', async () => {
    const reason = new Error('enough')
    const encryptor = new Encryptor({ readsFor: never })
    await expect(resolveIdentities(encryptor, { to: [(await peer()).id], useReadsFor: true, signal: AbortSignal.abort(reason) })).to.eventually.be.rejectedWith(reason)
  })

  it('post-quantum for many', async () => {
    const graphKey = generateKey()
    const people = await Promise.all(Array.from({ length: 5 }, hybridUser))
    const file = await wrapKey(new Encryptor(), graphKey, { to: people.map(({ id }) => id) })
    expect(await readersAmong(people, file, graphKey)).to.deep.equal([0, 1, 2, 3, 4])
  })

  it('aborted, it throws the signal\'s reason', async () => {
    const encryptor = new Encryptor({ readsFor: never })
    const reason = new Error('enough')
    await expect(wrapKey(encryptor, generateKey(), { to: [(await peer()).id], useReadsFor: true, signal: AbortSignal.abort(reason) })).to.eventually.be.rejectedWith(reason)
    const controller = new AbortController()
    const wrapped = wrapKey(encryptor, generateKey(), { to: [(await peer()).id], useReadsFor: true, signal: controller.signal })
    controller.abort(reason)
    await expect(wrapped).to.eventually.be.rejectedWith(reason)
  })

  it('another\'s file, a damaged one, and one that holds no key of 32 bytes', async () => {
    const [a, b] = await peers(2)
    const open = decryptionEngine({ identities: [a.secret] })
    const files = [
      await wrapKey(new Encryptor(), generateKey(), { to: [b.id] }),
      await wrapKey(new Encryptor(), generateKey(128), { to: [a.id] }),
      await wrapKey(new Encryptor(), new Uint8Array(33), { to: [a.id] }),
      (await wrapKey(new Encryptor(), generateKey(), { to: [a.id] })).subarray(1),
      new Uint8Array(0)
    ]

    for (const file of files) {
      await expect(unwrapKey(open, file)).to.eventually.be.rejected.with.property('name', 'KeyUnwrapFailedError')
    }
  })
})
