import * as dagCbor from '@ipld/dag-cbor'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { expect } from 'aegir/chai'
import * as fc from 'fast-check'
import { OpenFailedError } from '../../src/errors.ts'
import { KIND_DATA, KIND_MANIFEST, KIND_PAGE, openBlock } from '../../src/format/internal.ts'
import { DAG_CBOR, DAG_PB, RAW, block, cidWith, fixtureKeys, forge, forgeParts } from './util/fixture.ts'
import { seededBytes } from './util/random.ts'
import { recordedBackends, recordedCrypto } from './util/recorded-crypto.ts'
import { KIND, cidOf, cidV1, unpadded, uvarint } from './util/reference.ts'
import type { OpenOptions, SealedBlock } from '../../src/format/internal.ts'

const content = seededBytes(71, 40)
const cid = cidOf(RAW, content)
const page = dagCbor.encode({ a: 1 })
const pageCid = cidOf(DAG_CBOR, page)

async function opens (sealed: SealedBlock, options?: OpenOptions, crypto = recordedCrypto): Promise<void> {
  await openBlock(await fixtureKeys(crypto), sealed, options)
}

async function refused (sealed: SealedBlock, options?: OpenOptions, note = ''): Promise<void> {
  for (const crypto of recordedBackends) {
    const opening = openBlock(await fixtureKeys(crypto), sealed, options)
    await expect(opening, note).to.eventually.be.rejected.with.property('message', new OpenFailedError().message)
    await expect(opening, note).to.eventually.be.rejected.with.property('name', 'OpenFailedError')
  }
}

/** A payload from its raw parts, lengths given apart. */
function raw (kind: number[], cidLength: Uint8Array, cidBytes: Uint8Array, length: Uint8Array, bytes: Uint8Array, rest: Uint8Array = new Uint8Array(0)): SealedBlock {
  return forge(concatBytes(Uint8Array.from(kind), cidLength, cidBytes, length, bytes, rest))
}

const minimal = uvarint(36)
const length = uvarint(40)

describe('sealed block: forged under the right key', () => {
  it('opens what is right', async () => {
    await opens(forgeParts({ content }))
    await opens(forgeParts({ content }), { plainCid: block(content).cid })
    await opens(raw([1], minimal, cid, length, content))
    await opens(raw([1], minimal, cid, length, content, new Uint8Array(9)))
    await opens(forgeParts({ kind: KIND.page, cid: pageCid, content: page }), { kind: KIND_PAGE })
    await opens(forgeParts({ kind: KIND.manifest, cid: pageCid, content: page }), { kind: KIND_MANIFEST })
  })

  it('refuses any other kind than expected', async () => {
    const expected = [undefined, KIND_DATA, KIND_PAGE, KIND_MANIFEST, 'indexed'] as const
    const fits = (kind: number, wanted: typeof expected[number]): boolean => wanted === 'indexed' ? kind === 1 || kind === 2 : kind === (wanted ?? 1)

    for (const kind of [0, 1, 2, 3, 4, 5, 0x7f, 0x80, 0x81, 0xff]) {
      for (const wanted of expected) {
        const sealed = forgeParts({ kind, cid: pageCid, content: page })
        const options = wanted == null ? {} : { kind: wanted }
        await (fits(kind, wanted) ? opens(sealed, options) : refused(sealed, options, `${kind} for ${wanted}`))
      }
    }
  })

  it('refuses a page or manifest whose CID is not CIDv1, dag-cbor, sha2-256', async () => {
    const digest = sha256(page)
    const wrong = [
      cidOf(RAW, page), cidOf(DAG_PB, page), cidV1(DAG_CBOR, digest.slice(0, 20)),
      concatBytes(Uint8Array.of(0x12, 0x20), digest), cidWith(0, page, DAG_CBOR).bytes, cidV1(DAG_CBOR, digest, 0x13), cidV1(0x0129, digest)
    ]

    for (const bytes of wrong) {
      await refused(forgeParts({ kind: KIND.page, cid: bytes, content: page }), { kind: KIND_PAGE })
      await refused(forgeParts({ kind: KIND.page, cid: bytes, content: page }), { kind: 'indexed' })
      await refused(forgeParts({ kind: KIND.manifest, cid: bytes, content: page }), { kind: KIND_MANIFEST })
    }
  })

  it('refuses lengths that are not minimal', async () => {
    await refused(raw([1], Uint8Array.of(0xa4, 0), cid, length, content))
    await refused(raw([1], Uint8Array.of(0xa4, 0x80, 0), cid, length, content))
    await refused(raw([1], minimal, cid, Uint8Array.of(0xa8, 0), content))
    await refused(raw([1], minimal, cid, Uint8Array.of(0xa8, 0x80, 0x80, 0), content))
    await refused(raw([1], Uint8Array.of(0xa4, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0), cid, length, content))
    await refused(raw([0x81, 0], minimal, cid, length, content))
  })

  it('refuses lengths that go past the end', async () => {
    for (const n of [41, 42, 127, 128, 1000, 2 ** 21, 2 ** 31, 2 ** 32, 2 ** 32 + 40, 2 ** 53 - 1, 2 ** 56, 2 ** 60]) {
      await refused(raw([1], minimal, cid, uvarint(n), content), {}, `content ${n}`)
      await refused(raw([1], uvarint(n + 36), cid, length, content), {}, `cid ${n}`)
    }

    await refused(raw([1], minimal, cid, uvarint(40 + 10), content, new Uint8Array(9)))
  })

  it('refuses lengths without an end', async () => {
    await refused(forge(new Uint8Array(60).fill(0xff)))
    await refused(forge(Uint8Array.from([1, ...new Uint8Array(59).fill(0x80)])))
    await refused(raw([1], minimal, cid, new Uint8Array(40).fill(0xff), new Uint8Array(0)))
    await refused(raw([1], minimal, cid, Uint8Array.of(0x80), new Uint8Array(0)))
  })

  it('refuses a payload that ends anywhere before its end', async () => {
    const payload = unpadded({ kind: KIND.data, cid, content })

    for (let end = 7; end < payload.length; end++) {
      await refused(forge(payload.slice(0, end)), {}, `${end} bytes`)
    }
  })

  it('refuses a payload of zeros', async () => {
    for (const zeros of [7, 8, 100, 1000]) {
      await refused(forge(new Uint8Array(zeros)))
    }
  })

  it('refuses padding that is not zero, wherever', async () => {
    const payload = unpadded({ kind: KIND.data, cid, content })

    for (let at = 0; at < 20; at++) {
      const padding = new Uint8Array(20)
      padding[at] = at % 2 === 0 ? 1 : 0x80
      await refused(forge(concatBytes(payload, padding)), {}, `byte ${at}`)
    }
  })

  it('refuses a second block after the first', async () => {
    const payload = unpadded({ kind: KIND.data, cid, content })
    await refused(forge(concatBytes(payload, payload)))
  })

  it('refuses a content that does not hash to its CID', async () => {
    for (let bit = 0; bit < content.length * 8; bit += 7) {
      const wrong = content.slice()
      wrong[bit >> 3] ^= 1 << (bit & 7)
      await refused(forgeParts({ cid, content: wrong }), {}, `bit ${bit}`)
    }

    await refused(forgeParts({ cid, content: content.slice(0, -1) }))
    await refused(forgeParts({ cid, content: concatBytes(content, Uint8Array.of(0)) }))
    await refused(forgeParts({ cid, content: new Uint8Array(0) }))
    await refused(forgeParts({ cid: cidWith(0, content.slice(1)).bytes, content }))
    await refused(forgeParts({ cid: cidV1(RAW, seededBytes(72, 64), 0x13), content }))
  })

  it('refuses another plain CID than the one that was asked for', async () => {
    const other = block(seededBytes(73, 40))
    await refused(forgeParts({ content }), { plainCid: other.cid })
    await refused(forgeParts({ content }), { plainCid: block(content, DAG_PB).cid })
    await opens(forgeParts({ content: other.bytes }), { plainCid: other.cid })
  })

  it('refuses a CID that is malformed, empty or followed by something', async () => {
    const digest = sha256(content)
    const wrong = [
      new Uint8Array(0), Uint8Array.of(1), cid.slice(0, -1), concatBytes(cid, Uint8Array.of(0)), concatBytes(cid, cid),
      concatBytes(Uint8Array.of(2), cid.slice(1)), concatBytes(Uint8Array.of(0), cid), new TextEncoder().encode(String(block(content).cid)),
      Uint8Array.from([1, 0xd5, 0, ...cid.slice(2)]), Uint8Array.from([0x81, 0, ...cid.slice(1)]),
      Uint8Array.from([1, RAW, 0x12, 0xa0, 0, ...digest]), Uint8Array.from([1, RAW, 0x12, 31, ...digest]), Uint8Array.from([1, RAW, 0x12, 33, ...digest])
    ]

    for (const bytes of wrong) {
      await refused(forgeParts({ cid: bytes, content }), {}, `${bytes}`)
    }
  })

  it('refuses a CIDv0 that has its version and codec written out', async () => {
    await opens(forgeParts({ cid: Uint8Array.from([0x12, 0x20, ...sha256(content)]), content }))
    await refused(forgeParts({ cid: Uint8Array.from([0, DAG_PB, 0x12, 0x20, ...sha256(content)]), content }))
  })

  it('refuses a CID of over 160 bytes', async () => {
    const long = seededBytes(74, 157)
    await refused(forgeParts({ cid: cidWith(0, long).bytes, content: long }))
    await refused(forgeParts({ cid: cidWith(0, seededBytes(74, 100_000)).bytes, content: seededBytes(74, 100_000) }))
  })

  it('refuses whatever else has a right tag', async () => {
    const keys = await fixtureKeys()

    await fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 7, maxLength: 120 }), async payload => {
      await expect(openBlock(keys, forge(payload))).to.eventually.be.rejected.with.property('name', 'OpenFailedError')
    }), { numRuns: 300 })
  })

  it('refuses every flipped bit of a payload', async () => {
    const keys = await fixtureKeys()
    const small = block(content.slice(0, 5))
    const payload = concatBytes(unpadded({ kind: KIND.data, cid: small.cid.bytes, content: small.bytes }), new Uint8Array(3))
    await opens(forge(payload), { plainCid: small.cid })

    for (let bit = 0; bit < payload.length * 8; bit++) {
      const flipped = payload.slice()
      flipped[bit >> 3] ^= 1 << (bit & 7)
      await expect(openBlock(keys, forge(flipped), { plainCid: small.cid }), `bit ${bit}`).to.eventually.be.rejected.with.property('name', 'OpenFailedError')
    }
  })
})
