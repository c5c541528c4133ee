import { styleText } from 'node:util'
import { raceSignal } from 'race-signal'
import { failureText, PROGRAM } from './failure.ts'
import { Progress } from './progress.ts'

export interface ContextInit {
  signal: AbortSignal
  json: boolean
  quiet: boolean
}

/** What a command has of the world: where it prints, what interrupts it, what it has to put away at the end. */
export class Context {
  readonly signal: AbortSignal
  readonly json: boolean
  readonly quiet: boolean
  readonly #closing: Array<() => unknown> = []
  #ended: Promise<void> = Promise.resolve()
  #bar?: Progress

  constructor ({ signal, json, quiet }: ContextInit) {
    this.signal = signal
    this.json = json
    this.quiet = quiet
  }

  /** To stdout: what a script reads. Resolves once it is written. */
  async write (data: Uint8Array | string): Promise<void> {
    await raceSignal(new Promise<void>((resolve, reject) => {
      process.stdout.write(data, err => { err == null ? resolve() : reject(err) })
    }), this.signal)
  }

  async print (line: string): Promise<void> {
    this.clear()
    await this.write(`${line}\n`)
  }

  /** A result: text for a script, or with `--json` all there is to say. */
  async result (text: string, details: object): Promise<void> {
    await this.print(this.json ? JSON.stringify(details) : text)
  }

  /** To stderr: what a person reads. */
  say (text: string): void {
    this.clear()
    this.quiet || process.stderr.write(`${text}\n`)
  }

  warn (text: string): void {
    this.say(`${PROGRAM}: ${text}`)
  }

  /** Text for stderr, bold where it is a terminal that has colours; Node sees to `NO_COLOR`. */
  bold (text: string): string {
    return this.hasColors ? styleText('bold', text, { validateStream: false }) : text
  }

  get hasColors (): boolean {
    return process.stderr.isTTY && process.stderr.hasColors()
  }

  /** Whether there is somebody who sees a bar. */
  get hasBar (): boolean {
    return !this.quiet && process.stderr.isTTY
  }

  /** A bar for something that may take long, in the place of the one before. It goes when something is said. */
  progress (what: string, totalBytes?: number, totalBlocks?: number): Progress {
    this.clear()
    this.#bar = new Progress(what, { shown: this.hasBar, totalBytes, totalBlocks })
    return this.#bar
  }

  /** Take the bar away. */
  clear (): void {
    this.#bar?.stop()
  }

  /** Close this when the command ends, however it does; the last one first. */
  closing <T extends { close (): unknown }> (open: T): T {
    this.atEnd(async () => open.close())
    return open
  }

  atEnd (act: () => unknown): void {
    this.#closing.push(act)
  }

  /** Put everything away. What fails there must not hide what failed before. Who asks again waits as well. */
  async end (): Promise<void> {
    this.clear()
    this.#ended = this.#ended.then(async () => this.#closeAll())
    await this.#ended
  }

  async #closeAll (): Promise<void> {
    for (const act of this.#closing.splice(0).reverse()) {
      try {
        await act()
      } catch (err) {
        this.warn(`could not clean up: ${failureText(err)}`)
      }
    }
  }
}
