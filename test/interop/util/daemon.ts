import { spawn } from 'node:child_process'
import fs from 'node:fs'
import type { ChildProcess } from 'node:child_process'

const running = new Set<Daemon>()

process.once('exit', () => { running.forEach(daemon => { daemon.kill() }) })

// the shell kills the program when its own input ends: also when this process is killed
const GUARD = '"$@" < /dev/null & pid=$!; echo "guarded $pid" >&2; cat > /dev/null; kill -9 $pid; wait'

interface DaemonInit {
  env?: Record<string, string>
  /** looked for in the output, line by line; its groups are what `start` gives */
  ready: RegExp
}

/** A program that serves until it is stopped, and never outlives this process. */
export class Daemon {
  readonly output: string[] = []
  readonly #child: ChildProcess
  #pid = 0

  private constructor (command: string, args: string[], env: Record<string, string>) {
    this.#child = spawn('sh', ['-c', GUARD, 'sh', command, ...args], { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'], detached: true })
    running.add(this)
  }

  static async start (command: string, args: string[], { env = {}, ready }: DaemonInit): Promise<{ daemon: Daemon, found: RegExpExecArray }> {
    const daemon = new Daemon(command, args, env)

    try {
      return { daemon, found: await daemon.#waitFor(ready) }
    } catch (err) {
      daemon.kill()
      throw err
    }
  }

  get pid (): number {
    return this.#pid
  }

  /** The most memory that it ever had, in bytes; Linux only. */
  get peakMemory (): number {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${this.#pid}/status`, 'utf8'))?.[1]
    return Number(kilobytes) * 1024
  }

  get isRunning (): boolean {
    try {
      return process.kill(this.#pid, 0)
    } catch {
      return false
    }
  }

  /** End it at once, as a power cut does. */
  kill (): void {
    running.delete(this)

    try {
      this.#child.pid == null || process.kill(-this.#child.pid, 'SIGKILL')
    } catch {
      // it is gone
    }
  }

  async stop (): Promise<void> {
    const ended = new Promise(resolve => this.#child.once('close', resolve))
    const isOver = this.#child.exitCode != null || this.#child.signalCode != null
    this.kill()
    isOver || await ended
  }

  async #waitFor (ready: RegExp): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const read = (text: string): void => {
        for (const line of text.split('\n')) {
          this.output.push(line)
          this.#pid ||= Number(/^guarded (\d+)/.exec(line)?.[1] ?? 0)
          const found = ready.exec(line)
          found == null || resolve(found)
        }

        this.output.splice(0, this.output.length - 200)
      }

      for (const stream of [this.#child.stdout, this.#child.stderr]) {
        stream?.setEncoding('utf8').on('data', read)
      }

      this.#child.once('error', reject)
      this.#child.once('close', code => { reject(new Error(`It ended with ${code}: ${this.output.slice(-20).join('\n')}`)) })
    })
  }
}
