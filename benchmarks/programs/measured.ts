import fs from 'node:fs'
import path from 'node:path'
import { run } from '../util/child.ts'

/** What a command took. */
export interface Took {
  seconds: number
  /** seconds of processors, user and system */
  cpu?: number
  /** MiB, the most of any of its processes */
  peak?: number
}

export type Environment = Record<string, string>

const TIME = '/usr/bin/time'
/** GNU time, which Debian has in the package `time`, tells memory and processors. */
export const hasTime = fs.existsSync(TIME)

async function succeed (command: string, args: string[], cwd: string, env: Environment): Promise<void> {
  const { printed, code } = await run(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] }, 'stderr')

  if (code !== 0) {
    throw new Error(`${args[args.length - 1]}: ${printed}`)
  }
}

/** Run a line of shell. */
export async function shell (line: string, cwd: string, env: Environment = {}): Promise<void> {
  await succeed('sh', ['-c', line], cwd, env)
}

// a virtual machine gets much of its memory only when it is used, and whoever writes first would pay for all; as one file,
// since where many were deleted new ones take long
const READY = 'sync; tar -cf warm in && rm warm'

/** Run a line of shell until all that it wrote is on the disk, and say what it took. `in` is what it works on. */
export async function measured (line: string, cwd: string, env: Environment): Promise<Took> {
  await shell(READY, cwd)
  const report = path.join(cwd, '.took')
  const durable = `${line}\n[ $? = 0 ] && sync -f .`
  const started = performance.now()
  await (hasTime ? succeed(TIME, ['-o', report, '-f', '%U %S %M', 'sh', '-c', durable], cwd, env) : shell(durable, cwd, env))
  const seconds = (performance.now() - started) / 1000

  if (!hasTime) {
    return { seconds }
  }

  const [user, system, kib] = fs.readFileSync(report, 'utf8').trim().split(' ').map(Number)
  return { seconds, cpu: user + system, peak: kib / 1024 }
}
