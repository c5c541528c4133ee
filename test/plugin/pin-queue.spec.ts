import { expect } from 'aegir/chai'
import { oneAtATime } from '../../src/plugin/pin-queue.ts'
import { errorOf, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'

describe('changes of pins, one at a time', () => {
  failOnUnhandledRejections()

  it('nothing that one made is kept for the next', async () => {
    const pins = {}
    const given: unknown[][] = []

    for (let i = 0; i < 4; i++) {
      await oneAtATime(pins, undefined, async (...args: unknown[]) => {
        given.push(args)
        return new Uint8Array(1_000)
      })
    }

    expect(given.flat().filter(value => value != null)).to.be.empty()
  })

  it('begins when the one before is over, also if that fails', async () => {
    const pins = {}
    const log: string[] = []
    const change = (name: string, fails = false) => async () => {
      log.push(`${name} begins`)
      await turns()
      log.push(`${name} ends`)

      if (fails) {
        throw new Error(name)
      }

      return name
    }
    const one = errorOf(oneAtATime(pins, undefined, change('one', true)))
    const two = oneAtATime(pins, undefined, change('two'))
    const other = oneAtATime({}, undefined, change('of another node'))

    expect(await one).to.have.property('message', 'one')
    expect([await two, await other]).to.deep.equal(['two', 'of another node'])
    expect(log.filter(line => !line.includes('node'))).to.deep.equal(['one begins', 'one ends', 'two begins', 'two ends'])
    expect(log.indexOf('of another node begins')).to.be.below(log.indexOf('one ends'))
  })

  it('one that is given up while it waits is not begun, and the next still waits for the first', async () => {
    const pins = {}
    const log: string[] = []
    const reason = new Error('enough')
    const controller = new AbortController()
    const gate = Promise.withResolvers<void>()
    const one = oneAtATime(pins, undefined, async () => gate.promise)
    const two = errorOf(oneAtATime(pins, controller.signal, async () => { log.push('two') }))
    const three = oneAtATime(pins, undefined, async () => { log.push('three') })
    controller.abort(reason)

    expect(await two).to.equal(reason)
    await turns(3)
    expect(log).to.be.empty()
    gate.resolve()
    await Promise.all([one, three])
    expect(log).to.deep.equal(['three'])
  })
})
