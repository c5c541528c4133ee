import { expect } from 'aegir/chai'
import fc from 'fast-check'
import { compareBytes } from '../../src/format/internal.ts'
import { byteOrder } from '../../src/graph/byte-order.ts'
import { byBytes } from '../util/canonical-tree.ts'
import { seededBytes, seededRandom } from '../util/random.ts'

/** The order that a plain sort gives. */
function sorted (all: Uint8Array[]): number[] {
  return all.map((_, i) => i).sort((a, b) => compareBytes(all[a], all[b]))
}

/** The first place at which the order is not that of a plain sort, or -1. */
function firstWrong (all: Uint8Array[]): number {
  const order = byteOrder(all.length, i => all[i])
  expect(order).to.have.lengthOf(all.length)
  const expected = sorted(all)
  return expected.findIndex((id, i) => id !== order[i])
}

/** Each array once. */
function distinct (all: Uint8Array[]): Uint8Array[] {
  return [...new Map(all.map(bytes => [String(bytes), bytes])).values()]
}

function shuffled <T> (all: T[], seed: number): T[] {
  const random = seededRandom(seed)
  return all.map(value => ({ value, at: random() })).sort((a, b) => a.at - b.at).map(({ value }) => value)
}

function of (...parts: Array<Uint8Array | number[]>): Uint8Array {
  return Uint8Array.from(parts.flatMap(part => [...part]))
}

const PREFIXES = [[], [0], [255], [1, 0x55, 0x12, 0x20], [...seededBytes(5, 40)], [0, 0, 0, 0, 0, 0, 0, 0, 0]]

describe('graph: byteOrder', function () {
  this.timeout(30_000)

  it('of none, one, two, three', () => {
    expect([...byteOrder(0, () => { throw new Error('there is none') })]).to.deep.equal([])
    const [a, b, c] = [Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(2, 0)]
    const all: Array<[Uint8Array[], number[]]> = [
      [[a], [0]], [[new Uint8Array(0)], [0]],
      [[a, b], [0, 1]], [[b, a], [1, 0]], [[c, b], [1, 0]],
      [[a, b, c], [0, 1, 2]], [[b, c, a], [2, 0, 1]], [[c, b, a], [2, 1, 0]]
    ]
    all.forEach(([arrays, order]) => { expect([...byteOrder(arrays.length, i => arrays[i])]).to.deep.equal(order) })
  })

  it('compares as a second implementation does', () => {
    const all = distinct(Array.from({ length: 300 }, (_, i) => seededBytes(i, i % 5)))
    const order = Array.from(byteOrder(all.length, i => all[i]), i => String(all[i]))
    expect(order).to.deep.equal([...all].sort(byBytes).map(String))
  })

  it('is that of a plain sort, for any arrays behind any prefix', () => {
    // few values, so that many begin alike
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 20 }), fc.uint8Array({ maxLength: 14, max: 1 }), fc.uint8Array({ minLength: 7, maxLength: 9, max: 0 }))
    const sets = fc.tuple(fc.constantFrom(...PREFIXES), fc.uniqueArray(bytes, { maxLength: 120, selector: String }))

    fc.assert(fc.property(sets, ([prefix, ends]) => {
      expect(firstWrong(ends.map(end => of(prefix, end)))).to.equal(-1)
    }), { numRuns: 300 })
  })

  for (const count of [0, 1, 2, 3, 4, 255, 256, 257, 1000, 1023, 1024, 1025]) {
    it(`of ${count} digests`, () => {
      const digests = Array.from({ length: count }, (_, i) => seededBytes(i, 32))
      expect(firstWrong(digests)).to.equal(-1)
      expect(firstWrong([...digests].sort(compareBytes))).to.equal(-1)
      expect(firstWrong([...digests].sort(compareBytes).reverse())).to.equal(-1)
      expect(firstWrong(digests.map(digest => of([1, 0x55, 0x12, 0x20], digest)))).to.equal(-1)
    })
  }

  for (const count of [65_535, 65_536, 70_000]) {
    it(`of ${count} arrays that differ late, and of digests`, () => {
      // 17 bits are taken by a number: 4 bytes alone could not tell them
      const late = Array.from({ length: count }, (_, i) => of([9, 9, 9], [0, 0, 0, 0, 0, i >> 16, i >> 8 & 255, i & 255]))
      expect(firstWrong(shuffled(late, 1))).to.equal(-1)
      expect(firstWrong(Array.from({ length: count }, (_, i) => seededBytes(i, 32)))).to.equal(-1)
    })
  }

  it('of arrays that have their first 8 bytes in common, and their first 30', () => {
    for (const same of [7, 8, 9, 15, 16, 30]) {
      const first = seededBytes(same, same)
      const others = Array.from({ length: 200 }, (_, i) => seededBytes(i, 32))
      const ties = Array.from({ length: 200 }, (_, i) => of(first, seededBytes(1000 + i, 32 - same)))
      expect(firstWrong(shuffled(distinct([...others, ...ties]), same)), `${same} bytes`).to.equal(-1)
    }
  })

  it('of arrays that differ in the bits that the numbers take, and in none before', () => {
    // of 1,000 numbers each takes 10 bits: the last bits of 8 bytes
    const low = Array.from({ length: 1000 }, (_, i) => of([i % 2], [0, 0, 0, 0, 0], [i >> 8 & 3, i & 255], [i & 7]))
    expect(firstWrong(shuffled(distinct(low), 3))).to.equal(-1)
  })

  it('of arrays of which one begins the other, zeroes and all', () => {
    const zeroes = Array.from({ length: 40 }, (_, i) => new Uint8Array(i))
    expect(firstWrong(shuffled(zeroes, 4))).to.equal(-1)
    const mixed = distinct([...zeroes, ...zeroes.map(bytes => of(bytes, [1])), ...zeroes.map(bytes => of([1], bytes)), of([255, 255, 255, 255, 255, 255, 255, 255])])
    expect(firstWrong(shuffled(mixed, 5))).to.equal(-1)
    PREFIXES.forEach((prefix, i) => { expect(firstWrong(shuffled(mixed.map(bytes => of(prefix, bytes)), i))).to.equal(-1) })
  })

  it('of arrays with bytes over 127 first, where signs could go wrong', () => {
    const high = [0, 1, 127, 128, 129, 254, 255]
    const all = Array.from({ length: 7 ** 3 }, (_, i) => [high[i % 7], high[Math.floor(i / 7) % 7], high[Math.floor(i / 49)]]).map(([a, b, c]) => Uint8Array.of(a, b, 0, 0, c, b, 0, a))
    expect(firstWrong(shuffled(distinct(all), 6))).to.equal(-1)
  })

  it('of the CIDs that a graph has: two kinds, of which one is most', () => {
    const cids = Array.from({ length: 3_000 }, (_, i) => i % 50 === 0 ? of([0x12, 0x20], seededBytes(i, 32)) : of([1, i % 7 === 0 ? 0x71 : 0x55, 0x12, 0x20], seededBytes(i, 32)))
    expect(firstWrong(cids)).to.equal(-1)
  })

  it('looks at each array twice, and no more, where the first bits tell them apart', () => {
    // in the second word, after many that are alike in the first
    const all = shuffled(Array.from({ length: 1000 }, (_, i) => of([i % 2], [0, 0, 0], [i >> 8, i & 255, 0, 0], seededBytes(i, 20))), 7)
    let asked = 0
    const order = byteOrder(all.length, i => { asked++; return all[i] })
    expect([...order]).to.deep.equal(sorted(all))
    expect(asked).to.be.at.most(2 * all.length + 1)
  })

  it('leaves the arrays alone, and asks for no other', () => {
    const all = Array.from({ length: 500 }, (_, i) => seededBytes(i, 12))
    const copies = all.map(bytes => bytes.slice())
    const asked = new Set<number>()
    byteOrder(all.length, i => { asked.add(i); return all[i] })
    expect(all).to.deep.equal(copies)
    expect(asked).to.deep.equal(new Set(all.keys()))
  })

  it('takes arrays that stand in memory which is used again for the next', () => {
    // a table gives views that may all be of one buffer
    const buffer = new Uint8Array(300 * 12)
    const all = Array.from({ length: 300 }, (_, i) => { buffer.set(seededBytes(i, 12), i * 12); return buffer.subarray(i * 12, i * 12 + 12) })
    expect(firstWrong(all)).to.equal(-1)
  })
})
