import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { expect } from 'aegir/chai'
import { sealOwn, sealSame } from '../../src/format/internal.ts'
import { backends } from '../crypto/util/backends.ts'
import { sharedBytes } from '../crypto/util/shared-bytes.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { DAG_CBOR, DAG_PB, block, cidV0, cidWith, fixtureKeys, reference } from './util/fixture.ts'
import { seededBytes } from './util/random.ts'
import { referenceSeal } from './util/reference.ts'
import type { GraphKeys } from '../../src/crypto/internal.ts'
import type { Padding, PlainBlock, SealOptions } from '../../src/format/internal.ts'

const TAG_END = 8
const CONTENT = seededBytes(0x73616d65, 3_000)
const RAW_BLOCK = block(CONTENT)

/** The blocks whose CID has no digest to rely on, or that are read for links: they are hashed again. */
const HASHED: Record<string, PlainBlock> = {
  'dag-pb, v0': { cid: cidV0(CONTENT), bytes: CONTENT },
  'dag-pb, v1': block(CONTENT, DAG_PB),
  'dag-cbor': block(CONTENT, DAG_CBOR),
  'sha2-512': { cid: cidWith(0x13, sha512(CONTENT)), bytes: CONTENT },
  '32 bytes of sha2-512': { cid: cidWith(0x13, sha512(CONTENT).slice(0, 32)), bytes: CONTENT },
  '20 bytes of sha2-256': { cid: cidWith(0x12, sha256(CONTENT).slice(0, 20)), bytes: CONTENT },
  identity: { cid: cidWith(0, CONTENT.slice(0, 100)), bytes: CONTENT.slice(0, 100) }
}

/** What SPEC 5 says, written apart from the library. */
const byHand = ({ cid, bytes }: PlainBlock, padding: Padding = 'padme'): Uint8Array => referenceSeal(reference, { kind: 1, cid: cid.bytes, content: bytes }, padding)

const flip = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, i) => i === at ? byte ^ 1 : byte)

async function again (keys: GraphKeys, block: PlainBlock, tagEnd: Uint8Array, options?: SealOptions): Promise<Uint8Array | undefined> {
  return sealSame(keys, block, tagEnd, options)
}

async function first (keys: GraphKeys, block: PlainBlock): Promise<Uint8Array> {
  return (await sealOwn(keys, block)).bytes
}

/** Keys that remember the memory that `sealSame` of the backend is given. */
function watched (keys: GraphKeys): { keys: GraphKeys, given: Uint8Array[] } {
  const given: Uint8Array[] = []
  const { sealSame } = keys.aead
  const aead = { ...keys.aead }

  if (sealSame != null) {
    aead.sealSame = (nonce, parts, ...rest) => {
      given.push(...parts)
      return sealSame(nonce, parts, ...rest)
    }
  }

  return { keys: { ...keys, aead }, given }
}

backends.forEach(backend => {
  describe(`sealed again as it was, with ${backend.name}`, () => {
    failOnUnhandledRejections()
    let keys: GraphKeys

    before(async () => { keys = await fixtureKeys(backend) })

    Object.entries({ raw: RAW_BLOCK, 'raw and empty': block(new Uint8Array(0)), ...HASHED }).forEach(([form, made]) => {
      it(`has the bytes of SPEC 5: ${form}`, async () => {
        expect(await again(keys, made, byHand(made).slice(-TAG_END))).to.equalBytes(byHand(made))

        for (const padding of ['padme', 'none'] as const) {
          const expected = byHand(made, padding)
          expect((await sealOwn(keys, made, { padding })).bytes).to.equalBytes(expected)
          expect(await again(keys, made, expected.slice(-TAG_END), { padding })).to.equalBytes(expected)
          expect(await again(keys, made, expected.slice(-16), { padding })).to.equalBytes(expected)
        }
      })

      it(`is not given where the tag ends in another way: ${form}`, async () => {
        const tag = byHand(made).slice(-16)

        for (const tagEnd of [flip(tag.slice(-TAG_END), 0), flip(tag.slice(-TAG_END), 7), flip(tag, 0), tag.slice(0, TAG_END), new Uint8Array(TAG_END)]) {
          expect(await again(keys, made, tagEnd)).to.equal(undefined)
        }
      })
    })

    it('is not given if it changed: raw', async () => {
      const tagEnd = byHand(RAW_BLOCK).slice(-TAG_END)

      for (const bytes of [flip(CONTENT, 0), flip(CONTENT, 2_999), CONTENT.slice(1), CONTENT.slice(0, -1), new Uint8Array(0), Uint8Array.from([...CONTENT, 0])]) {
        const changed = again(keys, { cid: RAW_BLOCK.cid, bytes }, tagEnd)
        // without hashing, or the hash tells
        expect(keys.aead.sealSame == null ? (await errorOf(changed)).name : await changed).to.equal(keys.aead.sealSame == null ? 'PlainBlockMismatchError' : undefined)
      }
    })

    Object.entries(HASHED).forEach(([form, made]) => {
      it(`is refused if it changed: ${form}`, async () => {
        const tagEnd = byHand(made).slice(-TAG_END)

        for (const bytes of [flip(made.bytes, 0), flip(made.bytes, made.bytes.length - 1), made.bytes.slice(1), new Uint8Array(0)]) {
          expect(await errorOf(again(keys, { cid: made.cid, bytes }, tagEnd))).to.have.property('name', 'PlainBlockMismatchError')
        }
      })
    })

    it('is copied only where the platform answers later, or another thread has it', async () => {
      const { keys: watching, given } = watched(keys)
      const tagEnd = byHand(RAW_BLOCK).slice(-TAG_END)
      const shared = sharedBytes(CONTENT.length)
      shared.set(CONTENT)
      await again(watching, RAW_BLOCK, tagEnd)
      expect(given.some(({ buffer }) => buffer === CONTENT.buffer)).to.equal(keys.immediate === true)
      expect(await again(watching, { cid: RAW_BLOCK.cid, bytes: shared }, tagEnd)).to.equalBytes(byHand(RAW_BLOCK))
      expect(given.some(({ buffer }) => buffer === shared.buffer)).to.equal(false)
    })

    it('is not sealed a first time if it is not its CID\'s', async () => {
      for (const made of [RAW_BLOCK, ...Object.values(HASHED)]) {
        expect(await errorOf(first(keys, { cid: made.cid, bytes: flip(made.bytes, 5) }))).to.have.property('name', 'PlainBlockMismatchError')
      }
    })
  })
})
