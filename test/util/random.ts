/** Numbers from 0 to below 1, the same on every platform (mulberry32). */
export function seededRandom (seed: number): () => number {
  let state = seed >>> 0

  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Bytes that look random, and are the same for the same seed. */
export function seededBytes (seed: number, length: number): Uint8Array {
  const random = seededRandom(seed)
  const bytes = new Uint8Array(length)
  const words = new DataView(bytes.buffer)

  for (let i = 0; i < length; i++) {
    if (i % 4 === 0 && i + 4 <= length) {
      words.setUint32(i, random() * 2 ** 32)
      i += 3
    } else {
      bytes[i] = random() * 256
    }
  }

  return bytes
}

/** A key for tests, 32 bytes unless told. */
export function testKey (seed = 1, length: 16 | 32 = 32): Uint8Array {
  return seededBytes(0x6b657900 + seed, length)
}
