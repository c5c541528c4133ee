import { expect } from 'aegir/chai'
import fc from 'fast-check'
import { sha256 } from 'multiformats/hashes/sha2'
import { TreeBuilder, nodeCid, sealedCid } from '../../src/format/internal.ts'
import { diffIndexes } from '../../src/graph/diff-indexes.ts'
import { byBytes } from '../util/canonical-tree.ts'
import { seededBytes, seededRandom } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { IndexNode } from '../../src/format/internal.ts'
import type { IndexChange } from '../../src/graph/diff-indexes.ts'
import type { CID } from 'multiformats/cid'

/** An index whose nodes end after every second entry, so that a few thousand blocks have many levels. */
interface Tree {
  index: CID
  nodes: Map<string, IndexNode>
  sealed: CID[]
}

const BOUNDARY = 28

/** A digest that ends its node every `often`th time. */
function withBoundary (digest: Uint8Array, often: number): Uint8Array {
  const copy = digest.slice()
  copy[BOUNDARY] = copy[BOUNDARY - 1] % often === 0 ? 0 : 1
  return copy
}

const blocks = new Map<string, CID>()

function sealedOf (seed: number, often: number): CID {
  const name = `${seed} ${often}`
  const cid = blocks.get(name) ?? sealedCid(withBoundary(seededBytes(seed, 32), often))
  blocks.set(name, cid)
  return cid
}

async function treeOf (seeds: Iterable<number>, often: number): Promise<Tree> {
  const nodes = new Map<string, IndexNode>()
  const sealed = Array.from(new Set(seeds), seed => sealedOf(seed, often)).sort((a, b) => byBytes(a.multihash.digest, b.multihash.digest))
  const builder = new TreeBuilder<CID>({
    digest: cid => cid.multihash.digest,
    node: async (level, links) => {
      const bytes = new Uint8Array(1 + 32 * links.length)
      bytes[0] = level
      links.forEach(({ multihash }, i) => { bytes.set(multihash.digest, 1 + 32 * i) })
      const cid = nodeCid(withBoundary((await sha256.digest(bytes)).digest, often))
      nodes.set(cid.toString(), { level, links })
      return cid
    }
  })

  for (const cid of sealed) {
    await builder.push(cid)
  }

  return { index: await builder.finish(), nodes, sealed }
}

interface Compared {
  changes: IndexChange[]
  /** the nodes that were read */
  reads: string[]
}

async function compare (before: Tree, after: Tree): Promise<Compared> {
  const [changes, reads]: [IndexChange[], string[]] = [[], []]
  const reader = ({ index, nodes }: Tree): any => ({
    index,
    read: async (cid: CID) => {
      reads.push(cid.toString())
      return nodes.get(cid.toString())
    }
  })

  for await (const change of diffIndexes(reader(before), reader(after))) {
    changes.push(change)
  }

  return { changes, reads }
}

/** A node and all that is below it. */
function under (tree: Tree, name: string): string[] {
  const { level, links } = tree.nodes.get(name) as IndexNode
  return [name, ...links.map(String).flatMap(link => level === 0 ? [link] : under(tree, link))]
}

const named = (changes: IndexChange[], change: IndexChange['change']): string[] => changes.filter(entry => entry.change === change).map(({ cid }) => cid.toString())
const minus = (names: Iterable<string>, others: Set<string>): string[] => [...names].filter(name => !others.has(name)).sort()

/** All that must be so of any two trees. */
function expectExact (before: Tree, after: Tree, { changes, reads }: Compared): void {
  const [all, others] = [before, after].map(({ nodes, sealed }) => new Set([...nodes.keys(), ...sealed.map(String)]))
  const kept = changes.filter(({ change }) => change === 'kept').flatMap(({ cid, node }) => node ? under(before, cid.toString()) : [cid.toString()])

  expect(named(changes, 'removed').sort(), 'removed').to.deep.equal(minus(all, others))
  expect(named(changes, 'added').sort(), 'added').to.deep.equal(minus(others, all))
  expect(kept.sort(), 'kept, each once').to.deep.equal([...all].filter(name => others.has(name)).sort())
  expect(new Set(changes.map(({ cid }) => cid.toString())).size, 'each is told once').to.equal(changes.length)
  expect(reads.length, 'no node is read twice on one side').to.be.at.most(before.nodes.size + after.nodes.size)
}

function expectOrdered (tree: Tree, { changes }: Compared, other: 'added' | 'removed'): void {
  const told = changes.filter(({ change }) => change !== other)
  const place = new Map(under(tree, tree.index.toString()).map((name, i) => [name, i]))
  const places = told.map(({ cid }) => place.get(cid.toString()) as number)
  expect(places, 'in the order of the index, nodes before what they link').to.deep.equal([...places].sort((a, b) => a - b))
}

describe('graph: comparing two indexes', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()

  const size = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1_000, max: 1_060 }), fc.integer({ min: 2_000, max: 6_000 }))
  const edit = fc.record({ at: fc.nat(), count: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 400 })), add: fc.boolean() })

  it('is exact for any two sets, in trees of up to four levels', async () => {
    const levels = new Set<number>()

    await fc.assert(fc.asyncProperty(size, fc.array(edit, { maxLength: 4 }), fc.constantFrom(2, 3, 40), fc.boolean(), async (count, edits, often, turned) => {
      const seeds = new Set(Array.from({ length: count }, (_, i) => i))

      edits.forEach(({ at, count: number, add }, i) => {
        for (let j = 0; j < number; j++) {
          add ? seeds.add(100_000 * (i + 1) + j) : seeds.delete((at + j * (i + 1)) % count)
        }
      })

      seeds.size === 0 && seeds.add(7)
      const trees = [await treeOf(Array.from({ length: count }, (_, i) => i), often), await treeOf(seeds, often)]
      const [before, after] = turned ? trees.reverse() : trees
      levels.add(before.nodes.get(before.index.toString())?.level as number)
      const compared = await compare(before, after)
      expectExact(before, after, compared)
      expectOrdered(before, compared, 'added')
      expectOrdered(after, compared, 'removed')
    }), { numRuns: 60, examples: [[1, [], 2, false], [1_030, [], 40, false], [5_199, [], 3, false], [6_000, [], 2, false]] })

    expect(levels.size, 'heights that were tried').to.be.at.least(4)
  })

  it('is exact for sets that have nothing in common, one in the other, or all', async () => {
    const some = await treeOf(Array.from({ length: 3_000 }, (_, i) => i), 2)

    for (const seeds of [[5_000], [17], Array.from({ length: 3_000 }, (_, i) => i + 3_000), Array.from({ length: 3_000 }, (_, i) => i * 2), Array.from({ length: 3_000 }, (_, i) => i)]) {
      const other = await treeOf(seeds, 2)
      expectExact(some, other, await compare(some, other))
      expectExact(other, some, await compare(other, some))
    }
  })

  it('is exact where one index is a node of the other', async () => {
    const tree = await treeOf(Array.from({ length: 3_000 }, (_, i) => i), 2)
    const links = [...tree.nodes.values()].flatMap(({ level, links }) => level > 0 ? links : [])

    for (const index of [...links.slice(-20), ...links.slice(0, 20)]) {
      const names = new Set(under(tree, index.toString()))
      const part = { index, nodes: new Map([...tree.nodes].filter(([name]) => names.has(name))), sealed: tree.sealed.filter(cid => names.has(cid.toString())) }
      expectExact(tree, part, await compare(tree, part))
      expectExact(part, tree, await compare(part, tree))
    }
  })

  it('refuses a node that is said to be of two levels', async () => {
    const { index, nodes, sealed } = await treeOf(Array.from({ length: 3_000 }, (_, i) => i), 2)
    const top = nodes.get(index.toString()) as IndexNode
    const lying = nodeCid(seededBytes(77, 32))
    const other = { index: lying, nodes: new Map([...nodes, [lying.toString(), { ...top, level: top.level + 1 }]]), sealed }

    for (const [one, two] of [[{ index, nodes, sealed }, other], [other, { index, nodes, sealed }]]) {
      const err = await errorOf(compare(one, two))
      expect(err).to.have.property('name', 'InvalidIndexError')
      expect(err.message).to.include(`of level ${one === other ? top.level : top.level - 1} and of level ${one === other ? top.level - 1 : top.level}`)
    }
  })

  it('reads nothing of what is the same as a whole', async () => {
    const tree = await treeOf(Array.from({ length: 3_000 }, (_, i) => i), 2)
    const { changes, reads } = await compare(tree, tree)
    expect(reads).to.be.empty()
    expect(changes).to.deep.equal([{ change: 'kept', cid: tree.index, node: true, level: undefined }])
  })

  it('reads as many nodes as one change has to, wherever it is, at any height', async () => {
    const random = seededRandom(7)

    for (const [count, often] of [[3_000, 2], [6_000, 2], [6_000, 3], [6_000, 40]]) {
      const seeds = Array.from({ length: count }, (_, i) => i)
      const before = await treeOf(seeds, often)
      const height = 1 + (before.nodes.get(before.index.toString())?.level as number)

      for (let i = 0; i < 9; i++) {
        const changed = new Set(seeds)
        i % 3 > 0 && changed.delete(Math.floor(random() * count))
        i % 3 < 2 && changed.add(count + i)
        const after = await treeOf(changed, often)
        const changes = minus(after.nodes.keys(), new Set(before.nodes.keys())).length + minus(before.nodes.keys(), new Set(after.nodes.keys())).length
        const { reads } = await compare(before, after)
        expect(reads.length - changes, `nodes read in vain, of ${height} levels`).to.be.at.most(height)
      }
    }
  })

  it('reads little where one index is higher than the other', async () => {
    const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i)
    const height = ({ nodes, index }: Tree): number => nodes.get(index.toString())?.level as number
    let [before, after] = [await treeOf(range(1_990), 2), await treeOf(range(1_990), 2)]

    for (let count = 1_991; height(after) === height(before); count++) {
      [before, after] = [after, await treeOf(range(count), 2)]
    }

    expect([height(before), height(after)]).to.deep.equal([1, 2])
    const changes = minus(after.nodes.keys(), new Set(before.nodes.keys())).length + minus(before.nodes.keys(), new Set(after.nodes.keys())).length

    for (const [one, other] of [[before, after], [after, before]]) {
      const compared = await compare(one, other)
      expectExact(one, other, compared)
      expect(compared.reads.length - changes, 'nodes read in vain').to.be.at.most(3)
    }
  })

  it('reads what follows the number of changes, not the size', async () => {
    const perChange: number[] = []

    for (const count of [4_000, 16_000]) {
      const seeds = Array.from({ length: count }, (_, i) => i)
      const before = await treeOf(seeds, 40)
      const after = await treeOf([...seeds.slice(20), ...Array.from({ length: 20 }, (_, i) => 50_000 + i)], 40)
      perChange.push((await compare(before, after)).reads.length / 40)
    }

    expect(perChange[1]).to.be.at.most(perChange[0] * 1.7)
  })
})
