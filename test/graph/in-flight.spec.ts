import { expect } from 'aegir/chai'
import { InFlight } from '../../src/graph/in-flight.ts'
import { errorOf, settles, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'

type Task = PromiseWithResolvers<void>

const tasks = (count: number): Task[] => Array.from({ length: count }, () => Promise.withResolvers<void>())

describe('graph: InFlight', () => {
  failOnUnhandledRejections()

  it('who adds as many as there may be waits until one of them has ended', async () => {
    const inFlight = new InFlight(2, () => {})
    const [first, second, third] = tasks(3)
    await inFlight.add(first.promise)
    const added = inFlight.add(second.promise)
    expect(await settles(added)).to.be.false()
    second.resolve()
    await added
    const again = inFlight.add(third.promise)
    expect(await settles(again)).to.be.false()
    third.resolve()
    await again
    first.resolve()
    await inFlight.all()
  })

  it('tasks beside take no room, and there is room for twice as many', async () => {
    const inFlight = new InFlight(2, () => {})
    const others = tasks(5)

    for (const { promise } of others.slice(0, 4)) {
      expect(inFlight.hasRoomBeside).to.be.true()
      inFlight.beside(promise)
    }

    expect(inFlight.hasRoomBeside).to.be.false()
    const [here, next] = tasks(2)
    await inFlight.add(here.promise)
    others[0].resolve()
    await turns()
    expect(inFlight.hasRoomBeside).to.be.true()
    inFlight.beside(others[4].promise)
    expect(inFlight.hasRoomBeside).to.be.false()
    expect(await settles(inFlight.add(next.promise))).to.be.false()
    here.resolve()
    next.resolve()
    others.forEach(({ resolve }) => { resolve() })
    await inFlight.all()
  })

  it('all waits for both kinds, whichever ends last', async () => {
    for (const last of [0, 1]) {
      const inFlight = new InFlight(2, () => {})
      const both = tasks(2)
      await inFlight.add(both[0].promise)
      inFlight.beside(both[1].promise)
      const all = inFlight.all()
      both[1 - last].resolve()
      expect(await settles(all)).to.be.false()
      both[last].resolve()
      await all
    }
  })

  it('all waits no longer than until it is enough, which is asked when a task ends', async () => {
    const inFlight = new InFlight(3, () => {})
    const [first, second] = tasks(2)
    await inFlight.add(first.promise)
    await inFlight.add(second.promise)
    let isEnough = false
    const all = inFlight.all(() => isEnough)
    expect(await settles(all)).to.be.false()
    isEnough = true
    first.resolve()
    await all
    second.resolve()
    await inFlight.all(() => false)
  })

  for (const kind of ['add', 'beside'] as const) {
    it(`the first error is everybody's, and told once: ${kind}`, async () => {
      const told: unknown[] = []
      const inFlight = new InFlight(1, err => { told.push(err) })
      const [waited, failing, later] = tasks(3)
      const adding = inFlight.add(waited.promise)

      if (kind === 'add') {
        inFlight.add(failing.promise).catch(() => {})
      } else {
        inFlight.beside(failing.promise)
      }

      inFlight.beside(later.promise)
      inFlight.throwIfFailed()
      failing.reject(new Error('first'))
      expect(await errorOf(adding)).to.have.property('message', 'first')
      later.reject(new Error('later'))
      await turns()
      expect(told.map(String)).to.deep.equal(['Error: first'])

      for (const failed of [async () => inFlight.all(), async () => inFlight.add(Promise.resolve()), () => { inFlight.throwIfFailed() }, async () => inFlight.all(() => true)]) {
        expect(await errorOf(failed)).to.have.property('message', 'first')
      }
    })
  }

  it('nothing in flight is waited for by nobody', async () => {
    const inFlight = new InFlight(1, () => {})
    await inFlight.all()
    inFlight.throwIfFailed()
    expect(inFlight.hasRoomBeside).to.be.true()
  })
})
