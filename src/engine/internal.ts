/** What the other layers use of this one, beside `checks.ts`; see `index.ts` for what is public. */
export { readNote } from './age-file.ts'
export { decryptionEngine } from './decryption-engine.ts'
export type { ClosableDecryptionEngine, DecryptionEngine } from './decryption-engine.ts'
export { Encryptor } from './encryptor.ts'
export { parseIdentity } from './external-identity.ts'
export { pairKey } from './pair-key.ts'
export type { PrivateIdentity } from './secret-identity.ts'
export { resolveIdentities, unwrapKey, wrapKey } from './wrap-key.ts'
