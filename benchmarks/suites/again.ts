import { child } from '../util/child.ts'
import { spread } from '../util/measure.ts'
import { target } from '../util/suite.ts'
import type { Published } from '../children/again.ts'
import type { Measured, Settings, Suite } from '../util/suite.ts'
import type { Row } from '../util/table.ts'

const SIZE = 4096

async function run ({ runs, quick, log }: Settings): Promise<Measured> {
  const leaves = quick ? 2000 : 100_000
  const measured: Published[][] = []

  for (let run = 0; run < runs; run++) {
    log(`${run + 1} of ${runs}`)
    measured.push(await child('again', ['measure', leaves, SIZE], ['--expose-gc']))
  }

  /** A figure of the second or third version, beside the first version's. */
  const row = (what: string, version: 1 | 2, key: keyof Published, limit: { part?: number, most?: number }, scale = 1): Row => {
    const [values, first] = [version, 0].map(i => spread(measured.map(published => published[i][key] * scale)))
    const part = spread(measured.map(published => published[version][key] / published[0][key] * 100))
    const reached = limit.part == null ? target(values, limit.most ?? 0, { most: true }) : target(part, limit.part, { most: true })
    return { changed: version === 1 ? '1 % of the blocks' : 'one block', what, part, target: reached, value: values, first }
  }

  return {
    columns: [
      { key: 'changed', name: 'changed' },
      { key: 'what', name: 'what' },
      { key: 'part', name: '% of the first version', digits: 2 },
      { key: 'target', name: 'target' },
      { key: 'value', name: 'this version', digits: 2 },
      { key: 'first', name: 'the first version', digits: 2 }
    ],
    rows: [
      row('stored, MB', 1, 'bytes', { part: 6 }, 1e-6),
      row('exporting, s', 1, 'exporting', { part: 25 }, 1e-3),
      row('pinning, s', 1, 'pinning', { part: 25 }, 1e-3),
      row('stored, blocks', 2, 'puts', { most: 80 }),
      row('stored, MB', 2, 'bytes', { most: 2 }, 1e-6),
      row('exporting, s', 2, 'exporting', { part: 25 }, 1e-3),
      row('pinning, s', 2, 'pinning', { part: 25 }, 1e-3)
    ],
    notes: [`${leaves.toLocaleString('en')} raw blocks of ${SIZE.toLocaleString('en')} bytes, on a Helia node with memory stores. Each result was found to be, bit for bit, what an export from nothing gives.`]
  }
}

export const suite: Suite = { title: 'Publishing again', run }
