import { spawn } from 'node:child_process'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { ENV, PROGRAM } from './program.ts'
import type { ChildProcess } from 'node:child_process'

/** What came of a program. */
export interface Ended {
  /** 128 and its number for a signal that ended it */
  code: number
  stdout: string
  stderr: string
  bytes: Uint8Array
}

export interface RunOptions {
  cwd: string
  /** what it reads from stdin; nothing if left out */
  input?: string | Uint8Array | AsyncIterable<Uint8Array>
  env?: Record<string, string>
  /** what it reads from descriptor 3 */
  three?: string
  /** file descriptors in the place of its stdout */
  stdout?: number
  /** told as soon as it runs */
  onStart? (child: ChildProcess): void
}

const SIGNALS: Record<string, number> = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1, SIGKILL: 9, SIGPIPE: 13 }

export async function collect (stream?: Readable | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []

  for await (const chunk of stream ?? []) {
    chunks.push(chunk)
  }

  return Uint8Array.from(Buffer.concat(chunks))
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

export async function exitCode (child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => { resolve(code ?? 128 + (SIGNALS[signal ?? ''] ?? 0)) })
  })
}

function give (child: ChildProcess, { input, three }: RunOptions): void {
  // it may end without reading all
  child.stdin?.on('error', () => {})
  input == null || typeof input === 'string' || input instanceof Uint8Array ? child.stdin?.end(input) : Readable.from(input).pipe(child.stdin as any)
  three == null || (child.stdio[3] as any).end(three)
}

const preloading = (module: string): Record<string, string> => ({ NODE_OPTIONS: `--import=${pathToFileURL(path.join(import.meta.dirname, module))}` })

/** An environment in which the program fails outside of what it waits for, once a folder has a name that ends so. */
export function crashing (folder: string, end: string): Record<string, string> {
  return { ...preloading('crash.ts'), CRASH_IN: folder, CRASH_AT: end }
}

/** An environment in which whatever the program does takes over half a second, however fast the machine is. */
export const HURRIED = preloading('hurry.ts')

/** Run any program in a pipe, without a terminal. */
export async function run (argv: readonly string[], options: RunOptions): Promise<Ended> {
  const { cwd, env, three, stdout = 'pipe' } = options
  const stdio = ['pipe', stdout, 'pipe', ...three == null ? [] : ['pipe']] as any
  // a session of its own has no terminal, whatever runs the tests
  const child = spawn(argv[0], argv.slice(1), { cwd, env: { ...ENV, ...env }, stdio, detached: true })
  options.onStart?.(child)
  give(child, options)
  const [code, out, err] = await Promise.all([exitCode(child), collect(child.stdout), collect(child.stderr)])
  return { code, stdout: text(out), stderr: text(err), bytes: out }
}

/** Runs of the program in one folder. */
export interface Cli {
  (args: string[], options?: Partial<RunOptions>): Promise<Ended>
}

export function cliIn (cwd: string): Cli {
  return async (args, options) => run([...PROGRAM, ...args], { cwd, ...options })
}

export interface TerminalOptions {
  cwd: string
  /** what of it is the terminal; default all */
  tty?: Array<'stdin' | 'stdout' | 'stderr'>
  env?: Record<string, string>
  columns?: number
  /** what to type when the screen shows something: each in its turn */
  type?: Array<[shown: string | RegExp, keys: string]>
}

export interface TerminalEnded extends Omit<Ended, 'bytes'> {
  /** all that was shown, with what moves the cursor */
  screen: string
}

/** Run the program on a pseudo-terminal. */
export async function onTerminal (args: string[], { cwd, tty = ['stdin', 'stdout', 'stderr'], env, columns = 80, type = [] }: TerminalOptions): Promise<TerminalEnded> {
  const config = JSON.stringify({ argv: [...PROGRAM, ...args], cwd, env: { ...ENV, ...env }, tty, columns })
  const child = spawn('python3', [path.join(import.meta.dirname, 'terminal.py'), config], { stdio: ['pipe', 'pipe', 'pipe', 'pipe'] })
  const toType = [...type]
  let screen = ''
  let seen = 0

  ;(child.stdio[3] as Readable).setEncoding('utf8').on('data', (shown: string) => {
    screen += shown

    for (let [next] = toType; next != null; [next] = toType) {
      const at = screen.slice(seen).search(next[0])

      if (at === -1) {
        break
      }

      seen = screen.length
      child.stdin.write(next[1])
      toType.shift()
    }
  })

  const [code, out, err] = await Promise.all([exitCode(child), collect(child.stdout), collect(child.stderr)])
  return { code, stdout: text(out), stderr: text(err), screen }
}
