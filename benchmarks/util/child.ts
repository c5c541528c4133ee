import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type { SpawnOptions } from 'node:child_process'
import type { Readable } from 'node:stream'

// ends what this has started and removes what `withFolder` made
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => process.exit(1))
}

/** Runs a program, which ends with this one. Resolves with what it prints, to stdout or to stderr. */
export async function run (command: string, args: string[], options: SpawnOptions, from: 'stdout' | 'stderr' = 'stdout'): Promise<{ printed: string, code: number }> {
  // in a group of its own, so that what it starts ends too
  const child = spawn(command, args, { ...options, detached: true })
  const kill = (): void => { child.pid != null && child.exitCode == null && process.kill(-child.pid) }
  process.once('exit', kill)
  const [printed, [code]] = await Promise.all([text(child[from] as Readable), once(child, 'exit')])
  process.off('exit', kill)
  return { printed, code }
}

/** The file of a script of this package, by its name without an ending: built or not, as this one is. */
export function scriptFile (name: string): string {
  return path.join(import.meta.dirname, '..', `${name}${path.extname(import.meta.filename)}`)
}

/** What a script prints, in a process of its own. */
export async function runScript (name: string, args: string[], flags: string[] = []): Promise<string> {
  const { printed, code } = await run(process.execPath, [...flags, scriptFile(name), ...args], { stdio: ['ignore', 'pipe', 'inherit'] })

  if (code !== 0) {
    throw new Error(`${name} ${args.join(' ')} failed`)
  }

  return printed
}

/** What one of `children/` answers, in a process of its own. */
export async function child <T> (name: string, args: unknown[] = [], flags: string[] = []): Promise<T> {
  return JSON.parse(await runScript(`children/${name}`, args.map(arg => JSON.stringify(arg)), flags))
}

/** In such a script: run the command that was asked for, and print its answer. */
export async function answer (commands: Record<string, (...args: any[]) => unknown>): Promise<void> {
  const [command, ...args] = process.argv.slice(2).map(arg => JSON.parse(arg))
  process.stdout.write(JSON.stringify(await commands[command](...args) ?? null))
}

/** A folder that is there as long as this runs. */
export async function withFolder <T> (use: (folder: string) => Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'helia-encrypted-bench-'))
  const remove = (): void => { fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
  process.once('exit', remove)

  try {
    return await use(folder)
  } finally {
    remove()
    process.off('exit', remove)
  }
}
