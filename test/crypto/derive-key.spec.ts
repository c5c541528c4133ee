import { x25519 } from '@noble/curves/ed25519.js'
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { expect } from 'aegir/chai'
import { deriveKey } from '../../src/crypto/index.ts'
import { checkKey } from '../../src/crypto/internal.ts'
import { seededBytes } from '../format/util/random.ts'
import { expand, extract } from '../format/util/reference.ts'

// RFC 7748, section 6.1
const ALICE = hexToBytes('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a')
const ALICE_PUBLIC = hexToBytes('8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a')
const BOB = hexToBytes('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb')
const BOB_PUBLIC = hexToBytes('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f')
const SHARED = hexToBytes('4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742')

// the points of small order, with which a secret would be known to everybody
const LOW_ORDER = [
  new Uint8Array(32),
  Uint8Array.from([1, ...new Uint8Array(31)]),
  hexToBytes('e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800'),
  hexToBytes('5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157'),
  hexToBytes('ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'),
  hexToBytes('edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'),
  hexToBytes('eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f')
]

/** What is overwritten with zeroes meanwhile, as it was before. */
function wipedBy (act: () => void): string[] {
  const wiped: string[] = []
  const proto = Object.getPrototypeOf(Uint8Array.prototype)
  const { fill } = proto

  proto.fill = function (...args: unknown[]) {
    args.length === 1 && args[0] === 0 && wiped.push(this.join())
    return Reflect.apply(fill, this, args)
  }

  try {
    act()
  } finally {
    proto.fill = fill
  }

  return wiped
}

function refused (...parameters: any[]): void {
  expect(() => (deriveKey as any)(...parameters)).to.throw().with.property('name', 'InvalidKeyError')
}

describe('deriveKey', () => {
  it('is X25519 through HKDF-SHA-256, salted with both public keys', () => {
    expect(x25519.getPublicKey(ALICE)).to.equalBytes(ALICE_PUBLIC)
    expect(x25519.getPublicKey(BOB)).to.equalBytes(BOB_PUBLIC)
    // Alice's public key is the smaller one
    const prk = extract(concatBytes(ALICE_PUBLIC, BOB_PUBLIC), SHARED)

    for (const [internal, external] of [[BOB, ALICE_PUBLIC], [ALICE, BOB_PUBLIC]]) {
      expect(deriveKey(internal, external)).to.equalBytes(expand(prk, utf8ToBytes('helia-encrypted/pair|256')))
      expect(deriveKey(internal, external, 128)).to.equalBytes(expand(prk, utf8ToBytes('helia-encrypted/pair|128')).slice(0, 16))
    }
  })

  it('is the same for both sides', () => {
    for (let i = 0; i < 20; i++) {
      const [a, b] = [seededBytes(2 * i, 32), seededBytes(2 * i + 1, 32)]
      const key = deriveKey(a, x25519.getPublicKey(b))
      expect(deriveKey(b, x25519.getPublicKey(a))).to.equalBytes(key)
      expect(checkKey(key)).to.have.lengthOf(32)
    }
  })

  it('is the same for both sides when their public keys begin alike', () => {
    const byStart = new Map<number, Uint8Array>()
    let found = 0

    for (let i = 0; found < 4; i++) {
      const mine = seededBytes(1_000 + i, 32)
      const [start] = x25519.getPublicKey(mine)
      const other = byStart.get(start)
      byStart.set(start, mine)

      if (other != null) {
        found++
        expect(deriveKey(mine, x25519.getPublicKey(other))).to.equalBytes(deriveKey(other, x25519.getPublicKey(mine)))
      }
    }
  })

  it('is another for every pair and length', () => {
    const [carol, carolPublic] = [seededBytes(1, 32), x25519.getPublicKey(seededBytes(1, 32))]
    const keys = [deriveKey(BOB, ALICE_PUBLIC), deriveKey(BOB, carolPublic), deriveKey(carol, ALICE_PUBLIC), deriveKey(carol, carolPublic)]
    expect(new Set(keys.map(key => key.join())).size).to.equal(4)
    expect(deriveKey(BOB, ALICE_PUBLIC, 128)).to.not.deep.equal(deriveKey(BOB, ALICE_PUBLIC).slice(0, 16))
  })

  it('refuses public keys that give a secret everybody knows', () => {
    for (const point of LOW_ORDER) {
      refused(BOB, point)
    }
  })

  it('is not the shared secret itself, nor a part of it', () => {
    expect(deriveKey(ALICE, BOB_PUBLIC)).to.not.deep.equal(SHARED)
    expect(deriveKey(ALICE, BOB_PUBLIC, 128)).to.not.deep.equal(SHARED.slice(0, 16))
  })

  it('of somebody with himself is a key too', () => {
    expect(deriveKey(ALICE, ALICE_PUBLIC)).to.have.lengthOf(32).and.to.not.deep.equal(deriveKey(BOB, BOB_PUBLIC))
  })

  it('refuses keys of another length or type', () => {
    for (const length of [0, 16, 31, 33, 64]) {
      refused(BOB, seededBytes(1, length))
      refused(seededBytes(1, length), ALICE_PUBLIC)
    }

    for (const value of [undefined, null, 'x'.repeat(32), Array.from(BOB), BOB.buffer, 32]) {
      refused(BOB, value)
      refused(value, ALICE_PUBLIC)
    }
  })

  it('says which of the two is wrong', () => {
    expect(() => deriveKey(BOB.subarray(1), ALICE_PUBLIC)).to.throw('The internal identity')
    expect(() => deriveKey(BOB, ALICE_PUBLIC.subarray(1))).to.throw('The external identity')
    expect(() => deriveKey(BOB, LOW_ORDER[0])).to.throw('The external identity')
  })

  it('wipes the shared secret', () => {
    for (const bits of [256, 128] as const) {
      expect(wipedBy(() => deriveKey(ALICE, BOB_PUBLIC, bits))).to.include(SHARED.join())
      expect(wipedBy(() => deriveKey(BOB, ALICE_PUBLIC, bits))).to.include(SHARED.join())
    }
  })

  it('refuses other numbers of bits', () => {
    for (const bits of [0, 64, 192, 512, NaN, null, '256', '128']) {
      refused(BOB, ALICE_PUBLIC, bits)
    }
  })

  it('leaves its inputs as they were', () => {
    const [internal, external] = [BOB.slice(), ALICE_PUBLIC.slice()]
    deriveKey(internal, external)
    expect(internal).to.equalBytes(BOB)
    expect(external).to.equalBytes(ALICE_PUBLIC)
  })
})
