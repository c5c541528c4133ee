import { CustomProgressEvent } from 'progress-events'
import type { ProgressEvent, ProgressOptions } from 'progress-events'

/** How far an import or an export of files is. Counts and bytes only: never a name or a CID. */
export interface FileProgress {
  phase: 'import' | 'export'
  /** files that are done */
  files: number
  /** bytes of content that are done */
  bytes: number
  /** of one file or stream whose length is known in advance */
  totalBytes?: number
}

/** Tells how far work with files is. */
export type FileProgressEvents = ProgressEvent<'helia-encrypted:files:progress', FileProgress>

/** Who is told how far work with files is. */
export type FileProgressOptions = ProgressOptions<FileProgressEvents>

/** Counts files and bytes, and tells `onProgress` after each change. */
export class FileCounter {
  files = 0
  folders = 0
  links = 0
  bytes = 0
  totalBytes?: number
  readonly #phase: FileProgress['phase']
  readonly #onProgress: FileProgressOptions['onProgress']

  constructor (phase: FileProgress['phase'], { onProgress }: FileProgressOptions) {
    this.#phase = phase
    this.#onProgress = onProgress
  }

  addBytes (bytes: number): void {
    this.bytes += bytes
    this.#report()
  }

  addFile (): void {
    this.files++
    this.#report()
  }

  #report (): void {
    const { files, bytes, totalBytes } = this
    this.#onProgress?.(new CustomProgressEvent('helia-encrypted:files:progress', { phase: this.#phase, files, bytes, ...(totalBytes == null ? {} : { totalBytes }) }))
  }
}
