import drain from 'it-drain'
import parallel from 'it-parallel'
import { readIndex } from './read-index.ts'
import type { ReadOptions } from './read-block.ts'
import type { IndexEntry } from './read-index.ts'
import type { CryptoBackend } from '../crypto/index.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export interface EachOptions extends ReadOptions {
  /** visits side by side; default 32 */
  concurrency?: number
}

export interface Visit {
  (cid: CID, options: ReadOptions): Promise<void>
}

const CONCURRENCY = 32

/**
 * Visit every sealed block among the entries of an index, some side by side. When one visit fails, the others
 * are aborted through the signal they were given, and its error is thrown.
 */
export async function eachBlock (entries: (options: ReadOptions) => AsyncIterable<IndexEntry>, options: EachOptions, visit: Visit): Promise<void> {
  const { concurrency = CONCURRENCY } = options
  const controller = new AbortController()
  const signal = options.signal == null ? controller.signal : AbortSignal.any([options.signal, controller.signal])

  const read = { signal, offline: options.offline }

  async function * tasks (): AsyncGenerator<() => Promise<void>> {
    for await (const { cid, node } of entries(read)) {
      if (!node) {
        yield async () => visit(cid, read)
      }
    }
  }

  try {
    await drain(parallel(tasks(), { concurrency }))
    options.signal?.throwIfAborted()
  } finally {
    controller.abort()
  }
}

/** Visit every sealed block of an index of format 1; see `eachBlock`. */
export async function eachSealed (source: Pick<Blockstore, 'get'>, index: CID, crypto: CryptoBackend, options: EachOptions, visit: Visit): Promise<void> {
  await eachBlock(read => readIndex(source, index, crypto, read), options, visit)
}
