import type { CID } from 'multiformats/cid'

/** A piece of a file that is a block. */
export interface FilePiece {
  /** its path; or a descriptor, which stays open until the piece was read */
  file: string | number
  offset: number
  length: number
}

/** A store whose blocks are pieces of files, which other threads can read themselves. */
export interface FilePieces {
  /** bytes of all of them, those that are there twice too */
  readonly pieceBytes?: number
  pieceOf? (cid: CID): FilePiece | undefined
}

/** Where a block is in a file, as far as its store knows. */
export function pieceOf (source: object, cid: CID): FilePiece | undefined {
  return (source as FilePieces).pieceOf?.(cid)
}
