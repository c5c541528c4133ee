import { ClosedError } from './errors.ts'
import type { AbortOptions } from 'abort-error'

/** What goes on in something that can be closed: closing ends it, waits until it has ended, and then puts things away. */
export class Lifetime {
  readonly #what: string
  readonly #running = new Map<AbortController, Promise<unknown>>()
  #closing?: Promise<void>

  /** @param what - a name for people, as in "This vault" */
  constructor (what: string) {
    this.#what = what
  }

  /**
   * @throws {ClosedError}
   */
  assertOpen (): void {
    if (this.#closing != null) {
      throw this.#error()
    }
  }

  /**
   * Do something that closing aborts, with `ClosedError` as the reason.
   *
   * @param options - its own `signal` aborts it too
   * @throws {ClosedError} also if it is closed already
   */
  async run <O extends AbortOptions, T> (options: O | undefined, work: (options: O & { signal: AbortSignal }) => Promise<T>): Promise<T> {
    this.assertOpen()
    const closed = new AbortController()
    const signal = options?.signal == null ? closed.signal : AbortSignal.any([options.signal, closed.signal])
    const running = work({ ...options, signal } as O & { signal: AbortSignal })
    this.#running.set(closed, running)

    try {
      return await running
    } finally {
      this.#running.delete(closed)
    }
  }

  /** End all that goes on, and then do this, once. Resolves when it is done, whoever asks. */
  async close (putAway: () => unknown): Promise<void> {
    this.#closing ??= this.#close(putAway)
    await this.#closing
  }

  async #close (putAway: () => unknown): Promise<void> {
    const running = [...this.#running.entries()]
    running.forEach(([closed]) => { closed.abort(this.#error()) })
    await Promise.allSettled(running.map(([, work]) => work))
    await putAway()
  }

  #error (): ClosedError {
    return new ClosedError(`${this.#what} was closed: make a new one`)
  }
}
