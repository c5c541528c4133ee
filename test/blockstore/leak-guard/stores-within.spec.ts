import { expect } from 'aegir/chai'
import { MemoryBlockstore, TieredBlockstore } from 'blockstore-core'
import { IdentityBlockstore } from 'blockstore-core/identity'
import { storesWithin } from '../../../src/blockstore/leak-guard/stores-within.ts'
import { HiddenChild } from './fixtures/stores.ts'
import type { Blockstore } from 'interface-blockstore'

describe('leak-guard: stores within a store', () => {
  let inner: MemoryBlockstore
  let outer: Blockstore & Record<PropertyKey, unknown>

  beforeEach(() => {
    inner = new MemoryBlockstore()
    outer = new MemoryBlockstore() as any
  })

  const holders: Record<string, () => void> = {
    'a property': () => { outer.child = inner },
    'a property of a symbol': () => { outer[Symbol('child')] = inner },
    'a property that is not enumerable': () => { Object.defineProperty(outer, 'child', { value: inner }) },
    'an array': () => { outer.children = [1, inner] },
    'the values of a Map': () => { outer.children = new Map([['child', inner]]) },
    'the keys of a Map': () => { outer.children = new Map([[inner, 'child']]) },
    'a Set': () => { outer.children = new Set([inner]) },
    'an object': () => { outer.components = { blockstore: inner } },
    'objects in an array in a Map': () => { outer.tiers = new Map([['tiers', [{ store: inner }]]]) },
    'stores in stores': () => { outer.child = new IdentityBlockstore(new TieredBlockstore([inner])) },
    'a cycle': () => { outer.self = outer; outer.child = new IdentityBlockstore(inner); (inner as any).parent = outer }
  }

  Object.entries(holders).forEach(([name, hold]) => {
    it(`finds a store in ${name}`, () => {
      hold()
      const found = [...storesWithin(outer)]

      expect(found[0]).to.equal(outer)
      expect(found).to.include(inner)
    })
  })

  it('finds a store that is near although it was met far away first', () => {
    const record = { store: inner }
    outer.far = { record }
    outer.near = [[record]]

    expect([...storesWithin(outer)]).to.include(inner)
  })

  it('does not see through two objects: an application may own a node and a private store', () => {
    outer.app = { helia: { blockstore: inner } }

    expect([...storesWithin(outer)]).to.deep.equal([outer])
  })

  it('calls no getter, and survives proxies that throw', () => {
    let called = 0
    const spy = { get: () => { called++; return inner }, enumerable: true }
    Object.defineProperties(outer, { child: spy, other: { value: Object.defineProperties({}, { getAll: spy, put: spy }) } })
    Object.defineProperty(outer, 'list', { value: Object.defineProperty([1], 0, spy) })
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    outer.revoked = proxy
    outer.child2 = new MemoryBlockstore()

    expect([...storesWithin(outer)]).to.deep.equal([outer, outer.child2])
    expect(called).to.equal(0)
  })

  it('takes only what has all methods of a blockstore for one, whoever wrote it', () => {
    outer.datastore = { get () {}, put () {}, has () {}, delete () {}, query () {} }
    outer.child = new HiddenChild(inner)

    expect([...storesWithin(outer)]).to.deep.equal([outer, outer.child])
  })

  it('does not follow functions or the contents of typed arrays', () => {
    outer.fn = Object.assign(() => {}, { inner })
    outer.bytes = Object.assign(new Uint8Array(8), { inner })

    expect([...storesWithin(outer)]).to.deep.equal([outer])
  })

  it('stays fast with 100,000 blocks, a huge array, and an endless graph', () => {
    const data = (inner as any).data as Map<string, Uint8Array[]>
    for (let i = 0; i < 100_000; i++) {
      data.set(`${i}`, [new Uint8Array(1)])
    }
    outer.endless = new Proxy({}, { ownKeys: () => ['a', 'b', 'c'], getOwnPropertyDescriptor: () => ({ value: [{ nothing: [] }], configurable: true }) })
    outer.wide = Array.from({ length: 256 }, () => Array.from({ length: 256 }, () => [[], [], {}]))
    outer.child = inner
    const long = Object.assign(new MemoryBlockstore(), { array: Array(1_000_000).fill(0) })

    expect(fastest(long), 'ms for a long array').to.be.below(2)
    expect(fastest(inner), 'ms for a MemoryBlockstore').to.be.below(2)
    expect(fastest(outer), 'ms for a hostile graph').to.be.below(100)
  })
})

/** Milliseconds; the least of several times, since the machine may be busy */
function fastest (store: Blockstore): number {
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now()
    storesWithin(store)
    return performance.now() - start
  })
  return Math.min(...times)
}
