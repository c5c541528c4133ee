import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { expect } from 'aegir/chai'
import * as fc from 'fast-check'
import { MAX_LEVEL, MAX_NODE_ENTRIES, TreeBuilder, equalBytes } from '../../src/format/internal.ts'
import { seeded } from './util/random.ts'
import { referenceTree } from './util/reference-tree.ts'
import { u32be } from './util/reference.ts'
import type { ReferenceNode } from './util/reference-tree.ts'

type Node = ReferenceNode<Uint8Array>
type Entry = (node: Node) => Uint8Array

const LAST = 0x00ffffff

/** A digest with these last four bytes, different for each number. */
function ending (end: number, i: number): Uint8Array {
  return concatBytes(u32be(i), new Uint8Array(20).fill(i), u32be(i), u32be(end))
}

const hashed: Entry = ({ level, entries }) => sha256(concatBytes(Uint8Array.of(level), ...entries))
const boundary: Entry = node => Uint8Array.from([...hashed(node).subarray(0, 28), 0, 0xff, 0xff, 0xff])
const ordinary: Entry = node => Uint8Array.from([...hashed(node).subarray(0, 28), 1, 0, 0, 0])

async function build (digests: Iterable<Uint8Array>, entry: Entry = hashed): Promise<{ nodes: Node[], root: Uint8Array }> {
  const nodes: Node[] = []
  const builder = new TreeBuilder<Uint8Array>({
    digest: digest => digest,
    node: async (level, entries) => {
      nodes.push({ level, entries: [...entries] })
      return entry({ level, entries })
    }
  })

  for (const digest of digests) {
    await builder.push(digest)
  }

  const root = await builder.finish()
  return { nodes, root }
}

/** Nodes by level, each level in order. */
const byLevel = (nodes: Node[]): Node[] => [...nodes].sort((a, b) => a.level - b.level)
const sizes = (nodes: Node[], level: number): number[] => nodes.filter(node => node.level === level).map(({ entries }) => entries.length)

async function sameAsReference (digests: Uint8Array[], entry: Entry = hashed): Promise<Node[]> {
  const { nodes, root } = await build(digests, entry)
  const expected = referenceTree(digests, { digest: digest => digest, entry })

  expect(nodes.length).to.equal(expected.length)
  byLevel(nodes).forEach((node, i) => {
    expect(node.level).to.equal(expected[i].level)
    expect(node.entries.length).to.equal(expected[i].entries.length)
    expect(node.entries.every((digest, at) => equalBytes(digest, expected[i].entries[at]))).to.equal(true)
  })
  expect(root).to.equalBytes(entry(expected[expected.length - 1]))
  return nodes
}

function random (count: number, seed = 1): Uint8Array[] {
  const next = seeded(seed)
  const words = new Uint32Array(count * 8).map(next)
  return Array.from({ length: count }, (_, i) => new Uint8Array(words.buffer, i * 32, 32))
}

const all = (count: number, end: (i: number) => number): Uint8Array[] => Array.from({ length: count }, (_, i) => ending(end(i), i))

describe('tree builder', () => {
  for (const count of [1, 2, 255, 256, 257, 1023, 1024]) {
    it(`${count} entries are one node`, async () => {
      expect(await sameAsReference(random(count))).to.have.lengthOf(1)
      expect(await sameAsReference(all(count, () => 0))).to.have.lengthOf(1)
    })
  }

  for (const count of [1025, 2048, 5000]) {
    it(`${count} entries are cut`, async () => {
      const nodes = await sameAsReference(random(count))
      expect(sizes(nodes, 0).length).to.be.above(1)
      expect(sizes(nodes, 1)).to.have.lengthOf(1)
    })
  }

  it('300,000 entries are cut on two levels', async () => {
    const nodes = await sameAsReference(random(300_000))
    expect(sizes(nodes, 0).length).to.be.within(1025, 2000)
    expect(sizes(nodes, 1).length).to.be.within(2, 20)
    expect(sizes(nodes, 2)).to.have.lengthOf(1)
  })

  it('cuts after an entry whose end is at most 16,777,215', async () => {
    for (const [end, cuts] of [[0, true], [1, true], [0x00ff00ff, true], [LAST, true], [LAST + 1, false], [0x01000000, false], [0x80000000, false], [0xffffffff, false]] as const) {
      const nodes = await sameAsReference(all(1100, i => i === 99 ? end : 0xffffffff))
      expect(sizes(nodes, 0), `${end}`).to.deep.equal(cuts ? [100, 1000] : [1024, 76])
    }
  })

  it('tests the last four bytes, big-endian, and no others', async () => {
    const zeros = Uint8Array.from([...new Uint8Array(28), 1, 0, 0, 0])
    const ones = Uint8Array.from([...new Uint8Array(28).fill(255), 0, 255, 255, 255])
    const fill = all(1100, () => 0xffffffff)
    expect(sizes(await sameAsReference(fill.map((digest, i) => i === 50 ? zeros : digest)), 0)).to.deep.equal([1024, 76])
    expect(sizes(await sameAsReference(fill.map((digest, i) => i === 50 ? ones : digest)), 0)).to.deep.equal([51, 1024, 25])
  })

  it('cuts after every 1,024th entry since the last cut', async () => {
    expect(sizes(await sameAsReference(all(5000, () => 0xffffffff)), 0)).to.deep.equal([1024, 1024, 1024, 1024, 904])
    expect(sizes(await sameAsReference(all(4096, () => 0xffffffff)), 0)).to.deep.equal([1024, 1024, 1024, 1024])
    expect(sizes(await sameAsReference(all(3000, i => i === 500 ? 0 : 0xffffffff)), 0)).to.deep.equal([501, 1024, 1024, 451])
    expect(sizes(await sameAsReference(all(3000, i => i === 1023 ? 0 : 0xffffffff)), 0)).to.deep.equal([1024, 1024, 952])
    expect(sizes(await sameAsReference(all(1025, i => i === 1024 ? 0 : 0xffffffff)), 0)).to.deep.equal([1024, 1])
    expect(sizes(await sameAsReference(all(1030, i => i === 1029 ? 0 : 0xffffffff)), 0)).to.deep.equal([1024, 6])
  })

  it('cuts what all ends, one by one', async () => {
    const nodes = await sameAsReference(all(1025, () => 0))
    expect(new Set(sizes(nodes, 0))).to.deep.equal(new Set([1]))
    expect(sizes(nodes, 0)).to.have.lengthOf(1025)
  })

  it('ends a level whose entries all end the same way', async () => {
    await sameAsReference(all(4000, i => i % 2 === 0 ? 0 : 0xffffffff))
    await sameAsReference(all(4000, i => i % 1024 === 1023 ? 0 : 0xffffffff))
    await sameAsReference(all(4000, i => i % 1025 === 1024 ? 0 : 0xffffffff))
  })

  it('is the tree of SPEC 6.2 for any digests', async () => {
    const ends = fc.constantFrom(0, LAST, LAST + 1, 0xffffffff)
    const runs = fc.array(fc.tuple(fc.integer({ min: 1, max: 1500 }), ends), { minLength: 1, maxLength: 6 })
    const entry = fc.constantFrom(hashed, ordinary)

    await fc.assert(fc.asyncProperty(runs, entry, async (runs, entry) => {
      const ends = runs.flatMap(([count, end]) => new Array<number>(count).fill(end))
      await sameAsReference(all(ends.length, i => ends[i]), entry)
    }), { numRuns: 20 })

    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 6000 }), fc.nat(), async (count, seed) => {
      await sameAsReference(random(count, seed))
    }), { numRuns: 20 })
  })

  it('is the same each time, and another for another set', async () => {
    const digests = random(3000)
    const { root } = await build(digests)
    expect((await build(digests)).root).to.equalBytes(root)
    expect((await build(digests.slice(1))).root).to.not.deep.equal(root)
    expect((await build(digests.slice(0, -1))).root).to.not.deep.equal(root)
  })

  it('keeps most nodes when one entry is added', async () => {
    const digests = random(20_000)
    const key = ({ level, entries }: Node): string => hashed({ level, entries }).join()
    const before = new Set((await build(digests)).nodes.map(key))
    const after = (await build([...digests.slice(0, 7000), ending(0xffffffff, 1), ...digests.slice(7000)])).nodes.map(key)
    expect(after.filter(node => !before.has(node)).length).to.be.below(6)
  })

  it('never makes a node of over 1,024 entries, nor an empty one', async () => {
    for (const nodes of [(await build(random(10_000))).nodes, (await build(all(2500, () => 0xffffffff))).nodes, (await build(all(2500, () => 0))).nodes]) {
      expect(nodes.every(({ entries }) => entries.length >= 1 && entries.length <= MAX_NODE_ENTRIES)).to.equal(true)
    }
  })

  it('makes a node as soon as it is cut', async () => {
    let made = 0
    const builder = new TreeBuilder<Uint8Array>({ digest: digest => digest, node: async (level, entries) => { made += entries.length; return hashed({ level, entries }) } })
    const digests = all(3000, () => 0xffffffff)

    for (let i = 0; i < digests.length; i++) {
      await builder.push(digests[i])
      expect(i + 1 - made).to.be.at.most(1024 + 1)
    }
  })

  describe('levels', () => {
    /** 1,025 entries stay 1,025 on every level whose nodes all end. */
    const upTo = (level: number): Entry => node => node.level < level ? boundary(node) : ordinary(node)

    it('are 0 to 7', async () => {
      expect(MAX_LEVEL).to.equal(7)

      for (let level = 0; level <= 6; level++) {
        const nodes = await sameAsReference(all(1025, () => level === 0 ? 0xffffffff : 0), upTo(level - 1))
        expect(Math.max(...nodes.map(node => node.level))).to.equal(level + 1)
        expect(sizes(nodes, level)).to.deep.equal([1024, 1])
      }
    })

    it('are not over 7', async () => {
      await expect(build(all(1025, () => 0), boundary)).to.eventually.be.rejected.with.property('name', 'GraphTooLargeError')
      await expect(build(all(1025, () => 0), upTo(6))).to.eventually.be.rejected.with.property('code', 'ERR_GRAPH_TOO_LARGE')
    })
  })

  it('passes on what a node throws', async () => {
    const failing: Entry = () => { throw new Error('disk full') }
    await expect(build(random(5), failing)).to.eventually.be.rejectedWith('disk full')
    await expect(build(random(5000), failing)).to.eventually.be.rejectedWith('disk full')
  })
})
