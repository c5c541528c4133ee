/** Options that hold encrypting and decrypting to one core, and that let them use two: workers are threads beside the main one. */
export const ONE_CORE = { workers: 0 }
export const TWO_CORES = { workers: 1 }
