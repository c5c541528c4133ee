/** Milliseconds that the last steps are given. */
const GRACE = 500

/**
 * A signal for the last steps of something that should not end between them: it is aborted a while after the one that is
 * given, so that only a store that hangs is given up.
 */
export function grace (signal?: AbortSignal): AbortSignal | undefined {
  const late = new AbortController()

  const end = (): void => {
    const timer: any = setTimeout(() => { late.abort(signal?.reason) }, GRACE)
    timer.unref?.()
  }

  signal?.aborted === true ? end() : signal?.addEventListener('abort', end, { once: true })
  return signal == null ? undefined : late.signal
}
