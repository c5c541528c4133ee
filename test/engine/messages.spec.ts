import { expect } from 'aegir/chai'
import { MemoryDatastore } from 'datastore-core'
import { decryptionEngine, encryptionEngine, readsForEngine } from '../../src/engine/index.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { SECRET, evidenceFor, peer, peers } from './util/people.ts'

type AnyEngine = (message: any) => Promise<any>

const throwing = { get type (): string { throw new Error('no') } }
const NO_MESSAGES: unknown[] = [undefined, null, 1, 'EncryptRequest', [], {}, { type: 1 }, { type: 'Request' }, { type: '__proto__' }, { type: 'constructor' }, { type: 'EncryptResponse' }, throwing, new Map([['type', 'EncryptRequest']])]

/** Every way in which one field can be wrong. */
function variants (message: Record<string, unknown>, wrong: Record<string, unknown[]>): Array<Record<string, unknown>> {
  const without = Object.keys(wrong).map(name => Object.fromEntries(Object.entries(message).filter(([key]) => key !== name)))
  const changed = Object.entries(wrong).flatMap(([name, values]) => values.map(value => ({ ...message, [name]: value })))
  return [...without, ...changed, { ...message, more: 1 }, { ...message, [Symbol.iterator]: undefined, extra: undefined }, Object.assign(Object.create({}), message)]
}

describe('engine: messages', () => {
  failOnUnhandledRejections()

  async function allFail (engine: AnyEngine, messages: unknown[], type: string, empty: Record<string, unknown>): Promise<void> {
    for (const message of messages) {
      const reply = await engine(message)
      expect(reply).to.deep.equal({ type, ...empty, error: reply.error })
      expect(reply.error).to.be.a('string').that.matches(/^invalid /)
      expect(reply.error.length).to.be.at.most(512)
    }
  }

  it('EncryptRequest', async () => {
    const message = { type: 'EncryptRequest', data: SECRET, externalIdentity: (await peer()).id, useReadsFor: false }
    expect(await encryptionEngine()(message as any)).to.not.have.property('error')
    await allFail(encryptionEngine(), [...NO_MESSAGES, { type: 'DecryptRequest', data: SECRET }, ...variants(message, {
      data: [undefined, null, 'text', [1, 2], SECRET.buffer, new Uint16Array(2), new DataView(new ArrayBuffer(2))],
      externalIdentity: [undefined, null, 1, {}, ['a'], 'x'.repeat(2_049)],
      useReadsFor: [undefined, null, 0, 1, 'true', []]
    })], 'EncryptResponse', { ciphertext: new Uint8Array(0) })
  })

  it('DecryptRequest', async () => {
    const { secret } = await peer()
    const engine = decryptionEngine({ identities: [secret] })
    await allFail(engine, [...NO_MESSAGES, ...variants({ type: 'DecryptRequest', data: SECRET }, { data: [undefined, null, 'text', [1]] })], 'DecryptResponse', { data: new Uint8Array(0) })
  })

  describe('of the Reads For Engine', () => {
    const engine = readsForEngine({ datastore: new MemoryDatastore() })

    it('ReadsForRequest', async () => {
      const [a, b] = await peers(2)
      await allFail(engine, variants({ type: 'ReadsForRequest', externalIdentityA: a.id, externalIdentityB: b.id }, {
        externalIdentityA: [undefined, 1, 'x'.repeat(2_049)],
        externalIdentityB: [undefined, 1, 'x'.repeat(2_049)]
      }), 'ReadsForResponse', { readsFor: false })
    })

    it('SubmitReadsForEvidenceRequest', async () => {
      const [target, reader] = await peers(2)
      const evidence = await evidenceFor(target, reader)
      await allFail(engine, variants({ type: 'SubmitReadsForEvidenceRequest', evidence }, {
        evidence: [undefined, [evidence], ...variants({ ...evidence }, { fromIdentity: [1], toIdentity: [1], proof: [1, 'text', new Uint8Array(129)] })]
      }), 'SubmitReadsForEvidenceResponse', {})
    })

    it('QueryReadsForEvidenceRequest', async () => {
      const { id } = await peer()
      const wrong = variants({ type: 'QueryReadsForEvidenceRequest', externalIdentity: id }, { externalIdentity: [] }).slice(1)
      await allFail(engine, wrong, 'QueryReadsForEvidenceResponse', { externalIdentity: id, evidence: [] })
      await allFail(engine, [{ type: 'QueryReadsForEvidenceRequest', externalIdentity: 'x'.repeat(2_049) }, { type: 'QueryReadsForEvidenceRequest' }], 'QueryReadsForEvidenceResponse', { externalIdentity: '', evidence: [] })
    })

    it('what is none of them', async () => {
      await allFail(engine, [...NO_MESSAGES, { type: 'EncryptRequest', data: SECRET }], 'ErrorResponse', {})
    })
  })

  it('the configuration of an Encryption Engine', () => {
    const wrong: any[] = [{ readFor: async () => {} }, { readsFor: {} }, { timeout: 0 }, { timeout: NaN }, { timeout: 2 ** 31 }, { prefer: 'all' }, { passphrases: 'secret' }]
    wrong.forEach(config => expect(() => encryptionEngine(config)).to.throw().with.property('name', 'InvalidOptionsError'))
    const identities: any[] = [{ prefer: ['somebody'] }, { prefer: [1] }, { passphrases: { home: '' } }, { passphrases: { home: 1 } }]
    identities.forEach(config => expect(() => encryptionEngine(config)).to.throw().with.property('name', 'InvalidIdentityError'))
  })
})
