import { expect } from 'aegir/chai'
import { deriveGraphKey, graphKeys } from '../../src/crypto/internal.ts'
import { OpenFailedError } from '../../src/errors.ts'
import { KIND_MANIFEST, KIND_PAGE, checkSealedBlock, nodeBlock, openBlock, sealBlock } from '../../src/format/internal.ts'
import { RAW, SALT, asSealed, block, cidV0, cidWith, fixtureKeys } from './util/fixture.ts'
import { seededBytes } from './util/random.ts'
import { recordedBackends, recordedCrypto } from './util/recorded-crypto.ts'
import type { OpenOptions, PlainBlock, SealedBlock } from '../../src/format/internal.ts'

const MESSAGE = new OpenFailedError().message

function flip (bytes: Uint8Array, bit: number): Uint8Array {
  const flipped = bytes.slice()
  flipped[bit >> 3] ^= 1 << (bit & 7)
  return flipped
}

async function caught (promise: Promise<unknown>): Promise<any> {
  try {
    await promise
  } catch (err) {
    return err
  }

  throw new Error('it opened')
}

/** One message, one code, nothing else to tell two failures apart. */
function isOpaque (err: any): void {
  expect(err).to.have.property('name', 'OpenFailedError')
  expect(err).to.have.property('code', 'ERR_OPEN_FAILED')
  expect(err).to.have.property('message', MESSAGE)
  expect(err).to.not.have.property('cause')
  expect(Object.keys(err).sort()).to.deep.equal(['code', 'name'])
}

const content = seededBytes(61, 11)
const cases: Array<{ name: string, plain(): Promise<PlainBlock>, options: OpenOptions }> = [
  { name: 'a data block', plain: async () => block(content), options: {} },
  { name: 'an empty block', plain: async () => ({ cid: cidWith(0, new Uint8Array(0)), bytes: new Uint8Array(0) }), options: {} },
  { name: 'a page', plain: async () => nodeBlock({ a: 1 }, recordedCrypto), options: { kind: KIND_PAGE } },
  { name: 'a manifest', plain: async () => nodeBlock({ a: 1 }, recordedCrypto), options: { kind: KIND_MANIFEST } }
]

describe('sealed block: tampered with', () => {
  for (const crypto of recordedBackends) {
    for (const { name, plain, options } of cases) {
      it(`every flipped bit of ${name} is an error on ${crypto.name}`, async () => {
        const keys = await fixtureKeys(crypto)
        const sealed = await sealBlock(keys, await plain(), { kind: options.kind as any })
        await openBlock(keys, sealed, options)

        for (let bit = 0; bit < sealed.bytes.byteLength * 8; bit++) {
          const bytes = flip(sealed.bytes, bit)
          expect(await caught(openBlock(keys, { cid: sealed.cid, bytes }, options))).to.have.property('name', 'SealedBlockMismatchError')
          isOpaque(await caught(openBlock(keys, asSealed(bytes), options)))
        }
      })
    }

    it(`every truncation and every byte more is an error on ${crypto.name}`, async () => {
      const keys = await fixtureKeys(crypto)
      const sealed = await sealBlock(keys, block(content))
      const wrong = [...sealed.bytes.keys()].map(length => sealed.bytes.slice(0, length))
      wrong.push(Uint8Array.from([...sealed.bytes, 0]), Uint8Array.from([0, ...sealed.bytes]), sealed.bytes.slice(1), new Uint8Array(sealed.bytes.byteLength))

      for (const bytes of wrong) {
        expect(await caught(openBlock(keys, { cid: sealed.cid, bytes }))).to.have.property('name', 'SealedBlockMismatchError')
        const err = await caught(openBlock(keys, asSealed(bytes)))

        if (bytes.byteLength < 35) {
          expect(err).to.have.property('name', 'SealedBlockMismatchError')
        } else {
          isOpaque(err)
        }
      }
    })

    it(`another key or another graph's salt is the same error on ${crypto.name}`, async () => {
      const sealed = await sealBlock(await fixtureKeys(crypto), block(content))

      for (const graphKey of [deriveGraphKey(seededBytes(62, 32), SALT), deriveGraphKey(seededBytes(1, 32), seededBytes(63, 16)), new Uint8Array(32)]) {
        isOpaque(await caught(openBlock(await graphKeys(graphKey, crypto), sealed)))
      }
    })
  }

  it('a genuine block at the place of another is an error', async () => {
    const keys = await fixtureKeys()
    const [a, b] = [block(content), block(seededBytes(64, 11))]
    const [sealedA, sealedB] = [await sealBlock(keys, a), await sealBlock(keys, b)]

    expect(await caught(openBlock(keys, { cid: sealedA.cid, bytes: sealedB.bytes }))).to.have.property('name', 'SealedBlockMismatchError')
    isOpaque(await caught(openBlock(keys, sealedB, { plainCid: a.cid })))
    expect((await openBlock(keys, sealedB, { plainCid: b.cid })).bytes).to.equalBytes(b.bytes)
  })

  it('the same bytes under another CID than asked for are an error', async () => {
    const keys = await fixtureKeys()
    const sealed = await sealBlock(keys, block(content))

    for (const plainCid of [block(content, 0x71).cid, cidV0(content), cidWith(0, content), cidWith(0x12, block(content).cid.multihash.digest.slice(0, 20))]) {
      isOpaque(await caught(openBlock(keys, sealed, { plainCid })))
    }
  })

  describe('a sealed CID of another form', () => {
    it('is refused, though its digest is right', async () => {
      const keys = await fixtureKeys()
      const sealed = await sealBlock(keys, block(content))
      const { digest } = sealed.cid.multihash
      const others: Record<string, SealedBlock['cid']> = {
        'dag-cbor': cidWith(0x12, digest, 0x71),
        'dag-pb': cidWith(0x12, digest, 0x70),
        CIDv0: cidV0(sealed.bytes),
        identity: cidWith(0, digest),
        'another hash': cidWith(0x1e, digest),
        'a weak hash': cidWith(0x11, digest)
      }

      for (const [name, cid] of Object.entries(others)) {
        expect(await caught(openBlock(keys, { cid, bytes: sealed.bytes })), name).to.have.property('name', 'SealedBlockMismatchError')
        expect(await caught(checkSealedBlock({ cid, bytes: sealed.bytes }, recordedCrypto)), name).to.have.property('name', 'SealedBlockMismatchError')
      }
    })

    it('is refused if it is shorter', async () => {
      const keys = await fixtureKeys()
      const sealed = await sealBlock(keys, block(content))
      const cid = cidWith(0x12, sealed.cid.multihash.digest.slice(0, 20), RAW)
      expect(await caught(openBlock(keys, { cid, bytes: sealed.bytes }))).to.have.property('name', 'SealedBlockMismatchError')
    })
  })

  it('the errors before the key is used are not the opaque one', async () => {
    const sealed = await sealBlock(await fixtureKeys(), block(content))
    await checkSealedBlock(sealed, recordedCrypto)
    const err = await caught(checkSealedBlock({ cid: sealed.cid, bytes: flip(sealed.bytes, 100) }, recordedCrypto))
    expect(err).to.have.property('code', 'ERR_SEALED_BLOCK_MISMATCH')
  })
})
