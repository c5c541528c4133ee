import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { CID } from 'multiformats/cid'
import { decodeManifest } from '../../src/format/internal.ts'
import * as cbor from './util/cbor.ts'
import { DAG_CBOR, DAG_PB, RAW, cidWith } from './util/fixture.ts'
import { seededBytes } from './util/random.ts'
import { cidV1 } from './util/reference.ts'
import { describeStrictDecoder } from './util/strict-decoder.ts'
import type { Cbor, Pairs } from './util/cbor.ts'

const [a, b, c, d] = [101, 102, 103, 104].map(seed => seededBytes(seed, 32))

const FIELDS: Pairs = [
  ['root', cbor.link(cidV1(DAG_PB, a))],
  ['entry', cbor.link(cidV1(RAW, b))],
  ['index', cbor.link(cidV1(DAG_CBOR, c))],
  ['blocks', cbor.uint(10)],
  ['entries', cbor.uint(11)],
  ['bytes', cbor.uint(1234)],
  ['catalog', cbor.link(cidV1(RAW, d))],
  ['nonce', cbor.text('derived')],
  ['padding', cbor.text('padme')],
  ['complete', cbor.yes]
]

const without = { catalog: cbor.nil, entries: cbor.uint(10) }

function encode (changes: Record<string, Cbor> = {}): Cbor {
  return cbor.map(FIELDS.map(([name, value]) => [name, changes[name] ?? value]))
}

function accepted (changes: Record<string, Cbor>): void {
  const bytes = encode(changes)
  expect(dagCbor.encode(decodeManifest(bytes))).to.equalBytes(bytes)
}

function refused (changes: Record<string, Cbor>, note = ''): void {
  expect(() => decodeManifest(encode(changes)), note).to.throw().with.property('name', 'InvalidManifestError')
}

describeStrictDecoder('manifest', {
  fields: FIELDS,
  decode: decodeManifest,
  error: 'InvalidManifestError',
  code: 'ERR_INVALID_MANIFEST',
  alsoValid: { blocks: ['1'], bytes: ['0', '1'], complete: ['true', 'false'] }
})

describeStrictDecoder('manifest without a catalog', {
  fields: FIELDS.map(([name, value]) => [name, without[name as keyof typeof without] ?? value]),
  decode: decodeManifest,
  error: 'InvalidManifestError',
  code: 'ERR_INVALID_MANIFEST',
  alsoValid: { bytes: ['0', '1'], complete: ['true', 'false'], catalog: ['null'] }
})

describe('manifest', () => {
  it('is read as it was written', () => {
    expect(decodeManifest(encode())).to.deep.equal({
      root: CID.decode(cidV1(DAG_PB, a)),
      entry: CID.decode(cidV1(RAW, b)),
      index: CID.decode(cidV1(DAG_CBOR, c)),
      blocks: 10,
      entries: 11,
      bytes: 1234,
      catalog: CID.decode(cidV1(RAW, d)),
      nonce: 'derived',
      padding: 'padme',
      complete: true
    })
  })

  it('has a plain root that SPEC 5.5 allows', () => {
    for (const cid of [Uint8Array.from([0x12, 0x20, ...a]), cidV1(RAW, a.slice(0, 20)), cidV1(DAG_CBOR, seededBytes(1, 64), 0x13), cidWith(0, new Uint8Array(0)).bytes, cidWith(0, seededBytes(1, 128)).bytes, cidV1(0x300539, a, 0x1e)]) {
      accepted({ root: cbor.link(cid) })
    }

    for (const cid of [
      cidV1(RAW, a.slice(0, 20), 0x11), cidV1(RAW, a.slice(0, 16), 0xd5), cidV1(RAW, a.slice(0, 19)), cidV1(RAW, Uint8Array.from([...a, 1])),
      cidWith(0, seededBytes(1, 129)).bytes, cidWith(0, seededBytes(1, 200)).bytes, Uint8Array.from([0x12, 20, ...a.slice(0, 20)]),
      Uint8Array.from([1, 0xf0, 0, 0x12, 0x20, ...a]), Uint8Array.from([0, DAG_PB, 0x12, 0x20, ...a]), Uint8Array.from([...cidV1(RAW, a), 0])
    ]) {
      refused({ root: cbor.link(cid) }, `${cid}`)
    }

    refused({ root: cbor.blob(cidV1(DAG_PB, a)) })
    refused({ root: cbor.text(String(CID.decode(cidV1(DAG_PB, a)))) })
  })

  for (const field of ['entry', 'catalog']) {
    it(`has a sealed CID as its ${field}`, () => {
      accepted({ [field]: cbor.link(cidV1(RAW, a)) })

      for (const cid of [cidV1(DAG_CBOR, a), cidV1(DAG_PB, a), cidV1(RAW, a.slice(1)), cidV1(RAW, seededBytes(1, 64), 0x13), cidV1(RAW, a, 0), cidV1(RAW, a, 0x1e), Uint8Array.from([0x12, 0x20, ...a])]) {
        refused({ [field]: cbor.link(cid) }, `${cid}`)
      }

      refused({ [field]: cbor.blob(a) })
      refused({ [field]: cbor.blob(cidV1(RAW, a)) })
    })
  }

  it('has a node CID as its index', () => {
    accepted({ index: cbor.link(cidV1(DAG_CBOR, a)) })

    for (const cid of [cidV1(RAW, a), cidV1(DAG_PB, a), cidV1(DAG_CBOR, a.slice(1)), cidV1(DAG_CBOR, a, 0x1e), Uint8Array.from([0x12, 0x20, ...a])]) {
      refused({ index: cbor.link(cid) }, `${cid}`)
    }
  })

  it('has a catalog exactly if it has more entries than blocks', () => {
    accepted({ catalog: cbor.nil, entries: cbor.uint(10) })
    refused({ catalog: cbor.nil })
    refused({ entries: cbor.uint(10) })
    refused({ entries: cbor.uint(9) })
    refused({ catalog: cbor.nil, entries: cbor.uint(9) })
    refused({ blocks: cbor.uint(12) })
    refused({ blocks: cbor.uint(0) })
    refused({ blocks: cbor.uint(0), entries: cbor.uint(0), catalog: cbor.nil })
  })

  for (const field of ['blocks', 'entries', 'bytes']) {
    it(`has ${field} below 2^53, an integer`, () => {
      const others: Record<string, Cbor> = field === 'blocks' ? { entries: cbor.uint(2 ** 53 - 1), catalog: cbor.nil } : {}
      accepted({ ...others, [field]: cbor.uint(2 ** 53 - 1) })

      for (const value of [cbor.uint(2n ** 53n), cbor.uint(2n ** 64n - 1n), cbor.negative(0), cbor.negative(9), cbor.float(11), cbor.float(12.5), cbor.float(2 ** 60), cbor.text('11'), cbor.tag(2, cbor.blob(Uint8Array.of(11)))]) {
        refused({ ...others, [field]: value }, `${value}`)
      }
    })
  }

  it('knows two nonce modes and two paddings', () => {
    accepted({ nonce: cbor.text('random') })
    accepted({ padding: cbor.text('none') })

    for (const word of ['', 'Derived', 'derived ', 'RANDOM', 'padme', 'none', 'null', 'deterministic']) {
      refused({ nonce: cbor.text(word) }, word)
    }

    for (const word of ['', 'Padme', 'padmé', 'padme ', 'derived', 'random', 'null']) {
      refused({ padding: cbor.text(word) }, word)
    }
  })

  it('is complete or a subset', () => {
    accepted({ complete: cbor.no })
    refused({ complete: cbor.uint(1) })
    refused({ complete: cbor.text('true') })
  })

  it('is never read from other bytes than its own encoding', () => {
    const bytes = encode()

    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice()
      flipped[bit >> 3] ^= 1 << (bit & 7)

      try {
        const read = decodeManifest(flipped)
        const pairs: Record<string, Cbor> = {
          root: cbor.link(read.root.bytes),
          entry: cbor.link(read.entry.bytes),
          index: cbor.link(read.index.bytes),
          blocks: cbor.uint(read.blocks),
          entries: cbor.uint(read.entries),
          bytes: cbor.uint(read.bytes),
          catalog: read.catalog == null ? cbor.nil : cbor.link(read.catalog.bytes),
          nonce: cbor.text(read.nonce),
          padding: cbor.text(read.padding),
          complete: read.complete ? cbor.yes : cbor.no
        }
        expect(encode(pairs)).to.equalBytes(flipped)
      } catch (err: any) {
        expect(err, `bit ${bit}`).to.have.property('name', 'InvalidManifestError')
      }
    }
  })
})
