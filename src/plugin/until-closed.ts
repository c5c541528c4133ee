import { raceSignal } from 'race-signal'
import type { Lifetime } from '../lifetime.ts'
import type { AbortOptions } from 'abort-error'

/**
 * What is read piece by piece: closing ends it, between two pieces too, and does not wait for who stopped half way.
 *
 * @throws {ClosedError}
 */
export async function * untilClosed <O extends AbortOptions, T> (life: Lifetime, options: O | undefined, read: (options: O & { signal: AbortSignal }) => AsyncIterable<T>): AsyncGenerator<T> {
  const begun = Promise.withResolvers<O & { signal: AbortSignal }>()
  const over = Promise.withResolvers<void>()

  life.run(options, async options => {
    begun.resolve(options)
    await raceSignal(over.promise, options.signal)
  }).catch(begun.reject)

  try {
    const within = await begun.promise

    for await (const piece of read(within)) {
      yield piece
      within.signal.throwIfAborted()
    }
  } finally {
    over.resolve()
  }
}
