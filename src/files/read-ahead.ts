import type { BlockReader } from './checked-source.ts'
import type { Awaitable } from '../awaitable.ts'
import type { CID } from 'multiformats/cid'

/** Something to do, for most of it with a block. */
export interface Step<T> {
  cid?: CID
  task: T
}

interface Pending<T> extends Step<T> {
  block?: Awaitable<Uint8Array>
}

/** Blocks that are asked for before it is their turn. */
const AHEAD = 32

/**
 * Steps in order, depth first: what a step brings about comes before all that is left. The blocks of the next
 * ones are read meanwhile, if the source does not answer at once.
 */
export class ReadAhead<T> {
  readonly #read: BlockReader
  // the next one is the last
  readonly #steps: Array<Pending<T>> = []
  #started = 0
  #isSlow = false

  constructor (read: BlockReader) {
    this.#read = read
  }

  /** These come first, in this order. */
  push (steps: Array<Step<T>>): void {
    for (let i = steps.length - 1; i >= 0; i--) {
      this.#steps.push({ ...steps[i] })
    }
  }

  /** The next step and its block, or undefined when all are done. */
  async next (): Promise<Step<T> & { bytes?: Uint8Array } | undefined> {
    const step = this.#steps.pop()

    if (step?.cid == null) {
      return step
    }

    const { cid, task } = step
    const block = this.#take(step, cid)
    this.#isSlow ||= block instanceof Promise
    this.#isSlow && this.#start()
    return { cid, task, bytes: await block }
  }

  #take ({ block }: Pending<T>, cid: CID): Awaitable<Uint8Array> {
    if (block == null) {
      return this.#read(cid)
    }

    this.#started--
    return block
  }

  #start (): void {
    for (let i = this.#steps.length - 1; i >= Math.max(0, this.#steps.length - AHEAD) && this.#started < AHEAD; i--) {
      const step = this.#steps[i]

      if (step.cid != null && step.block == null) {
        step.block = this.#begin(step.cid)
        this.#started++
      }
    }
  }

  #begin (cid: CID): Promise<Uint8Array> {
    const block = (async () => this.#read(cid))()
    // thrown when it is its turn; until then it is nobody's
    block.catch(() => {})
    return block
  }
}
