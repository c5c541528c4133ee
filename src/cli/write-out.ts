import fs from 'node:fs'
import path from 'node:path'
import { gives } from '../discard.ts'
import { writeFile } from '../files/write-file.ts'
import { CliError, UsageError } from './failure.ts'
import type { Context } from './context.ts'

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

export const STDOUT = '-'

function assertFolder (folder: string): void {
  const stats = fs.statSync(folder, { throwIfNoEntry: false })

  if (stats?.isDirectory() !== true) {
    throw new CliError(stats == null ? `there is no folder ${folder}; make it first, or choose another place` : `${folder} is no folder; choose another place`)
  }
}

/** Said before the work, and not only after it: there is something already, or no folder for it. */
export function assertFree (target: string, force?: boolean): void {
  if (target === STDOUT) {
    return
  }

  assertFolder(path.dirname(target))

  if (force !== true && fs.lstatSync(target, { throwIfNoEntry: false }) != null) {
    throw new CliError(`${target} exists; choose another name, or add --force to replace it`)
  }
}

/** Before the work: stdout is no terminal, a file isn't there yet. */
export function checkTarget (target: string, force?: boolean): void {
  if (target === STDOUT && process.stdout.isTTY) {
    throw new UsageError('bytes on a terminal are of no use; give a file with -o, or send stdout to one')
  }

  assertFree(target, force)
}

export interface WriteOutOptions {
  /** replace what is there */
  force?: boolean
  /** encrypted, and meant for others: readable by whom the umask says, and not by its owner alone */
  shared?: boolean
}

/** Bytes to a file, which appears whole or not at all, or to stdout. Returns how many. */
export async function writeOut (context: Context, target: string, bytes: Bytes, { force, shared = false }: WriteOutOptions): Promise<number> {
  const discard = gives(bytes)
  let written = 0

  async function * counted (): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      written += chunk.byteLength
      yield chunk
    }
  }

  if (target !== STDOUT) {
    await writeFile(target, counted(), { force, discard, signal: context.signal, mode: shared ? 0o666 & ~process.umask() : 0o600 })
    return written
  }

  for await (const chunk of counted()) {
    await context.write(chunk)
  }

  return written
}
