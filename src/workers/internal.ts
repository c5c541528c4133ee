/** What the other layers use of this one. */
export { Crew } from './crew.ts'
export type { Done, Wanted } from './protocol.ts'
export { checkWorkers, defaultWorkers } from './worker-count.ts'
