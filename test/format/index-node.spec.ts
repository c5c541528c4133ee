import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { CID } from 'multiformats/cid'
import { MAX_INDEX_NODE, decodeIndexNode, isNodeCid, isSealedCid, nodeCid, sealedCid } from '../../src/format/internal.ts'
import * as cbor from './util/cbor.ts'
import { DAG_CBOR, DAG_PB, RAW } from './util/fixture.ts'
import { seededBytes } from './util/random.ts'
import { cidOf, cidV1 } from './util/reference.ts'
import { describeStrictDecoder } from './util/strict-decoder.ts'
import type { Cbor } from './util/cbor.ts'
import type { IndexNode } from '../../src/format/internal.ts'

const digest = seededBytes(81, 32)
const sealed = cbor.link(cidV1(RAW, digest))
const node = cbor.link(cidV1(DAG_CBOR, digest))

const decode = (bytes: Uint8Array): IndexNode => decodeIndexNode({ cid: CID.decode(cidOf(DAG_CBOR, bytes)), bytes })
const encode = (level: Cbor, links: Cbor): Cbor => cbor.map([['level', level], ['links', links]])
const many = (count: number): Cbor => cbor.list(Array.from({ length: count }, (_, i) => cbor.link(cidV1(RAW, seededBytes(i, 32)))))

function refused (bytes: Uint8Array, note = ''): void {
  expect(() => decode(bytes), note).to.throw().with.property('name', 'InvalidIndexError')
}

describeStrictDecoder('index node', {
  fields: [['level', cbor.uint(0)], ['links', cbor.list([sealed])]],
  decode,
  error: 'InvalidIndexError',
  code: 'ERR_INVALID_INDEX',
  alsoValid: { level: ['0'] }
})

describe('index node', () => {
  it('is a level and links', () => {
    const read = decode(encode(cbor.uint(0), many(3)))
    expect(read.level).to.equal(0)
    expect(read.links.map(link => link.bytes)).to.deep.equal([0, 1, 2].map(i => cidV1(RAW, seededBytes(i, 32))))
    expect(Object.keys(read)).to.deep.equal(['level', 'links'])
    expect(dagCbor.encode(read)).to.equalBytes(encode(cbor.uint(0), many(3)))
  })

  it('has a level of 0 to 7', () => {
    for (let level = 0; level <= 7; level++) {
      expect(decode(encode(cbor.uint(level), cbor.list([level === 0 ? sealed : node]))).level).to.equal(level)
    }

    for (const level of [8, 9, 23, 24, 255, 256, 2 ** 32, 2 ** 53 - 1]) {
      refused(encode(cbor.uint(level), cbor.list([node])), `${level}`)
      refused(encode(cbor.uint(level), cbor.list([sealed])), `${level}`)
    }

    refused(encode(cbor.negative(0), cbor.list([sealed])))
    refused(encode(cbor.uint(2n ** 64n - 1n), cbor.list([node])))
  })

  it('has 1 to 1,024 links', () => {
    expect(decode(encode(cbor.uint(0), many(1024))).links).to.have.lengthOf(1024)
    refused(encode(cbor.uint(0), cbor.list([])))
    refused(encode(cbor.uint(0), many(1025)))
    refused(encode(cbor.uint(1), cbor.list([])))
  })

  it('is at most 65,536 bytes', () => {
    expect(MAX_INDEX_NODE).to.equal(65_536)
    expect(encode(cbor.uint(0), many(1024)).length).to.be.below(MAX_INDEX_NODE)
    refused(encode(cbor.uint(0), many(2000)))
    refused(new Uint8Array(65_537))
  })

  const links: Record<string, Cbor> = {
    'dag-pb': cbor.link(cidV1(DAG_PB, digest)),
    'another codec': cbor.link(cidV1(0x0129, digest)),
    CIDv0: cbor.link(Uint8Array.from([0x12, 0x20, ...digest])),
    'sha2-512': cbor.link(cidV1(RAW, seededBytes(82, 64), 0x13)),
    'sha2-256 of 31 bytes': cbor.link(cidV1(RAW, digest.slice(1))),
    'sha2-256 of 20 bytes': cbor.link(cidV1(RAW, digest.slice(12))),
    'sha2-256 of 33 bytes': cbor.link(cidV1(RAW, seededBytes(82, 33))),
    'an identity CID': cbor.link(cidV1(RAW, digest, 0)),
    'a blake3 CID': cbor.link(cidV1(RAW, digest, 0x1e)),
    'a CID with a long codec': cbor.link(Uint8Array.from([1, 0xd5, 0, 0x12, 0x20, ...digest])),
    'a CID and a byte more': cbor.link(Uint8Array.from([...cidV1(RAW, digest), 0])),
    'CIDv0 with a version': cbor.link(Uint8Array.from([0, DAG_PB, 0x12, 0x20, ...digest])),
    'a CID as bytes': cbor.blob(cidV1(RAW, digest)),
    'a CID as text': cbor.text(String(sealedCid(digest))),
    'a digest': cbor.blob(digest),
    'a list of a link': cbor.list([sealed]),
    null: cbor.nil,
    'a map': cbor.pairs([['/', cbor.text('bafk')]]),
    'a link in a longer form': cbor.tag(42, cbor.blob(Uint8Array.from([0, ...cidV1(RAW, digest)]), 2)),
    'an indefinite link': cbor.tag(42, cbor.endlessBlob(Uint8Array.from([0, ...cidV1(RAW, digest)])))
  }

  for (const [name, link] of Object.entries(links)) {
    it(`does not link ${name}`, () => {
      for (const [level, right] of [[0, sealed], [1, node]] as const) {
        refused(encode(cbor.uint(level), cbor.list([link])))
        refused(encode(cbor.uint(level), cbor.list([right, link, right])))
        refused(encode(cbor.uint(level), cbor.list([right, link])))
      }
    })
  }

  it('links sealed blocks at level 0 and nodes above', () => {
    refused(encode(cbor.uint(0), cbor.list([node])))
    refused(encode(cbor.uint(0), cbor.list([sealed, node])))

    for (let level = 1; level <= 7; level++) {
      refused(encode(cbor.uint(level), cbor.list([sealed])))
      refused(encode(cbor.uint(level), cbor.list([node, sealed])))
    }
  })

  it('has a list of a definite and shortest length', () => {
    refused(encode(cbor.uint(0), cbor.endlessList([sealed])))
    refused(encode(cbor.uint(0), cbor.list([sealed], 1)))
    refused(encode(cbor.uint(0), cbor.list([sealed], 8)))
  })

  it('is never read from other bytes than its own encoding', () => {
    const bytes = encode(cbor.uint(1), cbor.list([node, cbor.link(cidV1(DAG_CBOR, seededBytes(83, 32)))]))
    let read = 0

    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice()
      flipped[bit >> 3] ^= 1 << (bit & 7)

      try {
        const { level, links } = decode(flipped)
        expect(encode(cbor.uint(level), cbor.list(links.map(link => cbor.link(link.bytes))))).to.equalBytes(flipped)
        read++
      } catch (err: any) {
        expect(err, `bit ${bit}`).to.have.property('name', 'InvalidIndexError')
      }
    }

    // the bits of two digests, and levels 3, 5
    expect(read).to.equal(2 * 256 + 2)
  })

  it('says which node is wrong', () => {
    const bytes = Uint8Array.of(0xa0)
    expect(() => decode(bytes)).to.throw().with.property('message').that.includes(String(CID.decode(cidOf(DAG_CBOR, bytes))))
  })
})

describe('sealed and node CIDs', () => {
  it('are these bytes', () => {
    expect(sealedCid(digest).bytes).to.equalBytes(Uint8Array.from([1, 0x55, 0x12, 32, ...digest]))
    expect(nodeCid(digest).bytes).to.equalBytes(Uint8Array.from([1, 0x71, 0x12, 32, ...digest]))
  })

  it('are told apart from each other and from all others', () => {
    expect(isSealedCid(sealedCid(digest))).to.equal(true)
    expect(isNodeCid(nodeCid(digest))).to.equal(true)

    for (const value of [nodeCid(digest), CID.decode(cidV1(DAG_PB, digest)), CID.decode(cidV1(RAW, digest.slice(1))), CID.decode(cidV1(RAW, digest, 0x1e)), String(sealedCid(digest)), sealedCid(digest).bytes, null, undefined, {}, 5]) {
      expect(isSealedCid(value)).to.equal(false)
    }

    for (const value of [sealedCid(digest), CID.decode(cidV1(DAG_PB, digest)), CID.decode(cidV1(DAG_CBOR, digest.slice(1))), CID.decode(cidV1(DAG_CBOR, digest, 0)), String(nodeCid(digest)), nodeCid(digest).bytes, null, undefined, {}, 5]) {
      expect(isNodeCid(value)).to.equal(false)
    }
  })
})
