import type { Thread } from './thread.ts'

/** What bundlers for browsers take instead of `node-thread.ts` (see `browser` in package.json). */
export function startNodeThread (): Thread | undefined {
  return undefined
}
