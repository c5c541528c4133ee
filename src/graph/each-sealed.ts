import drain from 'it-drain'
import { readIndex } from './read-index.ts'
import { sideBySide } from './side-by-side.ts'
import type { ReadOptions } from './read-block.ts'
import type { IndexEntry } from './read-index.ts'
import type { CryptoBackend } from '../crypto/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export interface EachOptions extends ReadOptions {
  /** visits side by side; default 32 */
  concurrency?: number
}

export interface Visit {
  (cid: CID, options: ReadOptions): Promise<void>
}

/**
 * Visit every sealed block among the entries of an index, some side by side. When one visit fails, the others
 * are aborted through the signal they were given, and its error is thrown.
 */
export async function eachBlock (entries: (options: ReadOptions) => AsyncIterable<IndexEntry>, options: EachOptions, visit: Visit): Promise<void> {
  const { offline } = options

  async function * sealed (signal: AbortSignal): AsyncGenerator<CID> {
    for await (const { cid, node } of entries({ signal, offline })) {
      if (!node) {
        yield cid
      }
    }
  }

  await drain(sideBySide(sealed, async (cid, signal) => visit(cid, { signal, offline }), options))
}

/** Visit every sealed block of an index of format 1; see `eachBlock`. */
export async function eachSealed (source: Pick<Blockstore, 'get'>, index: CID, crypto: CryptoBackend, options: EachOptions, visit: Visit): Promise<void> {
  await eachBlock(read => readIndex(source, index, crypto, read), options, visit)
}
