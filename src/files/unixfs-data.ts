import type { Mtime } from 'ipfs-unixfs'

/** What unixfs says of a node, in its protobuf message `Data`. */
export interface UnixfsData {
  type: 'directory' | 'file' | 'symlink' | 'hamt-sharded-directory'
  data?: Uint8Array
  /** of the parts of a file, in bytes: numbers below 2^53 */
  blockSizes?: number[]
  hashType?: number
  fanout?: number
  mode?: number
  mtime?: Mtime
}

const TYPES = { directory: 1, file: 2, symlink: 4, 'hamt-sharded-directory': 5 }

// field number << 3 | wire type
const TYPE = 0x08
const DATA = 0x12
const FILE_SIZE = 0x18
const BLOCK_SIZE = 0x20
const HASH_TYPE = 0x28
const FANOUT = 0x30
const MODE = 0x38
const MTIME = 0x42
const SECONDS = 0x08
const NANOSECONDS = 0x15

// of dag-pb
const DAG_PB_DATA = 0x0a

function pushVarint (bytes: number[], value: number): void {
  while (value > 0x7f) {
    bytes.push(value % 0x80 + 0x80)
    value = Math.floor(value / 0x80)
  }

  bytes.push(value)
}

// two's complement of 64 bits
function pushSigned (bytes: number[], value: bigint): void {
  let rest = BigInt.asUintN(64, value)

  while (rest > 0x7fn) {
    bytes.push(Number(rest % 0x80n) + 0x80)
    rest /= 0x80n
  }

  bytes.push(Number(rest))
}

function pushField (bytes: number[], field: number, value: number | undefined): void {
  if (value != null) {
    bytes.push(field)
    pushVarint(bytes, value)
  }
}

function pushMtime (bytes: number[], { secs, nsecs }: Mtime): void {
  const time = [SECONDS]
  pushSigned(time, secs)

  if (nsecs != null) {
    time.push(NANOSECONDS, nsecs & 0xff, nsecs >>> 8 & 0xff, nsecs >>> 16 & 0xff, nsecs >>> 24)
  }

  bytes.push(MTIME, time.length, ...time)
}

function tail ({ type, blockSizes = [], hashType, fanout, mode, mtime }: UnixfsData, dataBytes: number): number[] {
  const bytes: number[] = []
  pushField(bytes, FILE_SIZE, type === 'file' ? blockSizes.reduce((sum, size) => sum + size, dataBytes) : undefined)
  blockSizes.forEach(size => { pushField(bytes, BLOCK_SIZE, size) })
  pushField(bytes, HASH_TYPE, hashType)
  pushField(bytes, FANOUT, fanout)
  pushField(bytes, MODE, mode)
  mtime == null || pushMtime(bytes, mtime)
  return bytes
}

/** What is before and after the data of a node. */
export interface Frame {
  head: number[]
  tail: number[]
}

function unixfsFrame (fields: UnixfsData, dataBytes: number): Frame {
  const head = [TYPE, TYPES[fields.type]]

  if (dataBytes > 0) {
    pushField(head, DATA, dataBytes)
  }

  return { head, tail: tail(fields, dataBytes) }
}

/** Of a node without links: unixfs, in the only field of dag-pb. */
export function nodeFrame (fields: UnixfsData, dataBytes: number): Frame {
  const { head, tail } = unixfsFrame(fields, dataBytes)
  const frame: number[] = []
  pushField(frame, DAG_PB_DATA, head.length + dataBytes + tail.length)
  return { head: frame.concat(head), tail }
}

export function joinFrame ({ head, tail }: Frame, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(head.length + data.byteLength + tail.length)
  bytes.set(head)
  bytes.set(data, head.length)
  bytes.set(tail, head.length + data.byteLength)
  return bytes
}

/**
 * The same bytes as `UnixFS.marshal` of ipfs-unixfs, but right also for sizes from 2 to 4 GiB and times after 2038: ipfs-unixfs 13.1.1
 * with protons-runtime 7.1.2 writes numbers from 2^31 to 2^32 as others. No `mode` stands for unixfs's default.
 */
export function encodeUnixfs (fields: UnixfsData): Uint8Array {
  const { data = new Uint8Array(0) } = fields
  return joinFrame(unixfsFrame(fields, data.byteLength), data)
}
