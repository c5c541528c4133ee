import fs from 'node:fs'
import path from 'node:path'
import { FileSystemError } from '../errors.ts'
import { RecordList } from '../graph/internal.ts'
import { fileError } from './file-error.ts'
import { changed, openToRead, readInto } from './read-file-place.ts'
import type { Metadata } from './metadata.ts'

const OPEN_FILES = 16
const FOLDER = 0
const MODE = 4
const TIME = 6
const STRIDE = 14
const NO_MODE = 0xffff

/** Files that are read again, piece by piece. Some are kept open. */
export class FileList {
  readonly #folders: string[] = []
  readonly #names: string[] = []
  readonly #records = new RecordList(STRIDE)
  // in the order of their last use
  readonly #open = new Map<number, number>()

  addFolder (folder: string): number {
    return this.#folders.push(folder) - 1
  }

  /** The number of a file in a folder that was added before. */
  addFile (folder: number, name: string, { mode = NO_MODE, time = NaN }: Metadata): number {
    const index = this.#records.add()
    const view = this.#view(index)
    view.setUint32(FOLDER, folder)
    view.setUint16(MODE, mode)
    view.setFloat64(TIME, time)
    this.#names.push(name)
    return index
  }

  path (file: number): string {
    return path.join(this.#folders[this.#view(file).getUint32(FOLDER)], this.#names[file])
  }

  metadata (file: number): Metadata {
    const view = this.#view(file)
    const mode = view.getUint16(MODE)
    const time = view.getFloat64(TIME)
    return { mode: mode === NO_MODE ? undefined : mode, time: Number.isNaN(time) ? undefined : time }
  }

  /**
   * Fill a buffer with a piece of a file.
   *
   * @throws {InputChangedError} if the file is gone or too short
   * @throws {FileSystemError}
   */
  read (file: number, offset: number, into: Uint8Array): void {
    try {
      if (readInto(this.#descriptor(file), into, offset) === into.byteLength) {
        return
      }
    } catch (err) {
      throw this.#readError(err, file)
    }

    throw changed(this.path(file), 'became shorter')
  }

  close (): void {
    for (const descriptor of this.#open.values()) {
      fs.closeSync(descriptor)
    }

    this.#open.clear()
  }

  #view (index: number): DataView {
    const { buffer, byteOffset, byteLength } = this.#records.at(index)
    return new DataView(buffer, byteOffset, byteLength)
  }

  #readError (err: unknown, file: number): unknown {
    const cause: any = err instanceof FileSystemError ? err.cause : err
    return ['ENOENT', 'ENOTDIR', 'ELOOP', 'EISDIR'].includes(cause?.code) ? changed(this.path(file), 'vanished', cause) : fileError(err, 'read', this.path(file))
  }

  #descriptor (file: number): number {
    const known = this.#open.get(file)

    if (known != null) {
      this.#open.delete(file)
      this.#open.set(file, known)
      return known
    }

    const [oldest] = this.#open

    if (this.#open.size >= OPEN_FILES) {
      this.#open.delete(oldest[0])
      fs.closeSync(oldest[1])
    }

    const descriptor = openToRead(this.path(file))
    this.#open.set(file, descriptor)
    return descriptor
  }
}
