/* eslint-disable no-console */

/**
 * The most memory that a process has held while it encrypted and decrypted in IPSQL's format, at 1,
 * 20,000 and 200,000 blocks of 1 KiB. Each is a process of its own, and this one stays small: on
 * Linux a process begins with the peak of the one that started it.
 *
 * Blocks come from and go to files, so that none are in memory but those that the library holds; the
 * indexes of the two files are 92 bytes for each. The buffer for encrypted blocks is 8 MiB, less
 * than even the smaller graph.
 * Run it with `npm run bench` in this folder, or `node ipsql-memory.ts <blocks>`.
 */

import path from 'node:path'
import { child, withFolder } from './util/child.ts'

// V8 lets garbage lie while there is room: give it no more than what is needed
const HEAP = ['--max-old-space-size=32', '--max-semi-space-size=1']
const SIZE = 1024
const [leaves = 20_000] = process.argv.slice(2).map(Number)
const counts = [1, leaves, leaves * 10]
const peaks = { encrypt: [] as number[], decrypt: [] as number[] }

await withFolder(async folder => {
  const [plain, encrypted, again] = ['plain', 'encrypted', 'again'].map(name => path.join(folder, name))

  for (const count of counts) {
    const root = await child('memory-child.ts', ['make', plain, count, SIZE])
    const [head, peak] = (await child('memory-child.ts', ['encrypt', plain, encrypted, root], HEAP)).split(' ')
    peaks.encrypt.push(Number(peak))
    peaks.decrypt.push(Number(await child('memory-child.ts', ['decrypt', encrypted, again, head], HEAP)))
  }
})

for (const [what, kib] of Object.entries(peaks)) {
  const [, some, many] = kib
  const each = (many - some) * 1024 / (leaves * 9)
  console.info(`peak memory, ${what}  ${kib.map((kib, i) => `${counts[i]} blocks ${(kib / 1024).toFixed(0)} MiB`).join('  ')}  so ${each.toFixed(0)} bytes for each block of ${SIZE} more`)
}
