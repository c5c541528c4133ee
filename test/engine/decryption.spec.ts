import { expect } from 'aegir/chai'
import * as age from 'age-encryption'
import { decryptionEngine, encryptionEngine } from '../../src/engine/index.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { SECRET, ageUser, hybridUser, peer, request } from './util/people.ts'
import type { DecryptResponse, PrivateIdentity } from '../../src/engine/index.ts'

async function decrypt (data: Uint8Array, ...identities: PrivateIdentity[]): Promise<DecryptResponse> {
  return decryptionEngine({ identities })({ type: 'DecryptRequest', data })
}

const FAILED: DecryptResponse = { type: 'DecryptResponse', data: new Uint8Array(0), error: 'decryption failed' }

describe('engine: decryption', () => {
  failOnUnhandledRejections()

  it('opens with any of its identities, of any kind, in any order', async () => {
    const people = [await peer(), await ageUser(), await hybridUser()]
    const secrets = people.map(({ secret }) => secret)

    for (const person of people) {
      const { ciphertext } = await encryptionEngine()(request(person, false))
      expect(await decrypt(ciphertext, ...secrets)).to.deep.equal({ type: 'DecryptResponse', data: SECRET })
      expect(await decrypt(ciphertext, ...secrets.toReversed())).to.deep.equal({ type: 'DecryptResponse', data: SECRET })
    }
  })

  describe('14. empty data and "decryption failed"', () => {
    it('wrong identity', async () => {
      for (const make of [peer, ageUser, hybridUser]) {
        const { ciphertext } = await encryptionEngine()(request(await make(), false))
        expect(await decrypt(ciphertext, (await peer()).secret, (await ageUser()).secret, (await hybridUser()).secret)).to.deep.equal(FAILED)
      }
    })

    it('any byte damaged', async () => {
      const reader = await peer()
      const { ciphertext } = await encryptionEngine()(request(reader, false))

      for (let i = 0; i < ciphertext.byteLength; i++) {
        const damaged = ciphertext.slice()
        damaged[i] ^= 1
        expect(await decrypt(damaged, reader.secret), `byte ${i}`).to.deep.equal(FAILED)
      }
    })

    it('cut off anywhere, or longer', async () => {
      const reader = await ageUser()
      const { ciphertext } = await encryptionEngine()(request(reader, false))

      for (let length = 0; length < ciphertext.byteLength; length++) {
        expect(await decrypt(ciphertext.subarray(0, length), reader.secret), `${length} bytes`).to.deep.equal(FAILED)
      }

      expect(await decrypt(Uint8Array.of(...ciphertext, 0), reader.secret)).to.deep.equal(FAILED)
    })

    it('what is no age file', async () => {
      const reader = await peer()

      for (const data of [new Uint8Array(0), SECRET, crypto.getRandomValues(new Uint8Array(1_000)), new TextEncoder().encode('age-encryption.org/v1\n--- \n')]) {
        expect(await decrypt(data, reader.secret)).to.deep.equal(FAILED)
      }
    })

    it('a file for more than 256 recipients', async () => {
      const reader = await ageUser()
      const encrypter = new age.Encrypter()

      for (let i = 0; i < 257; i++) {
        encrypter.addRecipient(reader.id)
      }

      expect(await decrypt(await encrypter.encrypt(SECRET), reader.secret)).to.deep.equal(FAILED)
    })
  })

  it('more than 1 MiB of data is an error that says so', async () => {
    const reader = await ageUser()
    const encrypter = new age.Encrypter()
    encrypter.addRecipient(reader.id)
    const { data, error } = await decrypt(await encrypter.encrypt(new Uint8Array(1_048_577)), reader.secret)
    expect(data).to.have.lengthOf(0)
    expect(error).to.include('1048576')
    expect(await decrypt(new Uint8Array(1_572_865), reader.secret)).to.have.property('error').that.includes('1572864')
  })

  it('aborted, it is an error', async () => {
    const reader = await peer()
    const { ciphertext } = await encryptionEngine()(request(reader, false))
    const engine = decryptionEngine({ identities: [reader.secret] })
    expect(await engine({ type: 'DecryptRequest', data: ciphertext }, { signal: AbortSignal.abort() })).to.have.property('error', 'the request was aborted')
  })

  it('takes private identities only, and doesn\'t repeat them', async () => {
    const { secret } = await peer()
    const text = (await ageUser()).secret as string
    const wrong: any[] = [[], undefined, [undefined], [''], [text.slice(0, -1)], [text.toLowerCase()], [(await ageUser()).id], [{}], [{ passphrase: '' }], [{ passphrase: 1 }], [secret.publicKey], [secret.raw], [{ type: 'RSA', raw: secret.raw, sign: () => {} }]]

    for (const identities of wrong) {
      let error: any
      try { decryptionEngine({ identities }) } catch (err) { error = err }
      expect(error?.name, JSON.stringify(identities)).to.equal('InvalidIdentityError')
      expect(`${error.message} ${error.stack} ${error.cause}`).to.not.include(text.slice(0, 30))
    }

    expect(() => decryptionEngine({ identities: [secret], identity: secret } as any)).to.throw().with.property('name', 'InvalidOptionsError')
  })
})
