/** Let the event loop go round: everything that needs no clock and no disk has then happened. */
export async function turns (count = 1): Promise<void> {
  for (let i = 0; i < count; i++) {
    await new Promise(resolve => { setTimeout(resolve, 0) })
  }
}

/** Tells at any time whether a promise has settled. */
export function watch (promise: Promise<unknown>): { settled: boolean } {
  const state = { settled: false }
  const done = (): void => { state.settled = true }
  promise.then(done, done)
  return state
}

/** Whether a promise settles without waiting for anything; it needs no clock to tell. */
export async function settles (promise: Promise<unknown>, limit = 40): Promise<boolean> {
  const state = watch(promise)

  for (let i = 0; i < limit && !state.settled; i++) {
    await turns()
  }

  return state.settled
}

/** The error with which something fails. */
export async function errorOf (failing: Promise<unknown> | (() => unknown)): Promise<any> {
  let value: unknown

  try {
    value = await (typeof failing === 'function' ? failing() : failing)
  } catch (err) {
    return err
  }

  throw new Error(`it should have failed, and gave ${String(value)}`)
}

/** A task that fails so. */
export const fail = (message: string) => async (): Promise<never> => { throw new Error(message) }

/** A task that nobody will ever hear of again. */
export const never = async (): Promise<never> => new Promise(() => {})
