import path from 'node:path'
import { child, withFolder } from '../util/child.ts'
import { target } from '../util/suite.ts'
import type { LazyNet } from '../children/lazy-net.ts'
import type { Measured, Settings, Suite } from '../util/suite.ts'
import type { Row } from '../util/table.ts'

const SIZE = 64
const MORE = 20_000
const BESIDES = 6
const REQUESTS = 16
const FETCHED = 20
// V8 lets garbage lie while there is room: give it no more than what is needed
const HEAP = ['--max-old-space-size=48', '--max-semi-space-size=1']

interface Opened { besides: number, first: number, after: number, blocks: number }

async function fromFile (leaves: number): Promise<Row> {
  return withFolder(async folder => {
    const [plain, sealed] = ['plain', 'sealed'].map(name => path.join(folder, name))
    const root = await child<string>('file-graph', ['make', plain, leaves, SIZE])
    const encrypted = await child<{ root: string }>('file-graph', ['encrypt', plain, sealed, root])
    const { besides, first, after, blocks } = await child<Opened>('file-graph', ['open', sealed, `${plain}.some`, encrypted.root, MORE], HEAP)
    return { what: 'one block out of a file', blocks, besides, target: target(besides, BESIDES, { most: true }), first: first / 2 ** 20, after: after / 2 ** 20 }
  })
}

async function run ({ quick, log }: Settings): Promise<Measured> {
  log('over bitswap')
  const net = await child<LazyNet>('lazy-net', ['read', quick ? 30 : 300])
  const rows: Row[] = [
    { what: 'first byte of a file of 1 MiB over bitswap, in requests', blocks: net.blocks, besides: net.requests, target: target(net.requests, REQUESTS, { most: true }) },
    { what: 'the whole file over bitswap', blocks: net.blocks, besides: net.fetched, target: target(net.fetched, FETCHED, { most: true }) }
  ]

  for (const leaves of [10_000, 100_000, 1_000_000].slice(0, quick ? 1 : 3)) {
    log(`${leaves} blocks in a file`)
    rows.push(await fromFile(leaves))
  }

  return {
    runs: 1,
    columns: [
      { key: 'what', name: 'what is read' },
      { key: 'blocks', name: 'blocks of the graph' },
      { key: 'besides', name: 'blocks read besides' },
      { key: 'target', name: 'target' },
      { key: 'first', name: 'peak memory, MiB' },
      { key: 'after', name: `after ${MORE.toLocaleString('en')} reads more, MiB` }
    ],
    rows,
    notes: [
      `Over bitswap on loopback: opened after ${net.opened.toFixed(0)} ms, first byte after ${net.first.toFixed(0)} ms. No more requests can have waited for one another than blocks came.`,
      `Out of a file: blocks of ${SIZE} bytes, nothing in memory that grows with the graph but what the library holds; a heap that is as small as it can be (${HEAP.join(' ')}).`
    ]
  }
}

export const suite: Suite = { title: 'Reading lazily', run }
