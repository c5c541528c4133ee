/** What the other layers use of this one without loading age and elliptic curves, which are most of its size. */
export { checkConfig } from './encryption-config.ts'
export type { EncryptionEngineConfig } from './encryption-config.ts'
export { checkSecrets, wipeSecrets } from './secret-identity.ts'
export type { PrivateIdentity } from './secret-identity.ts'
