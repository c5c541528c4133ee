import { nativeCrypto } from './native.ts'
import { nobleCrypto } from './noble.ts'
import { webCrypto } from './webcrypto.ts'
import type { CryptoBackend } from './backend.ts'

let chosen: CryptoBackend | undefined

/** The fastest backend of this platform. */
export function defaultCrypto (): CryptoBackend {
  chosen ??= nativeCrypto() ?? webCrypto() ?? nobleCrypto()
  return chosen
}
