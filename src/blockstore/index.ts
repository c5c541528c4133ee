/**
 * @packageDocumentation
 *
 * `EncryptedBlockstore`: plaintext in a private store, sealed blocks in a shared one, and the
 * guard between them.
 */
export type { ConvertOptions, EncryptedBlockstoreInit, ExportOptions, FormatOption, GraphFormat, IntoOptions, OpenRootOptions, SealSettings, VerifyStoreOptions } from './blockstore-init.ts'
export { PUBLISH_OPTIONS } from './blockstore-init.ts'
export { isRemoteStore, multihashKey } from './leak-guard/index.ts'
export { EncryptedBlockstore } from './encrypted-blockstore.ts'
