import fs from 'node:fs'
import { CID } from 'multiformats/cid'
import type { Block } from './block.ts'

/** Blocks into a file, each as the lengths of CID and bytes, and both. */
export function writeBlocks (path: string, blocks: Block[]): void {
  const file = fs.openSync(path, 'w')

  for (const { cid, bytes } of blocks) {
    const lengths = Buffer.alloc(8)
    lengths.writeUInt32BE(cid.bytes.byteLength)
    lengths.writeUInt32BE(bytes.byteLength, 4)
    fs.writeSync(file, Buffer.concat([lengths, cid.bytes, bytes]))
  }

  fs.closeSync(file)
}

/** Each block in memory of its own, as a store gives it. */
export function readBlocks (path: string): Block[] {
  const file = fs.readFileSync(path)
  const blocks: Block[] = []

  for (let at = 0; at < file.byteLength;) {
    const [cidEnd, end] = [at + 8 + file.readUInt32BE(at), at + 8 + file.readUInt32BE(at) + file.readUInt32BE(at + 4)]
    blocks.push({ cid: CID.decode(Uint8Array.from(file.subarray(at + 8, cidEnd))), bytes: Uint8Array.from(file.subarray(cidEnd, end)) })
    at = end
  }

  return blocks
}
