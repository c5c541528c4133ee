/** What is there at once where the platform can, and in a promise where it can't. */
export type Awaitable<T> = T | Promise<T>

/**
 * Go on with a value: at once if it is there, later if it is a promise. A small block costs less to
 * encrypt than to wait for, so the hot path never waits for what is there.
 */
export function andThen <T, R> (value: Awaitable<T>, next: (value: T) => Awaitable<R>): Awaitable<R> {
  return value instanceof Promise ? value.then(next) : next(value)
}

/** Handle what fails, at once or later. */
export function orElse <T> (run: () => Awaitable<T>, handle: (err: unknown) => T): Awaitable<T> {
  try {
    const value = run()
    return value instanceof Promise ? value.catch(handle) : value
  } catch (err) {
    return handle(err)
  }
}
