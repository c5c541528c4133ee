import { child } from '../util/child.ts'
import { pairs, spread } from '../util/measure.ts'
import type { Cost } from '../util/measure.ts'
import type { Measured, Settings, Suite } from '../util/suite.ts'
import type { Row } from '../util/table.ts'

const BYTES = 8 * 2 ** 20

async function run ({ runs, quick, log }: Settings): Promise<Measured> {
  const rows: Row[] = []

  for (const kib of [1, 4, 16, 256, 1024]) {
    log(`blocks of ${kib} KiB`)
    const bytes = Math.max(quick ? BYTES / 8 : BYTES, kib * 1024)
    const costs = await child<Record<string, Cost[]>>('crypto', ['measure', bytes / kib / 1024, kib * 1024, runs], ['--expose-gc'])
    const of = (name: string): number[] => costs[name].map(({ ms }) => ms)
    const ofLimit = Object.fromEntries(['native', 'webcrypto', 'noble'].map(name => [name, pairs(of('limit'), of(name))]))
    rows.push({ kib, hashes: pairs(of('hashes'), of('limit'), (hashes, limit) => hashes / limit * 100), ...ofLimit, rate: spread(of('limit').map(ms => bytes / 1000 / ms)) })
  }

  return {
    columns: [
      { key: 'kib', name: 'block, KiB' },
      { key: 'hashes', name: 'hashing, % of the limit' },
      { key: 'native', name: 'node:crypto, of the limit', digits: 2 },
      { key: 'webcrypto', name: 'WebCrypto', digits: 2 },
      { key: 'noble', name: 'noble', digits: 2 },
      { key: 'rate', name: 'the limit, MB/s' }
    ],
    rows,
    notes: ['Hash, encrypt and hash again, through the interface that all backends have, 32 blocks side by side: WebCrypto can use other cores. All give the same bytes.']
  }
}

export const suite: Suite = { title: 'What the limit is made of, and the crypto backends in Node', run }
