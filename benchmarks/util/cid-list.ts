import fs from 'node:fs'
import { CID } from 'multiformats/cid'

const LENGTH = 36

/** One of the CIDs in a file of nothing but CIDs of 36 bytes; past the end it begins anew. */
export function cidAt (path: string, i: number): CID {
  const file = fs.openSync(path, 'r')

  try {
    const bytes = new Uint8Array(LENGTH)
    fs.readSync(file, bytes, 0, LENGTH, i % (fs.fstatSync(file).size / LENGTH) * LENGTH)
    return CID.decode(bytes)
  } finally {
    fs.closeSync(file)
  }
}
