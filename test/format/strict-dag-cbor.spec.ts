import { expect } from 'aegir/chai'
import { decodeStrict, fields, isCount, nodeCid } from '../../src/format/internal.ts'
import * as cbor from './util/cbor.ts'
import { seededBytes } from './util/random.ts'

class Block {
  readonly level = 0
}

describe('strict dag-cbor', () => {
  it('has a map where fields are wanted', () => {
    const others = { null: null, nothing: undefined, text: 'a', 'no text': '', number: 1, boolean: true, list: [], 'list of one': [0], bytes: seededBytes(1, 2), CID: nodeCid(seededBytes(1, 32)), Map: new Map(), 'a map of a class': new Block(), 'a map of no class': Object.create(null) }

    for (const [name, value] of Object.entries(others)) {
      for (const names of [[], ['level'], ['0']]) {
        expect(() => fields(value, names), name).to.throw(TypeError, 'not a map')
      }
    }

    expect(fields({}, [])).to.deep.equal({})
  })

  it('has all fields that are required, some of the optional ones, and no others', () => {
    const value = { level: 0, links: [] }
    expect(fields(value, ['level', 'links'])).to.equal(value)
    expect(fields(value, ['links'], ['level', 'more'])).to.equal(value)
    expect(fields(value, [], ['links', 'level'])).to.equal(value)

    for (const [required, optional] of [[['level', 'links', 'more'], []], [['level'], []], [['level'], ['more']], [[], []], [['more'], ['level', 'links']]]) {
      expect(() => fields(value, required, optional)).to.throw(TypeError, 'not the fields of this block')
    }
  })

  it('is what its own encoding gives back', () => {
    expect(decodeStrict(cbor.map([['a', cbor.uint(1)]]))).to.deep.equal({ a: 1 })

    for (const bytes of [cbor.uint(1, 1), cbor.text('a', 2), cbor.list([cbor.nil], 1), cbor.pairs([['bb', cbor.nil], ['a', cbor.nil]])]) {
      expect(() => decodeStrict(bytes)).to.throw()
    }
  })

  it('counts from a least to a most, both of them taken', () => {
    for (const [value, min, max] of [[0, 0, 0], [1, 1, 2], [2, 1, 2], [Number.MAX_SAFE_INTEGER, 0, undefined]] as const) {
      expect(isCount(value, min, max)).to.equal(true)
    }

    for (const [value, min, max] of [[0, 1, 2], [3, 1, 2], [-1, 0, 2], [1.5, 1, 2], [NaN, 0, 2], [Infinity, 0, Infinity], [2 ** 53, 0, undefined], ['1', 1, 2], [1n, 1, 2], [null, 0, 2]] as const) {
      expect(isCount(value, min, max), `${value}`).to.equal(false)
    }
  })
})
