import { StalledError } from '../failures.ts'
import type { AbortOptions } from 'abort-error'

const PATIENCE_MS = 30_000

export interface PatientOptions extends AbortOptions {
  ms?: number
}

/**
 * Do something that others take part in, as long as it gets on: `beat` says that it does.
 *
 * @throws {StalledError} when nothing happened for a while
 */
export async function patiently <T> (work: (signal: AbortSignal, beat: () => void) => Promise<T>, { signal, ms = PATIENCE_MS }: PatientOptions = {}): Promise<T> {
  const stalled = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined

  const beat = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => { stalled.abort(new StalledError('Nobody answered')) }, ms)
  }

  beat()

  try {
    return await work(AbortSignal.any([stalled.signal, ...signal == null ? [] : [signal]]), beat)
  } finally {
    clearTimeout(timer)
  }
}
