import { gcm } from '@noble/ciphers/aes.js'
import { nativeCrypto, webCrypto } from '../crypto/internal.ts'
import { nobleCryptoWith } from '../crypto/noble.ts'
import type { CryptoBackend } from '../crypto/internal.ts'

/** As `defaultCrypto`, and loads nothing later: bundlers make one file of a worker. */
export function workerCrypto (): CryptoBackend {
  return nativeCrypto() ?? webCrypto() ?? nobleCryptoWith(() => gcm)
}
