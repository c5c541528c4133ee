import { expect } from 'aegir/chai'
import fc from 'fast-check'
import { defaultCrypto } from '../../src/crypto/internal.ts'
import { CidSetBuilder } from '../../src/ipsql/cid-set-builder.ts'
import { readCidSet } from '../../src/ipsql/index.ts'
import { describeNode } from '../node-util/nodes.ts'
import { storeOf } from '../util/blocks.ts'
import { seededBytes, seededRandom } from '../util/random.ts'
import { FIXTURES, fixture } from './util/fixtures.ts'
import { realTree } from './util/real-ipsql.ts'
import { encryptedCid, referenceTree, sorted, valueOf } from './util/reference.ts'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { CID } from 'multiformats/cid'

const IPSQL_CODEC = 0x300539

/** The nodes in the order in which our builder gives them, and the root that it names. */
async function ours (cids: CID[]): Promise<{ nodes: PlainBlock[], distances: number[], root: CID }> {
  const nodes: PlainBlock[] = []
  const distances: number[] = []
  const builder = new CidSetBuilder(defaultCrypto(), async (node, distance) => {
    nodes.push(node)
    distances.push(distance)
  })

  for (const cid of cids) {
    await builder.push(cid)
  }

  return { root: await builder.finish(), nodes, distances }
}

const names = (blocks: PlainBlock[]): string[] => blocks.map(({ cid }) => cid.toString()).sort()

/** Made-up encrypted CIDs, sorted, so many of which end a leaf. */
function madeUp (count: number, closing: number, seed = 1): CID[] {
  const random = seededRandom(seed)

  return sorted(Array.from({ length: count }, (_, i) => {
    const digest = seededBytes(seed * 1_000_003 + i, 32)
    // the last byte is the high one
    digest[31] = random() < closing ? 0 : 1 + random() * 255
    return encryptedCid(digest)
  }))
}

const SHAPES: Array<[number, number]> = [[1, 0], [1, 1], [2, 0], [2, 1], [257, 0], [257, 1], [1000, 1 / 256], [3000, 1 / 8], [3000, 1]]

const share = (closing: number): string => closing === 0 ? 'none of which ends a leaf' : `one in ${1 / closing} of which ends a leaf`

describe('ipsql: the tree of encrypted CIDs', () => {
  SHAPES.forEach(([count, closing], i) => {
    it(`over ${count} CIDs, ${share(closing)}, is what the format gives`, async () => {
      const cids = madeUp(count, closing, i)
      const expected = await referenceTree(cids)
      const { nodes, root } = await ours(cids)
      expect(root).to.deep.equal(expected[expected.length - 1].cid)
      expect(names(nodes)).to.deep.equal(names(expected))
      expect(nodes[nodes.length - 1].cid, 'the root comes last').to.deep.equal(root)
    })
  })

  it('has a branch above branches where one of them ended', async () => {
    const { distances } = await ours(madeUp(3000, 1))
    expect(Math.max(...distances)).to.be.at.least(2)
  })

  it('of any set is what the format gives, and is read back', async () => {
    const digest = fc.uint8Array({ minLength: 32, maxLength: 32 })
    const ending = digest.map(bytes => Uint8Array.from([...bytes.slice(0, 31), 0]))
    const digests = fc.uniqueArray(fc.oneof(digest, ending), { minLength: 1, maxLength: 60, selector: String })

    await fc.assert(fc.asyncProperty(digests, async digests => {
      const cids = sorted(digests.map(encryptedCid))
      const { nodes, root } = await ours(cids)
      expect(names(nodes)).to.deep.equal(names(await referenceTree(cids)))
      const read: string[] = []

      for await (const { cid, node } of readCidSet(await storeOf(nodes), root, defaultCrypto())) {
        node || read.push(cid.toString())
      }

      expect(read).to.deep.equal(cids.map(String))
    }), { numRuns: 60 })
  })

  it('is read whatever its chunking factor', async () => {
    for (const factor of [2, 4, 16, 4096]) {
      const cids = madeUp(200, 1 / 16, factor)
      const nodes = await referenceTree(cids, factor)
      const read: string[] = []

      for await (const { cid, node } of readCidSet(await storeOf(nodes), nodes[nodes.length - 1].cid, defaultCrypto())) {
        node || read.push(cid.toString())
      }

      expect(read).to.deep.equal(cids.map(String))
    }
  })
})

describeNode('ipsql: the tree, beside the real library\'s', () => {
  SHAPES.forEach(([count, closing], i) => {
    it(`over ${count} CIDs, ${share(closing)}, is the same`, async () => {
      const cids = madeUp(count, closing, i)
      const expected = await realTree(cids)
      const { nodes, root } = await ours(cids)
      expect(root).to.deep.equal(expected[expected.length - 1].cid)
      expect(names(nodes)).to.deep.equal(names(expected))
    })
  })

  FIXTURES.forEach(name => {
    it(`over the encrypted blocks of ${name} is the one that IPSQL made`, async () => {
      const { encrypted, facts } = await fixture(name)
      const cids = sorted(encrypted.blocks.map(({ cid }) => cid).filter(({ code }) => code === IPSQL_CODEC))
      // the deep one was made with another factor than IPSQL's own
      const deep = name === 'deep-k32'
      const nodes = deep ? await referenceTree(cids, 4) : (await ours(cids)).nodes
      expect(nodes[nodes.length - 1].cid.toString()).to.equal(facts.cidSetRoot)
      expect(names(nodes)).to.deep.equal(names(encrypted.blocks.filter(({ cid }) => cid.code !== IPSQL_CODEC && !cid.equals(encrypted.root))))
      const leaves = nodes.map(valueOf).filter(({ leaf }) => leaf != null)
      expect(leaves.map(({ leaf }) => leaf.length)).to.deep.equal(facts.treeLeafCounts)
    })
  })
})
