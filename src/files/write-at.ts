import fs from 'node:fs'

/** What is shorter is written at once: handing it over takes longer. */
export const LARGE = 65_536

async function writeSome (descriptor: number, bytes: Uint8Array, from: number, position: number): Promise<number> {
  return new Promise((resolve, reject) => {
    fs.write(descriptor, bytes, from, bytes.byteLength - from, position, (err, written) => { err == null ? resolve(written) : reject(err) })
  })
}

async function writeLater (descriptor: number, bytes: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < bytes.byteLength;) {
    written += await writeSome(descriptor, bytes, written, position + written)
  }
}

/** Write all bytes at a position, and wait for it. */
export function writeNow (descriptor: number, bytes: Uint8Array, position: number): void {
  for (let written = 0; written < bytes.byteLength;) {
    written += fs.writeSync(descriptor, bytes, written, bytes.byteLength - written, position + written)
  }
}

/** Write all bytes at a position: short ones at once, long ones while others go on. */
export function writeAt (descriptor: number, bytes: Uint8Array, position: number): void | Promise<void> {
  if (bytes.byteLength >= LARGE) {
    return writeLater(descriptor, bytes, position)
  }

  writeNow(descriptor, bytes, position)
}
