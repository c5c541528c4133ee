import type { BlockSecrets } from '../crypto/internal.ts'
import type { Padding } from '../format/internal.ts'

export type Task = 'seal' | 'open'

/** What is to come back of a block: `both`; or, when sealing, only its `name`, the digest, and for bytes the end of its tag. */
export type Wanted = 'both' | 'name'

/** Bytes of a tag that are kept. */
export const TAG_END = 8

/** The first message to a worker. */
export interface Hiring {
  task: Task
  secrets: BlockSecrets
  /** of what is sealed */
  padding?: Padding
}

/** Blocks to seal (each with its plain CID) or to open. The buffer is transferred, and comes back. */
export interface Batch {
  id: number
  buffer: ArrayBuffer
  /** of each block: the length of its CID, and then that of its bytes; they follow each other in the buffer */
  lengths: number[]
  wanted: Wanted
}

/** One block of a batch that was done: sealed, with its digest; or opened, with its plain CID and its kind. */
export interface Done {
  bytes: Uint8Array
  /** sha2-256 of the sealed bytes, or the bytes of the plain CID */
  name: Uint8Array
  kind: number
}

/** The answer to a batch. What could not be done is done again by whoever asked, to see what is wrong with it. */
export interface Result {
  id: number
  buffer: ArrayBuffer
  done: Array<Done | null>
}

/** What a worker says first: that it has its keys. */
export type Answer = 'ready' | Result
