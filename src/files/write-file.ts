import fs from 'node:fs'
import { checkChoice, checkOptions, shown } from '../check-options.ts'
import { discard, gives } from '../discard.ts'
import { InvalidOptionsError } from '../errors.ts'
import { abortable } from '../graph/internal.ts'
import { fileError } from './file-error.ts'
import { FileWriter } from './file-writer.ts'
import { PERMISSIONS } from './metadata.ts'
import { Staged } from './staged.ts'
import type { AbortOptions } from 'abort-error'

/** How a file is written. */
export interface WriteFileOptions extends AbortOptions {
  /** replace what is there; default false */
  force?: boolean
  /** permission bits; default 0o600 */
  mode?: number
  /** let go of the memory of what is written: the bytes given are empty afterwards; default: for the car of `encryptCar` only */
  discard?: boolean
}

const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0 } = fs.constants

/** A file that was not there before. */
export function createFile (path: string, mode = 0o600): number {
  return fs.openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode)
}

function checkBytes (bytes: any): void {
  if (!(bytes instanceof Uint8Array || Symbol.asyncIterator in Object(bytes) || (typeof bytes === 'object' && Symbol.iterator in Object(bytes)))) {
    throw new InvalidOptionsError('writeFile takes bytes, or a stream of them')
  }
}

function checkMode (mode: number): void {
  if (!Number.isInteger(mode) || mode < 0 || mode > PERMISSIONS) {
    throw new InvalidOptionsError(`mode has the permission bits of a file, 0 to 0o777, not ${shown(mode)}`)
  }
}

async function writeAll (writer: FileWriter, bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<void> {
  for await (const part of abortable(bytes, signal)) {
    if (!(part instanceof Uint8Array)) {
      throw new InvalidOptionsError('writeFile takes bytes, or a stream of them')
    }

    await writer.write(part)
  }

  await writer.end()
}

/**
 * Bytes to a file that appears whole or not at all: they are written beside it, flushed to the disk, and get its name
 * at the end. A symbolic link at the target is not followed.
 *
 * @throws {TargetExistsError}
 * @throws {FileSystemError}
 * @throws {InvalidOptionsError}
 */
export async function writeFile (target: string, bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array> | Uint8Array, options: WriteFileOptions = {}): Promise<void> {
  checkOptions(options, ['force', 'mode', 'discard', 'signal'], 'writeFile')
  checkChoice(options.force, [true, false], 'force')
  checkChoice(options.discard, [true, false], 'discard')
  checkBytes(bytes)
  const { force, mode = 0o600, signal } = options
  checkMode(mode)
  signal?.throwIfAborted()
  const staged = new Staged(target, force)

  try {
    await write(staged.path, bytes instanceof Uint8Array ? [bytes] : bytes, { ...options, mode })
    signal?.throwIfAborted()
    staged.commit()
  } catch (err) {
    throw staged.discard(fileError(err, 'write', target))
  }
}

async function write (path: string, bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, { mode, signal, discard: discards = gives(bytes) }: WriteFileOptions & { mode: number }): Promise<void> {
  const descriptor = createFile(path)
  const writer = new FileWriter(descriptor, discards ? discard : undefined)

  try {
    await writeAll(writer, bytes, signal)
    fs.fchmodSync(descriptor, mode)
    fs.fsyncSync(descriptor)
  } finally {
    await writer.settle()
    fs.closeSync(descriptor)
  }
}
