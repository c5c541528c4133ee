import { InvalidKeyError } from '../errors.ts'

const LENGTHS = [16, 32]

/**
 * A new random key of 256 bits (or 128). Keep it: nothing opens a graph without it.
 *
 * @throws {InvalidKeyError} for other numbers of bits
 */
export function generateKey (bits: 128 | 256 = 256): Uint8Array {
  if (!LENGTHS.includes(bits / 8)) {
    throw new InvalidKeyError('A key has 128 or 256 bits: give one of these numbers')
  }

  return crypto.getRandomValues(new Uint8Array(bits / 8))
}

function isHexDigit (byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66)
}

/**
 * A copy of a key that may be used (SPEC 4).
 *
 * @throws {InvalidKeyError} unless it is 16 or 32 bytes that are not all hex digits
 */
export function checkKey (key: Uint8Array): Uint8Array {
  if (!(key instanceof Uint8Array)) {
    throw new InvalidKeyError('A key is a Uint8Array of 16 or 32 bytes; generateKey() makes one')
  }

  if (!LENGTHS.includes(key.byteLength)) {
    throw new InvalidKeyError(`A key is 16 or 32 bytes, this one is ${key.byteLength}; generateKey() makes one`)
  }

  // looks at all of it, whatever it finds
  if (key.reduce((digits, byte) => digits + (isHexDigit(byte) ? 1 : 0), 0) === key.byteLength) {
    throw new InvalidKeyError('This key is hex text, not bytes: decode it to bytes first, or make a new one with generateKey()')
  }

  return Uint8Array.from(key)
}
