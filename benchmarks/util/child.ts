import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What a script of this folder prints, in a process of its own. */
export async function child (script: string, args: Array<string | number>, flags: string[] = []): Promise<string> {
  return (await run(process.execPath, [...flags, path.join(import.meta.dirname, script), ...args.map(String)])).stdout.trim()
}

/** A folder that is there as long as this runs. */
export async function withFolder (run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'helia-encrypted-bench-'))

  try {
    await run(folder)
  } finally {
    await fs.rm(folder, { recursive: true })
  }
}
