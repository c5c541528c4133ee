import assert from 'node:assert/strict'
import path from 'node:path'
import { decryptGraph, encryptGraph } from '../../src/graph/index.ts'
import { decryptIpsql, encryptIpsql } from '../../src/ipsql/index.ts'
import { child, withFolder } from '../util/child.ts'
import { writeBlocks } from '../util/files.ts'
import { wideGraph } from '../util/graphs.ts'
import { key } from '../util/key.ts'
import { pairs, spread } from '../util/measure.ts'
import { realDecrypt, realEncrypt } from '../util/real-ipsql.ts'
import { ListTarget, MapSource, contents, lastCid } from '../util/stores.ts'
import { target } from '../util/suite.ts'
import type { Who, Work } from '../children/ipsql.ts'
import type { Block } from '../util/block.ts'
import type { Measured, Settings, Suite } from '../util/suite.ts'
import type { Row } from '../util/table.ts'
import type { CID } from 'multiformats/cid'

const BYTES = 20_000 * 1024
const WHO: Who[] = ['format 1', 'ipsql format', 'IPSQL']
const LEAST: Record<string, number> = { 'format 1 encrypt 1': 15, 'format 1 encrypt 256': 80, 'format 1 decrypt 1': 5, 'ipsql format encrypt 1': 15, 'ipsql format decrypt 1': 3 }
const NAMES: Record<Who, string> = { 'format 1': 'encrypted-graph/1', 'ipsql format': "IPSQL's", IPSQL: "IPSQL's" }

/** A file of blocks for each who, and the CID to begin at. */
type Prepared = Record<Who, { file: string, root: CID }>

async function into (run: (target: ListTarget) => Promise<unknown>): Promise<Block[]> {
  const target = new ListTarget()
  await run(target)
  return target.blocks
}

/** Encrypted by all, and each opened by those who have to: always the same blocks. */
async function prepare (folder: string, plain: Block[], root: CID): Promise<Record<Work, Prepared>> {
  const [source, expected] = [new MapSource(plain), contents(plain)]
  const sealed = await into(async target => encryptGraph(source, target, root, { key }))
  const ours = await into(async target => encryptIpsql(source, target, root, { key }))
  const theirs = await realEncrypt(source.blocks, plain.map(({ cid }) => cid.toString()), root, key)
  assert.deepEqual(contents(await into(async target => decryptGraph(new MapSource(sealed), target, lastCid(sealed), { key }))), expected, 'we read what we wrote')
  assert.deepEqual(contents(await into(async target => decryptIpsql(new MapSource(theirs), target, lastCid(theirs), { key }))), expected, 'we read what IPSQL wrote')
  assert.deepEqual(contents(await realDecrypt(new MapSource(ours).blocks, lastCid(ours), key)), expected, 'IPSQL reads what we wrote')

  const write = (name: string, blocks: Block[]): { file: string, root: CID } => {
    const file = path.join(folder, name)
    writeBlocks(file, blocks)
    return { file, root: lastCid(blocks) }
  }

  const [first, second, third] = [write('plain', plain), write('format-1', sealed), write('ipsql', theirs)]
  return {
    encrypt: { 'format 1': first, 'ipsql format': first, IPSQL: first },
    decrypt: { 'format 1': second, 'ipsql format': third, IPSQL: third }
  }
}

async function measure (kib: number, work: Work, prepared: Prepared, { runs, quick, log }: Settings): Promise<Row[]> {
  const times: Record<Who, number[]> = { 'format 1': [], 'ipsql format': [], IPSQL: [] }

  for (let run = 0; run < runs; run++) {
    log(`${work}, blocks of ${kib} KiB, ${run + 1} of ${runs}`)

    for (const who of WHO) {
      times[who].push(await child('ipsql', ['measure', who, work, prepared[who].file, prepared[who].root.toString(), { quick }], ['--expose-gc']))
    }
  }

  const rate = (ms: number[]): number[] => ms.map(ms => (quick ? BYTES / 20 : BYTES) / 1000 / ms)

  return WHO.filter(who => who !== 'IPSQL').map(who => {
    const ratio = pairs(times.IPSQL, times[who])
    const least = LEAST[`${who} ${work} ${kib}`]
    return { work, kib, format: NAMES[who], ratio, target: least == null ? '' : target(ratio, least), ours: spread(rate(times[who])), theirs: spread(rate(times.IPSQL)) }
  })
}

async function run (settings: Settings): Promise<Measured> {
  const rows: Row[] = []

  for (const kib of [1, 256]) {
    await withFolder(async folder => {
      const plain = [...wideGraph(Math.round((settings.quick ? BYTES / 20 : BYTES) / 1024 / kib), kib * 1024)]
      const prepared = await prepare(folder, plain, plain[plain.length - 1].cid)
      rows.push(...await measure(kib, 'encrypt', prepared.encrypt, settings), ...await measure(kib, 'decrypt', prepared.decrypt, settings))
    })
  }

  return {
    columns: [
      { key: 'work', name: 'work' },
      { key: 'kib', name: 'block, KiB' },
      { key: 'format', name: 'our format' },
      { key: 'ratio', name: 'times as fast as IPSQL', digits: 1 },
      { key: 'target', name: 'target' },
      { key: 'ours', name: 'ours, MB/s', digits: 1 },
      { key: 'theirs', name: "IPSQL's, MB/s", digits: 1 }
    ],
    rows: rows.toSorted((a, b) => Number(a.work === 'decrypt') - Number(b.work === 'decrypt')),
    notes: ["Each read what the others wrote before anything was timed. Each measurement is a process of its own, warmed up for four seconds. IPSQL's own functions get the CIDs, the cache and the chunker that its command line forgets to give."]
  }
}

export const suite: Suite = { title: "Against IPSQL 1.2.18's own functions, one core", run }
