import { child, withFolder } from '../util/child.ts'
import { ONE_CORE, TWO_CORES } from '../util/cores.ts'
import { pairs, spread } from '../util/measure.ts'
import { target } from '../util/suite.ts'
import type { Cost } from '../util/measure.ts'
import type { Measured, Settings, Suite } from '../util/suite.ts'
import type { Row } from '../util/table.ts'

const BYTES = 2 ** 30
const LEAST = 1.6

function row (work: string, bytes: number, costs: Record<string, Cost[]>): Row {
  const [limit, one, two] = ['limit', 'one', 'two'].map(name => costs[`${work} ${name}`].map(({ ms }) => ms))
  const rate = (times: number[]): object => spread(times.map(ms => bytes / 1000 / ms))
  const gain = pairs(one, two)
  return { work, limit: rate(limit), one: rate(one), two: rate(two), gain, target: target(gain, LEAST) } as Row
}

async function run ({ runs, quick, log }: Settings): Promise<Measured> {
  const bytes = quick ? BYTES / 8 : BYTES
  log(`a file of ${bytes / 2 ** 20} MiB`)
  const costs = await withFolder(async folder => child<Record<string, Cost[]>>('files', ['measure', folder, bytes, runs, { one: ONE_CORE, two: TWO_CORES }], ['--expose-gc']))

  return {
    columns: [
      { key: 'work', name: 'work' },
      { key: 'limit', name: "one core's limit, MB/s" },
      { key: 'one', name: 'one core, MB/s' },
      { key: 'two', name: 'two cores, MB/s' },
      { key: 'gain', name: 'of one core', digits: 2 },
      { key: 'target', name: 'target' }
    ],
    rows: ['encrypt', 'decrypt'].map(work => row(work, bytes, costs)),
    notes: ['A file in the page cache to the bytes of a CAR (importFiles, encryptCar), and a CAR to the bytes of the file (openCar, openGraph, readFile); nothing is written. Encrypting reads the file three times: for the CIDs of its graph, to seal, and to seal again in the order of the CAR. The limit is to hash, encrypt and hash once, or the way back, of bytes in memory.']
  }
}

export const suite: Suite = { title: 'A file to a CAR and back, on one core and on two', run }
