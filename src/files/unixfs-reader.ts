import * as dagPb from '@ipld/dag-pb'
import { UnixFS } from 'ipfs-unixfs'
import * as raw from 'multiformats/codecs/raw'
import { InvalidUnixfsError } from '../errors.ts'
import type { PBLink, PBNode } from '@ipld/dag-pb'
import type { Mtime } from 'ipfs-unixfs'
import type { CID } from 'multiformats/cid'

interface NodeMetadata {
  /** undefined where unixfs has no more than its default */
  mode?: number
  mtime?: Mtime
}

/** A part of a file, or the whole file. */
export interface FilePart {
  cid: CID
  /** of its content */
  size: number
}

export interface FileNode extends NodeMetadata {
  type: 'file'
  size: number
  /** the first bytes of it, if the node itself has some */
  data?: Uint8Array
  parts: FilePart[]
}

export interface FolderNode extends NodeMetadata {
  type: 'folder'
  entries: Array<{ name: string, cid: CID }>
  /** parts of a split folder (HAMT) */
  shards: CID[]
  /** slots of a node of a split folder; all its parts have as many */
  fanout?: number
}

export interface LinkNode extends NodeMetadata {
  type: 'link'
  target: Uint8Array
}

export type UnixfsNode = FileNode | FolderNode | LinkNode

const MIN_FANOUT = 8
const MAX_FANOUT = 1_024

export function invalidUnixfs (cid: CID, problem: string, cause?: unknown): InvalidUnixfsError {
  return new InvalidUnixfsError(`The block ${cid} ${problem}: whoever made this graph made it wrong, or it is no graph of files`, { cause })
}

function decode (cid: CID, bytes: Uint8Array): { node: PBNode, unixfs: UnixFS } {
  try {
    const node = dagPb.decode(bytes)
    // throws where there is none
    return { node, unixfs: UnixFS.unmarshal(node.Data as Uint8Array) }
  } catch {
    // without its cause: a parser's message may quote the plaintext
    throw invalidUnixfs(cid, 'is no unixfs')
  }
}

function fileNode (cid: CID, { Links }: PBNode, unixfs: UnixFS): Pick<FileNode, 'type' | 'size' | 'data' | 'parts'> {
  const { data, blockSizes } = unixfs

  if (Links.length !== blockSizes.length) {
    throw invalidUnixfs(cid, `has ${Links.length} parts and the sizes of ${blockSizes.length}`)
  }

  const parts = Links.map(({ Hash }, i) => ({ cid: Hash, size: Number(blockSizes[i]) }))
  return { type: 'file', size: Number(unixfs.fileSize()), data, parts: parts.filter(({ size }) => size > 0) }
}

function folderNode ({ Links }: PBNode): Pick<FolderNode, 'type' | 'entries' | 'shards'> {
  return { type: 'folder', entries: Links.map(({ Name = '', Hash }) => ({ name: Name, cid: Hash })), shards: [] }
}

function shardNode (cid: CID, { Links }: PBNode, unixfs: UnixFS): Pick<FolderNode, 'type' | 'entries' | 'shards' | 'fanout'> {
  const fanout = Number(unixfs.fanout ?? 0n)

  if (fanout < MIN_FANOUT || fanout > MAX_FANOUT || !Number.isInteger(Math.log2(fanout))) {
    throw invalidUnixfs(cid, 'is a part of a folder with a number of slots that none has')
  }

  const digits = (fanout - 1).toString(16).length
  const slot = new RegExp(`^[0-9A-F]{${digits}}`)

  if (Links.some(({ Name = '' }) => !slot.test(Name) || parseInt(Name.slice(0, digits), 16) >= fanout)) {
    throw invalidUnixfs(cid, 'is a part of a folder with an entry in no slot')
  }

  const inSlot = ({ Name = '' }: PBLink): boolean => Name.length > digits
  const entries = Links.filter(inSlot).map(({ Name = '', Hash }) => ({ name: Name.slice(digits), cid: Hash }))
  return { type: 'folder', entries, shards: Links.filter(link => !inSlot(link)).map(({ Hash }) => Hash), fanout }
}

/**
 * A file, a part of one, a folder, a part of one, or a symbolic link. What it says of itself is consistent; what it says
 * of others is not known yet.
 *
 * @throws {InvalidUnixfsError}
 */
export function readUnixfs (cid: CID, bytes: Uint8Array): UnixfsNode {
  if (cid.code === raw.code) {
    return { type: 'file', size: bytes.byteLength, data: bytes, parts: [] }
  }

  if (cid.code !== dagPb.code) {
    throw invalidUnixfs(cid, `has a codec that no file has (0x${cid.code.toString(16)})`)
  }

  const { node, unixfs } = decode(cid, bytes)
  const metadata = { mode: unixfs.mode, mtime: unixfs.mtime }

  switch (unixfs.type) {
    case 'file':
    case 'raw':
      return { ...fileNode(cid, node, unixfs), ...metadata }
    case 'directory':
      return { ...folderNode(node), ...metadata }
    case 'hamt-sharded-directory':
      return { ...shardNode(cid, node, unixfs), ...metadata }
    case 'symlink':
      return { type: 'link', target: unixfs.data ?? new Uint8Array(0), ...metadata }
    default:
      throw invalidUnixfs(cid, 'is of a kind that is no file, folder or link')
  }
}
