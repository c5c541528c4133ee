import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import fc from 'fast-check'
import { defaultCrypto, nobleCrypto } from '../../src/crypto/internal.ts'
import { decodeIndexNode, sealedCid } from '../../src/format/internal.ts'
import { IndexPlan } from '../../src/graph/index-plan.ts'
import { IndexBuilder, readIndex } from '../../src/graph/internal.ts'
import { byBytes, canonicalIndex } from '../util/canonical-tree.ts'
import { seededBytes, seededRandom } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { CryptoBackend } from '../../src/crypto/internal.ts'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { CID } from 'multiformats/cid'

/** Digests in ascending order, of which a part ends its node. */
function digests (count: number, boundaries: number, seed = 1): Uint8Array[] {
  const random = seededRandom(seed)

  return Array.from({ length: count }, (_, i) => {
    const digest = seededBytes(seed * 1_000_003 + i, 32)
    digest[28] = random() < boundaries ? 0 : digest[28] | 1
    return digest
  }).sort(byBytes)
}

/** No hash: what ends in it ends a node as often as one likes, so that there are many levels. */
function boundaryCrypto (share: number): CryptoBackend {
  return {
    ...defaultCrypto(),
    sha256: async (bytes) => {
      const digest = Uint8Array.from(await defaultCrypto().sha256(bytes))
      digest[28] = (digest[0] * 256 + digest[1]) / 65_536 < share ? 0 : digest[28] | 1
      return digest
    }
  }
}

interface Planned {
  root: CID
  plan: IndexPlan
  cids: CID[]
  /** the number of each in the order of its address */
  order: number[]
}

async function planned (all: Uint8Array[], order = [...all.keys()], crypto = defaultCrypto()): Promise<Planned> {
  const cids: CID[] = []
  order.forEach((id, place) => { cids[id] = sealedCid(all[place]) })
  const plan = new IndexPlan(order, id => cids[id])
  return { root: await plan.make(crypto), plan, cids, order }
}

/** What a plan says comes next: nodes by their CIDs, sealed blocks by theirs. */
function said ({ plan }: Planned): string[] {
  return Array.from(plan.blocks(), block => 'node' in block ? `node ${block.node.cid}` : `sealed ${block.sealed}`)
}

async function storeOf (nodes: PlainBlock[]): Promise<MemoryBlockstore> {
  const store = new MemoryBlockstore()

  for (const { cid, bytes } of nodes) {
    await store.put(cid, bytes)
  }

  return store
}

/** How a reader walks an index that was made apart from the library. */
async function walked (all: Uint8Array[]): Promise<{ root: CID, order: string[], nodes: PlainBlock[] }> {
  const nodes = await canonicalIndex(all.map(sealedCid))
  const root = nodes[nodes.length - 1].cid
  const order: string[] = []

  for await (const { cid, node } of readIndex(await storeOf(nodes), root, defaultCrypto())) {
    order.push(`${node ? 'node' : 'sealed'} ${cid}`)
  }

  return { root, order, nodes }
}

async function expectRight (all: Uint8Array[], made: Planned): Promise<{ levels: number }> {
  const { root, order, nodes } = await walked(all)
  expect(made.root.toString()).to.equal(root.toString())
  const steps = said(made)
  expect(steps.findIndex((step, i) => step !== order[i])).to.equal(-1)
  expect(steps).to.have.lengthOf(order.length)
  return { levels: decodeIndexNode(nodes[nodes.length - 1]).level + 1 }
}

describe('graph: IndexPlan', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()

  for (const count of [1, 2, 3, 256, 1023, 1024, 1025, 1026, 2049]) {
    it(`of ${count} sealed blocks, where few, some and all end a node, is the canonical index in a reader's order`, async () => {
      for (const boundaries of [0, 1 / 32, 1]) {
        const all = digests(count, boundaries)
        const { levels } = await expectRight(all, await planned(all))
        // above 1,024 nodes there is a third level
        const many = boundaries === 1 ? 3 : 2
        expect(levels).to.equal(count <= 1024 ? 1 : many)
      }
    })
  }

  for (const [count, share, levels] of [[4_400, 1 / 2, 4], [2_500, 4 / 5, 6], [1_200, 39 / 40, 8]]) {
    it(`of ${levels} levels`, async () => {
      const crypto = boundaryCrypto(share)
      const all = digests(count, share)
      const { plan, root } = await planned(all, undefined, crypto)
      const nodes = new Map<number, number>()
      const expected = [root.toString()]
      let next = 0

      // depth first: what a node links comes before all that was waited for
      for (const block of plan.blocks()) {
        const cid = 'node' in block ? block.node.cid : block.sealed

        if (cid.toString() !== expected.pop()) {
          throw new Error(`another block at ${next}: ${cid}`)
        }

        if ('node' in block) {
          const { level, links } = decodeIndexNode(block.node)
          nodes.set(level, (nodes.get(level) ?? 0) + 1)
          links.toReversed().forEach(link => { expected.push(link.toString()) })
        } else if (block.at !== next++) {
          throw new Error(`the block at ${next} has the number ${block.at}`)
        }
      }

      expect(expected).to.deep.equal([])
      expect(next).to.equal(count)
      expect([...nodes.keys()].sort()).to.deep.equal([...Array(levels).keys()])
      const builder = new IndexBuilder(crypto, () => {})

      for (const digest of all) {
        await builder.push(digest)
      }

      expect(root.toString()).to.equal((await builder.finish()).toString())
    })
  }

  it('of more levels than there may be: an error', async () => {
    expect(await errorOf(planned(digests(1_025, 1), undefined, boundaryCrypto(1)))).to.have.property('name', 'GraphTooLargeError')
  })

  it('of any number with any boundaries', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1_000, max: 1_500 })), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 1000 }), async (count, boundaries, seed) => {
      const all = digests(count, boundaries, seed)
      await expectRight(all, await planned(all))
    }), { numRuns: 12 })
  })

  it('names each sealed block by its number, whatever the numbers are', async () => {
    for (const count of [5, 1500]) {
      const all = digests(count, 1 / 100)
      const random = seededRandom(count)
      const order = [...all.keys()].map(id => ({ id, at: random() })).sort((a, b) => a.at - b.at).map(({ id }) => id)
      const made = await planned(all, order)
      await expectRight(all, made)
      const numbers = [...made.plan.blocks()].flatMap(block => 'node' in block ? [] : [block.at])
      expect(numbers).to.deep.equal(order)
    }
  })

  it('gives each node the bytes of its CID, and before what it links', async () => {
    const all = digests(1100, 1)
    const { plan, root } = await planned(all)
    const linked = new Set([root.toString()])
    const { sha256 } = nobleCrypto()

    for (const block of plan.blocks()) {
      const cid = 'node' in block ? block.node.cid : block.sealed
      expect(linked.delete(cid.toString())).to.equal(true)

      if ('node' in block) {
        expect(await sha256(block.node.bytes)).to.equalBytes(cid.multihash.digest)
        decodeIndexNode(block.node).links.forEach(link => { linked.add(link.toString()) })
      }
    }

    expect(linked.size).to.equal(0)
  })

  it('gives the same again, also when it was left in the middle', async () => {
    const made = await planned(digests(2000, 1 / 16))
    const all = said(made)
    expect(said(made)).to.deep.equal(all)

    for (const count of [0, 1, 7, 1000]) {
      const blocks = made.plan.blocks()
      Array.from({ length: count }, () => blocks.next())
      blocks.return(undefined)
      expect(said(made)).to.deep.equal(all)
    }
  })

  it('gives the same to two who read side by side', async () => {
    const made = await planned(digests(1200, 1 / 16))
    const [one, other] = [made.plan.blocks(), made.plan.blocks()]
    const steps: Array<[string, string]> = []
    const name = (value: any): string => (value.node?.cid ?? value.sealed).toString()

    for (let a = one.next(), b = other.next(); a.done !== true && b.done !== true; a = one.next(), b = other.next()) {
      steps.push([name(a.value), name(b.value)])
    }

    expect(steps.length).to.be.greaterThan(1200)
    expect(steps.filter(([a, b]) => a !== b)).to.deep.equal([])
  })

  it('is the index that the builder makes that exports use', async () => {
    for (const count of [1, 1024, 1025]) {
      const all = digests(count, 1 / 32)
      const builder = new IndexBuilder(defaultCrypto(), () => {})

      for (const digest of all) {
        await builder.push(digest)
      }

      expect((await planned(all)).root.toString()).to.equal((await builder.finish()).toString())
    }
  })

  it('is the same with a backend that answers later', async () => {
    const all = digests(1500, 1 / 32)
    const later = { ...defaultCrypto(), sha256: async (bytes: Uint8Array) => { await Promise.resolve(); return defaultCrypto().sha256(bytes) } }
    await expectRight(all, await planned(all, undefined, later))
    await expectRight(all, await planned(all, undefined, nobleCrypto()))
  })

  describe('stopped', () => {
    const reason = new Error('the user went away')

    it('before it starts', async () => {
      const plan = new IndexPlan([0], () => sealedCid(seededBytes(1, 32)))
      expect(await errorOf(plan.make(defaultCrypto(), AbortSignal.abort(reason)))).to.equal(reason)
    })

    it('at any block', async () => {
      const all = digests(1200, 1 / 64)

      for (const at of [0, 1, 500, 1023, 1024, 1025, 1199]) {
        const controller = new AbortController()
        let asked = 0
        const plan = new IndexPlan([...all.keys()], id => {
          asked++
          id === at && controller.abort(reason)
          return sealedCid(all[id])
        })
        expect(await errorOf(plan.make(defaultCrypto(), controller.signal))).to.equal(reason)
        expect(asked).to.equal(at + 1)
      }
    })

    it('when a hash fails: its error', async () => {
      const fault = new Error('no hash')
      const all = digests(1500, 1 / 64)

      for (const sha256 of [() => { throw fault }, async () => { throw fault }]) {
        const plan = new IndexPlan([...all.keys()], id => sealedCid(all[id]))
        expect(await errorOf(plan.make({ ...defaultCrypto(), sha256 }))).to.equal(fault)
      }
    })
  })
})
