import { child } from '../util/child.ts'
import { pairs, spread } from '../util/measure.ts'
import type { Cost } from '../util/measure.ts'
import type { Measured, Settings, Suite } from '../util/suite.ts'
import type { Row } from '../util/table.ts'

const LEAVES = 20_000
const SIZE = 1024

const PARTS: Record<string, string> = {
  read: 'reading it from the memory store',
  links: 'finding it: the links of the nodes above it',
  remember: 'remembering it, and whether it was met before',
  hash: 'hashing its content, to check its CID',
  nonce: 'its nonce (HMAC-SHA-256)',
  encrypt: 'encrypting it (AES-256-GCM), padded',
  address: 'hashing what was sealed, for its address',
  catalog: 'its entry in the catalog, which is sealed too',
  order: 'the order of the addresses',
  index: 'its link in the index',
  put: 'its public CID, and putting it into the memory store'
}

async function run ({ runs, quick, log }: Settings): Promise<Measured> {
  const leaves = quick ? LEAVES / 10 : LEAVES
  log(`${leaves} blocks of ${SIZE} bytes`)
  const costs = await child<Record<string, Cost[]>>('small', ['measure', leaves, SIZE, runs], ['--expose-gc'])
  const of = (name: string): number[] => costs[name].map(({ ms }) => ms / leaves * 1000)
  const all = of('all')
  const sum = all.map((_, i) => Object.keys(PARTS).reduce((total, name) => total + of(name)[i], 0))
  const row = (part: string, values: number[]): Row => ({ part, microseconds: spread(values), share: pairs(values, all, (part, all) => part / all * 100) })

  return {
    columns: [
      { key: 'part', name: 'what' },
      { key: 'microseconds', name: 'µs a block', digits: 1 },
      { key: 'share', name: '% of all' }
    ],
    rows: [
      ...Object.entries(PARTS).map(([name, part]) => row(part, of(name))),
      row('the rest: waiting, garbage, progress', all.map((value, i) => value - sum[i])),
      row('all of encryptGraph', all),
      row('the limit: hash, encrypt, hash', of('limit'))
    ],
    notes: [`A file of ${LEAVES.toLocaleString('en')} blocks of 1 KiB, from a memory store to another, on one core. Each part is run by itself for all blocks, garbage is collected before; together they leave more of it, and fit the processor's caches less.`]
  }
}

export const suite: Suite = { title: 'Where the time of a block of 1 KiB goes', run }
