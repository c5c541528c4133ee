/* eslint-disable no-console */

/**
 * What reading a graph without decrypting it costs. First over bitswap between two nodes on loopback: a
 * folder of 100,000 blocks, of which one file of 1 MiB is read. Then at 10,000, 100,000 and 1,000,000 blocks of 64 bytes in a file: the
 * blocks that are read besides the one that is asked for, and the most memory that a process has held after that
 * one and after 20,000 more in no order. Each is a process of its own, in which nothing grows with the graph but what the library
 * holds; this one stays small, because on Linux a process begins with the peak of the one that started it. Run it with `npm run bench` in this folder, or `node lazy.ts <blocks>`.
 */

import path from 'node:path'
import { child, withFolder } from './util/child.ts'

const SIZE = 64
const MORE = 20_000
// V8 lets garbage lie while there is room: give it no more than what is needed
const HEAP = ['--max-old-space-size=48', '--max-semi-space-size=1']
const [most = 1_000_000] = process.argv.slice(2).map(Number)

async function ofSize (folder: string, blocks: number): Promise<number[]> {
  const [plain, sealed] = ['plain', 'sealed'].map(name => path.join(folder, name))
  const root = await child('lazy-child.ts', ['make', plain, blocks, SIZE])
  const encryptedRoot = await child('lazy-child.ts', ['encrypt', plain, sealed, root])
  return (await child('lazy-child.ts', ['open', sealed, `${plain}.some`, encryptedRoot, MORE], HEAP)).split(' ').map(Number)
}

console.info(await child('lazy-net-child.ts', []))

await withFolder(async folder => {
  for (const blocks of [most / 100, most / 10, most]) {
    const [besides, first, more, all] = await ofSize(folder, blocks)
    console.info(`${all} blocks: one is read with ${besides} besides it, target 6; peak memory ${(first / 1024).toFixed(0)} MiB, after ${MORE} more ${(more / 1024).toFixed(0)} MiB`)
  }
})
