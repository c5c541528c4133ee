/**
 * Draws docs/inspect.svg: what `inspect` shows of a small archive that is the same each time.
 * Usage: `node scripts/inspect-picture.ts [where]`
 */

import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const PROGRAM = path.resolve(import.meta.dirname, '../src/cli/bin.ts')
const TARGET = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '../docs/inspect.svg'))
const TIME = new Date('2026-01-01T00:00:00Z')
const KIB = 1_024

/** Names and sizes in bytes. */
const FILES: Array<[string, number]> = [
  ['letters/to-anna.md', 3_412], ['letters/to-the-court.pdf', 148 * KIB], ['letters/unsent.md', 912],
  ['medical/blood-2024.pdf', 96 * KIB], ['medical/blood-2025.pdf', 101 * KIB], ['medical/x-ray.dcm', 2_300 * KIB],
  ['photos/2025/beach-1.jpg', 1_830 * KIB], ['photos/2025/beach-2.jpg', 2_120 * KIB], ['photos/2025/wedding.jpg', 3_240 * KIB],
  ['photos/2026/first-steps.mp4', 9_700 * KIB], ['photos/2026/rex.jpg', 1_410 * KIB],
  ['tax/2023.pdf', 310 * KIB], ['tax/2024.pdf', 295 * KIB], ['tax/receipts.csv', 41_220],
  ['passwords.kdbx', 22_190], ['will.pdf', 180 * KIB]
]

/** Bytes that are the same each time, of any content: a generator of Lehmer's. */
function bytesOf (length: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let state = seed

  for (let i = 0; i < length; i++) {
    state = state * 48_271 % 2_147_483_647
    bytes[i] = state >> 8
  }

  return bytes
}

function settle (file: string, mode: number): void {
  fs.chmodSync(file, mode)
  fs.utimesSync(file, TIME, TIME)
}

function makeArchive (folder: string): void {
  FILES.forEach(([name, length], i) => {
    const file = path.join(folder, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, bytesOf(length, i + 1))
    settle(file, 0o644)
  })

  fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isDirectory()).forEach(entry => {
    settle(path.join(entry.parentPath, entry.name), 0o755)
  })
  settle(folder, 0o755)
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'helia-encrypted-picture-'))

try {
  const run = (...args: string[]): unknown => execFileSync(process.execPath, [PROGRAM, ...args, '--quiet'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  fs.writeFileSync(path.join(folder, 'key'), bytesOf(32, 99))
  makeArchive(path.join(folder, 'archive'))
  run('encrypt', 'archive', '-o', 'archive.car', '-k', 'key')
  run('inspect', 'archive.car', '-k', 'key', '--svg', 'archive.svg')
  // beside documents, and for everybody
  fs.copyFileSync(path.join(folder, 'archive.svg'), TARGET)
  fs.chmodSync(TARGET, 0o644)
} finally {
  fs.rmSync(folder, { recursive: true })
}
