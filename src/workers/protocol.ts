import type { BlockSecrets } from '../crypto/internal.ts'
import type { FilePiece } from '../file-piece.ts'
import type { Padding } from '../format/internal.ts'

/**
 * What is to come back of a block: `both`; or, when sealing, only its `name`, the digest, and for bytes the end of its tag; or
 * only the bytes, the `same` as before, by the end of their tag, which follows the CID. Of what is hashed only the `name`.
 */
export type Wanted = 'both' | 'name' | 'same'

interface SealHiring {
  task: 'seal'
  /** of one graph */
  secrets: BlockSecrets
  /** of what is sealed */
  padding?: Padding
}

/** What opens blocks makes no nonces. */
interface OpenHiring {
  task: 'open'
  secrets: Pick<BlockSecrets, 'seal'>
}

/** The first message to a worker. */
export type Hiring = SealHiring | OpenHiring | { task: 'hash' }

/** Blocks to seal (each with its plain CID), to open or to hash. The buffer is transferred, and comes back. */
export interface Batch {
  id: number
  buffer: ArrayBuffer
  /** of each block: the length of its CID, and then that of its bytes; they follow each other in the buffer */
  lengths: number[]
  wanted: Wanted
  /** one block, whose bytes are not in the buffer but here */
  piece?: FilePiece
}

/** One block of a batch that was done: sealed, with its digest; opened, with its plain CID and its kind; or its digest. */
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
