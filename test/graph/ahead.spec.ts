import { expect } from 'aegir/chai'
import * as fc from 'fast-check'
import { Ahead } from '../../src/graph/ahead.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'

const ORDER = [4, 2, 9, 0, 7, 1]

interface Made {
  ahead: Ahead<string>
  begun: number[]
  end (id: number): void
  fail (id: number): void
}

/** Nothing is there before it is ended. */
function later (isSure = (_: number): boolean => true): Made {
  const begun: number[] = []
  const waiting = new Map<number, PromiseWithResolvers<string>>()

  const make = async (id: number): Promise<string> => {
    const made = Promise.withResolvers<string>()
    begun.push(id)
    waiting.set(id, made)
    return made.promise
  }

  return {
    ahead: new Ahead(ORDER, { make, isSure }),
    begun,
    end: id => waiting.get(id)?.resolve(`made ${id}`),
    fail: id => waiting.get(id)?.reject(new Error(`failed ${id}`))
  }
}

describe('graph: what is made ahead', () => {
  failOnUnhandledRejections()

  it('is nothing, where it is there at once', () => {
    const begun: number[] = []
    const ahead = new Ahead(ORDER, { make: id => { begun.push(id); return id }, isSure: () => true })

    for (const id of ORDER) {
      expect(ahead.take(id)).to.equal(id)
      expect(begun.at(-1)).to.equal(id)
    }

    expect(begun).to.deep.equal(ORDER)
  })

  it('is the next three, each once', async () => {
    const { ahead, begun, end } = later()
    const first = ahead.take(4)
    expect(begun).to.deep.equal([4, 2, 9, 0])
    end(9)
    end(4)
    expect(await first).to.equal('made 4')
    const rest = ORDER.slice(1).map(async id => ahead.take(id))
    ORDER.forEach(end)
    expect(await Promise.all(rest)).to.deep.equal(ORDER.slice(1).map(id => `made ${id}`))
    expect(begun).to.deep.equal(ORDER)
  })

  it('is never what may not be asked for', async () => {
    const { ahead, begun, end } = later(id => id !== 2 && id !== 0)
    void ahead.take(4)
    expect(begun).to.deep.equal([4, 9, 7, 1])
    const asked = ahead.take(9)
    ORDER.forEach(end)
    expect(await asked).to.equal('made 9')
    const unsure = ahead.take(0)
    end(0)
    expect(await unsure).to.equal('made 0')
    expect(begun).to.deep.equal([4, 9, 7, 1, 0])
  })

  it('goes on behind what it was not sure of', async () => {
    const { ahead, begun, end } = later(id => id !== 2 && id !== 9)
    ORDER.forEach(id => { void Promise.resolve().then(() => { end(id) }) })

    for (const id of [4, 2, 9]) {
      const asked = ahead.take(id)
      end(id)
      expect(await asked).to.equal(`made ${id}`)
    }

    expect(begun).to.deep.equal([4, 0, 7, 1, 2, 9])
    const [, next] = [end(0), ahead.take(0)]
    expect(await next).to.equal('made 0')
    expect(begun).to.have.lengthOf(6)
  })

  it('goes on behind what was left out', () => {
    const { ahead, begun } = later(id => id !== 4)
    void ahead.take(7)
    expect(begun).to.deep.equal([7, 1])
  })

  it('fails when its turn comes, and nobody minds if it does not', async () => {
    const { ahead, end, fail } = later()
    const first = ahead.take(4)
    fail(2)
    fail(9)
    end(4)
    expect(await first).to.equal('made 4')
    expect(await errorOf(Promise.resolve(ahead.take(2)))).to.have.property('message', 'failed 2')
  })
})

describe('graph: what another thread makes ahead', () => {
  failOnUnhandledRejections()

  interface Shared {
    ahead: Ahead<string>
    given: number[]
  }

  /** As others do it that have room. */
  function shared (order: number[], { hasRoom = () => true, isSure = () => true }: { hasRoom? (): boolean, isSure? (id: number): boolean } = {}): Shared {
    const given: number[] = []

    const elsewhere = (id: number): Promise<string> | undefined => {
      if (hasRoom()) {
        given.push(id)
        return Promise.resolve(`there ${id}`)
      }
    }

    return { ahead: new Ahead(order, { make: id => `here ${id}`, elsewhere, isSure }), given }
  }

  it('is every second one, and never more than two that nobody took', async () => {
    const { ahead, given } = shared(ORDER)
    const after: Array<[string, number]> = []

    for (const id of ORDER) {
      const made = ahead.take(id)
      after.push([await made, given.length])
    }

    expect(given).to.deep.equal([2, 0, 1])
    expect(after).to.deep.equal([['here 4', 2], ['there 2', 3], ['here 9', 3], ['there 0', 3], ['here 7', 3], ['there 1', 3]])
  })

  it('is nothing where no thread has room, and goes on once one has', async () => {
    let hasRoom = false
    const { ahead, given } = shared(ORDER, { hasRoom: () => hasRoom })
    expect([ahead.take(4), ahead.take(2)]).to.deep.equal(['here 4', 'here 2'])
    hasRoom = true
    expect([ahead.take(9), await ahead.take(0)]).to.deep.equal(['here 9', 'there 0'])
    expect(given).to.deep.equal([0, 1])
  })

  it('is only what will be asked for', async () => {
    const { ahead, given } = shared(ORDER, { isSure: id => id % 2 === 1 })

    for (const id of ORDER) {
      expect(await ahead.take(id)).to.equal(`${given.includes(id) ? 'there' : 'here'} ${id}`)
    }

    expect(given).to.deep.equal([9, 7])
  })

  it('is given to who takes it, whatever is left out, and none is made twice', async () => {
    const sixty = fc.array(fc.boolean(), { minLength: 60, maxLength: 60 })

    await fc.assert(fc.asyncProperty(fc.uniqueArray(fc.nat(500), { maxLength: 60 }), sixty, sixty, async (order, takes, rooms) => {
      let turn = 0
      const { ahead, given } = shared(order, { hasRoom: () => rooms[turn++ % rooms.length] })

      for (const [i, id] of order.entries()) {
        takes[i] && expect(await ahead.take(id)).to.equal(`${given.includes(id) ? 'there' : 'here'} ${id}`)
      }

      expect(new Set(given).size).to.equal(given.length)
    }))
  })

  it('fails for who takes it, and for nobody else', async () => {
    const ahead = new Ahead<string>(ORDER, { make: id => `here ${id}`, elsewhere: async id => { throw new Error(`no ${id}`) }, isSure: () => true })
    expect(ahead.take(4)).to.equal('here 4')
    expect(await errorOf(Promise.resolve(ahead.take(2)))).to.have.property('message', 'no 2')
    expect(ahead.take(9)).to.equal('here 9')
  })
})
