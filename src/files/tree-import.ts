import fs from 'node:fs'
import path from 'node:path'
import { UnsupportedFileError } from '../errors.ts'
import { Turn } from '../turn.ts'
import { Crew } from '../workers/internal.ts'
import { addFolder } from './add-folder.ts'
import { addLargeFile } from './add-large-file.ts'
import { checkUnchanged } from './check-unchanged.ts'
import { withFile } from './file-error.ts'
import { listFolder } from './list-folder.ts'
import { FILE_MODE, FOLDER_MODE, metadataOf } from './metadata.ts'
import { quoted } from './quoted.ts'
import { changed, openToRead, readInto, thenClose } from './read-file-place.ts'
import { encodeNode, fileFrame } from './unixfs-node.ts'
import type { NamedEntry } from './add-folder.ts'
import type { OpenFile } from './check-unchanged.ts'
import type { FileGraph } from './file-graph.ts'
import type { Built } from './file-layout.ts'
import type { ImportSettings } from './import-options.ts'
import type { FolderEntry } from './list-folder.ts'
import type { FileCounter } from './progress.ts'
import type { Frame } from './unixfs-data.ts'
import type { Awaitable } from '../awaitable.ts'

/** More than a node needs before the content of a file, and after it. */
const FRAME = 64

/** Brings files and folders into a graph, from the leaves up, one after the other. */
export class TreeImport {
  /** paths of what unixfs can't hold */
  readonly skipped: string[] = []
  readonly #graph: FileGraph
  readonly #options: ImportSettings
  readonly #counter: FileCounter
  readonly #buffer: Uint8Array
  readonly #turn = new Turn()
  readonly #crew: Crew

  constructor (graph: FileGraph, counter: FileCounter, options: ImportSettings) {
    this.#graph = graph
    this.#options = options
    this.#counter = counter
    this.#buffer = new Uint8Array(FRAME + options.chunkBytes + FRAME)
    this.#crew = new Crew({ task: 'hash', workers: options.workers })
  }

  /** What is at a path itself, once: where that is a symbolic link, it is not followed. */
  async import (full: string): Promise<Built> {
    try {
      return await this.#top(full)
    } finally {
      await this.#crew.stop()
    }
  }

  async #top (full: string): Promise<Built> {
    const stats = withFile('read', full, () => fs.lstatSync(full))

    if (stats.isDirectory()) {
      return this.#folder(full)
    }

    if (!stats.isFile()) {
      throw new UnsupportedFileError(`${quoted(full)} is no file or folder: give the path of one; for a symbolic link, that of what it points to`)
    }

    this.#counter.totalBytes = stats.size
    return this.#file(this.#graph.files.addFolder(path.dirname(full)), path.basename(full), full)
  }

  async #folder (full: string): Promise<Built> {
    const stats = withFile('read', full, () => fs.lstatSync(full))

    if (!stats.isDirectory()) {
      throw changed(full, 'was replaced')
    }

    const entries = listFolder(full)
    const folder = this.#graph.files.addFolder(full)
    const built: NamedEntry[] = []

    for (const entry of entries) {
      this.#options.signal?.throwIfAborted()
      const added = this.#entry(folder, full, entry)
      const now = added instanceof Promise ? await added : added
      now == null || built.push({ name: entry.name, ...now })
      const turn = this.#turn.give()
      turn instanceof Promise && await turn
    }

    this.#counter.folders++
    return addFolder(this.#graph, built, metadataOf(stats, FOLDER_MODE, this.#options))
  }

  #entry (folder: number, parent: string, { name, kind }: FolderEntry): Awaitable<Built | undefined> {
    const full = parent.endsWith(path.sep) ? `${parent}${name}` : `${parent}${path.sep}${name}`

    if (!this.#options.hidden && name.startsWith('.')) {
      return undefined
    }

    switch (kind) {
      case 'file':
        return this.#file(folder, name, full)
      case 'folder':
        return this.#folder(full)
      case 'link':
        return this.#link(full)
      default:
        return this.#special(full)
    }
  }

  #special (full: string): undefined {
    if (this.#options.special === 'refuse') {
      throw new UnsupportedFileError(`${quoted(full)} is a socket, a pipe or a device, which unixfs can't hold: move it away, or skip what is special`)
    }

    this.skipped.push(full)
  }

  #link (full: string): Built {
    const { target, stats } = withFile('read', full, () => ({ target: fs.readlinkSync(full, { encoding: 'buffer' }), stats: fs.lstatSync(full) }))

    if (!stats.isSymbolicLink()) {
      throw changed(full, 'was replaced')
    }

    const node = encodeNode({ type: 'symlink', data: target, ...metadataOf(stats, FILE_MODE, { ...this.#options, preserveMode: false }) })
    this.#counter.links++
    return { cid: this.#graph.addNode(node), size: node.byteLength }
  }

  #file (folder: number, name: string, full: string): Awaitable<Built> {
    const descriptor = openToRead(full)
    return thenClose(descriptor, () => this.#openFile(folder, name, full, descriptor))
  }

  #openFile (folder: number, name: string, full: string, descriptor: number): Awaitable<Built> {
    const stats = withFile('read', full, () => fs.fstatSync(descriptor))

    if (!stats.isFile()) {
      throw changed(full, 'was replaced')
    }

    const { chunkBytes, signal } = this.#options
    const metadata = metadataOf(stats, FILE_MODE, this.#options)
    const open = { file: this.#graph.files.addFile(folder, name, metadata), full, descriptor, stats, metadata }

    return stats.size <= chunkBytes
      ? this.#smallFile(open)
      : addLargeFile(this.#graph, open, this.#buffer.subarray(0, chunkBytes), this.#counter, { crew: this.#crew, signal })
  }

  #smallFile (open: OpenFile): Built {
    const { file, full, descriptor, stats, metadata } = open
    // one more, to see whether the file is longer than it said
    const read = withFile('read', full, () => readInto(descriptor, this.#buffer.subarray(FRAME, FRAME + stats.size + 1), 0))
    checkUnchanged(open, read)
    this.#counter.addBytes(read)
    this.#counter.addFile()

    if (metadata.mode == null && metadata.time == null) {
      return { cid: this.#graph.addLeaf(file, 0, this.#buffer.subarray(FRAME, FRAME + read)), size: read }
    }

    const block = this.#framed(read, fileFrame(read, metadata))
    return { cid: this.#graph.addWhole(file, read, block), size: block.byteLength }
  }

  // around the content, where it is
  #framed (content: number, { head, tail }: Frame): Uint8Array {
    this.#buffer.set(head, FRAME - head.length)
    this.#buffer.set(tail, FRAME + content)
    return this.#buffer.subarray(FRAME - head.length, FRAME + content + tail.length)
  }
}
