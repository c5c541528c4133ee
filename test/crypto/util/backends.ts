import { nativeCrypto, nobleCrypto, webCrypto } from '../../../src/crypto/internal.ts'
import type { CryptoBackend } from '../../../src/crypto/internal.ts'

/** All backends that this platform has. `noble` is always the last. */
export const backends: CryptoBackend[] = [nativeCrypto(), webCrypto(), nobleCrypto()].filter(backend => backend != null)
