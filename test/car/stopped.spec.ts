import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { exportCar, importCar } from '../../src/car/index.ts'
import { FaultyStore, Trip } from '../util/faulty-store.ts'
import { smallGraph, wideGraph } from '../util/graphs.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf, settles, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { FORMATS, encryptAs, join, pieces } from './util/car.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const reason = new Error('the user went away')

for (const format of FORMATS) {
  describe(`CAR: stopped, ${format}`, () => {
    failOnUnhandledRejections()
    let shared: Blockstore
    let root: CID
    let car: Uint8Array

    before(async () => {
      const made = await encryptAs(format, await smallGraph())
      shared = made.shared
      root = made.graph.root
      car = await join(exportCar(shared, root, { format }))
    })

    it('exporting, before it starts: nothing is read', async () => {
      const source = new RecordingStore(shared)
      expect(await errorOf(join(exportCar(source, root, { format, signal: AbortSignal.abort(reason) })))).to.equal(reason)
      expect(source.calls).to.deep.equal([])
    })

    it('exporting, at any call to a store, even if it hangs', async () => {
      const all = new Trip()
      await join(exportCar(new FaultyStore(shared, all), root, { format }))
      const hung: number[] = []

      for (let at = 1; at <= all.calls; at++) {
        for (const fault of [undefined, 'hang'] as const) {
          const controller = new AbortController()
          const trip = new Trip({ at, fault, onTrip: () => { controller.abort(reason) } })
          const outcome = join(exportCar(new FaultyStore(shared, trip, { deaf: true }), root, { format, signal: controller.signal }))
          outcome.catch(() => {})

          if (!await settles(outcome)) {
            hung.push(at)
          } else {
            expect(await errorOf(outcome)).to.equal(reason)
          }

          trip.release()
          await outcome.catch(() => {})
        }
      }

      expect(hung).to.deep.equal([])
    })

    it('exporting to somebody who takes a few pieces and goes away', async () => {
      const source = new RecordingStore(shared)

      for (let count = 0; count < 10; count++) {
        source.calls.length = 0
        const chunks = exportCar(source, root, { format })

        for (let taken = 0; taken <= count; taken++) {
          await chunks.next()
        }

        await chunks.return(undefined)

        const reads = source.calls.length
        await turns(5)
        const after = source.calls.length
        expect(after).to.be.at.most(reads + 2)
        await turns(10)
        expect(source.calls.length, 'it reads no more').to.equal(after)
      }
    })

    it('exporting, and nobody ever takes a piece: nothing is read', async () => {
      const source = new RecordingStore(shared)
      exportCar(source, root, { format })
      await turns(5)
      expect(source.calls).to.deep.equal([])
    })

    it('exporting, when the progress callback throws', async () => {
      const onProgress = (): void => { throw new Error('no more progress') }
      expect((await errorOf(join(exportCar(shared, root, { format, onProgress })))).message).to.equal('no more progress')
    })

    it('importing, before it starts: nothing is read', async () => {
      let read = false
      const source = (function * () { read = true; yield car })()
      expect(await errorOf(importCar(source, new MemoryBlockstore(), { signal: AbortSignal.abort(reason) }))).to.equal(reason)
      expect(read).to.be.false()
    })

    it('importing, at any piece, even if the next never comes', async () => {
      const parts = [...pieces(car, 60)]

      for (let at = 0; at < parts.length; at++) {
        for (const silent of [true, false]) {
          const controller = new AbortController()
          const target = new RecordingStore()
          let put = 0
          const outcome = importCar((async function * () {
            let i = 0

            for (const piece of parts) {
              if (i++ === at) {
                put = target.calls.length
                controller.abort(reason)
                silent && await new Promise(() => {})
              }

              yield piece
            }
          })(), target, { signal: controller.signal })
          outcome.catch(() => {})
          expect(await settles(outcome), `piece ${at}`).to.be.true()
          expect(await errorOf(outcome)).to.equal(reason)
          expect(target.calls.length).to.equal(put)
        }
      }
    })

    it('importing into a store that hangs, or fails', async () => {
      for (const fault of ['hang', 'fail'] as const) {
        const controller = new AbortController()
        const trip = new Trip({ at: 3, fault, onTrip: () => { fault === 'hang' && controller.abort(reason) } })
        const outcome = importCar([car], new FaultyStore(new MemoryBlockstore(), trip, { deaf: true }), { signal: controller.signal })
        outcome.catch(() => {})
        expect(await settles(outcome)).to.be.true()
        expect((await errorOf(outcome)).message).to.equal(fault === 'hang' ? reason.message : 'the disk is on fire')
        trip.release()
      }
    })
  })
}

describe('CAR: where its bytes come from', () => {
  failOnUnhandledRejections()

  /** A source that tells when it is let go. */
  function source (parts: Uint8Array[], end?: Error): { bytes: AsyncGenerator<Uint8Array>, state: { closed: boolean } } {
    const state = { closed: false }
    const bytes = (async function * () {
      try {
        yield * parts

        if (end != null) {
          throw end
        }
      } finally {
        state.closed = true
      }
    })()

    return { bytes, state }
  }

  let car: Uint8Array

  before(async () => {
    const { shared, graph } = await encryptAs('encrypted-graph/1', await wideGraph(20))
    car = await join(exportCar(shared, graph.root))
  })

  it('fails: its own error, and not one that says that the CAR is bad', async () => {
    const broken = new Error('EIO: the disk is on fire')

    for (const parts of [[], [car.slice(0, 100)], [car.slice(0, 1000)], [car]]) {
      expect(await errorOf(importCar(source(parts, broken).bytes, new MemoryBlockstore()))).to.equal(broken)
    }
  })

  const endings: Record<string, (bytes: AsyncGenerator<Uint8Array>) => Promise<unknown>> = {
    'at the end': async bytes => importCar(bytes, new MemoryBlockstore()),
    'when a block is damaged': async bytes => errorOf(importCar(bytes, new MemoryBlockstore(), { getHasher: () => { throw new Error('none') } })),
    'when the store fails': async bytes => errorOf(importCar(bytes, new FaultyStore(new MemoryBlockstore(), new Trip({ at: 2, fault: 'fail' })))),
    'when the progress callback throws': async bytes => errorOf(importCar(bytes, new MemoryBlockstore(), { onProgress: () => { throw new Error('no more progress') } }))
  }

  Object.entries(endings).forEach(([name, run]) => {
    it(`is let go ${name}`, async () => {
      const damaged = car.slice()
      damaged[400] ^= name === 'when a block is damaged' ? 1 : 0
      const { bytes, state } = source([...pieces(damaged, 300)])
      await run(bytes)
      await turns(3)
      expect(state.closed).to.be.true()
    })
  })

  it('is let go when it is no CAR', async () => {
    const { bytes, state } = source([new Uint8Array(100), new Uint8Array(100), new Uint8Array(100)])
    await errorOf(importCar(bytes, new MemoryBlockstore()))
    await turns(3)
    expect(state.closed).to.be.true()
  })

  it('is let go when it is aborted', async () => {
    const controller = new AbortController()
    const { bytes, state } = source([...pieces(car, 300)])
    await errorOf(importCar(bytes, new MemoryBlockstore(), { signal: controller.signal, onProgress: () => { controller.abort(reason) } }))
    await turns(3)
    expect(state.closed).to.be.true()
  })
})
