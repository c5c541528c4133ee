import { fork } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Job, Message } from './job.ts'
import type { ChildProcess } from 'node:child_process'

const SCRIPT = fileURLToPath(new URL('publisher.ts', import.meta.url))

/** What became of a process: it did its job, or was killed. */
export interface Outcome {
  root?: string
  puts?: number
  signal: NodeJS.Signals | null
  code: number | null
}

/** A process with a job. */
export class Publisher {
  readonly outcome: Promise<Outcome>
  readonly #process: ChildProcess
  #meeting = Promise.withResolvers<number>()

  constructor (job: Job) {
    const env = { ...process.env, NODE_COMPILE_CACHE: path.join(job.privateStore, '..', 'compiled') }
    this.#process = fork(SCRIPT, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    this.outcome = this.#watch()
    this.#process.send(job)
  }

  /** The put before which it waits for `goOn`; undefined if it ends without. */
  async waits (): Promise<number | undefined> {
    return Promise.race([this.#meeting.promise, this.outcome.then(() => undefined)])
  }

  goOn (): void {
    this.#meeting = Promise.withResolvers()
    this.#process.send({})
  }

  kill (): void {
    this.#process.kill('SIGKILL')
  }

  async #watch (): Promise<Outcome> {
    const result: Partial<Outcome> = {}

    this.#process.on('message', (message: Message) => {
      'meets' in message ? this.#meeting.resolve(message.meets) : Object.assign(result, message)
    })

    return new Promise((resolve, reject) => {
      this.#process.once('error', reject)
      this.#process.once('exit', (code, signal) => { resolve({ ...result, code, signal }) })
    })
  }
}

/** A process that does its job alone. */
export async function runJob (job: Job): Promise<Outcome> {
  return new Publisher(job).outcome
}

/** Processes that do their jobs at once: each waits for the others where it is told to. Gives the puts at which all met. */
export async function runTogether (jobs: Job[]): Promise<{ outcomes: Outcome[], meetings: number[] }> {
  const publishers = jobs.map(job => new Publisher(job))
  const meetings: number[] = []

  for (let at = await nextPuts(publishers); at.some(put => put != null); at = await nextPuts(publishers)) {
    const [put] = at

    if (put == null || at.some(other => other !== put)) {
      publishers.forEach(publisher => { publisher.kill() })
      throw new Error(`they should be at one put, and are at ${at.join()} after ${meetings.join()}`)
    }

    meetings.push(put)
    publishers.forEach(publisher => { publisher.goOn() })
  }

  return { outcomes: await Promise.all(publishers.map(async ({ outcome }) => outcome)), meetings }
}

async function nextPuts (publishers: Publisher[]): Promise<Array<number | undefined>> {
  return Promise.all(publishers.map(async publisher => publisher.waits()))
}
