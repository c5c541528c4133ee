import { hexToBytes } from '@noble/hashes/utils.js'
import { expect } from 'aegir/chai'
import { CID } from 'multiformats/cid'
import { sha512 } from 'multiformats/hashes/sha2'
import { MAX_SEALED_BLOCK, defaultHashers } from '../../src/format/internal.ts'
import { ipsqlKeys, openIpsqlBlock, sealIpsqlBlock } from '../../src/ipsql/ipsql-block.ts'
import { ipsqlCid } from '../../src/ipsql/ipsql-cid.ts'
import { backends } from '../crypto/util/backends.ts'
import { cborBlock, identityBlock, rawBlock } from '../util/blocks.ts'
import { recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { sealAs } from './util/reference.ts'
import type { CryptoBackend } from '../../src/crypto/internal.ts'
import type { PlainBlock } from '../../src/format/internal.ts'

// test/fixtures/ipsql/vector.json, made by IPSQL
const KEY: Uint8Array = hexToBytes('7c48cf09a230d5d33b7b6b5a96117788fb25a18bd093aa4a72ef986ba06388ce')
const VECTORS = [{
  sealed: hexToBytes('a04903ccad8fe3f242af1df28ef19ed98cd87b7228951a0769933ee0a67a3a66e1ddd1bbe036192059c7f5aed1a5fc0fe3920b1078ea4975c8df0c8a0e4891b2c69617db'),
  sealedCid: 'bag4yvqabciqoxy56v5xgodhf5hfqfsgsshoxy2yzdmk2ztkvhzbmhqaeuyyjupi',
  plainCid: 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku',
  plain: new Uint8Array(0)
}, {
  sealed: hexToBytes('245d3e3ff64fe7763c17e46514bc65005bffb174b24b3188cf5e049169e114ec2c037517db2ca1eb10ee67a1ecf104cbc784b53888f99781d1f33fd46eff55587f099fe180bce0941fca8c0c89ce46'),
  sealedCid: 'bag4yvqabciqjqapvhattc6nx46qa2wmyawu6xpu64fgw3pprskug5qr735jd4vi',
  plainCid: 'bafkreigjmwxgt6s346xqedkrbgxka3k7vlv2kw2j7wxr56aoacs2jyrvui',
  plain: new TextEncoder().encode('raw block 0')
}]

async function open (sealed: Uint8Array, key = KEY, crypto?: CryptoBackend): Promise<PlainBlock> {
  return openIpsqlBlock(await ipsqlKeys(key, crypto ?? recorded()), sealed, defaultHashers)
}

async function seal (block: PlainBlock, key = KEY, crypto?: CryptoBackend): Promise<Uint8Array> {
  return (await sealIpsqlBlock(await ipsqlKeys(key, crypto ?? recorded()), block, defaultHashers)).bytes
}

async function refused (sealed: Uint8Array, key = KEY): Promise<void> {
  const err = await errorOf(open(sealed, key))
  expect(`${err.name}: ${err.message}`).to.match(/^OpenFailedError: The sealed block could not be opened/)
  expect(err.cause).to.equal(undefined)
}

describe('ipsql: one block', () => {
  backends.forEach(crypto => {
    it(`opens what IPSQL sealed, with ${crypto.name}`, async () => {
      for (const { sealed, sealedCid, plainCid, plain } of VECTORS) {
        expect(ipsqlCid(await crypto.sha256(sealed)).toString()).to.equal(sealedCid)
        expect(await open(sealed, KEY, crypto)).to.deep.equal({ cid: CID.parse(plainCid), bytes: plain })
      }
    })
  })

  it('is the same bytes from every backend, and each opens them', async () => {
    for (const key of [testKey(1, 16), testKey(1, 32)]) {
      const block = await cborBlock({ a: 1, b: seededBytes(1, 100) })
      const [first, ...others] = await Promise.all(backends.map(async crypto => seal(block, key, crypto)))
      others.forEach(bytes => { expect(bytes).to.equalBytes(first) })

      for (const crypto of backends) {
        expect(await open(first, key, crypto)).to.deep.equal(block)
      }
    }
  })

  it('is the length that IPSQL gives it, and says what IPSQL says', async () => {
    const block = await rawBlock(seededBytes(2, 1000))
    const sealed = await seal(block)
    expect(sealed.byteLength).to.equal(1068)
    // sealed again apart from the library, with the IV that it chose
    expect(sealed).to.equalBytes(await sealAs(KEY, block.cid.bytes, block.bytes, sealed.slice(0, 12)))
  })

  it('has another IV for every CID, content and key', async () => {
    const bytes = seededBytes(3, 50)
    const blocks = [await rawBlock(bytes), await rawBlock(bytes, { hasher: sha512 }), await rawBlock(bytes, { truncate: 20 }), await rawBlock(bytes.slice(1))]
    const ivs = new Set<string>()

    for (const key of [testKey(1), testKey(2), testKey(1, 16)]) {
      for (const block of blocks) {
        ivs.add((await seal(block, key)).slice(0, 12).join())
      }
    }

    expect(ivs.size).to.equal(12)
  })

  it('with any bit flipped does not open', async () => {
    const { sealed } = VECTORS[1]

    for (let bit = 0; bit < sealed.byteLength * 8; bit++) {
      const flipped = sealed.slice()
      flipped[bit >> 3] ^= 1 << (bit & 7)
      await refused(flipped)
    }
  })

  it('cut short or made longer does not open', async () => {
    const { sealed } = VECTORS[1]

    for (let length = 0; length < sealed.byteLength; length++) {
      await refused(sealed.slice(0, length))
    }

    await refused(Uint8Array.from([...sealed, 0]))
    await refused(Uint8Array.from([0, ...sealed]))
  })

  it('does not open with other keys', async () => {
    await refused(VECTORS[0].sealed, testKey())
    await refused(VECTORS[0].sealed, KEY.slice(0, 16))
    await refused(VECTORS[0].sealed, KEY.slice(16))
  })

  it('refuses keys of another length, and hex text, which IPSQL took', async () => {
    for (const length of [0, 1, 15, 17, 24, 31, 33, 64]) {
      expect(await errorOf(ipsqlKeys(seededBytes(1, length), recorded()))).to.have.property('name', 'InvalidKeyError')
    }

    for (const text of ['0123456789abcdef', '0123456789ABCDEF0123456789abcdef']) {
      expect(await errorOf(ipsqlKeys(new TextEncoder().encode(text), recorded()))).to.have.property('name', 'InvalidKeyError')
    }
  })

  const forged: Record<string, (block: PlainBlock) => [Uint8Array, Uint8Array]> = {
    'other bytes than its CID\'s': ({ cid }) => [cid.bytes, seededBytes(9, 11)],
    'a byte more': ({ cid, bytes }) => [cid.bytes, Uint8Array.from([...bytes, 0])],
    'no CID': ({ bytes }) => [new Uint8Array(0), bytes],
    'half a CID': ({ cid, bytes }) => [cid.bytes.slice(0, 20), bytes],
    'bytes after the CID': ({ cid, bytes }) => [Uint8Array.from([...cid.bytes, 1]), bytes],
    'no CID but noise': ({ bytes }) => [seededBytes(5, 36), bytes],
    'a CID of a hash that proves nothing': ({ bytes }) => [CID.parse('bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku').bytes.map((byte, i) => i === 2 ? 0x11 : byte), bytes],
    'a digest that is cut short': ({ cid, bytes }) => [Uint8Array.from([1, 0x55, 0x12, 8, ...cid.multihash.digest.slice(0, 8)]), bytes],
    'an empty digest': ({ bytes }) => [Uint8Array.from([1, 0x55, 0x12, 0]), bytes],
    'a CID that is too long': () => { const { cid, bytes } = identityBlock(0x55, seededBytes(1, 200)); return [cid.bytes, bytes] }
  }

  Object.entries(forged).forEach(([name, parts]) => {
    it(`made with the key, but of ${name}, does not open`, async () => {
      const block = await rawBlock(seededBytes(4, 11))
      await refused(await sealAs(KEY, ...parts(block)))
    })
  })

  it('whose CID is said to be longer than all of it does not open', async () => {
    const { cid, bytes } = await rawBlock(seededBytes(4, 11))

    for (const length of [48, 1000, 0x7fffffff, 0xffffffff]) {
      await refused(await sealAs(KEY, cid.bytes, bytes, undefined, length))
    }

    // all of it the CID, and nothing left
    await refused(await sealAs(KEY, cid.bytes, bytes, undefined, 47))
  })

  it('is at most what a network carries', async () => {
    const fits = await rawBlock(new Uint8Array(MAX_SEALED_BLOCK - 68))
    expect(await seal(fits)).to.have.lengthOf(MAX_SEALED_BLOCK)
    expect(await errorOf(seal(await rawBlock(new Uint8Array(MAX_SEALED_BLOCK - 67))))).to.have.property('name', 'BlockTooLargeError')
  })

  it('refuses to seal what does not hash to its CID, or has a CID that proves nothing', async () => {
    const { cid, bytes } = await rawBlock(seededBytes(6, 10))
    expect(await errorOf(seal({ cid, bytes: bytes.slice(1) }))).to.have.property('name', 'PlainBlockMismatchError')
    const short = await rawBlock(bytes, { truncate: 19 })
    expect(await errorOf(seal(short))).to.have.property('name', 'UnsupportedHashError')
    expect(await errorOf(seal(identityBlock(0x55, seededBytes(1, 129))))).to.have.property('name').that.is.oneOf(['UnsupportedHashError', 'InvalidCidError'])
  })

  it('changed while it is sealed: the copy that was hashed is what is sealed', async () => {
    const block = await rawBlock(seededBytes(7, 100))
    const bytes = block.bytes.slice()
    const backend = backends[backends.length - 1]
    const meddling: CryptoBackend = {
      ...backend,
      sha256: async (data) => {
        const digest = await backend.sha256(data)
        bytes.fill(0)
        return digest
      }
    }
    expect(await open(await seal({ cid: block.cid, bytes }, KEY, meddling))).to.deep.equal(block)
  })

  it('of a hash that nobody knows here: an error that says so, not a wrong key', async () => {
    const block = await rawBlock(seededBytes(8, 10))
    const blake = CID.decode(Uint8Array.from([1, 0x55, 0x1e, 32, ...block.cid.multihash.digest]))
    const err = await errorOf(open(await sealAs(KEY, blake.bytes, block.bytes)))
    expect(err).to.have.property('name', 'UnsupportedHashError')
    expect(err.message).to.include(blake.toString())
  })
})
