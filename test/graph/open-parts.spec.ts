import { expect } from 'aegir/chai'
import { askInTurn } from '../../src/graph/ask-in-turn.ts'
import { JoinedWork } from '../../src/graph/joined-work.ts'
import { Slots } from '../../src/graph/slots.ts'
import { errorOf, settles, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'

const reason = new Error('enough')
const fail = (message: string) => async (): Promise<never> => { throw new Error(message) }
const never = async (): Promise<never> => new Promise(() => {})

describe('graph: asking in turn', () => {
  failOnUnhandledRejections()

  it('gives the first answer, and asks nobody after it', async () => {
    const asked: number[] = []
    const ask = (n: number, answer?: string) => async () => {
      asked.push(n)
      return answer
    }

    expect(await askInTurn([ask(1), ask(2, 'two'), ask(3, 'three')])).to.equal('two')
    await turns(2)
    expect(asked).to.deep.equal([1, 2])
  })

  it('takes an answer that is empty for an answer', async () => {
    expect(await askInTurn<unknown>([async () => false, async () => true])).to.equal(false)
    expect(await askInTurn<unknown>([async () => null, async () => true])).to.equal(null)
  })

  it('gives nothing if nobody has an answer, or nobody is there', async () => {
    expect(await askInTurn([async () => undefined, async () => undefined])).to.equal(undefined)
    expect(await askInTurn([])).to.equal(undefined)
  })

  it('goes on after a failure, and fails as the last did if nobody has an answer', async () => {
    expect(await askInTurn([fail('one'), async () => 'two'])).to.equal('two')
    expect(await errorOf(askInTurn([fail('one'), fail('two')]))).to.have.property('message', 'two')
    expect(await errorOf(askInTurn([fail('one'), async () => undefined])), 'who failed may have had it').to.have.property('message', 'one')
  })

  it('asks the next beside one that is silent, and aborts the silent one', async () => {
    const signals: AbortSignal[] = []
    const silent = async (signal: AbortSignal): Promise<never> => {
      signals.push(signal)
      return never()
    }

    expect(await askInTurn<string>([silent, silent, async () => 'three'], { patience: 1 })).to.equal('three')
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, true])
  })

  it('takes the answer of one that was silent, if it comes first', async () => {
    const late = Promise.withResolvers<string>()
    const answer = askInTurn<string>([async () => late.promise, async () => {
      late.resolve('one')
      return never()
    }], { patience: 0 })
    expect(await answer).to.equal('one')
  })

  it('waits for those that are silent when all others have no answer', async () => {
    const late = Promise.withResolvers<string>()
    const answer = askInTurn<string | undefined>([async () => late.promise, async () => undefined, fail('three')], { patience: 0 })
    expect(await settles(answer, 5)).to.equal(false)
    late.resolve('one')
    expect(await answer).to.equal('one')
  })

  it('stops with the signal\'s reason, and aborts who is asked', async () => {
    const controller = new AbortController()
    let asked: AbortSignal | undefined
    const answer = askInTurn([async signal => {
      asked = signal
      return never()
    }, fail('two')], { signal: controller.signal })
    controller.abort(reason)

    expect(await errorOf(answer)).to.equal(reason)
    expect(asked).to.have.property('aborted', true)
    expect(await errorOf(askInTurn([never], { signal: controller.signal }))).to.equal(reason)
  })
})

describe('graph: work that is done once for all', () => {
  failOnUnhandledRejections()

  it('joins who asks for the same at the same time, and nobody else', async () => {
    const work = new JoinedWork<number>()
    let count = 0
    const run = async (): Promise<number> => {
      await turns(2)
      return ++count
    }

    expect(await Promise.all([work.run('a', run), work.run('a', run), work.run('b', run)])).to.deep.equal([1, 1, 2])
    expect(await work.run('a', run), 'later it is done again').to.equal(3)
  })

  it('fails for all, and is tried again', async () => {
    const work = new JoinedWork<number>()
    const runs = [work.run('a', fail('no')), work.run('a', fail('no'))]

    for (const run of runs) {
      expect(await errorOf(run)).to.have.property('message', 'no')
    }

    expect(await work.run('a', async () => 1)).to.equal(1)
  })

  it('is aborted some time after the last has gone, and nobody is told of its end', async () => {
    const work = new JoinedWork<number>()
    const signals: AbortSignal[] = []
    const run = async (signal: AbortSignal): Promise<number> => {
      signals.push(signal)
      return new Promise((_resolve, reject) => { signal.addEventListener('abort', () => { reject(new Error('late')) }) })
    }
    const controllers = [new AbortController(), new AbortController()]
    const runs = controllers.map(async ({ signal }) => work.run('a', run, signal))

    controllers[0].abort(reason)
    expect(await errorOf(runs[0])).to.equal(reason)
    controllers[1].abort(reason)
    expect(await errorOf(runs[1])).to.equal(reason)
    expect(signals).to.have.lengthOf(1)
    expect(signals[0].aborted, 'one may come back').to.equal(false)
    await new Promise(resolve => { signals[0].addEventListener('abort', resolve) })
    expect(await work.run('a', async () => 7), 'what was aborted is joined by nobody').to.equal(7)
  })

  it('is not aborted if it ended before, or if somebody came back', async () => {
    const work = new JoinedWork<number>()
    const end = Promise.withResolvers<number>()
    let signal: AbortSignal | undefined
    const run = async (given: AbortSignal): Promise<number> => {
      signal = given
      return end.promise
    }
    const controller = new AbortController()
    const first = work.run('a', run, controller.signal)
    controller.abort(reason)
    await errorOf(first)
    const second = work.run('a', run)
    await new Promise(resolve => { setTimeout(resolve, 1_100) })
    expect(signal).to.have.property('aborted', false)
    end.resolve(1)
    expect(await second).to.equal(1)
  })

  it('ends when it is closed, for who waits and who comes', async () => {
    const work = new JoinedWork<number>()
    let signal: AbortSignal | undefined
    const run = work.run('a', async given => {
      signal = given
      return never()
    })
    work.close(reason)

    expect(await errorOf(run)).to.equal(reason)
    expect(signal).to.have.property('reason', reason)
    expect(await errorOf(work.run('a', async () => 1))).to.equal(reason)
  })
})

describe('graph: slots', () => {
  failOnUnhandledRejections()

  it('let so many run at once, in the order in which they came', async () => {
    const slots = new Slots(2)
    const gates = [0, 1, 2, 3].map(() => Promise.withResolvers<void>())
    const began: number[] = []
    const runs = gates.map(async ({ promise }, i) => slots.run(async () => {
      began.push(i)
      await promise
    }))

    await turns(1)
    expect(began).to.deep.equal([0, 1])
    gates[1].resolve()
    await turns(1)
    expect(began).to.deep.equal([0, 1, 2])
    gates.forEach(({ resolve }) => { resolve() })
    await Promise.all(runs)
    expect(began).to.deep.equal([0, 1, 2, 3])
  })

  it('are free again after a failure, at once or later', async () => {
    const slots = new Slots(1)
    expect(await errorOf(slots.run(() => { throw reason }))).to.equal(reason)
    expect(await errorOf(slots.run(fail('no')))).to.have.property('message', 'no')
    expect(await slots.run(() => 1)).to.equal(1)
  })

  it('are not lost by those who leave the queue, whenever they do', async () => {
    const slots = new Slots(1)
    const first = Promise.withResolvers<void>()
    const running = slots.run(async () => first.promise)
    const controller = new AbortController()
    const leaving = slots.run(async () => {}, controller.signal)
    const next = slots.run(() => 'its turn')

    // its turn comes, and it leaves before it knows
    first.resolve()
    await Promise.resolve()
    controller.abort(reason)
    await Promise.allSettled([running, leaving])
    expect(await next).to.equal('its turn')

    expect(await errorOf(slots.run(() => 1, controller.signal))).to.equal(reason)
    expect(await slots.run(() => 1)).to.equal(1)
  })
})
