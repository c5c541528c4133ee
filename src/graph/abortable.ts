import { raceSignal } from 'race-signal'
import { andThen } from '../awaitable.ts'
import type { Awaitable } from '../awaitable.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** The same items, until the signal is aborted, even while the source is silent. */
export async function * abortable <T> (source: Iterable<T> | AsyncIterable<T>, signal?: AbortSignal): AsyncGenerator<T> {
  const items = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()

  try {
    while (true) {
      signal?.throwIfAborted()
      const { done, value } = await raceSignal(Promise.resolve(items.next()), signal)

      if (done === true) {
        return
      }

      yield value
    }
  } finally {
    void Promise.resolve(items.return?.()).catch(() => {})
  }
}

/** Put a block; once the signal is aborted nothing is put, and nobody waits for a store that hangs. */
export function writeBlock (store: Pick<Blockstore, 'put'>, cid: CID, bytes: Uint8Array, { signal }: AbortOptions = {}): Awaitable<unknown> {
  signal?.throwIfAborted()
  const put = store.put(cid, bytes, { signal })
  return signal != null && put instanceof Promise ? raceSignal(put, signal) : put
}

/** Whether a store has a block; once the signal is aborted nothing is asked, and nobody waits for a store that hangs. */
export function hasBlock (store: Pick<Blockstore, 'has'>, cid: CID, { signal }: AbortOptions = {}): Awaitable<boolean> {
  signal?.throwIfAborted()
  const asked = store.has(cid, { signal })

  return andThen(signal != null && asked instanceof Promise ? raceSignal(asked, signal) : asked, has => {
    signal?.throwIfAborted()
    return has
  })
}
