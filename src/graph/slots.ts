import { raceSignal } from 'race-signal'

/** Lets so many run at once, and the others wait their turn. */
export class Slots {
  #free: number
  readonly #queue = new Set<() => void>()

  constructor (count: number) {
    this.#free = count
  }

  async run <T> (work: () => T | Promise<T>, signal?: AbortSignal): Promise<T> {
    await this.#enter(signal)

    try {
      return await work()
    } finally {
      this.#leave()
    }
  }

  async #enter (signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()

    if (this.#free > 0) {
      this.#free--
      return
    }

    const { promise, resolve } = Promise.withResolvers<void>()
    this.#queue.add(resolve)

    try {
      await raceSignal(promise, signal)
    } catch (err) {
      // its turn may have come at that very moment: then it goes to the next
      if (!this.#queue.delete(resolve)) {
        this.#leave()
      }

      throw err
    }
  }

  #leave (): void {
    const [next] = this.#queue

    if (next == null) {
      this.#free++
    } else {
      this.#queue.delete(next)
      next()
    }
  }
}
