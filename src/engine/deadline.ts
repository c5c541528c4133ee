import { raceSignal } from 'race-signal'
import { Refusal } from './refusal.ts'

/** The same promise, but rejected after some milliseconds with a Refusal of these words. */
export async function within <T> (milliseconds: number, promise: Promise<T>, otherwise: string): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => { late.reject(new Refusal(otherwise)) }, milliseconds)

  try {
    return await Promise.race([promise, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

/** The same promise, until the signal is aborted: then a Refusal. */
export async function unlessAborted <T> (promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  return raceSignal(promise, signal, { translateError: () => new Refusal('the request was aborted') })
}
