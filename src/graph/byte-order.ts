import { compareBytes } from '../format/internal.ts'

/** Bytes of an array that a number compares exactly. */
const PREFIX = 6

function commonLength (a: Uint8Array, b: Uint8Array, limit: number): number {
  let length = 0

  while (length < limit && length < a.byteLength && a[length] === b[length]) {
    length++
  }

  return length
}

function prefix (bytes: Uint8Array, start: number): number {
  let value = 0

  for (let i = start; i < start + PREFIX; i++) {
    value = value * 256 + (bytes[i] ?? 0)
  }

  return value
}

/**
 * The numbers from 0 in the order of the byte arrays that they stand for. What differs first is
 * compared as a number, 8 bytes an array, because reaching the arrays takes longer than to compare them.
 */
export function byteOrder (count: number, bytesOf: (i: number) => Uint8Array): Uint32Array {
  let common = count > 0 ? bytesOf(0).byteLength : 0
  const first = count > 0 ? bytesOf(0).slice() : new Uint8Array(0)

  for (let i = 1; i < count; i++) {
    common = commonLength(first, bytesOf(i), common)
  }

  const prefixes = Float64Array.from({ length: count }, (_, i) => prefix(bytesOf(i), common))
  return Uint32Array.from({ length: count }, (_, i) => i)
    .sort((a, b) => prefixes[a] - prefixes[b] || compareBytes(bytesOf(a), bytesOf(b)))
}
