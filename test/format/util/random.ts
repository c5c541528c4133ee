/** Repeatable numbers (mulberry32): below 2^32. */
export function seeded (seed: number): () => number {
  let state = seed >>> 0

  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }
}

/** Repeatable bytes. */
export function seededBytes (seed: number, length: number): Uint8Array {
  const next = seeded(seed)
  return Uint8Array.from({ length }, () => next() & 0xff)
}
