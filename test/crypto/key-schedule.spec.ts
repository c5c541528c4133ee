import { gcm } from '@noble/ciphers/aes.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { expect } from 'aegir/chai'
import * as fc from 'fast-check'
import { SALT_LENGTH, deriveGraphKey, deriveMarker, deriveSalt, equalSecrets, graphKeys, randomSalt } from '../../src/crypto/internal.ts'
import { seededBytes } from '../format/util/random.ts'
import { expand, extract, referenceKeys, referenceSalt } from '../format/util/reference.ts'
import { Copies } from '../secrets/util/copies.ts'
import { errorOf } from '../util/turns.ts'
import { backends } from './util/backends.ts'
import { HKDF } from './util/known-answers.ts'
import type { CryptoBackend } from '../../src/crypto/internal.ts'

const KEY = seededBytes(20, 32)
const SALT = seededBytes(21, 16)
const NONCE = seededBytes(22, 12)

/** HKDF-SHA-256 of the platform, 32 bytes. */
async function platformHkdf (ikm: Uint8Array, salt: Uint8Array, info: Uint8Array): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', Uint8Array.from(ikm), 'HKDF', false, ['deriveBits'])
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: Uint8Array.from(salt), info: Uint8Array.from(info) }
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256))
}

describe('key schedule', () => {
  for (const { name, ikm, salt, info, prk, out } of HKDF) {
    it(`is compared with an HKDF that is right: ${name}`, async () => {
      expect(extract(salt, ikm)).to.equalBytes(prk)
      expect(expand(prk, info)).to.equalBytes(out)
      expect(await platformHkdf(ikm, salt, info)).to.equalBytes(out)
    })
  }

  it('derives the graph key of SPEC 4', async () => {
    for (const key of [KEY, KEY.slice(0, 16)]) {
      const expected = await platformHkdf(key, SALT, utf8ToBytes('encrypted-graph/1|aes-256-gcm|graph'))
      expect(deriveGraphKey(key, SALT)).to.equalBytes(expected)
      expect(referenceKeys(key, SALT).graph).to.equalBytes(expected)
    }
  })

  it('derives the salt of SPEC 4', () => {
    fc.assert(fc.property(fc.constantFrom(KEY, KEY.slice(0, 16)), fc.uint8Array({ maxLength: 160 }), (key, cid) => {
      expect(deriveSalt(key, cid)).to.equalBytes(referenceSalt(key, cid))
    }))
    expect(deriveSalt(KEY, SALT)).to.have.lengthOf(SALT_LENGTH)
  })

  it('gives a salt memory of its own', () => {
    expect(deriveSalt(KEY, SALT).buffer.byteLength).to.equal(SALT_LENGTH)
  })

  for (const backend of backends) {
    it(`derives the subkeys of SPEC 4 on ${backend.name}`, async () => {
      const expected = referenceKeys(KEY, SALT)
      const keys = await graphKeys(deriveGraphKey(KEY, SALT), backend)
      const data = seededBytes(23, 100)

      expect((await keys.aead.seal(NONCE, data)).subarray(12)).to.equalBytes(gcm(expected.seal, NONCE).encrypt(data))
      expect(await keys.nonce(data)).to.equalBytes(extract(expected.nonce, data))
      expect(keys.commit(data)).to.equalBytes(extract(expected.commit, data))
      expect(keys.crypto).to.equal(backend)
    })

    it(`keeps no view of the graph key on ${backend.name}`, async () => {
      const graphKey = deriveGraphKey(KEY, SALT)
      const keys = await graphKeys(graphKey, backend)
      const before = [await keys.nonce(SALT), keys.commit(SALT), await keys.aead.seal(NONCE, SALT)]
      graphKey.fill(0)

      expect([await keys.nonce(SALT), keys.commit(SALT), await keys.aead.seal(NONCE, SALT)]).to.deep.equal(before)
    })
  }

  const fail = (): never => { throw new Error('no such thing') }

  const failing: Record<string, Partial<CryptoBackend>> = {
    'HMAC at once': { hmac: fail },
    'HMAC later': { hmac: async () => fail() },
    'AES at once': { aead: fail },
    'AES later': { aead: async () => fail() },
    'SHA-256 at once': { sha256: fail },
    'SHA-256 later': { sha256: async () => fail() }
  }

  for (const [what, part] of Object.entries(failing)) {
    it(`wipes the keys that it derived, and closes what was made of them, where a backend fails: ${what}`, async () => {
      const { seal, nonce, commit } = referenceKeys(KEY, SALT)
      const graphKey = deriveGraphKey(KEY, SALT)
      const empty = new Uint8Array(0)
      const opened = new Set<object>()

      const toClose = <T extends object> (made: T): T => {
        opened.add(made)
        return Object.assign(made, { close: () => { opened.delete(made) } })
      }

      const backend: CryptoBackend = {
        name: 'failing',
        sha256: () => empty,
        aead: () => toClose({ seal: () => empty, open: () => empty, sealNow: () => empty, sealSame: () => empty }),
        hmac: () => toClose(() => empty),
        ...part
      }
      const copies = new Copies([seal, nonce, commit]).start()

      try {
        expect(await errorOf(graphKeys(graphKey, backend))).to.have.property('message', 'no such thing')
        expect(copies.seen).to.be.at.least(3)
        expect(copies.left).to.equal(0)
        expect(opened.size).to.equal(0)
      } finally {
        copies.stop()
      }
    })
  }

  it('gives every purpose a key of its own', () => {
    const { graph, seal, nonce, commit } = referenceKeys(KEY, SALT)
    const all = [graph, seal, nonce, commit, deriveMarker(KEY), KEY, deriveGraphKey(KEY, seededBytes(24, 16))]
    expect(new Set(all.map(key => key.join())).size).to.equal(all.length)
  })

  it('changes with every bit of key, salt and root', () => {
    const flip = (bytes: Uint8Array, bit: number): Uint8Array => bytes.map((byte, i) => i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)
    const seen = new Set([deriveGraphKey(KEY, SALT).join()])

    for (let bit = 0; bit < 256; bit++) {
      seen.add(deriveGraphKey(flip(KEY, bit), SALT).join())
      expect(deriveSalt(flip(KEY, bit), SALT)).to.not.deep.equal(deriveSalt(KEY, SALT))
    }

    for (let bit = 0; bit < 128; bit++) {
      seen.add(deriveGraphKey(KEY, flip(SALT, bit)).join())
      expect(deriveSalt(KEY, flip(SALT, bit))).to.not.deep.equal(deriveSalt(KEY, SALT))
    }

    expect(seen.size).to.equal(1 + 256 + 128)
  })

  it('makes random salts of 16 bytes, never the same', () => {
    const salts = Array.from({ length: 100 }, randomSalt)
    expect(salts.every(salt => salt.byteLength === 16)).to.equal(true)
    expect(new Set(salts.map(salt => salt.join())).size).to.equal(salts.length)
  })

  it('marks a store by the key alone', () => {
    expect(deriveMarker(KEY)).to.equalBytes(extract(KEY, utf8ToBytes('encrypted-graph/1|marker|')))
    expect(deriveMarker(KEY)).to.not.deep.equal(deriveMarker(KEY.slice(0, 16)))
  })

  it('compares secrets', () => {
    expect(equalSecrets(KEY, KEY.slice())).to.equal(true)
    // no secret at all
    expect(equalSecrets(new Uint8Array(0), new Uint8Array(0))).to.equal(false)
    expect(equalSecrets(KEY, KEY.slice(0, 31))).to.equal(false)
    expect(equalSecrets(KEY, Uint8Array.from([...KEY, 0]))).to.equal(false)
    expect(equalSecrets(KEY, new Uint8Array(0))).to.equal(false)

    for (let i = 0; i < 32; i++) {
      expect(equalSecrets(KEY, KEY.map((byte, at) => at === i ? byte ^ 1 : byte))).to.equal(false)
    }
  })
})
