import { expect } from 'aegir/chai'
import { JoinedWork } from '../../src/graph/joined-work.ts'
import { Slots } from '../../src/graph/slots.ts'
import { errorOf, fail, never, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'

const reason = new Error('enough')

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

  it('shares what came of it as it was told to: all but the first get a copy', async () => {
    const work = new JoinedWork<Uint8Array>(bytes => bytes.slice())
    const made = Uint8Array.of(1, 2, 3)
    const results = await Promise.all([1, 2, 3].map(async () => work.run('a', async () => made)))
    expect(results[0]).to.equal(made)
    expect(new Set(results).size).to.equal(3)
    results.forEach(result => { expect(result).to.deep.equal(made) })
  })

  it('what the first does with it changes nothing for the others, whoever has a signal', async () => {
    const signals = (): Array<AbortSignal | undefined> => [undefined, new AbortController().signal]

    for (const [first, second] of signals().flatMap(first => signals().map(second => [first, second]))) {
      const work = new JoinedWork<Uint8Array>(bytes => bytes.slice())

      const make = async (): Promise<Uint8Array> => {
        await turns(1)
        return Uint8Array.of(1, 2, 3)
      }

      const [, result] = await Promise.all([work.run('a', make, first).then(bytes => bytes.fill(0)), work.run('a', make, second)])
      expect(result).to.deep.equal(Uint8Array.of(1, 2, 3))
    }
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

  it('goes on for who stays when another has gone', async () => {
    const work = new JoinedWork<number>()
    const end = Promise.withResolvers<number>()
    const controller = new AbortController()
    const gone = work.run('a', async () => end.promise, controller.signal)
    const stays = work.run('a', async () => end.promise)
    controller.abort(reason)
    expect(await errorOf(gone)).to.equal(reason)
    await new Promise(resolve => { setTimeout(resolve, 1_100) })
    end.resolve(1)
    expect(await stays).to.equal(1)
  })

  it('what was aborted takes nothing from what was begun after it', async () => {
    const work = new JoinedWork<number>()
    const end = Promise.withResolvers<number>()
    const begun: Array<Promise<number>> = []
    let again = 0

    const run = async (signal: AbortSignal): Promise<number> => new Promise(() => {
      signal.addEventListener('abort', () => {
        queueMicrotask(() => { begun.push(work.run('a', async () => end.promise)) })
      })
    })

    const controller = new AbortController()
    const first = work.run('a', run, controller.signal)
    controller.abort(reason)
    await errorOf(first)
    await new Promise(resolve => { setTimeout(resolve, 1_100) })
    expect(begun).to.have.lengthOf(1)
    const joined = work.run('a', async () => ++again)
    end.resolve(5)
    expect(await Promise.all([...begun, joined])).to.deep.equal([5, 5])
    expect(again).to.equal(0)
  })

  it('leaves no timer behind, however it ends', async () => {
    const { setTimeout, clearTimeout } = globalThis
    const timers = new Set<unknown>()

    globalThis.setTimeout = ((...parameters: Parameters<typeof setTimeout>) => {
      const timer = setTimeout(...parameters)
      // not those of the test
      parameters[1] === 1_000 && timers.add(timer)
      return timer
    }) as typeof setTimeout

    globalThis.clearTimeout = timer => {
      timers.delete(timer)
      clearTimeout(timer)
    }

    try {
      const work = new JoinedWork<number>()
      const end = Promise.withResolvers<number>()
      const controller = new AbortController()
      expect(await work.run('a', async () => 1)).to.equal(1)
      await turns(1)
      expect(timers.size).to.equal(0)

      const left = work.run('b', async () => end.promise, controller.signal)
      controller.abort(reason)
      expect(await errorOf(left)).to.equal(reason)
      expect(timers.size).to.equal(1)
      end.resolve(1)
      await turns(1)
      expect(timers.size).to.equal(0)
    } finally {
      Object.assign(globalThis, { setTimeout, clearTimeout })
    }
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
