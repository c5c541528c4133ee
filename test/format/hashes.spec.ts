import { blake2b } from '@noble/hashes/blake2.js'
import { blake3 } from '@noble/hashes/blake3.js'
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { sha3_256 as sha3 } from '@noble/hashes/sha3.js'
import { expect } from 'aegir/chai'
import { from } from 'multiformats/hashes/hasher'
import { checkPlainCid, defaultHashers, openBlock, sealBlock } from '../../src/format/internal.ts'
import { cidV0, cidWith, fixtureKeys, forgeParts, reference } from './util/fixture.ts'
import { seededBytes } from './util/random.ts'
import { recordedBackends } from './util/recorded-crypto.ts'
import { KIND, referenceSeal } from './util/reference.ts'
import type { HasherLoader } from '../../src/format/internal.ts'

const bytes = seededBytes(51, 300)
const digest = sha256(bytes)

const EXTRA = new Map([
  ['sha3-256', 0x16, sha3], ['sha2-384', 0x20, sha384], ['blake3', 0x1e, blake3], ['sha1', 0x11, sha1], ['md5', 0xd5, md5],
  ['blake2b-256', 0xb220, (data: Uint8Array) => blake2b(data, { dkLen: 32 })]
].map(([name, code, encode]: any) => [code, from({ name, code, encode })]))

const getHasher: HasherLoader = code => EXTRA.get(code) ?? defaultHashers(code)

describe('sealed block: hashes', () => {
  const good: Record<string, [code: number, digest: Uint8Array]> = {
    'sha2-256': [0x12, digest],
    'sha2-256 of 20 bytes': [0x12, digest.slice(0, 20)],
    'sha2-256 of 31 bytes': [0x12, digest.slice(0, 31)],
    'sha2-512': [0x13, sha512(bytes)],
    'sha2-512 of 20 bytes': [0x13, sha512(bytes).slice(0, 20)]
  }

  const withLoader: typeof good = {
    'sha3-256': [0x16, sha3(bytes)],
    'sha2-384': [0x20, sha384(bytes)],
    'sha2-384 of 20 bytes': [0x20, sha384(bytes).slice(0, 20)],
    blake3: [0x1e, blake3(bytes)],
    'blake2b-256': [0xb220, blake2b(bytes, { dkLen: 32 })]
  }

  for (const crypto of recordedBackends) {
    for (const [name, [code, hash]] of Object.entries({ ...good, ...withLoader })) {
      it(`seals and opens ${name} on ${crypto.name}`, async () => {
        const keys = await fixtureKeys(crypto)
        const plain = { cid: cidWith(code, hash), bytes }
        const sealed = await sealBlock(keys, plain, { getHasher })
        expect((await openBlock(keys, sealed, { getHasher, plainCid: plain.cid })).cid.equals(plain.cid)).to.equal(true)
      })

      it(`refuses other bytes for ${name} on ${crypto.name}`, async () => {
        const keys = await fixtureKeys(crypto)

        for (const wrong of [bytes.slice(1), seededBytes(52, 300), new Uint8Array(0), Uint8Array.from([...bytes, 0])]) {
          await expect(sealBlock(keys, { cid: cidWith(code, hash), bytes: wrong }, { getHasher }))
            .to.eventually.be.rejected.with.property('name', 'PlainBlockMismatchError')
        }

        for (let i = 0; i < hash.byteLength; i++) {
          const cid = cidWith(code, hash.map((byte, at) => at === i ? byte ^ 0x80 : byte))
          await expect(sealBlock(keys, { cid, bytes }, { getHasher })).to.eventually.be.rejected.with.property('name', 'PlainBlockMismatchError')
        }
      })
    }
  }

  for (const [name, [code, hash]] of Object.entries(withLoader)) {
    it(`says that it lacks ${name}, sealing and opening`, async () => {
      const keys = await fixtureKeys()
      const plain = { cid: cidWith(code, hash), bytes }
      const sealed = await sealBlock(keys, plain, { getHasher })
      await expect(sealBlock(keys, plain)).to.eventually.be.rejected.with.property('name', 'UnsupportedHashError')
      await expect(openBlock(keys, sealed)).to.eventually.be.rejected.with.property('name', 'UnsupportedHashError')
    })
  }

  it('refuses an identity CID whose bytes are others', async () => {
    const keys = await fixtureKeys()

    for (const wrong of [bytes.slice(0, 99), bytes.slice(0, 101), seededBytes(53, 100), new Uint8Array(0)]) {
      await expect(sealBlock(keys, { cid: cidWith(0, bytes.slice(0, 100)), bytes: wrong })).to.eventually.be.rejected.with.property('name', 'PlainBlockMismatchError')
    }
  })

  it('refuses a CIDv0 whose bytes are others', async () => {
    await expect(sealBlock(await fixtureKeys(), { cid: cidV0(bytes), bytes: bytes.slice(1) })).to.eventually.be.rejected.with.property('name', 'PlainBlockMismatchError')
  })

  describe('that prove nothing', () => {
    const weak: typeof good = {
      sha1: [0x11, sha1(bytes)],
      md5: [0xd5, md5(bytes)],
      'sha2-256 of 19 bytes': [0x12, digest.slice(0, 19)],
      'sha2-256 of 1 byte': [0x12, digest.slice(0, 1)],
      'sha2-256 of no bytes': [0x12, new Uint8Array(0)],
      'sha2-512 of 19 bytes': [0x13, sha512(bytes).slice(0, 19)],
      'sha2-384 of 19 bytes': [0x20, sha384(bytes).slice(0, 19)],
      'sha2-256 with a byte too many': [0x12, Uint8Array.from([...digest, 0])],
      'blake2b-152': [0xb213, blake2b(bytes, { dkLen: 19 })],
      'identity of 129 bytes': [0, bytes.slice(0, 129)]
    }

    for (const [name, [code, hash]] of Object.entries(weak)) {
      const cid = cidWith(code, hash)
      const content = code === 0 ? hash : bytes

      it(`refuses to seal ${name}, whatever hashers there are`, async () => {
        const keys = await fixtureKeys()
        expect(() => { checkPlainCid(cid) }).to.throw().with.property('code', 'ERR_UNSUPPORTED_HASH')
        await expect(sealBlock(keys, { cid, bytes: content }, { getHasher })).to.eventually.be.rejected.with.property('name', 'UnsupportedHashError')
      })

      it(`refuses to open ${name}, whatever hashers there are`, async () => {
        const keys = await fixtureKeys()
        const sealed = forgeParts({ cid: cid.bytes, content })
        expect(sealed.bytes.subarray(12)).to.have.lengthOf(referenceSeal(reference, { kind: KIND.data, cid: cid.bytes, content }, 'none').length - 12)
        await expect(openBlock(keys, sealed, { getHasher })).to.eventually.be.rejected.with.property('name', 'OpenFailedError')
        await expect(openBlock(keys, sealed, { getHasher, plainCid: cid })).to.eventually.be.rejected.with.property('name', 'OpenFailedError')
      })
    }
  })

  it('takes a hasher that answers later, and reports one that fails', async () => {
    const keys = await fixtureKeys()
    const plain = { cid: cidWith(0x1e, blake3(bytes)), bytes }
    const later: HasherLoader = async code => {
      await new Promise(resolve => setTimeout(resolve, 1))
      return getHasher(code)
    }
    const sealed = await sealBlock(keys, plain, { getHasher: later })
    expect((await openBlock(keys, sealed, { getHasher: later })).bytes).to.equalBytes(bytes)

    const failing: HasherLoader = async () => { throw new Error('no network') }
    await expect(sealBlock(keys, plain, { getHasher: failing })).to.eventually.be.rejected.with.property('name', 'UnsupportedHashError')
    await expect(openBlock(keys, sealed, { getHasher: failing })).to.eventually.be.rejected.with.property('name', 'UnsupportedHashError')
  })

  it('does not ask for the hasher of sha2-256: that digest is computed here', async () => {
    const keys = await fixtureKeys()
    const lying: HasherLoader = () => from({ name: 'sha2-256', code: 0x12, encode: () => digest })
    await expect(sealBlock(keys, { cid: cidWith(0x12, digest), bytes: bytes.slice(1) }, { getHasher: lying })).to.eventually.be.rejected.with.property('name', 'PlainBlockMismatchError')
  })

  it('never takes a shorter digest from a hasher for a match', async () => {
    const keys = await fixtureKeys()
    const short: HasherLoader = code => from({ name: 'short', code, encode: () => new Uint8Array(0), minDigestLength: 0 })
    await expect(sealBlock(keys, { cid: cidWith(0x13, sha512(bytes)), bytes }, { getHasher: short })).to.eventually.be.rejected()
  })
})
