import { expect } from 'aegir/chai'
import { checkEvidence, checkRequest, checkResponse } from '../../src/engine/check-message.ts'
import { failure } from '../../src/engine/failure.ts'
import { Refusal, errorText } from '../../src/engine/refusal.ts'
import { InvalidKeyError } from '../../src/errors.ts'
import { SECRET } from './util/people.ts'

const EMPTY = new Uint8Array(0)
const item = { fromIdentity: 'a', toIdentity: 'b', proof: new Uint8Array(128) }
const QUERY = 'QueryReadsForEvidenceResponse'
const query = (evidence: unknown, more: object = {}): object => ({ type: QUERY, externalIdentity: 'b', evidence, ...more })

describe('engine: answers', () => {
  it('have a result or an error', () => {
    const wrong: Array<[any, string]> = [
      [{ type: 'EncryptResponse', ciphertext: SECRET, error: 'no' }, 'both a result and an error'],
      [{ type: 'DecryptResponse', data: SECRET, error: '' }, 'both a result and an error'],
      [{ type: 'ReadsForResponse', readsFor: true, error: 'no' }, 'both a result and an error'],
      [query([item], { error: 'no' }), 'both a result and an error'],
      [{ type: 'EncryptResponse', ciphertext: EMPTY }, 'neither a result nor an error'],
      [{ type: 'ErrorResponse' }, 'neither a result nor an error']
    ]

    for (const [message, words] of wrong) {
      expect(() => checkResponse(message, message.type)).to.throw(Refusal, `invalid ${message.type}: it has ${words}`)
    }
  })

  it('are taken with one of them, and nothing is a result, too, but no ciphertext', () => {
    const right: any[] = [
      { type: 'EncryptResponse', ciphertext: SECRET },
      { type: 'EncryptResponse', ciphertext: EMPTY, error: 'no' },
      { type: 'DecryptResponse', data: EMPTY },
      { type: 'DecryptResponse', data: EMPTY, error: 'no' },
      { type: 'ReadsForResponse', readsFor: true },
      { type: 'ReadsForResponse', readsFor: false },
      { type: 'ReadsForResponse', readsFor: false, error: 'no' },
      query([]),
      query([], { error: 'no' }),
      { type: 'ErrorResponse', error: 'no' }
    ]

    for (const message of right) {
      expect(checkResponse(message, message.type)).to.deep.equal(message)
    }
  })

  it('hold 512 pieces of evidence, and not one more', () => {
    expect(checkResponse(query(Array(512).fill(item)), QUERY)).to.have.property('evidence').with.lengthOf(512)
    expect(() => checkResponse(query(Array(513).fill(item)), QUERY)).to.throw(Refusal, 'at most 512 items')
    expect(() => checkResponse(query('text'), QUERY)).to.throw(Refusal, 'evidence is a list')
    expect(() => checkResponse(query({ length: 0 }), QUERY)).to.throw(Refusal, 'evidence is a list')
  })

  it('say what is wrong about their fields, and which they are', () => {
    const message: any = { type: 'EncryptRequest', data: SECRET, externalIdentity: 'x'.repeat(2_048), useReadsFor: false }
    expect(checkRequest(message, ['EncryptRequest'])).to.deep.equal(message)
    expect(() => checkRequest({ ...message, externalIdentity: 'x'.repeat(2_049) }, ['EncryptRequest'])).to.throw(Refusal, 'externalIdentity has at most 2048 characters')
    expect(() => checkRequest({ ...message, more: 1 }, ['EncryptRequest'])).to.throw(Refusal, 'invalid EncryptRequest: it is a map of type, data, externalIdentity, useReadsFor, and nothing else')
    expect(() => checkRequest({ type: 'ReadsForRequest' }, ['EncryptRequest', 'DecryptRequest'])).to.throw(Refusal, 'its type is none of EncryptRequest, DecryptRequest')
  })

  it('evidence is copied, with a proof of at most 128 bytes', () => {
    const copy = checkEvidence(item)
    expect(copy).to.deep.equal(item)
    expect(copy.proof).to.not.equal(item.proof)
    expect(() => checkEvidence({ ...item, proof: new Uint8Array(129) })).to.throw(TypeError, 'proof has at most 128 bytes')
  })

  it('of failure say back an identity of up to 2,048 characters', () => {
    const externalIdentity = 'x'.repeat(2_048)
    expect(failure({ type: 'QueryReadsForEvidenceRequest', externalIdentity }, 'no')).to.deep.equal({ type: QUERY, externalIdentity, evidence: [], error: 'no' })
    expect(failure({ type: 'QueryReadsForEvidenceRequest', externalIdentity: `${externalIdentity}x` }, 'no')).to.have.property('externalIdentity', '')
    expect(failure(undefined, 'no')).to.deep.equal({ type: 'ErrorResponse', error: 'no' })
    expect(failure(null, 'no')).to.deep.equal({ type: 'ErrorResponse', error: 'no' })
  })

  it('tell our own errors, in 512 characters, and of others nothing', () => {
    expect(errorText(new Refusal('no'), 'it failed')).to.equal('no')
    expect(errorText(new Refusal('x'.repeat(600)), 'it failed')).to.equal('x'.repeat(512))
    expect(errorText(new InvalidKeyError('a key has 32 bytes'), 'it failed')).to.equal('a key has 32 bytes')
    expect(errorText(new Error('the secret is 1234'), 'it failed')).to.equal('it failed')
    expect(errorText('1234', 'it failed')).to.equal('it failed')
    expect(new Refusal('no').name).to.equal('Refusal')
    expect(Refusal.name).to.equal('Refusal')
  })
})
