/**
 * @packageDocumentation
 *
 * Keys, and the primitives behind one interface: `native` (node:crypto), `webcrypto`,
 * `noble`. Nothing cryptographic is implemented here, it is called.
 */
export type { Awaitable } from '../awaitable.ts'
export type { Aead, CryptoBackend, Mac } from './backend.ts'
export { defaultCrypto } from './default-crypto.ts'
export { deriveKey } from './derive-key.ts'
export { GraphKey } from './graph-key.ts'
export type { Secret } from './graph-key.ts'
export { generateKey } from './key.ts'
export { deriveGraphKey, deriveSalt, graphKeys, randomSalt } from './key-schedule.ts'
export type { BlockKeys, GraphKeys } from './key-schedule.ts'
export { nativeCrypto } from './native.ts'
export { nobleCrypto } from './noble.ts'
export { webCrypto } from './webcrypto.ts'
