/**
 * @packageDocumentation
 *
 * `EncryptedBlockstore`: plaintext in a private store, sealed blocks in a shared one, and the
 * guard between them.
 */
export type { ConvertOptions, EncryptedBlockstoreInit, ExportOptions, FormatOption, GraphFormat, IntoOptions, SealSettings, VerifyStoreOptions } from './blockstore-init.ts'
export { EncryptedBlockstore } from './encrypted-blockstore.ts'
