import { expect } from 'aegir/chai'
import { MAX_LEVEL, checkIndexNode, decodeIndexNode, encodeIndexNode, nodeCid, sealedCid } from '../../src/format/internal.ts'
import { seededBytes } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'

const digests = (count: number): Uint8Array[] => Array.from({ length: count }, (_, i) => seededBytes(i, 32))

describe('format: the links of an index node', () => {
  for (const [level, cidOf] of [[0, sealedCid], [1, nodeCid], [MAX_LEVEL, nodeCid]] as const) {
    for (const count of [1, 2, 23, 24, 255, 256, 1024]) {
      it(`level ${level}, ${count} of them: each as it was put there, as often as one asks`, () => {
        const block = { cid: nodeCid(seededBytes(1, 32)), bytes: encodeIndexNode(level, digests(count)) }
        const { level: read, links } = checkIndexNode(block)
        expect(read).to.equal(level)
        expect(links).to.have.lengthOf(count)

        for (let again = 0; again < 2; again++) {
          expect([...links].map(String)).to.deep.equal(digests(count).map(digest => cidOf(digest).toString()))
          expect([...links.digests()]).to.deep.equal(digests(count))
        }

        expect(decodeIndexNode(block).links.map(String)).to.deep.equal([...links].map(String))
      })
    }
  }

  // a Buffer's slice is no copy
  for (const [name, own] of [['bytes', Uint8Array], ['a Buffer', globalThis.Buffer ?? Uint8Array]] as const) {
    it(`are those that were checked, whatever becomes of the block: ${name}`, () => {
      const bytes: Uint8Array = own.from(encodeIndexNode(0, digests(3)))
      const { links } = checkIndexNode({ cid: nodeCid(seededBytes(1, 32)), bytes })
      bytes.fill(0)
      expect([...links].map(String)).to.deep.equal(digests(3).map(digest => sealedCid(digest).toString()))
      expect([...links.digests()]).to.deep.equal(digests(3))
    })
  }

  it('of the other kind, anywhere among them, are refused at once', async () => {
    for (const level of [0, 1]) {
      for (const at of [0, 1, 2]) {
        const bytes = encodeIndexNode(level, digests(3))
        const other = encodeIndexNode(1 - level, digests(3))
        const [length, head] = [41, bytes.byteLength - 3 * 41]
        bytes.set(other.subarray(head + at * length, head + (at + 1) * length), head + at * length)
        expect(await errorOf(() => checkIndexNode({ cid: nodeCid(seededBytes(1, 32)), bytes }))).to.have.property('name', 'InvalidIndexError')
      }
    }
  })
})
