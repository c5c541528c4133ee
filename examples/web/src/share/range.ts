import type { Head } from '../sw.ts'

export interface Part {
  head: Head
  offset: number
  length: number
}

// what is shown came from others: it may run nothing, and is what it says it is
const SAFE = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff',
  'accept-ranges': 'bytes'
}

/** The part of a file that an HTTP Range header asks for (RFC 9110, section 14): one range of bytes, else all of it. */
export function rangeOf (range: string | null, { size, type }: { size: number, type: string }): Part {
  const headers = { ...SAFE, 'content-type': type }
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []

  if (first === undefined || (first === '' && last === '')) {
    return { head: { status: 200, headers: { ...headers, 'content-length': `${size}` } }, offset: 0, length: size }
  }

  const offset = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1)

  if (offset >= end) {
    return { head: { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } }, offset: 0, length: 0 }
  }

  return {
    head: { status: 206, headers: { ...headers, 'content-length': `${end - offset}`, 'content-range': `bytes ${offset}-${end - 1}/${size}` } },
    offset,
    length: end - offset
  }
}
