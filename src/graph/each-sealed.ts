import { Turn } from '../turn.ts'
import { InFlight } from './in-flight.ts'
import { readIndexNodes } from './read-index.ts'
import { CONCURRENCY } from './side-by-side.ts'
import type { ReadOptions } from './read-block.ts'
import type { Awaitable } from '../awaitable.ts'
import type { CryptoBackend } from '../crypto/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export interface EachOptions extends ReadOptions {
  /** visits side by side; default 32 */
  concurrency?: number
  /** asked once the whole index is read: what is still under way is then given up */
  isEnough? (): boolean
}

/** For what goes on elsewhere, and takes none of the places side by side. */
export interface Beside {
  readonly hasRoomBeside: boolean
  /** to be asked for room before */
  beside (task: Promise<void>): void
}

export interface Visit {
  (cid: CID, options: ReadOptions, others: Beside): Awaitable<void>
}

/** Part of an index: the sealed blocks that one of its nodes links. */
export interface SealedLinks {
  sealed: Iterable<CID>
}

/**
 * Visit every sealed block that the nodes of an index link: one after the other while they are done at
 * once, else some side by side. When one visit fails, the others are aborted through the signal they
 * were given, and its error is thrown.
 */
export async function eachBlock (nodes: (options: ReadOptions) => AsyncIterable<SealedLinks>, options: EachOptions, visit: Visit): Promise<void> {
  const { offline, concurrency = CONCURRENCY } = options
  const controller = new AbortController()
  const signal = options.signal == null ? controller.signal : AbortSignal.any([options.signal, controller.signal])
  const read = { signal, offline }
  const visits = new InFlight(concurrency, err => { controller.abort(err) })
  const turn = new Turn()

  try {
    for await (const { sealed } of nodes(read)) {
      for (const cid of sealed) {
        signal.throwIfAborted()
        const visited = visit(cid, read, visits)
        visited instanceof Promise && await visits.add(visited)
        // what is waited for may be there in the same turn: some platforms' cryptography is
        const rest = turn.give()
        rest instanceof Promise && await rest
      }
    }

    await visits.all(options.isEnough)
    options.signal?.throwIfAborted()
  } catch (err) {
    visits.throwIfFailed()
    throw err
  } finally {
    controller.abort()
  }
}

/** Visit every sealed block of an index of format 1; see `eachBlock`. */
export async function eachSealed (source: Pick<Blockstore, 'get'>, index: CID, crypto: CryptoBackend, options: EachOptions, visit: Visit): Promise<void> {
  await eachBlock(read => readIndexNodes(source, index, crypto, read), options, visit)
}
