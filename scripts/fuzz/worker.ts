import { parentPort, workerData } from 'node:worker_threads'
import { mutate, picker } from '../../test/fuzz/mutate.ts'
import { seedsOf } from '../../test/fuzz/seeds.ts'
import { TARGETS } from '../../test/fuzz/targets.ts'
import { Coverage } from './coverage.ts'

/** What the fuzzer's thread is told. */
export interface FuzzJob {
  target: string
  seed: number
  /** how many inputs were begun, whether the last still runs, how long it is */
  state: SharedArrayBuffer
  /** that input */
  input: SharedArrayBuffer
  corpus: Uint8Array[]
}

/** Inputs between two looks at what has run. */
const BATCH = 8

const { target, seed, state, input, corpus: saved } = workerData as FuzzJob
const [count, running, length] = [0, 1, 2]
const numbers = new Float64Array(state)
const current = new Uint8Array(input)
const run = TARGETS[target]
const pick = picker(seed)

async function once (data: Uint8Array): Promise<void> {
  current.set(data)
  numbers[length] = data.byteLength
  numbers[count]++
  numbers[running] = 1

  try {
    await run(data)
  } catch (error: any) {
    parentPort?.postMessage({ kind: 'crash', data, error: `${error?.stack ?? error}` })
  } finally {
    numbers[running] = 0
  }
}

const corpus = [...await seedsOf(target), ...saved]
const coverage = new Coverage()

for (const data of corpus) {
  await once(data)
}

coverage.isNew()
parentPort?.postMessage({ kind: 'ready', corpus: corpus.length, coverage: coverage.size })

while (true) {
  const batch = Array.from({ length: BATCH }, () => mutate(corpus[pick(corpus.length)], pick, corpus[pick(corpus.length)]))

  for (const data of batch) {
    await once(data)
  }

  if (coverage.isNew()) {
    corpus.push(...batch)
    batch.forEach(data => parentPort?.postMessage({ kind: 'new', data, coverage: coverage.size }))
  }

  // so that what others wait for has its turn
  await new Promise(resolve => { setImmediate(resolve) })
}
