/** The first word of a worker of this package, by which it is told from what else may be at its address. */
export const HELLO = 'helia-encrypted worker 1'
