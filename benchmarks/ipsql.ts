/* eslint-disable no-console */

/**
 * IPSQL's format, ours and its own: 20,000 blocks of 1 KiB encrypted and decrypted. Each reads what
 * the other wrote before anything is timed. Then both in turn, in processes of their own, warmed up for
 * four seconds each; the ratio is the median of those of the pairs. Run it with `npm run bench` in this folder, or
 * `node ipsql.ts <blocks> <pairs>`.
 */

import assert from 'node:assert/strict'
import path from 'node:path'
import { decryptIpsql, encryptIpsql } from '../src/ipsql/index.ts'
import { child, withFolder } from './util/child.ts'
import { key, writeBlocks } from './util/files.ts'
import { wideGraph } from './util/graph.ts'
import { median } from './util/median.ts'
import { realDecrypt, realEncrypt } from './util/real-ipsql.ts'
import { ListTarget, MapSource, contents, headOf } from './util/stores.ts'
import type { Block } from './util/stores.ts'
import type { CID } from 'multiformats/cid'

const SIZE = 1024
const ROUNDS = 3
const TARGETS = { encrypt: 15, decrypt: 3 }

const [leaves = 20_000, pairs = 3] = process.argv.slice(2).map(Number)

async function ourDecrypt (encrypted: Block[], head: CID): Promise<Block[]> {
  const target = new ListTarget()
  await decryptIpsql(new MapSource(encrypted), target, head, { key })
  return target.blocks
}

async function ourEncrypt (plain: Block[], root: CID): Promise<Block[]> {
  const target = new ListTarget()
  await encryptIpsql(new MapSource(plain), target, root, { key })
  return target.blocks
}

async function expectEqual (plain: Block[], theirs: Block[], root: CID): Promise<void> {
  const expected = contents(plain)
  const ours = await ourEncrypt(plain, root)
  assert.deepEqual(contents(await ourDecrypt(theirs, headOf(theirs))), expected, 'we read what IPSQL wrote')
  assert.deepEqual(contents(await realDecrypt(new MapSource(ours).blocks, headOf(ours), key)), expected, 'IPSQL reads what we wrote')
  console.info(`${leaves} blocks of ${SIZE} bytes and the ${plain.length - leaves} that link them: each reads what the other wrote`)
}

function report (what: keyof typeof TARGETS, times: Array<[number, number]>): void {
  const [ours, theirs] = [0, 1].map(who => median(times.map(pair => pair[who])))
  const rate = (ms: number): string => `${ms.toFixed(0)} ms, ${(leaves * SIZE / 1000 / ms).toFixed(1)} MB/s`
  const ratio = median(times.map(([ours, theirs]) => theirs / ours))
  console.info(`${what}: ours ${rate(ours)}; IPSQL ${rate(theirs)}; ${ratio.toFixed(1)} times as fast, target ${TARGETS[what]}`)
}

await withFolder(async folder => {
  const plain = await Array.fromAsync(wideGraph(leaves, SIZE))
  const root = plain[plain.length - 1].cid
  const theirs = await realEncrypt(new MapSource(plain).blocks, plain.map(({ cid }) => cid.toString()), root, key)
  await expectEqual(plain, theirs, root)

  const files = { encrypt: path.join(folder, 'plain'), decrypt: path.join(folder, 'encrypted') }
  writeBlocks(files.encrypt, plain)
  writeBlocks(files.decrypt, theirs)

  for (const [what, from] of [['encrypt', root], ['decrypt', headOf(theirs)]] as const) {
    const times: Array<[number, number]> = []

    for (let i = 0; i < pairs; i++) {
      const [ours, theirs] = [await child('speed-child.ts', ['ours', what, files[what], from.toString(), ROUNDS]), await child('speed-child.ts', ['theirs', what, files[what], from.toString(), ROUNDS])]
      times.push([Number(ours), Number(theirs)])
    }

    report(what, times)
  }
})
