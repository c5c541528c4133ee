/** How sealed blocks are padded (SPEC 5.3). */
export type Padding = 'padme' | 'none'

/**
 * The padded length of `length` bytes (SPEC 5.3; Nikitin et al., PETS 2019, section 4.1).
 * It leaks about log log n bits of the length and adds at most 12 %.
 *
 * @param length - 2 to 2^31 bytes
 */
export function padme (length: number): number {
  const exponent = 31 - Math.clz32(length)
  const significant = 32 - Math.clz32(exponent)
  const mask = 2 ** (exponent - significant) - 1
  return Math.ceil(length / (mask + 1)) * (mask + 1)
}

/** The size of a sealed block whose unpadded size is `length`, in bytes. */
export function paddedLength (length: number, padding: Padding): number {
  return padding === 'padme' ? padme(length) : length
}
