import { bytesToHex } from '@noble/hashes/utils.js'
import { expect } from 'aegir/chai'
import { graphKeys } from '../../src/crypto/internal.ts'
import { KIND_DATA, KIND_MANIFEST, KIND_PAGE, sealBlock } from '../../src/format/internal.ts'
import { DAG_CBOR, DAG_PB, RAW, block, cidV0, cidWith, fixtureKeys } from './util/fixture.ts'
import { NonceLedger } from './util/nonce-ledger.ts'
import { seededBytes } from './util/random.ts'
import { recordedBackends, recordedCrypto } from './util/recorded-crypto.ts'
import type { PlainBlock, SealOptions } from '../../src/format/internal.ts'

const content = seededBytes(131, 100)

/** Sealings that differ in one thing each. */
const VARIANTS: Array<[name: string, plain: PlainBlock, options: SealOptions]> = [
  ['a data block', block(content, DAG_CBOR), {}],
  ['without padding', block(content, DAG_CBOR), { padding: 'none' }],
  ['as a page', block(content, DAG_CBOR), { kind: KIND_PAGE }],
  ['as a manifest', block(content, DAG_CBOR), { kind: KIND_MANIFEST }],
  ['as a page without padding', block(content, DAG_CBOR), { kind: KIND_PAGE, padding: 'none' }],
  ['as raw', block(content, RAW), {}],
  ['as dag-pb', block(content, DAG_PB), {}],
  ['as CIDv0', { cid: cidV0(content), bytes: content }, {}],
  ['with a shorter digest', { cid: cidWith(0x12, block(content).cid.multihash.digest.slice(0, 31)), bytes: content }, {}],
  ['in an identity CID', { cid: cidWith(0, content), bytes: content }, {}],
  ['of other bytes', block(seededBytes(132, 100)), {}],
  ['of a byte less', block(content.slice(1)), {}],
  ['of no bytes', block(new Uint8Array(0)), {}]
]

describe('nonces', () => {
  for (const crypto of recordedBackends) {
    it(`are different for different payloads on ${crypto.name}`, async () => {
      const ledger = new NonceLedger()
      const keys = await fixtureKeys(ledger.recording(crypto))
      const nonces = new Map<string, string>()

      for (const [name, plain, options] of VARIANTS) {
        const { bytes } = await sealBlock(keys, plain, options)
        const nonce = bytesToHex(bytes.subarray(0, 12))
        expect(nonces.get(nonce), name).to.equal(undefined)
        nonces.set(nonce, name)
      }

      expect(ledger.size).to.equal(VARIANTS.length)
      expect(ledger.repeats).to.deep.equal([])
    })
  }

  it('are the same for the same payload', async () => {
    const ledger = new NonceLedger()

    for (let i = 0; i < 3; i++) {
      for (const crypto of recordedBackends) {
        await sealBlock(await fixtureKeys(ledger.recording(crypto)), block(content))
      }
    }

    expect(ledger.size).to.equal(1)
    expect(ledger.repeats).to.deep.equal([])
  })

  it('are the same for two paddings of the same length, whose payload is the same', async () => {
    const keys = await fixtureKeys()
    // 28 + 1 + 1 + 36 + 1 + 61 is 128, which Padmé leaves as it is
    const plain = block(seededBytes(133, 61))
    const [padme, none] = [await sealBlock(keys, plain), await sealBlock(keys, plain, { padding: 'none' })]
    expect(padme.bytes).to.have.lengthOf(128)
    expect(padme.bytes).to.equalBytes(none.bytes)
  })

  it('depend on the graph key', async () => {
    const seen = new Set<string>()

    for (let i = 0; i < 20; i++) {
      const sealed = await sealBlock(await graphKeys(seededBytes(i, 32), recordedCrypto), block(content))
      seen.add(bytesToHex(sealed.bytes.subarray(0, 12)))
    }

    expect(seen.size).to.equal(20)
  })

  it('take the hash of the content, not the digest of the CID', async () => {
    const keys = await fixtureKeys()
    // two contents with one truncated digest can't be made; an identity CID has no hash at all
    const [a, b] = [content, content.map((byte, i) => i === 99 ? byte ^ 1 : byte)]
    const sealed = await Promise.all([a, b].map(async bytes => sealBlock(keys, { cid: cidWith(0, bytes), bytes })))
    expect(sealed[0].bytes.subarray(0, 12)).to.not.deep.equal(sealed[1].bytes.subarray(0, 12))
  })

  it('are as many as there are different blocks', async () => {
    const ledger = new NonceLedger()
    const keys = await fixtureKeys(ledger.recording(recordedCrypto))
    const blocks = Array.from({ length: 2000 }, (_, i) => block(seededBytes(i, i % 50)))

    for (const plain of blocks) {
      await sealBlock(keys, plain, { kind: KIND_DATA })
    }

    expect(ledger.size).to.equal(new Set(blocks.map(({ cid }) => cid.toString())).size)
    expect(ledger.repeats).to.deep.equal([])
  })

  describe('the ledger', () => {
    it('sees a nonce that two payloads have', async () => {
      for (const crypto of recordedBackends) {
        const ledger = new NonceLedger()
        // not through the shared ledger, which would rightly fail
        const aead = await ledger.recording({ ...crypto, aead: async () => ({ seal: () => new Uint8Array(0), open: () => new Uint8Array(0) }) }).aead(seededBytes(1, 32))
        const nonce = new Uint8Array(12)

        await aead.seal(nonce, Uint8Array.of(1))
        await aead.seal(nonce, Uint8Array.of(1))
        expect(ledger.repeats).to.have.lengthOf(0)
        await aead.seal(nonce, Uint8Array.of(2))
        expect(ledger.repeats).to.have.lengthOf(1)
      }
    })

    it('tells keys apart', () => {
      const ledger = new NonceLedger()
      ledger.record(seededBytes(1, 32), new Uint8Array(12), Uint8Array.of(1))
      ledger.record(seededBytes(2, 32), new Uint8Array(12), Uint8Array.of(2))
      expect(ledger.repeats).to.have.lengthOf(0)
      expect(ledger.size).to.equal(2)
    })
  })
})
