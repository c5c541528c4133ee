import type { Awaitable } from '../awaitable.ts'

/** How many are begun that nobody has taken yet, and which: every one, or every second. */
interface Pace {
  most: number
  every: number
}

/** With the one that is waited for, as many as keep the platform's cryptography busy. */
const ALONE: Pace = { most: 3, every: 1 }
/** The others are made by whoever takes them, meanwhile. */
const TOGETHER: Pace = { most: 2, every: 2 }

export interface AheadInit<T> {
  make (id: number): Awaitable<T>
  /** by another thread; undefined if none has room */
  elsewhere? (id: number): Promise<T> | undefined
  /** whether it will surely be asked for */
  isSure (id: number): boolean
}

/**
 * What is made of each of a list, in its order. Where another thread can make it, that makes every second one before its
 * turn; else, where it has to be waited for, the next ones are made meanwhile.
 */
export class Ahead<T> {
  readonly #order: ArrayLike<number>
  readonly #init: AheadInit<T>
  readonly #begun = new Map<number, Promise<T>>()
  #at = 0
  #next = 0

  constructor (order: ArrayLike<number>, init: AheadInit<T>) {
    this.#order = order
    this.#init = init
  }

  /** To be asked in the order, but not for all. */
  take (id: number): Awaitable<T> {
    while (this.#at < this.#order.length && this.#order[this.#at++] !== id) {
      // it was not asked for
    }

    const begun = this.#begun.get(id)
    this.#begun.delete(id)
    const { elsewhere } = this.#init
    return elsewhere == null ? this.#takeAlone(id, begun) : this.#takeTogether(id, begun, elsewhere)
  }

  #takeAlone (id: number, begun?: Promise<T>): Awaitable<T> {
    const made = begun ?? this.#init.make(id)

    if (made instanceof Promise) {
      this.#begin(this.#at, ALONE, async id => this.#init.make(id))
    }

    return made
  }

  // what comes next is for this thread, if it was not busy with this one
  #takeTogether (id: number, begun: Promise<T> | undefined, elsewhere: (id: number) => Promise<T> | undefined): Awaitable<T> {
    this.#begin(begun == null ? this.#at : this.#at + 1, TOGETHER, elsewhere)
    return begun ?? this.#init.make(id)
  }

  #begin (from: number, { most, every }: Pace, begin: (id: number) => Promise<T> | undefined): void {
    this.#next = Math.max(this.#next, from)

    while (this.#begun.size < most && this.#next < this.#order.length) {
      const id = this.#order[this.#next]

      if (!this.#init.isSure(id)) {
        this.#next++
        continue
      }

      const begun = begin(id)

      if (begun == null) {
        return
      }

      // it may be that nobody comes to wait for it
      begun.catch(() => {})
      this.#begun.set(id, begun)
      this.#next += every
    }
  }
}
