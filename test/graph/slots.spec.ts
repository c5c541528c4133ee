import { expect } from 'aegir/chai'
import { Slots } from '../../src/graph/slots.ts'
import { errorOf, fail, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'

interface Task {
  started: boolean
  end (): void
  done: Promise<void>
}

/** Work that goes on until it is told to end. */
function begin (slots: Slots, signal?: AbortSignal): Task {
  const { promise, resolve } = Promise.withResolvers<void>()
  const task: Task = { started: false, end: resolve, done: Promise.resolve() }

  task.done = slots.run(async () => {
    task.started = true
    await promise
  }, signal)

  return task
}

const started = (tasks: Task[]): boolean[] => tasks.map(task => task.started)

describe('graph: Slots', () => {
  failOnUnhandledRejections()

  it('let so many run at once, and the next when one is done, in their order', async () => {
    const slots = new Slots(2)
    const tasks = [1, 2, 3, 4].map(() => begin(slots))
    await turns()
    expect(started(tasks)).to.deep.equal([true, true, false, false])
    tasks[1].end()
    await turns()
    expect(started(tasks)).to.deep.equal([true, true, true, false])
    tasks.forEach(task => { task.end() })
    await Promise.all(tasks.map(async task => task.done))
  })

  it('one that is aborted while it waits takes no turn, and gives none away', async () => {
    const slots = new Slots(1)
    const controller = new AbortController()
    const reason = new Error('enough')
    const first = begin(slots)
    const before = begin(slots)
    const waiting = begin(slots, controller.signal)
    controller.abort(reason)
    expect(await errorOf(waiting.done)).to.equal(reason)
    const others = [before, begin(slots)]
    await turns()
    expect(started([waiting, ...others])).to.deep.equal([false, false, false])
    first.end()
    await turns()
    expect(started([waiting, ...others])).to.deep.equal([false, true, false])
    others.forEach(task => { task.end() })
    await Promise.all(others.map(async task => task.done))
  })

  it('one that is aborted when its turn has just come passes it on', async () => {
    const slots = new Slots(1)
    const controller = new AbortController()
    const first = begin(slots)
    const waiting = begin(slots, controller.signal)
    const next = begin(slots)
    await turns()
    // both in one go: which of the two it hears of first is not told
    controller.abort(new Error('enough'))
    first.end()
    await waiting.done.catch(() => {})
    waiting.end()
    await turns()
    expect(next.started).to.be.true()
    next.end()
    await next.done
  })

  it('one that is aborted before, and one that fails, leave the others their turns', async () => {
    const slots = new Slots(1)
    const reason = new Error('enough')
    expect(await errorOf(slots.run(async () => {}, AbortSignal.abort(reason)))).to.equal(reason)
    expect(await errorOf(slots.run(fail('it failed')))).to.have.property('message', 'it failed')
    expect(await slots.run(() => 5)).to.equal(5)
  })
})
