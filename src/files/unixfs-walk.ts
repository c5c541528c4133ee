import { InvalidUnixfsError } from '../errors.ts'
import { openFile, openPart } from './file-parts.ts'
import { ReadAhead } from './read-ahead.ts'
import { entryPath } from './safe-path.ts'
import { invalidUnixfs, readUnixfs } from './unixfs-reader.ts'
import type { BlockReader } from './checked-source.ts'
import type { OpenedPart, Part } from './file-parts.ts'
import type { FileNode, FolderNode, LinkNode } from './unixfs-reader.ts'
import type { CID } from 'multiformats/cid'

/** Where something is in a graph. */
export interface Entry {
  cid: CID
  /** of safe names, from the top: '' for the top itself */
  path: string
  name: string
  /** folders above it */
  depth: number
}

/** What a walk meets, in order; what is between a folder or file and its end is in it. Nothing more is read of a leaf than its bytes. */
export type WalkEvent =
  Entry & { type: 'folder', node: FolderNode } |
  Entry & { type: 'file', node: FileNode } |
  Entry & { type: 'link', node: LinkNode } |
  { type: 'data', bytes: Uint8Array, isLeaf: boolean } |
  { type: 'end', of: Entry & { node: FolderNode | FileNode } }

export interface WalkOptions {
  /** give the contents of files, too */
  contents: boolean
  /** how many folders deep; 0 for the top alone */
  folders: number
  maxEntries: number
}

type Task =
  { kind: 'entry', entry: Omit<Entry, 'cid'> } |
  { kind: 'shard', of: Entry, level: number, fanout: number } |
  { kind: 'part', part: Part } |
  { kind: 'data', bytes: Uint8Array, isLeaf: boolean } |
  { kind: 'end', of: Entry & { node: FolderNode | FileNode } }

/** Folders in folders: more than any file system takes in one path. */
const MAX_DEPTH = 2_048

/** Bits of the hash that a split folder sorts its entries by. */
const HASH_BITS = 64

class Walk {
  readonly #steps: ReadAhead<Task>
  readonly #options: WalkOptions
  #entries = 0

  constructor (read: BlockReader, options: WalkOptions) {
    this.#steps = new ReadAhead(read)
    this.#options = options
  }

  async * events (root: CID): AsyncGenerator<WalkEvent> {
    this.#steps.push([{ cid: root, task: { kind: 'entry', entry: { path: '', name: '', depth: 0 } } }])

    for (let step = await this.#steps.next(); step != null; step = await this.#steps.next()) {
      const event = this.#event(step.task, step.cid as CID, step.bytes as Uint8Array)

      if (event != null) {
        yield event
      }
    }
  }

  #event (task: Task, cid: CID, bytes: Uint8Array): WalkEvent | undefined {
    switch (task.kind) {
      case 'entry':
        return this.#entry({ cid, ...task.entry }, bytes)
      case 'shard':
        return this.#shard(cid, bytes, task)
      case 'part':
        this.#content(openPart(cid, bytes, task.part))
        return undefined
      case 'data':
        return { type: 'data', bytes: task.bytes, isLeaf: task.isLeaf }
      default:
        return { type: 'end', of: task.of }
    }
  }

  #entry (entry: Entry, bytes: Uint8Array): WalkEvent {
    const node = readUnixfs(entry.cid, bytes)

    if (node.type === 'link') {
      return { ...entry, type: 'link', node }
    }

    if (node.type === 'folder') {
      this.#steps.push([{ task: { kind: 'end', of: { ...entry, node } } }])
      this.#open(node, entry, 1)
      return { ...entry, type: 'folder', node }
    }

    if (this.#options.contents) {
      this.#steps.push([{ task: { kind: 'end', of: { ...entry, node } } }])
      this.#content(openFile(node))
    }

    return { ...entry, type: 'file', node }
  }

  #open (node: FolderNode, of: Entry, level: number): void {
    const { entries, shards, fanout = 0 } = node

    if (of.depth >= this.#options.folders) {
      return
    }

    this.#count(entries.length + shards.length)
    const depth = of.depth + 1

    if (depth > MAX_DEPTH) {
      throw invalidUnixfs(of.cid, `is more than ${MAX_DEPTH} folders deep`)
    }

    this.#steps.push(shards.map(cid => ({ cid, task: { kind: 'shard', of, level, fanout } })))
    this.#steps.push(entries.map(({ name, cid }) => ({ cid, task: { kind: 'entry', entry: { path: entryPath(of.path, name), name, depth } } })))
  }

  #shard (cid: CID, bytes: Uint8Array, { of, level, fanout }: Extract<Task, { kind: 'shard' }>): undefined {
    const node = readUnixfs(cid, bytes)

    if (node.type !== 'folder' || node.fanout !== fanout || level >= HASH_BITS / Math.log2(fanout)) {
      throw invalidUnixfs(cid, 'is no part of the folder that it is in')
    }

    this.#open(node, of, level + 1)
  }

  #content ({ data, parts }: OpenedPart): void {
    this.#steps.push(parts.map(({ cid, ...part }) => ({ cid, task: { kind: 'part', part } })))

    if (data != null && data.byteLength > 0) {
      this.#steps.push([{ task: { kind: 'data', bytes: data, isLeaf: parts.length === 0 } }])
    }
  }

  #count (entries: number): void {
    this.#entries += entries

    if (this.#entries > this.#options.maxEntries) {
      throw new InvalidUnixfsError(`The graph has more than ${this.#options.maxEntries} files and folders: allow more with maxEntries, if you trust whoever made it`)
    }
  }
}

/**
 * A graph of files, from its top down. Names are safe, files are as long as they say, and what repeats for ever ends.
 *
 * @throws {InvalidUnixfsError}
 * @throws {UnsafePathError}
 */
export function walkUnixfs (read: BlockReader, root: CID, options: WalkOptions): AsyncGenerator<WalkEvent> {
  return new Walk(read, options).events(root)
}
