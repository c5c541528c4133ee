/**
 * @packageDocumentation
 *
 * IPSQL 1.2.18's own encrypted format, for people who have graphs in it: read it, write it, and
 * give a Helia node the codec to pin it. Format 1 is better for anything new.
 */
export { decryptIpsql } from './decrypt-ipsql.ts'
export type { DecryptIpsqlOptions, DecryptedIpsqlGraph } from './decrypt-ipsql.ts'
export { IPSQL_LIMITS, encryptIpsql } from './encrypt-ipsql.ts'
export type { EncryptIpsqlOptions, EncryptedIpsqlGraph } from './encrypt-ipsql.ts'
export { ipsqlCodec } from './ipsql-cid.ts'
export { readHead } from './ipsql-head.ts'
export type { IpsqlHead } from './ipsql-head.ts'
export { readCidSet } from './read-cid-set.ts'
