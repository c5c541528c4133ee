import { generateKeyPair, generateKeyPairFromSeed } from '@libp2p/crypto/keys'
import { keychain } from '@libp2p/keychain'
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import { expect } from 'aegir/chai'
import * as age from 'age-encryption'
import { MemoryDatastore } from 'datastore-core'
import { base16 } from 'multiformats/bases/base16'
import { base58btc } from 'multiformats/bases/base58'
import { ageIdentity, ageRecipient, createReadsForEvidence, decryptionEngine, encryptionEngine, keyFromKeychain } from '../../src/engine/index.ts'
import { parseIdentity } from '../../src/engine/internal.ts'
import { LogRecorder } from '../node-util/log-recorder.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { forge, inAnHour } from './util/forge.ts'
import { SECRET, ageUser, evidenceFor, hybridUser, later, peer, peers, request } from './util/people.ts'

const hex = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(base16.baseDecode(text))

/** The PeerId of raw public key bytes, whether or not they are a key: identity multihash of its protobuf. */
function peerIdText (publicKey: Uint8Array, before: number[] = [0x00, 0x24, 0x08, 0x01, 0x12, 0x20]): string {
  return base58btc.baseEncode(Uint8Array.of(...before, ...publicKey))
}

async function refused (externalIdentity: string): Promise<string> {
  const { ciphertext, error } = await encryptionEngine()({ type: 'EncryptRequest', data: SECRET, externalIdentity, useReadsFor: false })
  expect(ciphertext).to.have.lengthOf(0)
  expect(error).to.be.a('string')
  externalIdentity.length > 8 && expect(error).to.not.include(externalIdentity)
  expect(() => parseIdentity(externalIdentity)).to.throw().with.property('name', 'InvalidIdentityError')
  return error ?? ''
}

describe('engine: identities', () => {
  failOnUnhandledRejections()

  describe('a PeerId', () => {
    // libsodium's test vector for crypto_sign_ed25519_pk_to_curve25519 and _sk_
    const seed = '421151a459faeade3d247115f94aedae42318124095afabe4d1451a559faedee'
    const x25519 = 'f1814f0e8ff1043d8a44d25babff3cedcae6c22c3edaa48f857ae70de2baae50'
    const scalar = '8052030376d47112be7f73ed7a019293dd12ad910b654455798b4667d73de166'

    it('has the X25519 form that libsodium gives', async () => {
      const key = await generateKeyPairFromSeed('Ed25519', hex(seed))
      const { bech32 } = await import('@scure/base')
      expect(ageRecipient(peerIdFromPrivateKey(key).toString())).to.equal(bech32.encodeFromBytes('age', hex(x25519)))
      expect(ageIdentity(key)).to.equal(bech32.encodeFromBytes('AGE-SECRET-KEY-', hex(scalar)).toUpperCase())
      expect(await age.identityToRecipient(ageIdentity(key))).to.equal(ageRecipient(peerIdFromPrivateKey(key).toString()))
    })

    it('opens what any age tool encrypts to its recipient', async () => {
      const reader = await peer()
      const encrypter = new age.Encrypter()
      encrypter.addRecipient(ageRecipient(reader.id))
      expect(await reader.open(await encrypter.encrypt(SECRET))).to.deep.equal(SECRET)
    })

    it('an age tool opens with its age identity', async () => {
      const reader = await peer()
      const { ciphertext } = await encryptionEngine()(request(reader, false))
      const decrypter = new age.Decrypter()
      decrypter.addIdentity(ageIdentity(reader.secret))
      expect(await decrypter.decrypt(ciphertext)).to.deep.equal(SECRET)
    })

    it('has one spelling', async () => {
      const { id, secret } = await peer()
      expect(await refused(secret.publicKey.toCID().toString())).to.include('base58')
      await refused(`${id} `)
      await refused(id.slice(0, -1))
      await refused(id.toLowerCase())
      // the same key behind a protobuf with its fields in the other order
      await refused(peerIdText(Uint8Array.of(0x12, 0x20, ...secret.publicKey.raw, 0x08, 0x01), [0x00, 0x24]))
    })

    for (const type of ['secp256k1', 'RSA'] as const) {
      it(`of a ${type} key can't receive`, async () => {
        const key = await generateKeyPair(type as any, 2048)
        expect(await refused(peerIdFromPrivateKey(key as any).toString())).to.include('Ed25519')
      })
    }

    it('of a key of small order is refused: anyone could sign for it, and anyone read what it gets', async () => {
      for (const point of [
        '0100000000000000000000000000000000000000000000000000000000000000',
        'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
        '0000000000000000000000000000000000000000000000000000000000000000',
        'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'
      ]) {
        expect(await refused(peerIdText(hex(point)))).to.include('small order')
      }
    })

    it('of bytes that are no point is refused', async () => {
      await refused(peerIdText(new Uint8Array(32).fill(0xff)))
      await refused(peerIdText(hex('0200000000000000000000000000000000000000000000000000000000000000')))
    })
  })

  describe('an age recipient', () => {
    it('has one spelling', async () => {
      const { id } = await ageUser()
      await refused(id.toUpperCase())
      await refused(` ${id}`)
      await refused(`${id.slice(0, -1)}${id.endsWith('q') ? 'p' : 'q'}`)
      await refused(id.slice(0, -10))
    })

    it('of another kind is refused', async () => {
      await refused('age1tag1qt8lw0ual6avlwmwatk888yqnmdamm7xfd0wak53ut6elz5c4swx2yqdj4e')
      await refused('age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t')
      await refused((await hybridUser()).id.slice(0, 500))
      await refused('age1')
      await refused('age1pq1')
    })

    it('of another length is refused', async () => {
      const { bech32 } = await import('@scure/base')

      for (const [prefix, length] of [['age', 31], ['age', 33], ['age', 0], ['age1pq', 1_215], ['age1pq', 32]] as const) {
        await refused(bech32.encode(prefix, bech32.toWords(new Uint8Array(length).fill(9)), false))
      }
    })

    it('of a point of low order is an error, not a file that anyone opens', async () => {
      const { bech32 } = await import('@scure/base')
      const externalIdentity = bech32.encodeFromBytes('age', new Uint8Array(32))
      const { ciphertext, error } = await encryptionEngine()({ type: 'EncryptRequest', data: SECRET, externalIdentity, useReadsFor: false })
      expect(error).to.equal('encryption failed')
      expect(ciphertext).to.have.lengthOf(0)
    })
  })

  it('other text is none', async () => {
    for (const text of ['', 'alice', 'passphrase', '12D3KooW', '/ipns/example.org', 'Qm'.repeat(23), 'ssh-ed25519 AAAA', '\0', '😀']) {
      await refused(text)
    }
  })

  it('a private key is refused as an identity, and not repeated', async () => {
    for (const secret of [await age.generateX25519Identity(), await age.generateHybridIdentity()]) {
      expect(await refused(secret)).to.include('private key')
      expect(await refused(secret.toLowerCase())).to.include('private key')
    }
  })

  describe('a passphrase', () => {
    const engines = (): any => ({
      encrypt: encryptionEngine({ passphrases: { home: 'correct horse battery staple' } }),
      decrypt: decryptionEngine({ identities: [{ passphrase: 'correct horse battery staple' }] })
    })

    it('is named, and never in a message', async () => {
      const { encrypt, decrypt } = engines()
      const { ciphertext } = await encrypt({ type: 'EncryptRequest', data: SECRET, externalIdentity: 'passphrase:home', useReadsFor: false })
      expect((await decrypt({ type: 'DecryptRequest', data: ciphertext })).data).to.deep.equal(SECRET)
    })

    it('has no readers, and an unknown name is an error', async () => {
      const { encrypt } = engines()

      for (const [externalIdentity, useReadsFor, text] of [['passphrase:home', true, 'useReadsFor'], ['passphrase:work', false, 'configured'], ['passphrase:__proto__', false, 'configured'], ['passphrase:', false, 'configured']]) {
        const { ciphertext, error } = await encrypt({ type: 'EncryptRequest', data: SECRET, externalIdentity, useReadsFor })
        expect(error).to.include(text)
        expect(ciphertext).to.have.lengthOf(0)
      }
    })

    it('a file that wants more scrypt work than age\'s default is refused, whatever the passphrase', async function () {
      this.timeout(60_000)
      const encrypter = new age.Encrypter()
      encrypter.setPassphrase('correct horse battery staple')
      encrypter.setScryptWorkFactor(19)
      expect((await engines().decrypt({ type: 'DecryptRequest', data: await encrypter.encrypt(SECRET) })).error).to.equal('decryption failed')
    })

    it('a file whose scrypt stanza is malformed is refused', async () => {
      for (const work of ['40', '-1', '1e1', 'x', '']) {
        const encrypter = new age.Encrypter()
        encrypter.addRecipient({ wrapFileKey: () => [new age.Stanza(['scrypt', 'A'.repeat(22), ...work === '' ? [] : [work]], new Uint8Array(32))] })
        expect((await engines().decrypt({ type: 'DecryptRequest', data: await encrypter.encrypt(SECRET) })).error).to.equal('decryption failed')
      }
    })
  })

  describe('a node\'s key', () => {
    it('comes from its keychain', async () => {
      const chain = keychain()({ datastore: new MemoryDatastore(), logger: new LogRecorder() })
      const { id, secret } = await peer()
      await chain.importKey('self', secret)
      const key = await keyFromKeychain(chain)
      const { ciphertext } = await encryptionEngine()({ type: 'EncryptRequest', data: SECRET, externalIdentity: id, useReadsFor: false })
      expect((await decryptionEngine({ identities: [key] })({ type: 'DecryptRequest', data: ciphertext })).data).to.deep.equal(SECRET)
    })

    it('by another name, and of another type', async () => {
      const chain = keychain()({ datastore: new MemoryDatastore(), logger: new LogRecorder() })
      await chain.importKey('team', await generateKeyPair('secp256k1'))
      await expect(keyFromKeychain(chain, 'team')).to.eventually.be.rejected.with.property('name', 'InvalidIdentityError')
      await expect(keyFromKeychain(chain)).to.eventually.be.rejected()
    })
  })

  describe('createReadsForEvidence', () => {
    it('refuses what can\'t be evidence', async () => {
      const [target, reader] = await peers(2)
      const make = async (key: any, who: any, options: any): Promise<unknown> => createReadsForEvidence(key, who, options)

      for (const options of [undefined, {}, { expires: new Date(Date.now() - 1) }, { expires: Date.now() + 9e6 }, { expires: new Date(NaN) }, { expires: new Date(8.64e15) }, { expires: later(), from: 1 }]) {
        await expect(make(target.secret, reader.id, options)).to.eventually.be.rejected.with.property('name', 'InvalidOptionsError')
      }

      await expect(make(target.secret, target.id, { expires: later() })).to.eventually.be.rejected.with.property('name', 'InvalidOptionsError')
      await expect(make(target.secret, 'somebody', { expires: later() })).to.eventually.be.rejected.with.property('name', 'InvalidIdentityError')

      for (const key of [undefined, {}, target.secret.raw, await generateKeyPair('secp256k1'), target.secret.publicKey]) {
        await expect(make(key, reader.id, { expires: later() })).to.eventually.be.rejected.with.property('name', 'InvalidIdentityError')
      }
    })

    it('18. binds from, to and expiry in a domain of its own: bytes that don\'t change', async () => {
      const key = await generateKeyPairFromSeed('Ed25519', hex(seedOf('42')))
      const other = peerIdFromPrivateKey(await generateKeyPairFromSeed('Ed25519', hex(seedOf('43')))).toString()
      const evidence = await createReadsForEvidence(key, other, { expires: new Date('2100-01-01T00:00:00.999Z') })
      expect(evidence.fromIdentity).to.equal(other)
      expect(evidence.toIdentity).to.equal(peerIdFromPrivateKey(key).toString())
      expect(base16.baseEncode(evidence.proof)).to.equal(PROOF)
    })

    it('gives the bytes of docs/ENGINE.md 4, made by hand', async () => {
      const [target, reader] = await peers(2)
      const expires = inAnHour()
      expect(await evidenceFor(target, reader, new Date(expires * 1_000))).to.deep.equal(await forge(reader, target, { expires }))
    })

    it('is at most 128 bytes of proof for any reader', async () => {
      expect((await evidenceFor(await peer(), await hybridUser(), new Date('9999-12-31'))).proof.byteLength).to.be.at.most(128)
    })
  })
})

const seedOf = (byte: string): string => byte.repeat(32)
const PROOF = 'a367657870697265731af48657006776657273696f6e01697369676e617475726558406a8606643124023514ee22220f9f258b3edee32bec0e76a9f6499d2a0c1627bb948ceaf1cad2ad7236b578921b309bc8c2c13f15348a920fdcd5de0a6fb4a60c'
