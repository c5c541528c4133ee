import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export type Answer = 'present' | 'absent' | 'no answer'

export interface LocalReadOptions extends AbortOptions {
  /** Milliseconds */
  timeout: number
}

/**
 * Whether a store that should be local has a block, by `has` and, since a store may read
 * through without saying so, by `get`. `offline` keeps a Helia node from asking the
 * network; a store that asks all the same is likely to take longer than `timeout`.
 */
export async function localRead (store: Blockstore, cid: CID, options: LocalReadOptions): Promise<Answer> {
  options.signal?.throwIfAborted()
  const controller = new AbortController()
  const { promise, resolve } = Promise.withResolvers<Answer>()
  const stop = (): void => {
    resolve('no answer')
    controller.abort(options.signal?.reason)
  }
  const timer = setTimeout(stop, options.timeout)
  options.signal?.addEventListener('abort', stop, { once: true })

  try {
    const answer = await Promise.race([promise, ask(store, cid, controller.signal)])
    options.signal?.throwIfAborted()
    return answer
  } finally {
    clearTimeout(timer)
    options.signal?.removeEventListener('abort', stop)
  }
}

async function ask (store: Blockstore, cid: CID, signal: AbortSignal): Promise<Answer> {
  if (await store.has(cid, { signal })) {
    return 'present'
  }
  const get: (cid: CID, options: object) => AsyncIterable<unknown> | Iterable<unknown> = store.get.bind(store)
  try {
    return await first(get(cid, { offline: true, signal })) == null ? 'absent' : 'present'
  } catch {
    // whatever is wrong with it, it gave nothing
    return 'absent'
  }
}

/** Ends the generator, which lets go of a Helia node's lock. */
export async function first <T> (source: AsyncIterable<T> | Iterable<T>): Promise<T | undefined> {
  const iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
  try {
    const { done, value } = await iterator.next()
    return done === true ? undefined : value
  } finally {
    await iterator.return?.()
  }
}
