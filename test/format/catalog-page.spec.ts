import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { decodeCatalogPage } from '../../src/format/internal.ts'
import * as cbor from './util/cbor.ts'
import { DAG_PB, RAW, cidWith } from './util/fixture.ts'
import { seededBytes } from './util/random.ts'
import { cidV1 } from './util/reference.ts'
import { describeStrictDecoder } from './util/strict-decoder.ts'
import type { Cbor } from './util/cbor.ts'

const digest = seededBytes(91, 32)
const cidAt = (i: number): Uint8Array => cidV1(RAW, Uint8Array.from([i >> 8, i & 255, ...seededBytes(i, 30)]))
const entry = (cid: Uint8Array, sealed: Uint8Array = digest): Cbor => cbor.list([cbor.blob(cid), cbor.blob(sealed)])
const encode = (level: number, entries: Cbor[]): Cbor => cbor.map([['level', cbor.uint(level)], ['entries', cbor.list(entries)]])

function refused (bytes: Uint8Array, note = ''): void {
  expect(() => decodeCatalogPage(bytes), note).to.throw().with.property('name', 'InvalidCatalogError')
}

describeStrictDecoder('catalog page', {
  fields: [['level', cbor.uint(0)], ['entries', cbor.list([entry(cidAt(1)), entry(cidAt(2))])]],
  decode: decodeCatalogPage,
  error: 'InvalidCatalogError',
  code: 'ERR_INVALID_CATALOG',
  alsoValid: { level: ['0', '1'] }
})

describe('catalog page', () => {
  it('is a level and entries', () => {
    const bytes = encode(3, [entry(cidAt(1)), entry(cidAt(2), seededBytes(92, 32))])
    const page = decodeCatalogPage(bytes)
    expect(page).to.deep.equal({ level: 3, entries: [[cidAt(1), digest], [cidAt(2), seededBytes(92, 32)]] })
    expect(dagCbor.encode(page)).to.equalBytes(bytes)
  })

  it('has a level of 0 to 7', () => {
    for (let level = 0; level <= 7; level++) {
      expect(decodeCatalogPage(encode(level, [entry(cidAt(1))])).level).to.equal(level)
    }

    for (const level of [8, 24, 256, 2 ** 53 - 1]) {
      refused(encode(level, [entry(cidAt(1))]))
    }
  })

  it('has 1 to 1,024 entries', () => {
    const entries = Array.from({ length: 1025 }, (_, i) => entry(cidAt(i)))
    expect(decodeCatalogPage(encode(0, entries.slice(0, 1024))).entries).to.have.lengthOf(1024)
    refused(encode(0, entries))
    refused(encode(0, []))
    refused(encode(1, []))
  })

  it('has ascending plain CIDs, each once', () => {
    refused(encode(0, [entry(cidAt(1)), entry(cidAt(1))]))
    refused(encode(0, [entry(cidAt(1)), entry(cidAt(1), seededBytes(92, 32))]))
    refused(encode(0, [entry(cidAt(2)), entry(cidAt(1))]))
    refused(encode(0, [entry(cidAt(1)), entry(cidAt(3)), entry(cidAt(2))]))
    refused(encode(2, [entry(cidAt(2)), entry(cidAt(1))]))
  })

  it('orders plain CIDs as bytes', () => {
    const inOrder = [
      cidWith(0, new Uint8Array(0)).bytes,
      cidWith(0, Uint8Array.of(0)).bytes,
      cidWith(0, Uint8Array.of(0, 0)).bytes,
      cidV1(RAW, new Uint8Array(20)),
      cidV1(RAW, new Uint8Array(32)),
      cidV1(RAW, new Uint8Array(32).fill(0x7f)),
      cidV1(RAW, new Uint8Array(32).fill(0x80)),
      cidV1(RAW, new Uint8Array(64), 0x13),
      cidV1(DAG_PB, new Uint8Array(32)),
      cidV1(0x300539, new Uint8Array(32)),
      Uint8Array.from([0x12, 0x20, ...new Uint8Array(32)])
    ]

    expect(decodeCatalogPage(encode(0, inOrder.map(cid => entry(cid)))).entries.map(([cid]) => cid)).to.deep.equal(inOrder)

    for (let i = 1; i < inOrder.length; i++) {
      refused(encode(0, [entry(inOrder[i]), entry(inOrder[i - 1])]), `${i}`)
    }
  })

  it('may have digests in any order, and the same twice', () => {
    decodeCatalogPage(encode(0, [entry(cidAt(1), new Uint8Array(32).fill(9)), entry(cidAt(2), new Uint8Array(32))]))
  })

  const entries: Record<string, Cbor> = {
    null: cbor.nil,
    bytes: cbor.blob(cidAt(5)),
    'an empty list': cbor.list([]),
    'a list of one': cbor.list([cbor.blob(cidAt(5))]),
    'a list of three': cbor.list([cbor.blob(cidAt(5)), cbor.blob(digest), cbor.blob(digest)]),
    'a map': cbor.map([['cid', cbor.blob(cidAt(5))], ['sealed', cbor.blob(digest)]]),
    'the two the other way round': cbor.list([cbor.blob(digest), cbor.blob(cidAt(5))]),
    'a CID as link': cbor.list([cbor.link(cidAt(5)), cbor.blob(digest)]),
    'a digest as link': cbor.list([cbor.blob(cidAt(5)), cbor.link(cidV1(RAW, digest))]),
    'a CID as text': cbor.list([cbor.text('bafk'), cbor.blob(digest)]),
    'a null CID': cbor.list([cbor.nil, cbor.blob(digest)]),
    'a null digest': cbor.list([cbor.blob(cidAt(5)), cbor.nil]),
    'an indefinite list': cbor.endlessList([cbor.blob(cidAt(5)), cbor.blob(digest)]),
    'a longer list head': cbor.list([cbor.blob(cidAt(5)), cbor.blob(digest)], 1),
    'a longer CID head': cbor.list([cbor.blob(cidAt(5), 2), cbor.blob(digest)]),
    'an indefinite digest': cbor.list([cbor.blob(cidAt(5)), cbor.endlessBlob(digest)]),
    'a digest of 31 bytes': entry(cidAt(5), digest.slice(1)),
    'a digest of 33 bytes': entry(cidAt(5), seededBytes(1, 33)),
    'an empty digest': entry(cidAt(5), new Uint8Array(0)),
    'an empty CID': entry(new Uint8Array(0)),
    'a CID too short': entry(cidAt(5).slice(0, -1)),
    'a CID too long': entry(Uint8Array.from([...cidAt(5), 0])),
    'a CID of sha1': entry(cidV1(RAW, digest.slice(0, 20), 0x11)),
    'a CID of 19 bytes': entry(cidV1(RAW, digest.slice(0, 19))),
    'a CID of md5': entry(cidV1(RAW, digest.slice(0, 16), 0xd5)),
    'an identity CID of 129 bytes': entry(cidWith(0, seededBytes(1, 129)).bytes),
    'a CID over 160 bytes': entry(cidWith(0, seededBytes(1, 200)).bytes),
    'a CID in a longer form': entry(Uint8Array.from([1, 0xd5, 0, 0x12, 0x20, ...digest])),
    'a CIDv0 with its version and codec': entry(Uint8Array.from([0, DAG_PB, 0x12, 0x20, ...digest])),
    'a CIDv2': entry(Uint8Array.from([2, ...cidAt(5).slice(1)]))
  }

  for (const [name, wrong] of Object.entries(entries)) {
    it(`has no entry that is ${name}`, () => {
      for (const level of [0, 1]) {
        refused(encode(level, [wrong]))
        refused(encode(level, [entry(cidAt(1)), wrong]))
      }
    })
  }

  it('is never read from other bytes than its own encoding', () => {
    const bytes = encode(1, [entry(cidAt(1)), entry(cidAt(2))])

    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice()
      flipped[bit >> 3] ^= 1 << (bit & 7)

      try {
        const { level, entries } = decodeCatalogPage(flipped)
        expect(encode(level, entries.map(([cid, sealed]) => entry(cid, sealed)))).to.equalBytes(flipped)
      } catch (err: any) {
        expect(err, `bit ${bit}`).to.have.property('name', 'InvalidCatalogError')
      }
    }
  })
})
