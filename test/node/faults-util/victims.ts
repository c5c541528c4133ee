import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { seededBytes, testKey } from '../../util/random.ts'
import { ENV, PROGRAM } from '../cli-util/program.ts'
import { collect } from '../cli-util/run.ts'
import type { Places } from './disk-state.ts'

/** A program that publishes a folder to disk. */
export interface Victim {
  argv (bench: string, places: Places): string[]
  hasPrivateStore: boolean
}

export const VICTIMS: Record<'cli' | 'vault', Victim> = {
  // the command line; what is plain stays where it is
  cli: {
    argv: (bench, { repo }) => [...PROGRAM, 'publish', path.join(bench, 'folder'), '--repo', repo, '--once', '--quiet', '--key', path.join(bench, 'key'), '--listen', '/ip4/127.0.0.1/tcp/0'],
    hasPrivateStore: false
  },
  // a program that keeps a private store on the disk
  vault: {
    argv: (bench, { repo, privateStore = '' }) => [process.execPath, path.join(import.meta.dirname, 'vault-publisher.ts'), path.join(bench, 'folder'), privateStore, repo],
    hasPrivateStore: true
  }
}

/** A folder of small files, and a larger one, and a key. */
export function makeBench (bench: string): void {
  const folder = path.join(bench, 'folder')
  fs.mkdirSync(path.join(folder, 'deep/er'), { recursive: true })
  fs.writeFileSync(path.join(bench, 'key'), testKey(), { mode: 0o600 })
  fs.writeFileSync(path.join(folder, 'large'), seededBytes(1, 1_100_000))

  for (let i = 0; i < 30; i++) {
    fs.writeFileSync(path.join(folder, i % 2 === 0 ? 'deep' : 'deep/er', `file-${i}`), seededBytes(100 + i, 50 * i + 20))
  }
}

export interface Ended {
  stdout: string
  stderr: string
  code: number | null
  signal: NodeJS.Signals | null
  milliseconds: number
}

/** Run it, and end it at a moment as a power cut would. */
export async function runVictim (argv: string[], { temp }: Places, killAfter?: number): Promise<Ended> {
  const begun = performance.now()
  const child = spawn(argv[0], argv.slice(1), { env: { ...ENV, TMPDIR: temp }, stdio: ['ignore', 'pipe', 'pipe'] })
  const timer = killAfter == null ? undefined : setTimeout(() => { child.kill('SIGKILL') }, killAfter)
  const ended = new Promise<Pick<Ended, 'code' | 'signal'>>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => { resolve({ code, signal }) })
  })
  const [stdout, stderr, { code, signal }] = await Promise.all([collect(child.stdout), collect(child.stderr), ended])
  clearTimeout(timer)
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).trim()
  return { stdout: text(stdout), stderr: text(stderr), code, signal, milliseconds: performance.now() - begun }
}
