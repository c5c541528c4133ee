import fs from 'node:fs'
import path from 'node:path'
import { child, runScript, withFolder } from '../util/child.ts'
import { spread } from '../util/measure.ts'
import { randomFile } from '../util/random-files.ts'
import { target } from '../util/suite.ts'
import type { Spread } from '../util/measure.ts'
import type { Measured, Settings, Suite } from '../util/suite.ts'
import type { Row } from '../util/table.ts'

const SIZE = 1024
// V8 lets garbage lie while there is room
const SMALL_HEAP = ['--max-old-space-size=64', '--max-semi-space-size=4']
// its room for new objects grows while a process runs, however few of them stay
const LITTLE_ROOM = ['--max-semi-space-size=16']
/** the sizes are what takes time here */
const MOST_RUNS = 3
const MOST_MB = 200
const MOST_BYTES_A_BLOCK = 100

interface Answer { root: string, peak: number }

/** Peaks in bytes, by what is done. */
type Peaks = Record<string, number>

/** What was measured several times, of what, with less room for new objects, and with a heap that is as small as it can be. */
interface Measurement {
  name: string
  peaks: Peaks[]
  limited: Peaks
  needed: Peaks
}

async function ofBlocks (leaves: number, flags: string[]): Promise<Peaks> {
  return withFolder(async folder => {
    const [plain, sealed, back, car, imported] = ['plain', 'sealed', 'back', 'car', 'imported'].map(name => path.join(folder, name))
    const run = async (...args: unknown[]): Promise<Answer> => child<Answer>('file-graph', args, flags)
    const root = await child<string>('file-graph', ['make', plain, leaves, SIZE])
    const encrypt = await run('encrypt', plain, sealed, root)
    const spilled = await run('encrypt spilled', plain, back, root)
    const decrypt = await run('decrypt', sealed, back, encrypt.root)
    fs.rmSync(back)
    const verify = await run('verify', sealed, encrypt.root)
    const exportCar = await run('export CAR', sealed, car, encrypt.root)
    const importCar = await run('import CAR', car, imported)
    return { encryptGraph: encrypt.peak, 'encryptGraph, with its list spilled': spilled.peak, decryptGraph: decrypt.peak, 'verifyGraph, with the key': verify.peak, exportCar: exportCar.peak, importCar: importCar.peak }
  })
}

async function ofFile (mib: number, flags: string[]): Promise<Peaks> {
  return withFolder(async folder => {
    const [file, car, back] = ['file', 'car', 'back'].map(name => path.join(folder, name))
    randomFile(file, mib * 2 ** 20)
    const encrypt: Answer = JSON.parse(await runScript('programs/ours', ['encrypt', file, car], flags))
    fs.rmSync(file)
    const decrypt: Answer = JSON.parse(await runScript('programs/ours', ['decrypt', car, back], flags))
    return { 'file to encrypted CAR': encrypt.peak, 'encrypted CAR to file': decrypt.peak }
  })
}

async function measure (name: string, runs: number, of: (flags: string[]) => Promise<Peaks>, log: Settings['log']): Promise<Measurement> {
  const peaks: Peaks[] = []

  for (let run = 0; run < runs; run++) {
    log(`${name}, ${run + 1} of ${runs}`)
    peaks.push(await of([]))
  }

  log(`${name}, with less room for new objects`)
  const limited = await of(LITTLE_ROOM)
  log(`${name}, with a small heap`)
  return { name, peaks, limited, needed: await of(SMALL_HEAP) }
}

/** What ten times as much takes, and a tenth of it, beyond what Node itself does. */
function rows (small: Measurement, large: Measurement, node: number, most: number): Row[] {
  const over = (peaks: Peaks, what: string): number => (peaks[what] - node) / 1e6
  const beyond = ({ peaks }: Measurement, what: string): Spread => spread(peaks.map(each => over(each, what)))

  return Object.keys(large.peaks[0]).map(what => {
    const second = beyond(large, what)
    return { what, large: large.name, second, target: target(second, most, { most: true }), limited: over(large.limited, what), needed: over(large.needed, what), small: small.name, first: beyond(small, what), peak: spread(large.peaks.map(({ [what]: peak }) => peak / 1e6)) }
  })
}

async function run ({ runs: asked, quick, log }: Settings): Promise<Measured> {
  const runs = Math.min(asked, MOST_RUNS)
  const [fewer, more] = quick ? [1000, 10_000] : [100_000, 1_000_000]
  const [smaller, larger] = quick ? [6, 64] : [410, 4096]
  const node = await child<number>('nothing', ['peak'])
  const blocks = async (leaves: number): Promise<Measurement> => measure(`${leaves.toLocaleString('en')} blocks of 1 KiB`, runs, async flags => ofBlocks(leaves, flags), log)
  const file = async (mib: number): Promise<Measurement> => measure(`a file of ${mib.toLocaleString('en')} MiB`, runs, async flags => ofFile(mib, flags), log)

  return {
    runs,
    columns: [
      { key: 'what', name: 'what' },
      { key: 'large', name: 'with' },
      { key: 'second', name: "MB beyond Node's own" },
      { key: 'target', name: 'target, MB' },
      { key: 'limited', name: `with ${LITTLE_ROOM.join(' ')}` },
      { key: 'needed', name: 'with a small heap' },
      { key: 'small', name: 'with a tenth' },
      { key: 'first', name: "MB beyond Node's own" },
      { key: 'peak', name: 'the whole process, with all, MB' }
    ],
    rows: [
      ...rows(await blocks(fewer), await blocks(more), node, MOST_MB + more * MOST_BYTES_A_BLOCK / 1e6),
      ...rows(await file(smaller), await file(larger), node, MOST_MB)
    ],
    notes: [`The most that a process of its own has held, with the heap that Node gives itself; one that does nothing holds ${(node / 1e6).toFixed(0)} MB. V8 lets garbage lie while there is room: with a small heap (${SMALL_HEAP.join(' ')}) it is what is needed. Blocks go from file to file through a store that holds 256 KiB whatever their number.`]
  }
}

export const suite: Suite = { title: 'Memory', run }
