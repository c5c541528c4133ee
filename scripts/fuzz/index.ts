/* eslint-disable no-console */

/**
 * A coverage-guided fuzzer of everything that reads bytes from others (test/fuzz/targets.ts):
 *
 * `npm run fuzz -- TARGET [--time SECONDS] [--seed NUMBER]`; TARGET `all` takes one after the other.
 *
 * An input fails if it throws anything but our errors, takes over a second, or 256 MB. It is then written to
 * `fuzz-found/TARGET-...`: put it in test/fuzz/found.ts once it is mended.
 */

import fs from 'node:fs'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { TARGETS } from '../../test/fuzz/targets.ts'
import type { FuzzJob } from './worker.ts'

const MOST_INPUT = 2_097_152
const MOST_TIME = 1_000
const MOST_MEGABYTES = 256
const TICK = 100
const FOUND = 'fuzz-found'

interface Outcome {
  inputs: number
  coverage: number
  corpus: number
  failures: number
}

function save (target: string, kind: string, data: Uint8Array, why: string): void {
  fs.mkdirSync(FOUND, { recursive: true })
  const file = `${FOUND}/${target}-${kind}-${Date.now()}`
  fs.writeFileSync(file, data)
  console.info(`${target}: ${kind}, ${data.byteLength} bytes in ${file}\n${why}`)
}

/** One thread, until its time is over or it ends by itself. */
async function fuzzOnce (target: string, seed: number, until: number, corpus: Uint8Array[], outcome: Outcome): Promise<void> {
  const job: FuzzJob = { target, seed, corpus, state: new SharedArrayBuffer(24), input: new SharedArrayBuffer(MOST_INPUT) }
  const [numbers, input] = [new Float64Array(job.state), new Uint8Array(job.input)]
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: job, resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } })
  const last = (): Uint8Array => Uint8Array.from(input.subarray(0, numbers[2]))
  let isReady = false

  const fail = (kind: string, data: Uint8Array, why: string): void => {
    outcome.failures++
    save(target, kind, data, why)
  }

  worker.on('message', ({ kind, data, error, coverage }) => {
    isReady ||= kind === 'ready'
    kind === 'crash' && fail('crash', data, error)
    kind === 'new' && corpus.push(data)
    outcome.coverage = Math.max(outcome.coverage, coverage ?? 0)
  })

  await new Promise<void>(resolve => {
    const now = (): number[] => [numbers[0], process.cpuUsage().user / 1_000, Date.now()]
    let began = now()

    const timer = setInterval(() => {
      const [input, cpu, time] = now()
      // the machine may be busy: it is the work that counts, unless there is none
      const isSlow = isReady && input === began[0] && numbers[1] === 1 && (cpu - began[1] > MOST_TIME || time - began[2] > 10 * MOST_TIME)
      began = input === began[0] && numbers[1] === 1 ? began : [input, cpu, time]
      isSlow && fail('slow', last(), `over ${MOST_TIME} ms`)

      if (isSlow || Date.now() > until) {
        clearInterval(timer)
        worker.terminate().catch(() => {})
      }
    }, TICK)

    worker.once('error', (err: any) => { fail('memory', last(), err.message) })
    worker.once('exit', () => { clearInterval(timer); resolve() })
  })

  outcome.inputs += numbers[0]
}

async function fuzz (target: string, seconds: number, seed: number): Promise<Outcome> {
  const outcome: Outcome = { inputs: 0, coverage: 0, corpus: 0, failures: 0 }
  const corpus: Uint8Array[] = []
  const until = Date.now() + seconds * 1_000

  for (let i = 0; Date.now() < until && outcome.failures < 5; i++) {
    await fuzzOnce(target, seed + i, until, corpus, outcome)
  }

  outcome.corpus = corpus.length
  console.info(`${target}: ${outcome.inputs} inputs, ${outcome.coverage} blocks of code, ${outcome.corpus} inputs kept, ${outcome.failures} failures`)
  return outcome
}

const { values, positionals: [name] } = parseArgs({ allowPositionals: true, options: { time: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } } })
const targets = name === 'all' ? Object.keys(TARGETS) : [name].filter(name => name in TARGETS)

if (targets.length === 0) {
  console.error(`A target is one of ${Object.keys(TARGETS).join(', ')}, all`)
  process.exitCode = 2
}

for (const target of targets) {
  const { failures } = await fuzz(target, Number(values.time), Number(values.seed))
  process.exitCode = failures > 0 ? 1 : process.exitCode
}
