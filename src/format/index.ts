/**
 * @packageDocumentation
 *
 * The bytes of format 1 (SPEC.md): sealed blocks, and the strict encoding and decoding of
 * index nodes, catalog pages, manifests and encrypted roots. Knows nothing of stores.
 */
export { decodeCatalogPage } from './catalog-page.ts'
export type { CatalogEntry, CatalogPage } from './catalog-page.ts'
export { checkCommitment, commitRoot, decodeRoot } from './encrypted-root.ts'
export type { EncryptedRoot, RootFields } from './encrypted-root.ts'
export { decodeIndexNode } from './index-node.ts'
export type { IndexNode } from './index-node.ts'
export * from './limits.ts'
export { decodeManifest } from './manifest.ts'
export type { Manifest, NonceMode } from './manifest.ts'
export { padme } from './padding.ts'
export type { Padding } from './padding.ts'
export { KIND_DATA, KIND_MANIFEST, KIND_PAGE, sealedLength } from './payload.ts'
export type { BlockKind } from './payload.ts'
export type { HasherLoader } from './plain-cid.ts'
export { checkSealedBlock, openBlock } from './open-block.ts'
export { sealBlock } from './seal-block.ts'
export type { OpenOptions, OpenedBlock } from './open-block.ts'
export type { PlainBlock, SealOptions, SealedBlock } from './seal-block.ts'
