import { raceSignal } from 'race-signal'
import type { AbortOptions } from 'abort-error'

/** Undefined: it has no answer, ask the next. */
export type Ask<T> = (signal: AbortSignal) => Promise<T | undefined>

export interface AskOptions extends AbortOptions {
  /** milliseconds of silence after which the next is asked, too; default 3,000 */
  patience?: number
}

const PATIENCE = 3_000

/**
 * Ask one after another, the next also when one is silent for long. The first answer counts, and all
 * others are aborted.
 *
 * @returns undefined if nobody has an answer; if some failed, the last failure is thrown instead
 */
export async function askInTurn <T> (asks: Array<Ask<T>>, { signal, patience = PATIENCE }: AskOptions = {}): Promise<T | undefined> {
  signal?.throwIfAborted()
  const controller = new AbortController()
  const asking = new Asking(asks, signal == null ? controller.signal : AbortSignal.any([signal, controller.signal]), patience)

  try {
    return await raceSignal(asking.answer, signal)
  } finally {
    asking.end()
    controller.abort()
  }
}

class Asking<T> {
  readonly answer: Promise<T | undefined>
  readonly #asks: Array<Ask<T>>
  readonly #signal: AbortSignal
  readonly #patience: number
  readonly #resolve: (value: T | undefined) => void
  readonly #reject: (err: unknown) => void
  #asked = 0
  #answered = 0
  #failure?: unknown
  #timer?: ReturnType<typeof setTimeout>

  constructor (asks: Array<Ask<T>>, signal: AbortSignal, patience: number) {
    const { promise, resolve, reject } = Promise.withResolvers<T | undefined>()
    this.answer = promise
    this.#asks = asks
    this.#signal = signal
    this.#patience = patience
    this.#resolve = resolve
    this.#reject = reject
    this.#next()
  }

  end (): void {
    clearTimeout(this.#timer)
    this.#asked = Infinity
  }

  #next (): void {
    clearTimeout(this.#timer)

    if (this.#asked < this.#asks.length) {
      void this.#ask(this.#asks[this.#asked++])
    } else if (this.#answered >= this.#asks.length) {
      this.#failure == null ? this.#resolve(undefined) : this.#reject(this.#failure)
    }

    if (this.#asked < this.#asks.length) {
      this.#timer = setTimeout(() => { this.#next() }, this.#patience)
    }
  }

  async #ask (ask: Ask<T>): Promise<void> {
    try {
      const value = await ask(this.#signal)

      if (value !== undefined) {
        this.#resolve(value)
        return
      }
    } catch (err) {
      this.#failure = err
    }

    this.#answered++
    this.#next()
  }
}
