import crypto from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import zlib from 'node:zlib'

export interface TestFile {
  path: string
  bytes: Uint8Array
}

/** A folder on disk, for as long as a test takes. */
export class TestFolder {
  readonly files: TestFile[] = []
  readonly name: string
  readonly #parent = fs.mkdtempSync(path.join(os.tmpdir(), 'web-test-'))

  constructor (name: string) {
    this.name = name
  }

  get location (): string {
    return path.join(this.#parent, this.name)
  }

  get bytes (): number {
    return this.files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
  }

  add (name: string, bytes: Uint8Array | string): this {
    const file = path.join(this.location, name)
    const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, content)
    this.files.push({ path: name, bytes: content })
    return this
  }

  remove (): void {
    fs.rmSync(this.#parent, { recursive: true, force: true })
  }
}

/** Bytes that nothing else has. */
export function noise (length: number): Buffer {
  return crypto.randomBytes(length)
}

function chunk (type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.byteLength)
  head.write(type, 4)
  const tail = Buffer.alloc(4)
  tail.writeUInt32BE(zlib.crc32(Buffer.concat([head.subarray(4), data])))
  return Buffer.concat([head, data, tail])
}

/** A picture of noise and colour (PNG, RGB). */
export function picture (width: number, height: number, paint?: (x: number, y: number) => number[]): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const rows = Buffer.alloc(height * (1 + width * 3))

  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows.set(paint?.(x, y) ?? crypto.randomBytes(3), y * (1 + width * 3) + 1 + x * 3)
    }
  }

  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', zlib.deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

/** Audio without sound, but with noise that can't be compressed away (WAV, 16 bits, mono). */
export function song (seconds: number, rate = 44_100): Buffer {
  const data = noise(seconds * rate * 2)
  const head = Buffer.alloc(44)
  head.write('RIFF')
  head.writeUInt32LE(36 + data.byteLength, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(data.byteLength, 40)
  return Buffer.concat([head, data])
}
