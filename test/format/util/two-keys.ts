import { ecb, gcm } from '@noble/ciphers/aes.js'
import { concatBytes } from '@noble/hashes/utils.js'

// AES-GCM does not commit to its key: one ciphertext can verify under two of them (Len, Grubbs,
// Ristenpart, "Partitioning Oracle Attacks", USENIX Security 2021, section 3.1). With one block C of
// ciphertext the tag is C*H^2 + L*H + E(J0), so C follows from the two keys' H and E(J0).

const R = 0xe1n << 120n

const number = (bytes: Uint8Array): bigint => bytes.reduce((sum, byte) => sum << 8n | BigInt(byte), 0n)
const block = (n: bigint): Uint8Array => Uint8Array.from({ length: 16 }, (_, i) => Number(n >> BigInt(8 * (15 - i)) & 255n))

/** Multiplication in GF(2^128) as NIST SP 800-38D has it (6.3). */
function multiply (x: bigint, y: bigint): bigint {
  let z = 0n

  for (let bit = 127n; bit >= 0n; bit--) {
    z ^= (x >> bit & 1n) === 1n ? y : 0n
    y = (y >> 1n) ^ ((y & 1n) === 1n ? R : 0n)
  }

  return z
}

/** x^(2^128 - 2) */
function invert (x: bigint): bigint {
  let result = 1n << 127n

  for (let i = 1; i < 128; i++) {
    x = multiply(x, x)
    result = multiply(result, x)
  }

  return result
}

const aes = (key: Uint8Array, input: Uint8Array): bigint => number(ecb(key, { disablePadding: true }).encrypt(input))

/** `nonce | ciphertext | tag`, 44 bytes, whose tag verifies under both keys. */
export function forTwoKeys (first: Uint8Array, second: Uint8Array, nonce: Uint8Array): Uint8Array {
  const [h1, h2] = [first, second].map(key => aes(key, new Uint8Array(16)))
  const counter = concatBytes(nonce, Uint8Array.of(0, 0, 0, 1))
  const masks = aes(first, counter) ^ aes(second, counter)
  const length = 128n
  const sum = multiply(length, h1 ^ h2) ^ masks
  const ciphertext = block(multiply(sum, invert(multiply(h1, h1) ^ multiply(h2, h2))))
  const keystream = gcm(first, nonce).encrypt(new Uint8Array(16))
  const plaintext = ciphertext.map((byte, i) => byte ^ keystream[i])
  return concatBytes(nonce, gcm(first, nonce).encrypt(plaintext))
}
