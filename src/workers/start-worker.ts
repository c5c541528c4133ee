import { startNodeThread } from './node-thread.ts'
import { WebThread } from './web-thread.ts'
import type { Thread, ThreadEvents } from './thread.ts'

/**
 * Start a worker of this platform, if it has any.
 *
 * Throws what the platform throws where it does not let workers start
 */
export function startThread (events: ThreadEvents): Thread | undefined {
  return startNodeThread(events) ?? (typeof Worker === 'function' ? new WebThread(events) : undefined)
}
