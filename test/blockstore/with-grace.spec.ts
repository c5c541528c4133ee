import { expect } from 'aegir/chai'
import { withGrace } from '../../src/with-grace.ts'
import { errorOf, settles } from '../util/turns.ts'

/** A signal that counts who listens. */
function counted (controller = new AbortController()): { controller: AbortController, listeners: Set<unknown> } {
  const { signal } = controller
  const listeners = new Set<unknown>()
  const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)]
  signal.addEventListener = (type: string, listener: any, options?: any) => { listeners.add(listener); add(type, listener, options) }
  signal.removeEventListener = (type: string, listener: any) => { listeners.delete(listener); remove(type, listener) }
  return { controller, listeners }
}

describe('the last steps, which are given a while', () => {
  const reason = new Error('enough')

  it('leave nothing behind on the signal, whether they succeed or fail', async () => {
    const { controller, listeners } = counted()

    for (let i = 0; i < 10; i++) {
      expect(await withGrace(controller.signal, async () => listeners.size)).to.equal(1)
      expect(await errorOf(withGrace(controller.signal, async () => { throw reason }))).to.equal(reason)
    }

    expect(listeners.size).to.equal(0)
  })

  it('go on when it is aborted, and are aborted a while after, with its reason', async () => {
    for (const isEarly of [true, false]) {
      const controller = new AbortController()
      isEarly && controller.abort(reason)
      const late = withGrace(controller.signal, async late => {
        isEarly || controller.abort(reason)
        expect(late?.aborted).to.equal(false)
        expect(await settles(new Promise(resolve => late?.addEventListener('abort', resolve)), 10)).to.equal(false)
        return new Promise(resolve => late?.addEventListener('abort', () => { resolve(late.reason) }))
      })

      expect(await late).to.equal(reason)
    }
  })

  it('are never aborted without one', async () => {
    expect(await withGrace(undefined, async late => late)).to.equal(undefined)
  })
})
