import { expect } from 'aegir/chai'
import all from 'it-all'
import { sideBySide } from '../../src/graph/side-by-side.ts'
import { errorOf, never, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'

async function * numbers (count: number): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) {
    yield i
  }
}

describe('graph: items side by side', () => {
  failOnUnhandledRejections()

  /** The later ones are done first. */
  const backwards = async (i: number): Promise<number> => {
    await turns(10 - i)
    return i
  }

  it('come as they are done, or in their order', async () => {
    expect(await all(sideBySide(() => numbers(5), backwards, {}))).to.deep.equal([4, 3, 2, 1, 0])
    expect(await all(sideBySide(() => numbers(5), backwards, { ordered: false }))).to.deep.equal([4, 3, 2, 1, 0])
    expect(await all(sideBySide(() => numbers(5), backwards, { ordered: true }))).to.deep.equal([0, 1, 2, 3, 4])
  })

  it('are as many at once as was said, and 32 if nothing was', async () => {
    for (const [concurrency, expected] of [[1, 1], [3, 3], [undefined, 32]]) {
      let most = 0
      let now = 0

      await all(sideBySide(() => numbers(100), async () => {
        most = Math.max(most, ++now)
        await turns()
        now--
      }, { concurrency }))

      expect(most).to.equal(expected)
    }
  })

  it('the first that fails aborts the others, and is thrown', async () => {
    const signals: AbortSignal[] = []
    const reason = new Error('it failed')

    const failed = all(sideBySide(() => numbers(3), async (i, signal) => {
      signals.push(signal)
      await turns()

      if (i === 1) {
        throw reason
      }

      return never()
    }, {}))

    expect(await errorOf(failed)).to.equal(reason)
    expect(signals).to.have.lengthOf(3)
    expect(signals.map(({ reason }) => reason)).to.deep.equal([reason, reason, reason])
  })

  it('the caller\'s signal reaches the source and every item', async () => {
    const controller = new AbortController()
    const reason = new Error('enough')
    const seen = new Set<AbortSignal>()
    const source = (signal: AbortSignal): AsyncIterable<number> => {
      seen.add(signal)
      return numbers(2)
    }

    const results = all(sideBySide(source, async (_, signal) => {
      seen.add(signal)
      await turns()
      controller.abort(reason)
      signal.throwIfAborted()
    }, { signal: controller.signal }))

    expect(await errorOf(results)).to.equal(reason)
    expect([...seen].map(({ reason }) => reason)).to.deep.equal([reason])
  })

  it('an abort that no item noticed is an error at the end', async () => {
    const controller = new AbortController()
    const reason = new Error('enough')
    const results = all(sideBySide(() => numbers(2), async () => { controller.abort(reason) }, { signal: controller.signal }))
    expect(await errorOf(results)).to.equal(reason)
  })

  it('who leaves early aborts what is not done', async () => {
    const signals: AbortSignal[] = []

    const results = sideBySide(() => numbers(5), async (i, signal) => {
      signals.push(signal)
      return i === 0 ? i : never()
    }, {})

    expect(await results.next()).to.deep.equal({ value: 0, done: false })
    expect(signals.some(({ aborted }) => aborted)).to.be.false()
    await results.return(undefined)
    expect(signals.length).to.be.above(1)
    expect(signals.every(({ aborted }) => aborted)).to.be.true()
  })
})
