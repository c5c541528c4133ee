import type { Answer, Batch, Hiring } from './protocol.ts'

/** A thread, whatever the platform calls it. */
export interface Thread {
  send (message: Hiring | Batch, transfer: ArrayBuffer[]): void
  /** ends it, whatever it is doing */
  stop (): Promise<unknown>
}

export interface ThreadEvents {
  onAnswer (answer: Answer): void
  /** it could not start, or it broke */
  onFailure (err: unknown): void
}
