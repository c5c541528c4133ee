import { utf8ToBytes } from '@noble/hashes/utils.js'
import { expect } from 'aegir/chai'
import * as fc from 'fast-check'
import { checkKey, generateKey } from '../../src/crypto/internal.ts'
import { seededBytes } from '../format/util/random.ts'

const HEX = '0123456789abcdefABCDEF'

function refused (key: unknown): void {
  expect(() => checkKey(key as any)).to.throw().with.property('name', 'InvalidKeyError')
  expect(() => checkKey(key as any)).to.throw().with.property('code', 'ERR_INVALID_KEY')
}

describe('key', () => {
  for (const length of [0, 1, 8, 15, 17, 20, 24, 31, 33, 48, 64, 65, 1024]) {
    it(`refuses ${length} bytes`, () => {
      refused(seededBytes(length, length))
    })
  }

  for (const length of [16, 32]) {
    it(`takes ${length} bytes`, () => {
      const key = seededBytes(length, length)
      expect(checkKey(key)).to.equalBytes(key)
    })

    it(`takes ${length} bytes of one value that is no hex digit`, () => {
      for (const byte of [0x00, 0x2f, 0x3a, 0x40, 0x47, 0x60, 0x67, 0x7f, 0xb0, 0xff]) {
        expect(checkKey(new Uint8Array(length).fill(byte))).to.have.lengthOf(length)
      }
    })

    it(`refuses ${length} bytes of each hex digit`, () => {
      for (const digit of HEX) {
        refused(utf8ToBytes(digit.repeat(length)))
      }
    })

    it(`refuses ${length} hex digits, and takes them with one other byte`, () => {
      fc.assert(fc.property(fc.array(fc.constantFrom(...HEX), { minLength: length, maxLength: length }), fc.nat(length - 1), fc.nat(255), (digits, at, other) => {
        const key = utf8ToBytes(digits.join(''))
        refused(key)

        if (!HEX.includes(String.fromCharCode(other))) {
          key[at] = other
          expect(checkKey(key)).to.equalBytes(key)
        }
      }))
    })
  }

  it('says what is wrong with a hex key', () => {
    expect(() => checkKey(utf8ToBytes('00112233445566778899aabbccddeeff'))).to.throw(/hex/)
  })

  it('never puts the key into its message', () => {
    const text = 'deadbeefdeadbeefdeadbeefdeadbeef'
    expect(() => checkKey(utf8ToBytes(text))).to.throw().with.property('message').that.does.not.include('deadbeef')
    expect(() => checkKey(new Uint8Array(33).fill(171))).to.throw().with.property('message').that.does.not.match(/171|ab ?ab|abab/)
  })

  const others: Record<string, unknown> = {
    undefined,
    null: null,
    'a string of 32': 'x'.repeat(32),
    'a string of 16': 'x'.repeat(16),
    'an array': Array.from({ length: 32 }, () => 1),
    'an ArrayBuffer': new ArrayBuffer(32),
    'a DataView': new DataView(new ArrayBuffer(32)),
    'a Uint16Array': new Uint16Array(16),
    'a Uint8ClampedArray': new Uint8ClampedArray(32),
    'an object with a length': { length: 32, byteLength: 32 },
    'a number': 32
  }

  for (const [name, key] of Object.entries(others)) {
    it(`refuses ${name}`, () => { refused(key) })
  }

  it('gives a copy', () => {
    const key = seededBytes(1, 32)
    const checked = checkKey(key)
    const before = checked.slice()
    key.fill(0)

    expect(checked).to.equalBytes(before)
    expect(checked.buffer).to.not.equal(key.buffer)
  })

  it('gives a copy of a view only', () => {
    const large = seededBytes(2, 100)
    const checked = checkKey(large.subarray(10, 42))
    expect(checked).to.equalBytes(large.slice(10, 42))
    expect(checked.buffer.byteLength).to.equal(32)
  })
})

describe('generateKey', () => {
  it('makes 32 bytes, or 16', () => {
    expect(generateKey()).to.have.lengthOf(32)
    expect(generateKey(256)).to.have.lengthOf(32)
    expect(generateKey(128)).to.have.lengthOf(16)
  })

  it('makes keys that may be used, never the same', () => {
    const keys = Array.from({ length: 100 }, () => checkKey(generateKey()))
    expect(new Set(keys.map(key => key.join())).size).to.equal(keys.length)
  })

  for (const bits of [0, 8, 16, 32, 64, 192, 255, 512, -256, NaN, Infinity, null]) {
    it(`refuses ${bits} bits`, () => {
      expect(() => generateKey(bits as any)).to.throw().with.property('name', 'InvalidKeyError')
    })
  }
})
