import type { CryptoBackend } from './backend.ts'

/** What bundlers for browsers take instead of `native.ts` (see `browser` in package.json): there is no node:crypto. */
export function nativeCrypto (): CryptoBackend | undefined {
  return undefined
}
