import { compareBytes } from '../format/internal.ts'

const IS_LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

// the halves of a 64 bit number
const LOW = IS_LITTLE_ENDIAN ? 0 : 1
const HIGH = 1 - LOW

interface BytesOf {
  (i: number): Uint8Array
}

function commonLength (a: Uint8Array, b: Uint8Array, limit: number): number {
  let length = 0

  while (length < limit && length < a.byteLength && a[length] === b[length]) {
    length++
  }

  return length
}

function commonPrefix (count: number, bytesOf: BytesOf): number {
  const first = count > 0 ? bytesOf(0).slice() : new Uint8Array(0)
  let common = first.byteLength

  for (let i = 1; i < count && common > 0; i++) {
    common = commonLength(first, bytesOf(i), common)
  }

  return common
}

function word (bytes: Uint8Array, start: number): number {
  return (bytes[start] << 24 | bytes[start + 1] << 16 | bytes[start + 2] << 8 | bytes[start + 3]) >>> 0
}

// where the first bits are the same, all of them decide
function sortTies (words: Uint32Array, idMask: number, bytesOf: BytesOf): void {
  const idAt = (i: number): number => words[2 * i + LOW] & idMask
  const isTie = (i: number): boolean => words[2 * i + HIGH] === words[2 * i - 2 + HIGH] && ((words[2 * i + LOW] ^ words[2 * i - 2 + LOW]) & ~idMask) === 0

  for (let start = 0, end = 1; 2 * start < words.length; start = end++) {
    while (2 * end < words.length && isTie(end)) {
      end++
    }

    if (end - start > 1) {
      const ids = Array.from({ length: end - start }, (_, i) => idAt(start + i)).sort((a, b) => compareBytes(bytesOf(a), bytesOf(b)))
      ids.forEach((id, i) => { words[2 * (start + i) + LOW] = words[2 * (start + i) + LOW] & ~idMask | id })
    }
  }
}

/**
 * The numbers from 0 in the order of the byte arrays that they stand for, 8 bytes each: the first bits of what
 * differs, with the number behind them, are sorted as one number.
 */
export function byteOrder (count: number, bytesOf: BytesOf): Uint32Array {
  const common = commonPrefix(count, bytesOf)
  const idMask = 2 ** (32 - Math.clz32(count)) - 1
  const words = new Uint32Array(2 * count)

  for (let i = 0; i < count; i++) {
    const bytes = bytesOf(i)
    words[2 * i + HIGH] = word(bytes, common)
    words[2 * i + LOW] = word(bytes, common + 4) & ~idMask | i
  }

  new BigUint64Array(words.buffer).sort()
  sortTies(words, idMask, bytesOf)

  for (let i = 0; i < count; i++) {
    words[i] = words[2 * i + LOW] & idMask
  }

  return words.subarray(0, count)
}
