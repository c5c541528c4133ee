import { expect } from 'aegir/chai'
import fc from 'fast-check'
import { PackedPage } from '../../src/graph/packed-page.ts'
import { PageCache } from '../../src/graph/page-cache.ts'
import { byBytes } from '../util/canonical-tree.ts'
import { seededBytes } from '../util/random.ts'
import type { CatalogEntry } from '../../src/format/internal.ts'

function pageOf (cids: Uint8Array[], level = 0): PackedPage {
  return new PackedPage({ level, entries: cids.map((cid, i): CatalogEntry => [cid, seededBytes(i, 32)]) })
}

const cid = (i: number): Uint8Array => Uint8Array.from([1, i >> 8, i & 255])

describe('graph: a catalog page in memory', () => {
  it('holds what the page holds', () => {
    const cids = [seededBytes(1, 4), seededBytes(2, 36), seededBytes(3, 160)].sort(byBytes)
    const page = pageOf(cids, 3)

    expect(page.level).to.equal(3)
    expect(page.size).to.equal(3)
    cids.forEach((cid, i) => {
      expect(page.cid(i)).to.equalBytes(cid)
      expect(page.sealed(i)).to.equalBytes(seededBytes(i, 32))
    })
  })

  it('keeps nothing of what it is made of', () => {
    const entry: CatalogEntry = [cid(1), seededBytes(1, 32)]
    const page = new PackedPage({ level: 0, entries: [entry] })
    entry.forEach(bytes => bytes.fill(0))
    expect(page.cid(0)).to.equalBytes(cid(1))
    expect(page.sealed(0)).to.equalBytes(seededBytes(1, 32))
  })

  it('finds the last entry that is not after a CID, whatever they are', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 4 })

    fc.assert(fc.property(fc.uniqueArray(bytes, { minLength: 1, maxLength: 40, selector: String }), bytes, (cids, asked) => {
      const sorted = cids.sort(byBytes)
      expect(pageOf(sorted).lastUpTo(asked)).to.equal(sorted.filter(cid => byBytes(cid, asked) <= 0).length - 1)
    }))
  })

  it('says what it takes in memory', () => {
    const page = pageOf(Array.from({ length: 256 }, (_, i) => seededBytes(i, 36)).sort(byBytes))
    expect(page.byteLength).to.be.within(256 * 68, 256 * 76)
  })
})

describe('graph: catalog pages that are kept', () => {
  const page = pageOf([cid(1)])
  const names = (cache: PageCache, ...all: string[]): string[] => all.filter(name => cache.get(name) != null)

  it('are those that were used last, up to the limit', () => {
    const cache = new PageCache(page.byteLength * 3)
    ;['a', 'b', 'c'].forEach(name => { cache.add(name, page) })
    cache.get('a')
    cache.add('d', page)

    expect(names(cache, 'a', 'b', 'c', 'd')).to.deep.equal(['a', 'c', 'd'])
    expect(cache.bytes).to.equal(page.byteLength * 3)
  })

  it('are none with a limit of 0, or too small for the page', () => {
    for (const limit of [0, page.byteLength - 1]) {
      const cache = new PageCache(limit)
      cache.add('a', page)
      expect(names(cache, 'a')).to.be.empty()
      expect(cache.bytes).to.equal(0)
    }
  })

  it('count once, however often they are added', () => {
    const cache = new PageCache()
    cache.add('a', page)
    cache.add('a', page)
    expect(cache.bytes).to.equal(page.byteLength)
  })

  it('are dropped by the beginning of their names', () => {
    const cache = new PageCache()
    ;['1 a', '1 b', '11 a', '2 a'].forEach(name => { cache.add(name, page) })
    cache.drop('1 ')
    expect(names(cache, '1 a', '1 b', '11 a', '2 a')).to.deep.equal(['11 a', '2 a'])
    expect(cache.bytes).to.equal(page.byteLength * 2)
  })

  it('never take more than the limit, whatever is asked', () => {
    const sizes = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 30 }), fc.boolean()), { maxLength: 100 })

    fc.assert(fc.property(sizes, fc.nat(5_000), (steps, limit) => {
      const cache = new PageCache(limit)

      for (const [name, size, adds] of steps) {
        adds ? cache.add(`${name}`, pageOf(Array.from({ length: size }, (_, i) => cid(i)))) : cache.get(`${name}`)
        expect(cache.bytes).to.be.within(0, limit)
      }
    }))
  })
})
