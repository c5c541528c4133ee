import { spawn } from 'node:child_process'
import { ENV, PROGRAM } from './program.ts'
import { exitCode } from './run.ts'
import type { ChildProcess } from 'node:child_process'

/** `publish`, as long as it serves. */
export class Serving {
  readonly child: ChildProcess
  /** the first line of stdout */
  readonly root: Promise<string>
  /** all addresses, once it serves */
  readonly addresses: Promise<string[]>
  readonly ended: Promise<number>
  stderr = ''

  constructor (args: string[], cwd: string, env: Record<string, string> = {}) {
    this.child = spawn(PROGRAM[0], [...PROGRAM.slice(1), 'publish', ...args], { cwd, env: { ...ENV, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    this.ended = exitCode(this.child)
    const served = Promise.withResolvers<string[]>()
    this.addresses = served.promise
    this.root = this.#firstLine()
    this.addresses.catch(() => {})
    this.root.catch(() => {})
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text
      this.stderr.includes('/p2p/') && this.stderr.endsWith('\n') && served.resolve(this.stderr.split('\n').map(line => line.trim()).filter(line => line.startsWith('/')))
    })
    void this.ended.then(code => { served.reject(new Error(`it ended with ${code}: ${this.stderr}`)) })
  }

  async #firstLine (): Promise<string> {
    let text = ''

    for await (const chunk of this.child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
      text += chunk

      if (text.includes('\n')) {
        break
      }
    }

    return text.split('\n')[0]
  }

  async stop (signal: NodeJS.Signals = 'SIGINT'): Promise<number> {
    this.child.kill(signal)
    return this.ended
  }
}
