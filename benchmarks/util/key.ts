/** The same in all processes. */
export const key = new Uint8Array(32).fill(7)
