import { invalidUnixfs, readUnixfs } from './unixfs-reader.ts'
import type { FileNode } from './unixfs-reader.ts'
import type { CID } from 'multiformats/cid'

/** Nodes above one another: 2 children each would do for any file. */
const MAX_DEPTH = 64

/** A part of a file that is still to be read. */
export interface Part {
  size: number
  depth: number
}

/** A part's own bytes, and the parts that follow them. */
export interface OpenedPart {
  data?: Uint8Array
  parts: Array<Part & { cid: CID }>
}

/** The bytes and parts of a file, from its first node. */
export function openFile ({ data, parts }: FileNode): OpenedPart {
  return { data, parts: parts.map(part => ({ ...part, depth: 1 })) }
}

/**
 * A part of a file: exactly as long as the node above it says.
 *
 * @throws {InvalidUnixfsError}
 */
export function openPart (cid: CID, bytes: Uint8Array, { size, depth }: Part): OpenedPart {
  const node = readUnixfs(cid, bytes)

  if (node.type !== 'file') {
    throw invalidUnixfs(cid, 'is a part of a file and something else')
  }

  if (node.size !== size) {
    throw invalidUnixfs(cid, `has ${node.size} bytes of a file where ${size} are promised`)
  }

  if (depth > MAX_DEPTH) {
    throw invalidUnixfs(cid, `is more than ${MAX_DEPTH} nodes deep in a file`)
  }

  return { data: node.data, parts: node.parts.map(part => ({ ...part, depth: depth + 1 })) }
}
