import type { Awaitable } from '../awaitable.ts'

/** Blocks that other threads may be at while one is written. */
const AHEAD = 12

/** Takes things in an order, the next ones before it is their turn: what others are to do is begun in time. */
export class TakeAhead<T> {
  readonly #order: ArrayLike<number>
  readonly #take: (id: number) => Awaitable<T>
  readonly #ahead: number
  readonly #begun: Array<Awaitable<T>> = []
  #next = 0

  /**
   * @param order - what is to be taken
   * @param take - begins to
   * @param ahead - whether there is anybody else who does it
   */
  constructor (order: ArrayLike<number>, take: (id: number) => Awaitable<T>, ahead: boolean) {
    this.#order = order
    this.#take = take
    this.#ahead = ahead ? AHEAD : 1
  }

  /** The next one, for which there must be an id. */
  next (): Awaitable<T> {
    while (this.#begun.length < this.#ahead && this.#next < this.#order.length) {
      this.#begin(this.#order[this.#next++])
    }

    return this.#begun.shift() as Awaitable<T>
  }

  #begin (id: number): void {
    const taken = this.#take(id)
    this.#begun.push(taken)
    // thrown when it is its turn; until then it is nobody's
    taken instanceof Promise && taken.catch(() => {})
  }
}
