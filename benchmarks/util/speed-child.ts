/* eslint-disable no-console */

/**
 * Encrypts or decrypts again and again, ours or IPSQL's own, and prints the median in milliseconds. In
 * a process of its own, so that neither pays for what the other left in memory. Its arguments: `ours`
 * or `theirs`, `encrypt` or `decrypt`, the file of blocks, root or head, how often.
 */

import { CID } from 'multiformats/cid'
import { decryptIpsql, encryptIpsql } from '../../src/ipsql/index.ts'
import { key, readBlocks } from './files.ts'
import { median } from './median.ts'
import { realDecrypt, realEncrypt } from './real-ipsql.ts'
import { ListTarget, MapSource } from './stores.ts'

const [who, what, file, rootText, rounds] = process.argv.slice(2)
const root = CID.parse(rootText)
const blocks = readBlocks(file)
const source = new MapSource(blocks)
const cids = blocks.map(({ cid }) => cid.toString())

const runs: Record<string, () => Promise<unknown>> = {
  'ours encrypt': async () => encryptIpsql(source, new ListTarget(), root, { key }),
  'ours decrypt': async () => decryptIpsql(source, new ListTarget(), root, { key }),
  'theirs encrypt': async () => realEncrypt(source.blocks, cids, root, key),
  'theirs decrypt': async () => realDecrypt(source.blocks, root, key)
}

const WARM_UP_MS = 4000

const run = runs[`${who} ${what}`]

async function time (): Promise<number> {
  const started = performance.now()
  await run()
  return performance.now() - started
}

for (let warm = 0; warm < WARM_UP_MS;) {
  warm += await time()
}

const times: number[] = []

for (let i = 0; i < Number(rounds); i++) {
  times.push(await time())
}

console.info(median(times))
