/** What the other layers use of this one; see `index.ts` for what is public. */
export { fetchGraph } from './fetch-graph.ts'
export type { FetchOptions, FetchedGraph } from './fetch-graph.ts'
