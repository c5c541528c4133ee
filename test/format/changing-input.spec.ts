import { sha512 } from '@noble/hashes/sha2.js'
import { expect } from 'aegir/chai'
import { CID } from 'multiformats/cid'
import { defaultHashers, openBlock, sealBlock } from '../../src/format/internal.ts'
import { sharedBytes } from '../crypto/util/shared-bytes.ts'
import { DAG_PB, RAW, block, cidWith, fixtureKeys } from './util/fixture.ts'
import { NonceLedger } from './util/nonce-ledger.ts'
import { seededBytes } from './util/random.ts'
import { recordedBackends, recordedCrypto } from './util/recorded-crypto.ts'
import { cidOf } from './util/reference.ts'
import type { CryptoBackend } from '../../src/crypto/internal.ts'
import type { HasherLoader, PlainBlock, SealOptions, SealedBlock } from '../../src/format/internal.ts'

const content = seededBytes(121, 64)

/** A backend that calls `touch` before each primitive, as a thread that writes meanwhile would. */
function touching (backend: CryptoBackend, touch: (step: string) => void): CryptoBackend {
  return {
    ...backend,
    sha256: async data => { touch('sha256'); return backend.sha256(data) },
    hmac: async key => {
      const mac = await backend.hmac(key)
      return async data => { touch('nonce'); return mac(data) }
    },
    aead: async key => {
      const aead = await backend.aead(key)
      return {
        open: sealed => aead.open(sealed),
        seal: async (nonce, plaintext) => {
          touch('seal')
          const sealing = aead.seal(nonce, plaintext)
          touch('sealing')
          return sealing
        }
      }
    }
  }
}

/** Seals while `change` runs at one step; gives the sealed block, or nothing if that was an error. */
async function sealWhile (change: () => void, at: string, plain: PlainBlock, ledger: NonceLedger, options: SealOptions = {}): Promise<SealedBlock | undefined> {
  const keys = await fixtureKeys(ledger.recording(touching(recordedCrypto, step => { step === at && change() })))
  return sealBlock(keys, plain, options).catch(() => undefined)
}

describe('sealed block: an input that changes', () => {
  for (const crypto of recordedBackends) {
    it(`may change as soon as sealing has begun, on ${crypto.name}`, async () => {
      const keys = await fixtureKeys(crypto)
      const expected = await sealBlock(keys, block(content))
      const bytes = content.slice()
      const sealing = sealBlock(keys, block(bytes))
      bytes.fill(0)
      expect((await sealing).bytes).to.equalBytes(expected.bytes)
    })

    it(`may change while a slow hasher works, on ${crypto.name}`, async () => {
      const keys = await fixtureKeys(crypto)
      const plain = { cid: cidWith(0x13, sha512(content)), bytes: content.slice() }
      const expected = await sealBlock(keys, plain)
      const getHasher: HasherLoader = async code => {
        plain.bytes.fill(0)
        await new Promise(resolve => setTimeout(resolve, 1))
        const hasher = await defaultHashers(code)
        plain.bytes.fill(1)
        return hasher
      }

      expect((await sealBlock(keys, plain, { getHasher })).bytes).to.equalBytes(expected.bytes)
    })
  }

  for (const at of ['sha256', 'nonce', 'seal', 'sealing']) {
    for (const [kind, make] of Object.entries({ 'a buffer': () => content.slice(), 'shared memory': () => { const bytes = sharedBytes(64); bytes.set(content); return bytes } })) {
      it(`${kind} changed at "${at}" changes nothing`, async () => {
        const ledger = new NonceLedger()
        const bytes = make()
        const plain = { cid: block(content).cid, bytes }
        const first = await sealWhile(() => {}, at, plain, ledger)
        const second = await sealWhile(() => { bytes.fill(0) }, at, plain, ledger)

        expect(bytes).to.equalBytes(new Uint8Array(64))
        expect(second?.bytes).to.equalBytes(first?.bytes)
        expect(ledger.repeats).to.deep.equal([])
      })
    }

    it(`a CID whose bytes change at "${at}" never gives its nonce to two payloads`, async () => {
      const ledger = new NonceLedger()
      const own = cidOf(RAW, content)
      const plain = { cid: CID.decode(own), bytes: content }
      const sealed = await sealWhile(() => { own[1] = DAG_PB; plain.cid.bytes[1] = DAG_PB }, at, plain, ledger)
      await sealWhile(() => {}, at, block(content, DAG_PB), ledger)
      await sealWhile(() => {}, at, block(content), ledger)

      expect(ledger.repeats).to.deep.equal([])

      if (sealed != null) {
        expect((await openBlock(await fixtureKeys(), sealed)).bytes).to.equalBytes(content)
      }
    })
  }

  it('an object that changes after the call changes nothing', async () => {
    const keys = await fixtureKeys()
    const expected = await sealBlock(keys, block(content), { padding: 'none' })
    const plain = block(content)
    const options: SealOptions = { padding: 'none' }
    const sealing = sealBlock(keys, plain, options)
    plain.bytes = new Uint8Array(5)
    plain.cid = block(new Uint8Array(5)).cid
    options.padding = 'padme'
    options.kind = 3
    expect(await sealing).to.deep.equal(expected)
  })

  // 100 bytes and 105 have the same padded size, so that there is room to grow
  const [long, short] = [seededBytes(122, 105), seededBytes(122, 105).slice(0, 100)]

  it('bytes that grow between two looks at their length never give a nonce to two payloads', async () => {
    for (let looks = 0; looks < 12; looks++) {
      const ledger = new NonceLedger()
      const keys = await fixtureKeys(ledger.recording(recordedCrypto))
      const bytes = long.slice()
      let seen = 0

      // as a view of shared memory that another thread grows
      const size = { get: () => seen++ < looks ? 100 : 105 }
      Object.defineProperties(bytes, { byteLength: size, length: size })

      await sealBlock(keys, { cid: block(long).cid, bytes }).catch(() => {})
      await sealBlock(keys, { cid: block(short).cid, bytes }).catch(() => {})
      await sealBlock(keys, block(long))
      await sealBlock(keys, block(short))
      expect(ledger.repeats, `after ${looks} looks`).to.deep.equal([])
    }
  })

  it('an object that only looks like bytes never gives a nonce to two payloads', async () => {
    for (let looks = 0; looks < 20; looks++) {
      const ledger = new NonceLedger()
      const keys = await fixtureKeys(ledger.recording(recordedCrypto))
      let seen = 0
      const bytes = new Proxy(long.slice(), {
        get (target, name) {
          const value = Reflect.get(seen++ < looks ? short : target, name, seen <= looks ? short : target)
          return typeof value === 'function' ? value.bind(target) : value
        }
      })

      await sealBlock(keys, { cid: block(long).cid, bytes }).catch(() => {})
      seen = 0
      await sealBlock(keys, { cid: block(short).cid, bytes }).catch(() => {})
      await sealBlock(keys, block(long))
      await sealBlock(keys, block(short))
      expect(ledger.repeats, `after ${looks} looks`).to.deep.equal([])
    }
  })

  it('a hasher that writes into what it is given never gives a nonce to two payloads', async () => {
    const ledger = new NonceLedger()
    const keys = await fixtureKeys(ledger.recording(recordedCrypto))
    const plain = { cid: cidWith(0x13, sha512(content)), bytes: content }
    const getHasher: HasherLoader = code => ({
      code,
      name: 'sha2-512',
      async digest (input: Uint8Array) {
        const digest = await (await defaultHashers(code)).digest(input.slice())
        input.fill(0)
        return digest
      }
    }) as any

    await sealBlock(keys, plain, { getHasher }).catch(() => {})
    await sealBlock(keys, plain)
    expect(ledger.repeats).to.deep.equal([])
  })
})
