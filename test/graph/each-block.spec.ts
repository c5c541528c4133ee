import { expect } from 'aegir/chai'
import { sealedCid } from '../../src/format/internal.ts'
import { eachBlock } from '../../src/graph/each-sealed.ts'
import { seededBytes } from '../util/random.ts'
import { errorOf, settles, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { SealedLinks } from '../../src/graph/each-sealed.ts'
import type { ReadOptions } from '../../src/graph/internal.ts'
import type { CID } from 'multiformats/cid'

const cids = Array.from({ length: 6 }, (_, i) => sealedCid(seededBytes(i, 32)))
const parts: SealedLinks[] = [{ sealed: cids.slice(0, 3) }, { sealed: [] }, { sealed: cids.slice(3) }]

async function * given (links = parts): AsyncGenerator<SealedLinks> {
  yield * links
}

/** An index of which the second node never comes, but for an abort, which it tells. */
async function * hanging ({ signal }: ReadOptions, aborted: unknown[] = []): AsyncGenerator<SealedLinks> {
  yield parts[0]

  await new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => {
      aborted.push(signal.reason)
      reject(signal.reason)
    })
  })
}

describe('graph: each block of an index', () => {
  failOnUnhandledRejections()

  it('is visited once, in order, at once or waited for, and no more side by side than may be', async () => {
    for (const later of [false, true]) {
      const visited: CID[] = []
      let [now, most] = [0, 0]

      await eachBlock(() => given(), { concurrency: 2 }, cid => {
        visited.push(cid)

        if (later) {
          most = Math.max(most, ++now)
          return turns().then(() => { now-- })
        }
      })

      expect(visited).to.deep.equal(cids)
      expect(most).to.equal(later ? 2 : 0)
    }
  })

  it('a visit that fails while the next node hangs: its error, at once, and the read of the node is aborted with it', async () => {
    const aborted: unknown[] = []
    const failing = eachBlock(read => hanging(read, aborted), {}, async () => {
      await turns()
      throw new Error('of the visit')
    })

    expect(await errorOf(failing)).to.have.property('message', 'of the visit')
    expect(aborted.map(String)).to.deep.equal(['Error: of the visit'])
  })

  it('a node that fails: its error, at once, and visits that hang are aborted', async () => {
    const signals: AbortSignal[] = []
    const failing = eachBlock(async function * () {
      yield parts[0]
      throw new Error('of the node')
    }, {}, async (_cid, { signal }) => {
      signals.push(signal as AbortSignal)
      await new Promise(() => {})
    })

    expect(await errorOf(failing)).to.have.property('message', 'of the node')
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, true, true])
  })

  it('a visit that failed says more than the node that failed after it', async () => {
    const failing = eachBlock(async function * () {
      yield parts[0]
      // longer than the visits take
      await turns(9)
      throw new Error('of the node')
    }, {}, async () => {
      await turns()
      throw new Error('of the visit')
    })

    expect(await errorOf(failing)).to.have.property('message', 'of the visit')
  })

  it('an abort ends it, wherever it comes: no visit is begun after it', async () => {
    for (const at of [0, 2, 5]) {
      const controller = new AbortController()
      const visited: CID[] = []

      const aborted = eachBlock(() => given(), { signal: controller.signal }, cid => {
        visited.push(cid)
        visited.length === at + 1 && controller.abort(new Error('enough'))
      })

      expect(await errorOf(aborted)).to.have.property('message', 'enough')
      expect(visited).to.have.lengthOf(at + 1)
    }
  })

  it('an abort ends what waits for a node, and for visits', async () => {
    for (const run of [
      async (signal: AbortSignal) => eachBlock(read => hanging(read), { signal }, () => {}),
      async (signal: AbortSignal) => eachBlock(() => given(), { signal }, async (_cid, read) => new Promise((_resolve, reject) => {
        read.signal?.addEventListener('abort', () => { reject(read.signal?.reason) })
      }))
    ]) {
      const controller = new AbortController()
      const running = run(controller.signal)
      running.catch(() => {})
      expect(await settles(running)).to.be.false()
      controller.abort(new Error('enough'))
      expect(await errorOf(running)).to.have.property('message', 'enough')
    }
  })

  it('what is under way is given up once it is enough, but not before the whole index is read', async () => {
    const signals: AbortSignal[] = []
    let isEnough = false
    let done: (() => void) | undefined

    const running = eachBlock(() => given(), { concurrency: 9, isEnough: () => isEnough }, async (cid, { signal }) => {
      signals.push(signal as AbortSignal)
      await new Promise<void>(resolve => { cid.equals(cids[0]) && (done = resolve) })
      isEnough = true
    })

    expect(await settles(running)).to.be.false()
    expect(signals).to.have.lengthOf(6)
    done?.()
    await running
    expect(signals.every(({ aborted }) => aborted)).to.be.true()
  })

  it('lets timers have their turn, though nothing has to be waited for', async () => {
    let [ticks, visited] = [0, 0]
    const timer = setInterval(() => { ticks++ }, 1)
    const many = Array.from({ length: 40 }, () => ({ sealed: cids }))

    await eachBlock(() => given(many), {}, () => {
      visited++
      const start = performance.now()

      while (performance.now() - start < 1) {
        // work
      }
    })

    clearInterval(timer)
    expect(visited).to.equal(240)
    expect(ticks).to.be.above(2)
  })

  it('offline is passed on', async () => {
    const seen: unknown[] = []

    for (const offline of [true, undefined]) {
      await eachBlock(read => {
        seen.push(read.offline)
        return given([parts[0]])
      }, { offline }, (_cid, read) => { seen.push(read.offline) })
    }

    expect(seen).to.deep.equal([true, true, true, true, undefined, undefined, undefined, undefined])
  })
})
