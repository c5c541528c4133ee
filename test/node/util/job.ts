/** What a process of `publisher.ts` is told to do. */
export interface Job {
  how: 'publish' | 'encrypt'
  /** a folder of plain blocks */
  privateStore: string
  /** folders of the node; `encrypt` needs the first only */
  blockstore: string
  datastore?: string
  /** CIDs */
  plainRoot: string
  previous?: string
  bufferBytes?: number
  /** end at this put, counted from 1 over all stores */
  killAt?: number
  moment?: Moment
  /** at these puts, tell the parent and wait for a message */
  meetAt?: number[]
}

/** Before the put, when it was begun, or when it is done. */
export const MOMENTS = ['before', 'during', 'after'] as const

export type Moment = typeof MOMENTS[number]

/** What the process says: where it waits, or what came of the job. */
export type Message = { meets: number } | { root: string, puts: number }
