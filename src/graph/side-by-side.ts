import { pMapIterable } from 'p-map'
import type { AbortOptions } from 'abort-error'

export interface SideBySideOptions extends AbortOptions {
  /** how many at once; default 32 */
  concurrency?: number
  /** give the results in the order of the source; default false */
  ordered?: boolean
}

export const CONCURRENCY = 32

/**
 * Map an asynchronous source, some items at once and never more. The first failure aborts the
 * signal that all others were given, and is thrown; so does leaving early.
 */
export async function * sideBySide <T, R> (source: (signal: AbortSignal) => AsyncIterable<T>, map: (item: T, signal: AbortSignal) => Promise<R>, options: SideBySideOptions): AsyncGenerator<R> {
  const { concurrency = CONCURRENCY, ordered: preserveOrder = false } = options
  const controller = new AbortController()
  const signal = options.signal == null ? controller.signal : AbortSignal.any([options.signal, controller.signal])

  async function mapOrAbort (item: T): Promise<R> {
    try {
      return await map(item, signal)
    } catch (err) {
      controller.abort(err)
      throw err
    }
  }

  try {
    for await (const result of pMapIterable(source(signal), mapOrAbort, { concurrency, preserveOrder })) {
      yield result as R
    }

    options.signal?.throwIfAborted()
  } finally {
    controller.abort()
  }
}
