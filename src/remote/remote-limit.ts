/** Milliseconds that services have, if nothing else is said. */
export const TIMEOUT = 600_000

/** Aborted by any of these, and after so many milliseconds. */
export function limited (milliseconds: number, ...signals: Array<AbortSignal | undefined>): AbortSignal {
  return AbortSignal.any([AbortSignal.timeout(milliseconds), ...signals.filter(signal => signal != null)])
}
