import { expect } from 'aegir/chai'
import * as fc from 'fast-check'
import { NONCE_LENGTH, TAG_LENGTH, defaultCrypto } from '../../src/crypto/internal.ts'
import { seededBytes } from '../format/util/random.ts'
import { backends } from './util/backends.ts'
import { GCM, HMAC, SHA256 } from './util/known-answers.ts'
import { sharedBytes } from './util/shared-bytes.ts'

const KEY = seededBytes(10, 32)
const NONCE = seededBytes(11, NONCE_LENGTH)
const LENGTHS = [0, 1, 15, 16, 17, 31, 32, 33, 63, 64, 65, 1023, 4096, 65_537]

/** Calls whatever may throw at once or in a promise. */
async function attempt (action: () => unknown): Promise<unknown> {
  return action()
}

describe('crypto backends', () => {
  it('are all there in Node, and at least noble anywhere', () => {
    const names = backends.map(({ name }) => name)
    expect(names).to.include('noble')
    expect(names).to.include(defaultCrypto().name)
    expect(defaultCrypto()).to.equal(defaultCrypto())

    if (globalThis.process?.versions?.node != null) {
      expect(names).to.deep.equal(['native', 'webcrypto', 'noble'])
      expect(defaultCrypto().name).to.equal('native')
    }
  })

  const webCrypto = backends.find(({ name }) => name === 'webcrypto')

  webCrypto != null && it('WebCrypto gives its keys to nobody, and uses them for nothing else', async () => {
    const imported: CryptoKey[] = []
    const { importKey } = crypto.subtle

    crypto.subtle.importKey = async (...parameters: any[]) => {
      const key = await importKey.apply(crypto.subtle, parameters as any)
      imported.push(key)
      return key
    }

    try {
      await webCrypto.aead(KEY)
      await webCrypto.hmac(KEY)
    } finally {
      delete (crypto.subtle as any).importKey
    }

    expect(imported.map(({ extractable, usages }) => [extractable, usages])).to.deep.equal([[false, ['encrypt', 'decrypt']], [false, ['sign']]])
  })

  for (const backend of backends) {
    describe(backend.name, () => {
      for (const { name, data, out } of SHA256) {
        it(`SHA-256: ${name}`, async () => {
          expect(await backend.sha256(data)).to.equalBytes(out)
        })
      }

      for (const { name, key, data, out } of HMAC) {
        it(`HMAC-SHA-256: ${name}`, async () => {
          expect(await (await backend.hmac(key))(data)).to.equalBytes(out)
        })
      }

      for (const { name, key, nonce, plaintext, out } of GCM) {
        it(`AES-GCM: ${name}`, async () => {
          const aead = await backend.aead(key)
          const sealed = Uint8Array.from([...nonce, ...out])
          expect(await aead.seal(nonce, plaintext)).to.equalBytes(sealed)
          expect(await aead.open(sealed)).to.equalBytes(plaintext)
        })
      }

      it('gives plain Uint8Arrays', async () => {
        const aead = await backend.aead(KEY)
        const sealed = await aead.seal(NONCE, KEY)

        for (const value of [sealed, await aead.open(sealed), await backend.sha256(KEY), await (await backend.hmac(KEY))(KEY)]) {
          expect(Object.getPrototypeOf(value)).to.equal(Uint8Array.prototype)
        }
      })

      it('takes views into larger buffers', async () => {
        const large = seededBytes(12, 300)
        const view = large.subarray(100, 200)
        const copy = view.slice()
        const aead = await backend.aead(large.subarray(10, 42))
        const sealed = await aead.seal(large.subarray(50, 62), view)
        const within = Uint8Array.from([9, ...sealed, 9]).subarray(1, -1)

        expect(await aead.open(within)).to.equalBytes(copy)
        expect(await backend.sha256(view)).to.equalBytes(await backend.sha256(copy))
        expect(await (await backend.hmac(large.subarray(10, 42)))(view)).to.equalBytes(await (await backend.hmac(large.slice(10, 42)))(copy))
      })

      it('takes shared memory', async () => {
        const shared = sharedBytes(64)
        shared.set(seededBytes(13, 64))
        const copy = shared.slice()
        const sealed = await (await backend.aead(shared.subarray(0, 32))).seal(NONCE, shared)

        expect(await (await backend.aead(copy.slice(0, 32))).open(sealed)).to.equalBytes(copy)
        expect(await backend.sha256(shared)).to.equalBytes(await backend.sha256(Uint8Array.from(copy)))
      })

      it('copies its keys in', async () => {
        const key = KEY.slice()
        const aead = await backend.aead(key)
        const mac = await backend.hmac(key)
        const before = await mac(NONCE)
        const sealed = await aead.seal(NONCE, KEY)
        key.fill(0)

        expect(await mac(NONCE)).to.equalBytes(before)
        expect(await aead.seal(NONCE, KEY)).to.equalBytes(sealed)
        expect(await aead.open(sealed)).to.equalBytes(KEY)
      })

      it('leaves its inputs as they were', async () => {
        const plaintext = seededBytes(14, 100)
        const copy = plaintext.slice()
        const nonce = NONCE.slice()
        const aead = await backend.aead(KEY)
        const sealed = await aead.seal(nonce, plaintext)
        const sealedCopy = sealed.slice()
        await aead.open(sealed)

        expect(plaintext).to.equalBytes(copy)
        expect(nonce).to.equalBytes(NONCE)
        expect(sealed).to.equalBytes(sealedCopy)
      })

      it('refuses every flipped bit', async () => {
        const aead = await backend.aead(KEY)
        const sealed = await aead.seal(NONCE, seededBytes(15, 5))

        for (let bit = 0; bit < sealed.byteLength * 8; bit++) {
          const flipped = sealed.slice()
          flipped[bit >> 3] ^= 1 << (bit & 7)
          await expect(attempt(() => aead.open(flipped)), `bit ${bit}`).to.eventually.be.rejected()
        }
      })

      it('refuses every truncation, and every short input', async () => {
        const aead = await backend.aead(KEY)
        const sealed = await aead.seal(NONCE, seededBytes(16, 20))

        for (let length = 0; length < sealed.byteLength; length++) {
          await expect(attempt(() => aead.open(sealed.slice(0, length))), `${length} bytes`).to.eventually.be.rejected()
          await expect(attempt(() => aead.open(sealed.slice(sealed.byteLength - length))), `last ${length} bytes`).to.eventually.be.rejected()
        }
      })

      it('refuses what is too long, of another key, of another nonce', async () => {
        const aead = await backend.aead(KEY)
        const sealed = await aead.seal(NONCE, seededBytes(17, 20))
        const otherNonce = await aead.seal(seededBytes(18, NONCE_LENGTH), seededBytes(17, 20))
        const otherKey = await (await backend.aead(seededBytes(19, 32))).seal(NONCE, seededBytes(17, 20))

        for (const bad of [
          Uint8Array.from([...sealed, 0]),
          Uint8Array.from([0, ...sealed]),
          otherKey,
          Uint8Array.from([...otherNonce.subarray(0, NONCE_LENGTH), ...sealed.subarray(NONCE_LENGTH)]),
          Uint8Array.from([...sealed.subarray(0, -TAG_LENGTH), ...otherNonce.subarray(-TAG_LENGTH)]),
          Uint8Array.from([...sealed.subarray(0, -TAG_LENGTH), ...new Uint8Array(TAG_LENGTH)])
        ]) {
          await expect(attempt(() => aead.open(bad))).to.eventually.be.rejected()
        }
      })
    })
  }

  describe('against each other', () => {
    const [first, ...others] = backends

    for (const backend of others) {
      it(`${backend.name} and ${first.name} give the same bytes, and open the other's`, async () => {
        const [a, b] = [await first.aead(KEY), await backend.aead(KEY)]

        for (const length of LENGTHS) {
          const data = seededBytes(length, length)
          const sealed = await a.seal(NONCE, data)

          expect(sealed.byteLength).to.equal(NONCE_LENGTH + length + TAG_LENGTH)
          expect(await b.seal(NONCE, data)).to.equalBytes(sealed)
          expect(await b.open(sealed)).to.equalBytes(data)
          expect(await a.open(await b.seal(NONCE, data))).to.equalBytes(data)
          expect(await backend.sha256(data)).to.equalBytes(await first.sha256(data))
          expect(await (await backend.hmac(KEY))(data)).to.equalBytes(await (await first.hmac(KEY))(data))
        }
      })

      it(`${backend.name} and ${first.name} agree on random inputs`, async () => {
        const bytes = (min: number, max: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ minLength: min, maxLength: max })

        await fc.assert(fc.asyncProperty(fc.oneof(bytes(32, 32), bytes(16, 16)), bytes(12, 12), bytes(0, 200), async (key, nonce, data) => {
          const sealed = await (await backend.aead(key)).seal(nonce, data)
          expect(sealed).to.equalBytes(await (await first.aead(key)).seal(nonce, data))
          expect(await (await first.aead(key)).open(sealed)).to.equalBytes(data)
          expect(await (await backend.hmac(key))(data)).to.equalBytes(await (await first.hmac(key))(data))
        }), { numRuns: 50 })
      })
    }
  })
})
