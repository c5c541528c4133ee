/** Milliseconds that the last steps are given. */
const GRACE = 500

/**
 * The last steps of something that should not end between them, with a signal that is aborted a while after the one that is
 * given, so that only a store that hangs is given up. Leaves nothing behind on the signal that is given.
 */
export async function withGrace <T> (signal: AbortSignal | undefined, act: (late: AbortSignal | undefined) => Promise<T>): Promise<T> {
  if (signal == null) {
    return act(undefined)
  }

  const late = new AbortController()
  let timer: any
  const end = (): void => {
    timer = setTimeout(() => { late.abort(signal.reason) }, GRACE)
    timer.unref?.()
  }

  signal.aborted ? end() : signal.addEventListener('abort', end, { once: true })

  try {
    return await act(late.signal)
  } finally {
    signal.removeEventListener('abort', end)
    clearTimeout(timer)
  }
}
