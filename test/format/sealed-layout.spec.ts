import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { expect } from 'aegir/chai'
import * as fc from 'fast-check'
import { CID } from 'multiformats/cid'
import { KIND_DATA, KIND_MANIFEST, KIND_PAGE, nodeBlock, openBlock, sealBlock, sealBytes, sealedLength } from '../../src/format/internal.ts'
import { DAG_CBOR, DAG_PB, RAW, block, cidV0, cidWith, fixtureKeys, forge, reference } from './util/fixture.ts'
import { seededBytes } from './util/random.ts'
import { recordedBackends, recordedCrypto } from './util/recorded-crypto.ts'
import { KIND, cidOf, padded, referenceNonce, referenceSeal, unpadded } from './util/reference.ts'
import type { Padding, PlainBlock } from '../../src/format/internal.ts'

const PADDINGS: Padding[] = ['padme', 'none']

const content = seededBytes(31, 100)
const BLOCKS: Record<string, PlainBlock> = {
  'an empty raw block': block(new Uint8Array(0)),
  'one byte': block(Uint8Array.of(7)),
  '100 bytes': block(content),
  '127 bytes': block(seededBytes(32, 127)),
  '128 bytes': block(seededBytes(32, 128)),
  '16,383 bytes': block(seededBytes(33, 16_383)),
  '16,384 bytes': block(seededBytes(33, 16_384)),
  'a dag-pb block': block(content, DAG_PB),
  'a block with a large codec': block(content, 0x300539),
  CIDv0: { cid: cidV0(content), bytes: content },
  'sha2-512': { cid: cidWith(0x13, sha512(content)), bytes: content },
  'sha2-256 of 20 bytes': { cid: cidWith(0x12, sha256(content).slice(0, 20)), bytes: content },
  'sha2-512 of 32 bytes': { cid: cidWith(0x13, sha512(content).slice(0, 32)), bytes: content },
  'an empty identity CID': { cid: cidWith(0, new Uint8Array(0)), bytes: new Uint8Array(0) },
  'an identity CID of 100 bytes': { cid: cidWith(0, content), bytes: content },
  'an identity CID of 128 bytes': { cid: cidWith(0, seededBytes(34, 128)), bytes: seededBytes(34, 128) }
}

describe('sealed block: layout', () => {
  for (const crypto of recordedBackends) {
    describe(crypto.name, () => {
      for (const [name, plain] of Object.entries(BLOCKS)) {
        for (const padding of PADDINGS) {
          it(`${name}, padding ${padding}: the bytes of SPEC 5.1`, async () => {
            const keys = await fixtureKeys(crypto)
            const sealed = await sealBlock(keys, plain, { padding })
            const parts = { kind: KIND.data, cid: plain.cid.bytes, content: plain.bytes }
            const expected = referenceSeal(reference, parts, padding)

            expect(sealed.bytes).to.equalBytes(expected)
            expect(sealed.cid.bytes).to.equalBytes(cidOf(RAW, expected))
            expect(sealedLength(plain.cid, plain.bytes.byteLength, padding)).to.equal(expected.byteLength)

            const again = await sealBytes(keys, plain, { padding })
            expect(again.bytes).to.equalBytes(expected)
            expect(again.content).to.equalBytes(plain.bytes)

            const opened = await openBlock(keys, sealed, { plainCid: plain.cid })
            expect(opened.kind).to.equal(KIND_DATA)
            expect(opened.cid.bytes).to.equalBytes(plain.cid.bytes)
            expect(opened.bytes).to.equalBytes(plain.bytes)
          })
        }
      }
    })
  }

  it('is this, byte by byte', async () => {
    const plain = block(content)
    const sealed = await sealBlock(await fixtureKeys(), plain)
    const parts = { kind: 1, cid: plain.cid.bytes, content }
    const payload = padded(unpadded(parts), 'padme')

    // 12 + (1 + 1 + 36 + 1 + 100) + 16 is 167, which Padmé takes to 176
    expect(sealed.bytes).to.have.lengthOf(176)
    expect(sealed.bytes.subarray(0, 12)).to.equalBytes(referenceNonce(reference, parts, 176))
    expect(payload).to.have.lengthOf(176 - 28)
    expect([...payload.subarray(0, 6)]).to.deep.equal([1, 36, 1, 0x55, 0x12, 32])
    expect(payload.subarray(6, 38)).to.equalBytes(sha256(content))
    expect(payload[38]).to.equal(100)
    expect(payload.subarray(39, 139)).to.equalBytes(content)
    expect(payload.subarray(139)).to.equalBytes(new Uint8Array(9))
  })

  it('pages and the manifest have their kinds', async () => {
    const keys = await fixtureKeys()
    const plain = await nodeBlock({ b: 1, aa: [2] }, recordedCrypto)
    expect(plain.cid.bytes).to.equalBytes(cidOf(DAG_CBOR, plain.bytes))

    for (const kind of [KIND_PAGE, KIND_MANIFEST] as const) {
      const sealed = await sealBlock(keys, plain, { kind, padding: 'none' })
      expect(sealed.bytes).to.equalBytes(referenceSeal(reference, { kind, cid: plain.cid.bytes, content: plain.bytes }, 'none'))
      expect(await openBlock(keys, sealed, { kind })).to.have.property('kind', kind)
    }
  })

  it('is Padmé and data unless told otherwise', async () => {
    const keys = await fixtureKeys()
    expect(await sealBlock(keys, block(content))).to.deep.equal(await sealBlock(keys, block(content), { kind: KIND_DATA, padding: 'padme' }))
  })

  it('is at least 35 bytes', async () => {
    const sealed = await sealBlock(await fixtureKeys(), { cid: cidWith(0, new Uint8Array(0)), bytes: new Uint8Array(0) }, { padding: 'none' })
    expect(sealed.bytes).to.have.lengthOf(35)
  })

  it('opens with any nonce and any number of padding zeros', async () => {
    const keys = await fixtureKeys()

    for (const zeros of [0, 1, 2, 1000]) {
      const sealed = forge(Uint8Array.from([...unpadded({ kind: 1, cid: cidOf(RAW, content), content }), ...new Uint8Array(zeros)]))
      expect((await openBlock(keys, sealed)).bytes).to.equalBytes(content)
    }
  })

  it('is the same each time, and every backend opens what the others sealed', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), fc.constantFrom(RAW, DAG_PB, DAG_CBOR), fc.constantFrom(...PADDINGS), async (bytes, codec, padding) => {
      const plain = block(bytes, codec)
      const all = await Promise.all(recordedBackends.map(async crypto => fixtureKeys(crypto)))
      const sealed = await Promise.all(all.map(async keys => sealBlock(keys, plain, { padding })))

      for (let i = 0; i < all.length; i++) {
        expect(sealed[i].bytes).to.equalBytes(sealed[0].bytes)
        expect(sealed[i].cid.equals(sealed[0].cid)).to.equal(true)
        expect((await openBlock(all[i], sealed[(i + 1) % all.length])).bytes).to.equalBytes(bytes)
      }
    }), { numRuns: 100 })
  })

  it('opens into new memory, and leaves the sealed bytes as they are', async () => {
    const keys = await fixtureKeys()
    const sealed = await sealBlock(keys, block(content))
    const copy = sealed.bytes.slice()
    const opened = await openBlock(keys, sealed)
    sealed.bytes.fill(0)

    expect(opened.bytes).to.equalBytes(content)
    opened.bytes.fill(0)
    opened.cid.bytes.fill(0)
    expect((await openBlock(keys, { cid: sealed.cid, bytes: copy })).cid).to.deep.equal(CID.decode(cidOf(RAW, content)))
  })
})
