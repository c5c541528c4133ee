import { nativeCrypto, nobleCrypto, webCrypto } from '../../../src/crypto/index.ts'
import type { CryptoBackend } from '../../../src/crypto/index.ts'

/** All backends that this platform has. `noble` is always the last. */
export const backends: CryptoBackend[] = [nativeCrypto(), webCrypto(), nobleCrypto()].filter(backend => backend != null)
