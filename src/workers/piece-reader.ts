import type { FilePiece } from '../file-piece.ts'

type NodeFs = typeof import('node:fs')

function nodeFs (): NodeFs | undefined {
  return globalThis.process?.getBuiltinModule?.('node:fs')
}

/** Whether threads of this platform can read files. */
export function canReadPieces (): boolean {
  return nodeFs() != null
}

/** Reads pieces of files, one after the other, into one memory. The last file that it opened stays open. */
export class PieceReader {
  #path?: string
  #descriptor = -1
  #memory = new Uint8Array(0)

  /**
   * What is there now: it is for the caller to check it.
   *
   * Throws what the platform throws, also where the file is too short
   */
  read ({ file, offset, length }: FilePiece): Uint8Array {
    const fs = nodeFs() as NodeFs
    const descriptor = typeof file === 'number' ? file : this.#open(fs, file)
    this.#memory = this.#memory.byteLength < length ? new Uint8Array(length) : this.#memory
    const into = this.#memory.subarray(0, length)

    for (let end = 0; end < length;) {
      const read = fs.readSync(descriptor, into, end, length - end, offset + end)

      if (read === 0) {
        throw new RangeError('the file became shorter')
      }

      end += read
    }

    return into
  }

  // a pipe or a device that took the file's place does not hold the thread up
  #open (fs: NodeFs, path: string): number {
    if (path !== this.#path) {
      const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants
      const descriptor = fs.openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
      this.#descriptor === -1 || fs.closeSync(this.#descriptor)
      this.#descriptor = descriptor
      this.#path = path
    }

    return this.#descriptor
  }
}
