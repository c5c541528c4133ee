import { raceSignal } from 'race-signal'

// one change of pins at a time on a node: what one that fails takes back, another may be counting on
const queues = new WeakMap<object, Promise<unknown>>()

export async function oneAtATime <T> (pins: object, signal: AbortSignal | undefined, change: () => Promise<T>): Promise<T> {
  const before = queues.get(pins) ?? Promise.resolve()
  const turn = raceSignal(before, signal).then(change)
  // what they resolve to is not kept
  queues.set(pins, Promise.allSettled([before, turn]).then(() => {}))
  return turn
}
