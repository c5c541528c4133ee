import { concatBytes } from '@noble/hashes/utils.js'
import { expect } from 'aegir/chai'
import * as fc from 'fast-check'
import { checkPlainCid, decodePlainCid, isIdentityCid } from '../../src/format/internal.ts'
import { DAG_CBOR, DAG_PB, RAW, cidWith } from './util/fixture.ts'
import { seededBytes } from './util/random.ts'
import { cidV1, uvarint } from './util/reference.ts'

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** The table of SPEC 5.5: hash code, shortest and longest digest. */
const ALLOWED: Array<[name: string, code: number, min: number, max: number]> = [
  ['sha2-256', 0x12, 20, 32], ['sha2-512', 0x13, 20, 64],
  ['sha2-384', 0x20, 20, 48], ['sha2-512/224', 0x1014, 20, 28], ['sha2-512/256', 0x1015, 20, 32],
  ['sha3-224', 0x17, 20, 28], ['sha3-256', 0x16, 20, 32], ['sha3-384', 0x15, 20, 48], ['sha3-512', 0x14, 20, 64],
  ['keccak-224', 0x1a, 20, 28], ['keccak-256', 0x1b, 20, 32], ['keccak-384', 0x1c, 20, 48], ['keccak-512', 0x1d, 20, 64],
  ['shake-256', 0x19, 20, 128],
  ['blake3', 0x1e, 20, 128],
  ['dbl-sha2-256', 0x56, 20, 32],
  ...range(20, 64).map((n): [string, number, number, number] => [`blake2b-${n * 8}`, 0xb200 + n, 20, n]),
  ...range(20, 32).map((n): [string, number, number, number] => [`blake2s-${n * 8}`, 0xb240 + n, 20, n]),
  ['identity', 0x00, 0, 128]
]

/** Other hashes of the multicodec table, each with its digest's length. */
const FORBIDDEN: Array<[name: string, code: number, length: number]> = [
  ['sha1', 0x11, 20], ['md4', 0xd4, 16], ['md5', 0xd5, 16], ['shake-128', 0x18, 32],
  ['murmur3-x64-64', 0x22, 8], ['murmur3-32', 0x23, 4], ['murmur3-x64-128', 0x1022, 16],
  ['ripemd-160', 0x1053, 20], ['ripemd-256', 0x1054, 32], ['x11', 0x1100, 64], ['kangarootwelve', 0x1d01, 32],
  ['sm3-256', 0x534d, 32], ['sha2-256-trunc254-padded', 0x1012, 32], ['sha2-224', 0x1013, 28],
  ['blake2b-8', 0xb201, 20], ['blake2b-152', 0xb213, 20], ['blake2s-8', 0xb241, 20], ['blake2s-152', 0xb253, 20],
  ['skein256-256', 0xb320, 32], ['poseidon-bls12_381-a2-fc1', 0xb401, 32], ['xxh-64', 0xb3e3, 8], ['crc32', 0x0132, 4],
  ['ssz-sha2-256-bmt', 0xb502, 32], ['none', 0x55, 32]
]

/** Refused where a CID is used, and where its bytes are read. */
function refused (code: number, length: number, name = 'UnsupportedHashError'): void {
  const cid = cidWith(code, seededBytes(length, length))
  expect(() => { checkPlainCid(cid) }, `0x${code.toString(16)} of ${length}`).to.throw().with.property('name', name)
  expect(() => decodePlainCid(cid.bytes), `0x${code.toString(16)} of ${length}`).to.throw()
}

function passes (check: () => void): boolean {
  try {
    check()
    return true
  } catch {
    return false
  }
}

function allowed (code: number, length: number): void {
  const cid = cidWith(code, seededBytes(length, length))
  checkPlainCid(cid)
  expect(decodePlainCid(cid.bytes).bytes).to.equalBytes(cid.bytes)
}

describe('plain CID', () => {
  for (const [name, code, min, max] of ALLOWED) {
    it(`${name}: ${min} to ${max} bytes`, () => {
      for (const length of range(0, 130)) {
        if (length >= min && length <= max) {
          allowed(code, length)
        } else {
          refused(code, length)
        }
      }
    })
  }

  for (const [name, code, length] of FORBIDDEN) {
    it(`refuses ${name}`, () => {
      for (const size of [0, length, 20, 32, 64]) {
        refused(code, size)
      }
    })
  }

  it('refuses every other hash code', () => {
    const known = new Set(ALLOWED.map(([, code]) => code))

    const others = range(0, 0x2000).concat(range(0xb1f0, 0xb270)).filter(code => !known.has(code))
    const passed = others.filter(code => passes(() => { checkPlainCid(cidWith(code, seededBytes(1, 32))) }))
    expect(passed).to.deep.equal([])

    fc.assert(fc.property(fc.nat(), code => { known.has(code) || refused(code, 32) }))
  })

  it('is at most 160 bytes', () => {
    refused(0, 155, 'UnsupportedHashError')
    refused(0, 156, 'InvalidCidError')
    refused(0x12, 200, 'InvalidCidError')
    refused(0, 100_000, 'InvalidCidError')
  })

  it('may have any codec', () => {
    for (const codec of [0, RAW, DAG_PB, DAG_CBOR, 0x300539, 2 ** 31, 2 ** 32, 2 ** 40]) {
      const bytes = cidV1(codec, seededBytes(1, 32))
      expect(decodePlainCid(bytes).code).to.equal(codec)
      expect(decodePlainCid(bytes).bytes).to.equalBytes(bytes)
    }
  })

  it('knows identity CIDs', () => {
    expect(isIdentityCid(cidWith(0, new Uint8Array(3)))).to.equal(true)
    expect(isIdentityCid(cidWith(0x12, new Uint8Array(32)))).to.equal(false)
  })

  describe('as bytes', () => {
    const digest = seededBytes(2, 32)
    const good = cidV1(RAW, digest)
    const v0 = concatBytes(Uint8Array.of(0x12, 0x20), digest)

    it('is CIDv1 or CIDv0', () => {
      expect(decodePlainCid(good)).to.have.property('version', 1)
      expect(decodePlainCid(v0)).to.have.property('version', 0)
      expect(decodePlainCid(v0).bytes).to.equalBytes(v0)
    })

    const bad: Record<string, Uint8Array> = {
      nothing: new Uint8Array(0),
      'one byte': Uint8Array.of(1),
      'a version and a codec': Uint8Array.of(1, RAW),
      'no digest': Uint8Array.of(1, RAW, 0x12, 0x20),
      'a byte too few': good.slice(0, -1),
      'a byte too many': concatBytes(good, Uint8Array.of(0)),
      'a zero in front': concatBytes(Uint8Array.of(0), good),
      'two CIDs': concatBytes(good, good),
      CIDv2: concatBytes(Uint8Array.of(2), good.subarray(1)),
      CIDv3: concatBytes(Uint8Array.of(3), good.subarray(1)),
      'CIDv0 with a version and codec in front': concatBytes(Uint8Array.of(0, DAG_PB), v0),
      'CIDv0 with a version and another codec in front': concatBytes(Uint8Array.of(0, RAW), v0),
      'CIDv0 with a version in front': concatBytes(Uint8Array.of(0), v0),
      'CIDv0 of 20 bytes': concatBytes(Uint8Array.of(0x12, 20), digest.subarray(0, 20)),
      'CIDv0 of 33 bytes': concatBytes(Uint8Array.of(0x12, 33), digest, Uint8Array.of(0)),
      'CIDv0, a byte too many': concatBytes(v0, Uint8Array.of(0)),
      'CIDv0 of sha2-512': concatBytes(Uint8Array.of(0x13, 0x40), seededBytes(3, 64)),
      'a long version': concatBytes(Uint8Array.of(0x81, 0), good.subarray(1)),
      'a long codec': concatBytes(Uint8Array.of(1, 0xd5, 0), good.subarray(2)),
      'a long hash code': concatBytes(Uint8Array.of(1, RAW, 0x92, 0), good.subarray(3)),
      'a long length': concatBytes(Uint8Array.of(1, RAW, 0x12, 0xa0, 0), digest),
      'a version without an end': new Uint8Array(36).fill(0xff),
      'a codec that is no safe integer': concatBytes(Uint8Array.of(1), Uint8Array.of(0x81, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x40), good.subarray(2)),
      text: new TextEncoder().encode('bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy')
    }

    for (const [name, bytes] of Object.entries(bad)) {
      it(`is not ${name}`, () => {
        expect(() => decodePlainCid(bytes)).to.throw()
      })
    }

    it('is never read as a CID of other bytes', () => {
      const part = fc.oneof(fc.nat(3), fc.constantFrom(0x12, 0x13, RAW, DAG_PB, 20, 32), fc.nat(2 ** 31))
      const cidBytes = fc.tuple(part, part, part, part, fc.uint8Array({ maxLength: 40 }))
        .map(([a, b, c, d, tail]) => concatBytes(uvarint(a), uvarint(b), uvarint(c), uvarint(d), tail))

      const nearly = fc.tuple(fc.nat(2), fc.constantFrom(RAW, DAG_PB), fc.constantFrom(0x12, 0x13), fc.constantFrom(20, 32))
        .map(([version, codec, code, size]) => Uint8Array.from([version, codec, code, size, ...digest.subarray(0, size)]))

      fc.assert(fc.property(fc.oneof(cidBytes, nearly, fc.uint8Array({ maxLength: 60 })), bytes => {
        let read

        try {
          read = decodePlainCid(bytes)
        } catch {
          return
        }

        expect(read.bytes).to.equalBytes(bytes)
      }), { numRuns: 3000 })
    })
  })
})
