import { expect } from 'aegir/chai'
import { graphKeys } from '../../src/crypto/internal.ts'
import { sealOwn, sealSame } from '../../src/format/internal.ts'
import { SpareMemory } from '../../src/spare-memory.ts'
import { cborBlock, rawBlock } from '../util/blocks.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { backends } from './util/backends.ts'
import type { Aead } from '../../src/crypto/internal.ts'
import type { SealOptions } from '../../src/format/internal.ts'

const TAG_END = 8

// sizes around those where memory is used again
const SIZES = [0, 1, 65_535, 65_536, 300_000, 1_048_576]

let nonces = 0
const newNonce = (): Uint8Array => seededBytes(0x7300_0000 + nonces++, 12)

for (const backend of backends) {
  describe(`sealing again, with ${backend.name}`, function () {
    this.timeout(60_000)
    failOnUnhandledRejections()

    // noble is left to the layer above, which the next tests show
    backend.name === 'noble' || it('gives the same bytes, of parts and zeroes, and nothing of others', async () => {
      const { seal, sealSame } = await backend.aead(testKey()) as Required<Aead>

      for (const [parts, length] of [[[seededBytes(1, 100)], 100], [[seededBytes(1, 40), seededBytes(2, 70_000)], 70_100], [[], 5]] as Array<[Uint8Array[], number]>) {
        const nonce = newNonce()
        const whole = new Uint8Array(length)
        parts.reduce((end, part) => { whole.set(part, end); return end + part.byteLength }, 0)
        const sealed = await seal(nonce, whole)
        const tagEnd = sealed.slice(-TAG_END)
        expect(await sealSame(nonce, parts, length, tagEnd)).to.equalBytes(sealed)
        expect(await sealSame(nonce, [...parts, Uint8Array.of(1)], length + 1, tagEnd)).to.equal(undefined)
        expect(await sealSame(newNonce(), parts, length, tagEnd)).to.equal(undefined)
        expect(await sealSame(nonce, parts, length, tagEnd.map((byte, i) => i === 7 ? byte ^ 1 : byte))).to.equal(undefined)
      }
    })

    it('reads a block at once, so that it may change from then on', async () => {
      const keys = await graphKeys(seededBytes(3, 32), backend)

      for (const size of SIZES.slice(1)) {
        const block = await rawBlock(seededBytes(size, size))
        const { bytes } = await sealOwn(keys, block)
        const own = block.bytes.slice()
        const again = sealSame(keys, { cid: block.cid, bytes: own }, bytes.slice(-TAG_END))
        own.fill(7)
        expect(await again).to.equalBytes(bytes)
      }
    })

    it('with memory that is used again: the same bytes, and nothing of one block in another', async () => {
      const keys = await graphKeys(seededBytes(3, 32), backend)
      const options: SealOptions = { memory: new SpareMemory() }

      for (const size of [...SIZES, ...SIZES.toReversed(), 200_000, 66_000]) {
        for (const block of [await rawBlock(seededBytes(size, size)), await cborBlock(seededBytes(size, size))]) {
          const { bytes } = await sealOwn(keys, block)
          const { bytes: spare, content } = await sealOwn(keys, block, options)
          expect(spare).to.equalBytes(bytes)
          expect(content.byteLength).to.equal(block.bytes.byteLength)
          expect(await sealSame(keys, block, bytes.slice(-TAG_END), options)).to.equalBytes(bytes)
          expect(await sealSame(keys, block, new Uint8Array(TAG_END), options)).to.equal(undefined)
        }
      }
    })

    it('refuses a block that is not its CID, and seals the next one right', async () => {
      const keys = await graphKeys(seededBytes(3, 32), backend)
      const options: SealOptions = { memory: new SpareMemory() }
      const [block, next] = [await rawBlock(seededBytes(1, 100_000)), await rawBlock(seededBytes(2, 90_000))]
      const wrong = { cid: block.cid, bytes: block.bytes.map(byte => byte ^ 1) }
      await expect((async () => sealOwn(keys, wrong, options))()).to.eventually.be.rejected.with.property('name', 'PlainBlockMismatchError')
      expect((await sealOwn(keys, next, options)).bytes).to.equalBytes((await sealOwn(keys, next)).bytes)
    })
  })
}
