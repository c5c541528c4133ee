import { expect } from 'aegir/chai'
import { askInTurn } from '../../src/blockstore/ask-in-turn.ts'
import { errorOf, fail, never, settles, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'

const reason = new Error('enough')

describe('asking in turn', () => {
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
