import fs from 'node:fs'
import { promisify } from 'node:util'
import { CliError } from '../failure.ts'

const read = promisify(fs.read)
const open = promisify(fs.open)

async function readUpTo (fd: number, bytes: Uint8Array): Promise<number> {
  let length = 0

  while (length < bytes.byteLength) {
    const { bytesRead } = await read(fd, bytes, length, bytes.byteLength - length, null)

    if (bytesRead === 0) {
      break
    }

    length += bytesRead
  }

  return length
}

// of which nothing may be repeated: an age identity, a key in hex or in base64
function looksSecret (text: string): boolean {
  return /AGE-SECRET-KEY-/i.test(text) || /^([\da-f]{32}|[\da-f]{64}|[\w+/-]{22}==|[\w+/-]{43}=?)$/i.test(text)
}

async function readPath (path: string, bytes: Uint8Array): Promise<number> {
  try {
    const fd = await open(path, 'r')

    try {
      return await readUpTo(fd, bytes)
    } finally {
      fs.closeSync(fd)
    }
  } catch (err: any) {
    if (looksSecret(path)) {
      throw new CliError('this takes the name of a file, and was given what looks like the secret itself; write that to a file that only you can read, and make a new one if others may have seen this')
    }

    // the system doesn't say what it could not read
    throw Object.assign(err, { path })
  }
}

/**
 * A small file, or what an open descriptor gives, all of it: also a pipe, as in `--key <(pass key)`. Reads no further
 * than it may be long. A descriptor stays open.
 *
 * @throws {CliError} if it is longer
 */
export async function readSmall (from: string | number, limit: number, tooLong: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(limit + 1)
  const length = await (typeof from === 'number' ? readUpTo(from, bytes) : readPath(from, bytes))

  if (length > limit) {
    throw new CliError(tooLong)
  }

  return bytes.subarray(0, length)
}
