import fs from 'node:fs'
import path from 'node:path'
import { OTHERS, OURS } from '../programs/index.ts'
import { hasTime, measured, shell } from '../programs/measured.ts'
import { withFolder } from '../util/child.ts'
import { pairs, spread } from '../util/measure.ts'
import { randomFile, randomFolder } from '../util/random-files.ts'
import { target } from '../util/suite.ts'
import type { Program } from '../programs/index.ts'
import type { Took } from '../programs/measured.ts'
import type { Measured, Settings, Suite } from '../util/suite.ts'
import type { Row } from '../util/table.ts'

type Work = 'store' | 'restore'

const LEAST: Record<string, number> = { 'file store restic': 3, 'file store borg': 3, 'file store age': 1, 'file restore restic': 1 }

interface Input {
  kind: 'file' | 'folder' | 'start'
  name: string
  bytes: number
}

/**
 * Stores and restores once, and compares what came back. Many files stay until all is measured: for minutes ext4 passes over
 * the inodes of files that were deleted, one by one, for whoever makes new ones.
 */
async function once (folder: string, program: Program, { kind }: Input): Promise<Record<Work, Took>> {
  const place = fs.mkdtempSync(path.join(folder, 'run-'))
  const [work, out] = ['work', 'out'].map(name => path.join(place, name))
  const env = { WORK: work, OUT: out, ...program.env(work) }
  fs.mkdirSync(work)
  fs.mkdirSync(out)

  try {
    await shell(program.prepare, folder, env)
    const store = await measured(program.store(kind === 'folder'), folder, env)
    const restore = await measured(program.restore(kind === 'folder'), folder, env)
    await shell('diff -r in "$OUT/in"', folder, env)
    return { store, restore }
  } finally {
    kind === 'folder' || fs.rmSync(place, { recursive: true, force: true })
  }
}

function rows (input: Input, programs: Program[], took: Map<Program, Array<Record<Work, Took>>>): Row[] {
  const of = (program: Program, work: Work, key: keyof Took): number[] => (took.get(program) ?? []).map(({ [work]: took }) => took[key] ?? NaN)

  return (['store', 'restore'] as const).flatMap(work => programs.map((program): Row => {
    const seconds = of(program, work, 'seconds')
    const ofOurs = program === OURS ? undefined : pairs(seconds, of(OURS, work, 'seconds'))
    const least = LEAST[`${input.kind} ${work} ${program.name}`]

    return {
      kind: input.kind,
      input: input.name,
      work,
      program: program.name,
      ofOurs,
      target: ofOurs != null && least != null ? target(ofOurs, least) : '',
      seconds: spread(seconds),
      rate: input.kind === 'start' ? undefined : spread(seconds.map(seconds => input.bytes / 1e6 / seconds)),
      ...(hasTime ? { cpu: spread(of(program, work, 'cpu')), peak: spread(of(program, work, 'peak')) } : {})
    }
  }))
}

async function compare (make: (file: string) => Input, programs: Program[], { runs, log }: Settings): Promise<Row[]> {
  return withFolder(async folder => {
    const input = make(path.join(folder, 'in'))
    const took = new Map<Program, Array<Record<Work, Took>>>(programs.map(program => [program, []]))

    // the first time only to see that all bytes come back
    for (let run = -1; run < runs; run++) {
      for (const program of programs) {
        log(`${input.name}, ${program.name}, ${run < 0 ? 'to compare' : `${run + 1} of ${runs}`}`)
        const result = await once(folder, program, input)
        run >= 0 && took.get(program)?.push(result)
      }
    }

    return rows(input, programs, took)
  })
}

/** What is stored, made where it says. */
function inputs (quick: boolean): Array<(place: string) => Input> {
  const [mib, files] = quick ? [64, 1000] : [1024, 20_000]

  return [
    file => {
      randomFile(file, mib * 2 ** 20)
      return { kind: 'file', name: `a file of ${mib.toLocaleString('en')} MiB`, bytes: mib * 2 ** 20 }
    },
    folder => ({ kind: 'folder', name: `${files.toLocaleString('en')} files of up to 16 KiB`, bytes: randomFolder(folder, files, 16 * 1024) }),
    file => {
      randomFile(file, 1024)
      return { kind: 'start', name: 'a file of 1 KiB', bytes: 1024 }
    }
  ]
}

async function run (settings: Settings): Promise<Measured> {
  const missing = OTHERS.filter(({ version }) => version == null).map(({ name }) => name)
  const all: Row[] = []
  const programs = [OURS, ...OTHERS.filter(({ version }) => version != null)]

  for (const make of inputs(settings.quick)) {
    all.push(...await compare(make, programs, settings))
  }

  return {
    columns: [
      { key: 'input', name: 'input' },
      { key: 'work', name: 'work' },
      { key: 'program', name: 'program' },
      { key: 'ofOurs', name: 'times as long as ours', digits: 2 },
      { key: 'target', name: 'target' },
      { key: 'seconds', name: 's', digits: 2 },
      { key: 'rate', name: 'MB/s' },
      { key: 'cpu', name: 'processor, s', digits: 2 },
      { key: 'peak', name: 'peak memory, MiB' }
    ],
    rows: all,
    notes: [
      ...programs.map(({ name, version, how }) => `${name}${name === 'ours' ? '' : ` ${version}`}: ${how}.`),
      'Random bytes, in the page cache. Each command is measured until all that it wrote is on the disk; before it as much is written and deleted, so that nobody waits for memory that a virtual machine has not got yet. What came back was compared each time.',
      ...missing.map(name => `${name}: not installed, skipped.`),
      ...hasTime ? [] : ['No /usr/bin/time here (the package is `time`): memory and processors are not known.']
    ]
  }
}

export const suite: Suite = { title: 'Whole processes, from disk to disk', run }
