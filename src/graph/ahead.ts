import type { Awaitable } from '../awaitable.ts'

/** With the one that is waited for, as many as keep the platform's cryptography busy. */
const AHEAD = 3

export interface AheadInit<T> {
  make (id: number): Awaitable<T>
  /** whether it will surely be asked for */
  isSure (id: number): boolean
}

/** What is made of each of a list, in its order. Where it has to be waited for, the next ones are made meanwhile. */
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
    const made = this.#begun.get(id) ?? this.#init.make(id)

    if (made instanceof Promise) {
      this.#begun.delete(id)
      this.#begin(id)
    }

    return made
  }

  #begin (after: number): void {
    while (this.#at < this.#order.length && this.#order[this.#at++] !== after) {
      // it was not asked for
    }

    this.#next = Math.max(this.#next, this.#at)

    while (this.#begun.size < AHEAD && this.#next < this.#order.length) {
      const id = this.#order[this.#next++]

      if (this.#init.isSure(id)) {
        const made = this.#make(id)
        // it may be that nobody comes to wait for it
        made.catch(() => {})
        this.#begun.set(id, made)
      }
    }
  }

  async #make (id: number): Promise<T> {
    return this.#init.make(id)
  }
}
