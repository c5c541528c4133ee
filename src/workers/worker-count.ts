import { InvalidOptionsError } from '../errors.ts'

const MAX_WORKERS = 64
/** More share one memory, and gain little. */
const DEFAULT_WORKERS = 3

/** One thread for each processor but this thread's, up to 3. */
export function defaultWorkers (): number {
  return Math.max(0, Math.min(DEFAULT_WORKERS, (globalThis.navigator?.hardwareConcurrency ?? 1) - 1))
}

/**
 * @throws {InvalidOptionsError}
 */
export function checkWorkers (workers: unknown): void {
  if (workers !== undefined && !(Number.isInteger(workers) && workers as number >= 0 && workers as number <= MAX_WORKERS)) {
    throw new InvalidOptionsError(`workers is a whole number from 0, for none, to ${MAX_WORKERS}`)
  }
}
