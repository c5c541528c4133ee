import { child } from '../util/child.ts'
import { ONE_CORE, TWO_CORES } from '../util/cores.ts'
import { pairs, spread } from '../util/measure.ts'
import { target } from '../util/suite.ts'
import type { Cost } from '../util/measure.ts'
import type { Measured, Settings, Suite } from '../util/suite.ts'
import type { Row } from '../util/table.ts'

type Buffer = 'of 64 MiB' | 'of 1 GB' | 'exceeded'

interface Case {
  kib: number
  /** bytes of all leaves */
  total: number
  buffer: Buffer
  /** what is measured: `seal`, `open`; default both */
  works?: string[]
  /** ratio to the limit of one core that is asked for */
  least?: number
  /** whether two cores are measured, and the ratio to one core that is asked for */
  two?: { least?: number }
}

interface Costs {
  blocks: number
  bytes: number
  costs: Record<string, Cost[]>
}

const MB = 1e6
// V8 then does not collect garbage for every few MB that a store keeps
const LARGE_HEAP = '--initial-old-space-size=2000'
const CASES: Case[] = [
  { kib: 1, total: 20 * MB, buffer: 'of 64 MiB', least: 0.5 },
  { kib: 4, total: 40 * MB, buffer: 'of 64 MiB', least: 0.6 },
  { kib: 16, total: 40 * MB, buffer: 'of 64 MiB', least: 0.7, two: {} },
  { kib: 256, total: 50 * MB, buffer: 'of 64 MiB', least: 0.9, two: {} },
  { kib: 1024, total: 50 * MB, buffer: 'of 64 MiB', least: 0.9, two: {} },
  // garbage is collected before each run, and with it what V8 had compiled for objects of which none is left: this tells what comes after
  { kib: 1, total: 100 * MB, buffer: 'of 1 GB', least: 0.5 },
  { kib: 4, total: 300 * MB, buffer: 'of 1 GB', least: 0.6 },
  { kib: 16, total: 600 * MB, buffer: 'of 1 GB', least: 0.7 },
  { kib: 256, total: 600 * MB, buffer: 'of 1 GB', works: ['seal'], least: 0.9, two: { least: 1.6 } },
  { kib: 1024, total: 600 * MB, buffer: 'of 1 GB', works: ['seal'], least: 0.9, two: { least: 1.6 } },
  { kib: 256, total: 600 * MB, buffer: 'exceeded', least: 0.8, two: { least: 1.6 } },
  { kib: 1024, total: 600 * MB, buffer: 'exceeded', least: 0.8, two: { least: 1.6 } }
]
const BUFFER_BYTES: Record<Buffer, number> = { 'of 64 MiB': 64 * 2 ** 20, 'of 1 GB': 1e9, exceeded: 64 * 2 ** 20 }

const BOTH = ['seal', 'open']

function rows ({ kib, total, buffer, works = BOTH, least = 0, two }: Case, { blocks, bytes, costs }: Costs, { costs: large }: Costs): Row[] {
  const rate = (ms: number): number => bytes / 1000 / ms

  return works.flatMap(work => {
    const of = (name: string, key: keyof Cost): number[] => (costs[`${work} ${name}`] ?? []).map(cost => cost[key])
    const [limit, one, both] = ['limit', 'one', 'two'].map(name => of(name, 'ms'))
    const [limitLarge, oneLarge, bothLarge] = ['limit', 'one', 'two'].map(name => (large[`${work} ${name}`] ?? []).map(({ ms }) => ms))
    const ofLimit = pairs(limit, one)
    const common = { work, kib, graph: total / MB, buffer: work === 'seal' ? buffer : '', kind: buffer, limit: spread(limit.map(rate)) }
    const first: Row = { ...common, cores: 1, least, ofLimit, byProcessor: pairs(of('limit', 'cpu'), of('one', 'cpu')), ofLimitLarge: pairs(limitLarge, oneLarge), target: target(ofLimit, least), beyond: pairs(one, limit, (one, limit) => (one - limit) / blocks * 1000), rate: spread(one.map(rate)) }

    if (two == null) {
      return [first]
    }

    const ofOne = pairs(one, both)
    return [first, { ...common, cores: 2, ofLimit: pairs(limit, both), ofLimitLarge: pairs(limitLarge, bothLarge), ofOne, ofOneLarge: pairs(oneLarge, bothLarge), target: two.least == null ? '' : target(ofOne, two.least), rate: spread(both.map(rate)) }]
  })
}

async function run ({ runs, quick, log }: Settings): Promise<Measured> {
  const measured: Row[] = []

  for (const asked of CASES) {
    const total = quick ? asked.total / 10 : asked.total
    log(`blocks of ${asked.kib} KiB, ${total / MB} MB; buffer ${asked.buffer}`)
    const options = { works: asked.works ?? BOTH, leaves: Math.ceil(total / asked.kib / 1024), size: asked.kib * 1024, runs, warmUp: 2 }
    const bufferBytes = BUFFER_BYTES[asked.buffer] / (quick ? 10 : 1)
    const variant = (cores: object): object => ({ seal: { ...cores, bufferBytes }, open: cores })
    const variants = { one: variant(ONE_CORE), ...(asked.two == null ? {} : { two: variant(TWO_CORES) }) }
    const measure = async (...flags: string[]): Promise<Costs> => child('blocks', ['measure', { ...options, variants }], ['--expose-gc', ...flags])
    measured.push(...rows({ ...asked, total }, await measure(), await measure(LARGE_HEAP)))
  }

  return {
    columns: [
      { key: 'work', name: 'work' },
      { key: 'kib', name: 'block, KiB' },
      { key: 'graph', name: 'graph, MB' },
      { key: 'buffer', name: 'buffer' },
      { key: 'cores', name: 'cores' },
      { key: 'ofLimit', name: "of one core's limit", digits: 2 },
      { key: 'byProcessor', name: 'by processor time', digits: 2 },
      { key: 'ofLimitLarge', name: 'with a large heap', digits: 2 },
      { key: 'ofOne', name: 'of one core', digits: 2 },
      { key: 'ofOneLarge', name: 'with a large heap', digits: 2 },
      { key: 'target', name: 'target' },
      { key: 'beyond', name: 'µs a block beyond it', digits: 1 },
      { key: 'rate', name: 'MB/s' },
      { key: 'limit', name: 'limit, MB/s' }
    ],
    rows: measured.toSorted((a, b) => Number(a.work === 'open') - Number(b.work === 'open')),
    notes: ['The limit of one core is to hash the content, to encrypt it with AES-256-GCM and to hash that, or the way back: over the same blocks, with nothing kept. Beside it is all of encryptGraph or decryptGraph: index, catalog, manifest, every check. The graph is a file as in unixfs, raw leaves under dag-pb nodes. The buffer hides the order of the puts (bufferBytes); what exceeds it is sealed a second time. Two cores are `workers: 1`, which by themselves start after 64 MiB.', `V8 counts what a store keeps outside of its heap as if it were in it, and so collects garbage for every 16 MB or so: with a large heap (node ${LARGE_HEAP}) it waits.`]
  }
}

export const suite: Suite = { title: 'Sealing and opening, from memory to memory, against the limit of one core', run }
