import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { expect } from 'aegir/chai'
import { MAX_PLAIN_BLOCK, MAX_SEALED_BLOCK, checkSealedBlock, openBlock, sealBlock, sealedLength } from '../../src/format/internal.ts'
import { asSealed, block, cidV0, cidWith, fixtureKeys, reference } from './util/fixture.ts'
import { seededBytes } from './util/random.ts'
import { recordedBackends, recordedCrypto } from './util/recorded-crypto.ts'
import { referencePadme, sealAny, unpadded } from './util/reference.ts'
import type { Padding } from '../../src/format/internal.ts'
import type { CID } from 'multiformats/cid'

const large = new Uint8Array(MAX_SEALED_BLOCK + 10)
large.set(seededBytes(41, 1000))

/** The most content that a CID of under 128 bytes leaves room for: kind, its length, it, 3 bytes of length. */
const room = (cidLength: number): number => MAX_SEALED_BLOCK - 28 - 1 - 1 - cidLength - 3

const CIDS: Array<{ name: string, length: number, cid (bytes: Uint8Array): CID }> = [
  { name: 'a CIDv1', length: 36, cid: bytes => block(bytes).cid },
  { name: 'a CIDv0', length: 34, cid: cidV0 },
  { name: 'sha2-512', length: 68, cid: bytes => cidWith(0x13, sha512(bytes)) },
  { name: 'sha2-256 of 20 bytes', length: 24, cid: bytes => cidWith(0x12, sha256(bytes).slice(0, 20)) },
  { name: 'a codec of 3 bytes', length: 38, cid: bytes => block(bytes, 0x20_0000 - 1).cid }
]

describe('sealed block: size limits', () => {
  it('are the numbers of SPEC 11', () => {
    expect(MAX_SEALED_BLOCK).to.equal(2 * 1024 * 1024)
    expect(MAX_PLAIN_BLOCK).to.equal(2_097_083)
    expect(room(36)).to.equal(MAX_PLAIN_BLOCK)
  })

  for (const { name, length, cid } of CIDS) {
    for (const padding of ['padme', 'none'] as Padding[]) {
      it(`takes the limit and one less with ${name} and padding ${padding}, refuses one more`, async () => {
        const keys = await fixtureKeys()

        for (const size of [room(length) - 1, room(length)]) {
          const bytes = large.subarray(0, size)
          const plain = { cid: cid(bytes), bytes }
          expect(plain.cid.bytes).to.have.lengthOf(length)
          const sealed = await sealBlock(keys, plain, { padding })

          expect(sealed.bytes.byteLength).to.equal(padding === 'padme' ? MAX_SEALED_BLOCK : MAX_SEALED_BLOCK - (room(length) - size))
          expect(sealedLength(plain.cid, size, padding)).to.equal(sealed.bytes.byteLength)
          expect((await openBlock(keys, sealed, { plainCid: plain.cid })).bytes).to.equalBytes(bytes)
        }

        const bytes = large.subarray(0, room(length) + 1)
        await expect(sealBlock(keys, { cid: cid(bytes), bytes }, { padding })).to.eventually.be.rejected.with.property('name', 'BlockTooLargeError')
        expect(() => sealedLength(cid(bytes), bytes.byteLength, padding)).to.throw().with.property('code', 'ERR_BLOCK_TOO_LARGE')
      })
    }
  }

  it('refuses before it checks or hashes anything', async () => {
    const calls: string[] = []
    const keys = await fixtureKeys({ ...recordedCrypto, sha256: async bytes => { calls.push('sha256'); return recordedCrypto.sha256(bytes) } })
    const plain = { cid: block(new Uint8Array(3)).cid, bytes: large }
    await expect(sealBlock(keys, plain)).to.eventually.be.rejected.with.property('name', 'BlockTooLargeError')
    expect(calls).to.deep.equal([])
  })

  it('says by how much a block is too large', async () => {
    const bytes = large.subarray(0, MAX_PLAIN_BLOCK + 5)
    await expect(sealBlock(await fixtureKeys(), block(bytes))).to.eventually.be.rejectedWith(/5 bytes/)
  })

  for (const crypto of recordedBackends) {
    it(`seals and opens the limit on ${crypto.name}`, async () => {
      const keys = await fixtureKeys(crypto)
      const plain = block(large.subarray(0, MAX_PLAIN_BLOCK))
      const sealed = await sealBlock(keys, plain)
      expect(sealed.bytes.byteLength).to.equal(referencePadme(MAX_SEALED_BLOCK))
      expect((await openBlock(keys, sealed)).bytes).to.equalBytes(plain.bytes)
    })
  }

  it('refuses to open over 2 MiB, though it hashes and its tag verifies', async () => {
    const keys = await fixtureKeys()
    const content = large.subarray(0, MAX_PLAIN_BLOCK + 1)
    const sealed = asSealed(sealAny(reference, seededBytes(42, 12), unpadded({ kind: 1, cid: block(content).cid.bytes, content })))
    expect(sealed.bytes.byteLength).to.equal(MAX_SEALED_BLOCK + 1)
    await expect(openBlock(keys, sealed)).to.eventually.be.rejected.with.property('name', 'SealedBlockMismatchError')
    await expect(checkSealedBlock(sealed, recordedCrypto)).to.eventually.be.rejected.with.property('name', 'SealedBlockMismatchError')
  })

  it('refuses to open under 35 bytes, though it hashes', async () => {
    const keys = await fixtureKeys()

    for (let length = 0; length < 35; length++) {
      const sealed = asSealed(seededBytes(length, length))
      await expect(openBlock(keys, sealed), `${length}`).to.eventually.be.rejected.with.property('name', 'SealedBlockMismatchError')
      await expect(checkSealedBlock(sealed, recordedCrypto), `${length}`).to.eventually.be.rejected.with.property('name', 'SealedBlockMismatchError')
    }
  })

  it('checks 35 bytes to 2 MiB without a key', async () => {
    for (const length of [35, 36, MAX_SEALED_BLOCK - 1, MAX_SEALED_BLOCK]) {
      await checkSealedBlock(asSealed(large.subarray(0, length)), recordedCrypto)
    }
  })
})
