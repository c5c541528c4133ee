import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { storesWithin } from '../../../src/blockstore/leak-guard/stores-within.ts'
import { closure } from './fixtures/stores.ts'
import type { Blockstore } from 'interface-blockstore'

describe('leak-guard: how far it looks into a store', () => {
  let inner: MemoryBlockstore

  beforeEach(() => {
    inner = new MemoryBlockstore()
  })

  /** A store with nothing else in it that counts */
  function holding (properties: object): Blockstore {
    return Object.assign(closure(new MemoryBlockstore()), properties)
  }

  function finds (properties: object): boolean {
    return storesWithin(holding(properties)).has(inner)
  }

  /** `length` values, the last of which is the store */
  function upTo (length: number): unknown[] {
    return [...Array(length - 1).keys(), inner]
  }

  const containers: Record<string, (values: unknown[]) => unknown> = {
    'an array': values => values,
    'a Set': values => new Set(values),
    'the values of a Map': values => new Map(values.map((value, at) => [at, value])),
    'the keys of a Map': values => new Map(values.map((value, at) => [value, at])),
    'the properties of an object': values => Object.fromEntries(values.map((value, at) => [`name ${at}`, value]))
  }

  Object.entries(containers).forEach(([name, contain]) => {
    it(`looks at the first 256 of ${name}`, () => {
      expect(finds({ held: contain(upTo(2)) })).to.equal(true)
      expect(finds({ held: contain(upTo(256)) })).to.equal(true)
      expect(finds({ held: contain(upTo(257)) })).to.equal(false)
    })
  })

  it('looks at 2,048 objects: values that are none, and what it does not look into, count no more than one', () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()

    // besides `count`: the store, `near` and the two in it, `far` and the eight lists in it
    const findsLast = (count: number): boolean => {
      const values = [...Array.from({ length: count - 1 }, () => ({})), inner]

      return finds({ near: [null, proxy, new MemoryBlockstore()], far: chunks(values, 256) })
    }

    expect(findsLast(2_048 - 13)).to.equal(true)
    expect(findsLast(2_048 - 12)).to.equal(false)
  })

  it('takes what an inner store holds for no part of the outer one: it is looked into by itself', () => {
    const full = (): Blockstore => holding(Object.fromEntries(Array.from({ length: 240 }, (_, at) => [`name ${at}`, {}])))
    const stores = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`store ${at}`, full()]))

    expect(finds({ ...stores, far: [[[inner]]] })).to.equal(true)
  })

  it('looks into 256 stores', () => {
    const stores = (length: number): object => ({ held: chunks(Array.from({ length }, () => new MemoryBlockstore()), 200) })

    expect(storesWithin(holding(stores(254)))).to.have.property('size', 255)
    expect(storesWithin(holding(stores(255)))).to.have.property('size', 256)
    expect(storesWithin(holding(stores(300)))).to.have.property('size', 256)
  })

  it('stops at 256 stores although each holds another', () => {
    let store = holding({})
    for (let i = 0; i < 300; i++) {
      store = holding({ child: store })
    }

    expect(storesWithin(store)).to.have.property('size', 256)
  })

  it('sees through one object between two stores, with any arrays around it', () => {
    expect(finds({ held: { inner } })).to.equal(true)
    expect(finds({ held: [[{ inner: [[inner]] }]] })).to.equal(true)
    expect(finds({ held: { held: { inner } } })).to.equal(false)
    expect(finds({ held: [{ held: [{ inner }] }] })).to.equal(false)
  })

  it('goes on past values that are no objects', () => {
    expect(finds({ held: [null, undefined, 1, 'text', Symbol('name'), 1n, () => {}, new Uint8Array(1), inner] })).to.equal(true)
  })
})

function chunks <T> (values: T[], length: number): T[][] {
  return Array.from({ length: Math.ceil(values.length / length) }, (_, at) => values.slice(at * length, (at + 1) * length))
}
