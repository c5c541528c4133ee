import fs from 'node:fs'
import path from 'node:path'
import { andThen, orElse } from '../awaitable.ts'
import { UnsafePathError } from '../errors.ts'
import { fileError } from './file-error.ts'
import { FILE_MODE, FOLDER_MODE, PERMISSIONS, toSeconds } from './metadata.ts'
import { OutputFile } from './output-file.ts'
import { quoted } from './quoted.ts'
import { staysInside } from './safe-path.ts'
import { invalidUnixfs } from './unixfs-reader.ts'
import { createFile } from './write-file.ts'
import type { FileCounter } from './progress.ts'
import type { LinkNode } from './unixfs-reader.ts'
import type { Entry, WalkEvent } from './unixfs-walk.ts'
import type { Awaitable } from '../awaitable.ts'
import type { Mtime } from 'ipfs-unixfs'

/** What to do about symbolic links that lead out of the tree. */
export type OutsideLinks = 'refuse' | 'skip' | 'keep'

type Of<T extends WalkEvent['type']> = Extract<WalkEvent, { type: T }>

const PRIVATE_FILE = 0o600
const PRIVATE_FOLDER = 0o700

// file systems without permissions or such times
const NO_METADATA = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EOVERFLOW'])

function ifPossible (set: () => void): void {
  try {
    set()
  } catch (err: any) {
    if (!NO_METADATA.has(err.code)) {
      throw err
    }
  }
}

// as text: node:fs takes a number below 0 for no time
function setTime (mtime: Mtime | undefined, set: (time: string) => void): void {
  const seconds = toSeconds(mtime)
  seconds == null || ifPossible(() => { set(String(seconds)) })
}

/**
 * Writes a graph of files below one new path. It makes everything new: what is there already, a link for instance, is
 * an error, so nothing is written through it.
 */
export class TreeWriter {
  /** links that were left out */
  skipped = 0
  readonly #top: string
  readonly #counter: FileCounter
  readonly #outsideLinks: OutsideLinks
  readonly #onWritten: (part: Uint8Array) => void
  #file?: OutputFile
  // of the top, as the platform makes a folder
  #topMode = FOLDER_MODE

  /** The bytes of files that are written, and used no more, are given back. */
  constructor (top: string, counter: FileCounter, outsideLinks: OutsideLinks, onWritten: (part: Uint8Array) => void) {
    this.#top = top
    this.#counter = counter
    this.#outsideLinks = outsideLinks
    this.#onWritten = onWritten
  }

  write (event: WalkEvent): Awaitable<void> {
    switch (event.type) {
      case 'data':
        return this.#data(event)
      case 'folder':
        return this.#new(event, full => { this.#folder(full, event) })
      case 'file':
        return this.#new(event, full => { this.#open(full, event) })
      case 'link':
        return this.#new(event, full => { this.#link(full, event) })
      default:
        return this.#end(event)
    }
  }

  /** Let go of a file that is not whole. */
  close (): Awaitable<void> {
    const file = this.#file
    this.#file = undefined
    return file?.close()
  }

  #full (entry: Entry): string {
    return path.join(this.#top, entry.path)
  }

  #new (entry: Entry, make: (full: string) => void): void {
    const full = this.#full(entry)

    try {
      make(full)
    } catch (err: any) {
      if (err.code === 'EEXIST') {
        throw new UnsafePathError(`The graph has the entry ${quoted(entry.path)} twice, or two whose names are one on this file system: whoever made it may mean to write elsewhere`, { cause: err })
      }

      throw fileError(err, 'write', full)
    }
  }

  // nobody else gets into the tree before it is whole
  #folder (full: string, { node, depth }: Of<'folder'>): void {
    fs.mkdirSync(full, node.mode === FOLDER_MODE ? FOLDER_MODE : PRIVATE_FOLDER)

    if (depth === 0) {
      this.#topMode = fs.statSync(full).mode & PERMISSIONS
      fs.chmodSync(full, PRIVATE_FOLDER)
    }

    this.#counter.folders++
  }

  #open (full: string, { node }: Of<'file'>): void {
    this.#file = new OutputFile(createFile(full, node.mode == null || node.mode === FILE_MODE ? FILE_MODE : PRIVATE_FILE), this.#onWritten)
  }

  // what is no leaf has links as well, which are read after its bytes
  #data ({ bytes, isLeaf }: Of<'data'>): Awaitable<void> {
    this.#counter.addBytes(bytes.byteLength)
    return (this.#file as OutputFile).write(isLeaf ? bytes : bytes.slice())
  }

  #link (full: string, { cid, path: inGraph, depth, node }: Of<'link'>): void {
    const target = new TextDecoder().decode(node.target)

    if (target === '' || target.includes('\0')) {
      throw invalidUnixfs(cid, 'is a symbolic link to nothing')
    }

    if (!staysInside(target, depth - 1) && this.#outsideLinks !== 'keep') {
      return this.#outside(inGraph, target)
    }

    this.#makeLink(full, node)
    this.#counter.links++
  }

  #outside (inGraph: string, target: string): void {
    if (this.#outsideLinks === 'refuse' || inGraph === '') {
      throw new UnsafePathError(`The symbolic link ${quoted(inGraph)} leads to ${quoted(target)}, out of what is written: skip or keep such links, if you trust whoever made the graph`)
    }

    this.skipped++
  }

  #makeLink (full: string, { target, mtime }: LinkNode): void {
    fs.symlinkSync(Buffer.from(target), full)
    setTime(mtime, time => { fs.lutimesSync(full, time, time) })
  }

  #end ({ of: entry }: Of<'end'>): Awaitable<void> {
    const { node } = entry
    const full = this.#full(entry)

    return orElse(() => node.type === 'file'
      ? andThen((this.#file as OutputFile).end(), () => this.#endFile(node))
      : this.#endFolder(full, entry), err => { throw fileError(err, 'write', full) })
  }

  #endFile ({ mode, mtime }: Of<'file'>['node']): Awaitable<void> {
    const { descriptor } = this.#file as OutputFile
    mode == null || mode === FILE_MODE || ifPossible(() => { fs.fchmodSync(descriptor, mode & PERMISSIONS) })
    setTime(mtime, time => { fs.futimesSync(descriptor, time, time) })
    this.#counter.addFile()
    return this.close()
  }

  #endFolder (full: string, { node: { mode = FOLDER_MODE, mtime }, depth }: Of<'end'>['of']): void {
    const wanted = mode === FOLDER_MODE && depth === 0 ? this.#topMode : mode & PERMISSIONS
    setTime(mtime, time => { fs.utimesSync(full, time, time) })
    ;(mode === FOLDER_MODE && depth > 0) || ifPossible(() => { fs.chmodSync(full, wanted) })
  }
}
