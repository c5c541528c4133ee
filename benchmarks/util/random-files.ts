import { randomFillSync } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const PIECE = 4 * 1024 * 1024
const PER_FOLDER = 100

/** A file of so many random bytes. */
export function randomFile (path: string, bytes: number): void {
  const file = fs.openSync(path, 'w')
  const piece = new Uint8Array(PIECE)

  for (let left = bytes; left > 0; left -= PIECE) {
    fs.writeSync(file, randomFillSync(piece), 0, Math.min(left, PIECE))
  }

  fs.closeSync(file)
}

/** A folder of so many files, a hundred in each folder inside it, of random bytes and all sizes up to `most`. Returns their bytes. */
export function randomFolder (folder: string, files: number, most: number): number {
  let bytes = 0

  for (let i = 0; i < files; i++) {
    const inside = path.join(folder, `folder-${Math.floor(i / PER_FOLDER)}`)
    i % PER_FOLDER === 0 && fs.mkdirSync(inside, { recursive: true })
    // a large prime, so that neighbours differ
    const size = i * 104_729 % most
    fs.writeFileSync(path.join(inside, `file-${i}`), randomFillSync(new Uint8Array(size)))
    bytes += size
  }

  return bytes
}
