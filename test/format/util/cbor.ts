import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

// A small CBOR writer (RFC 8949) that can also write what dag-cbor forbids. Every function gives
// the bytes of one value.

export type Cbor = Uint8Array
export type Pairs = Array<[name: string, value: Cbor]>

/** A major type with its argument, in the shortest form or in so many bytes (0, 1, 2, 4, 8). */
export function head (major: number, n: number | bigint, width?: number): Cbor {
  const size = width ?? [24, 2 ** 8, 2 ** 16, 2 ** 32].findIndex(limit => n < limit)
  const [bytes, minor] = width == null
    ? [[0, 1, 2, 4][size] ?? 8, size === 0 ? Number(n) : [0, 24, 25, 26][size] ?? 27]
    : [width, width === 0 ? Number(n) : { 1: 24, 2: 25, 4: 26, 8: 27 }[width] ?? 0]
  const argument = new Uint8Array(8)
  new DataView(argument.buffer).setBigUint64(0, BigInt(n))
  return concatBytes(Uint8Array.of(major << 5 | minor), argument.subarray(8 - bytes))
}

export const uint = (n: number | bigint, width?: number): Cbor => head(0, n, width)

/** -1 - n */
export const negative = (n: number): Cbor => head(1, n)
export const blob = (bytes: Uint8Array, width?: number): Cbor => concatBytes(head(2, bytes.length, width), bytes)
export const text = (value: string, width?: number): Cbor => concatBytes(head(3, utf8ToBytes(value).length, width), utf8ToBytes(value))
export const list = (items: Cbor[], width?: number): Cbor => concatBytes(head(4, items.length, width), ...items)
export const tag = (n: number, value: Cbor): Cbor => concatBytes(head(6, n), value)
export const no = Uint8Array.of(0xf4)
export const yes = Uint8Array.of(0xf5)
export const nil = Uint8Array.of(0xf6)
export const missing = Uint8Array.of(0xf7)

/** A map with its pairs in the given order. */
export function pairs (entries: Pairs, width?: number): Cbor {
  return concatBytes(head(5, entries.length, width), ...entries.flatMap(([name, value]) => [text(name), value]))
}

/** The order of dag-cbor: shorter names first, then bytewise. */
export function ordered (entries: Pairs): Pairs {
  return [...entries].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
}

/** A map as dag-cbor wants it. */
export const map = (entries: Pairs): Cbor => pairs(ordered(entries))

/** An IPLD link, from the bytes of a CID. */
export const link = (cid: Uint8Array): Cbor => tag(42, blob(concatBytes(Uint8Array.of(0), cid)))

export function float (n: number): Cbor {
  const bytes = new Uint8Array(9)
  bytes[0] = 0xfb
  new DataView(bytes.buffer).setFloat64(1, n)
  return bytes
}

export const endlessList = (items: Cbor[]): Cbor => concatBytes(Uint8Array.of(0x9f), ...items, Uint8Array.of(0xff))
export const endlessMap = (entries: Pairs): Cbor => concatBytes(Uint8Array.of(0xbf), ...entries.flatMap(([name, value]) => [text(name), value]), Uint8Array.of(0xff))
export const endlessBlob = (bytes: Uint8Array): Cbor => concatBytes(Uint8Array.of(0x5f), blob(bytes), Uint8Array.of(0xff))

/** Lists within lists. */
export function nested (depth: number): Cbor {
  return concatBytes(new Uint8Array(depth).fill(0x81), uint(0))
}
