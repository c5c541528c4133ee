/**
 * @packageDocumentation
 *
 * A private side to a Helia node: `encrypted(helia)` beside it, `withEncryption(helia)` on it.
 */
export type { AuditFinding, AuditPlace, AuditReport } from './audit.ts'
export { encrypted } from './encrypted.ts'
export type { HeliaComponents, Logger, PinsComponent } from './helia-components.ts'
export type { Encrypted, EncryptedInit, PublishOptions, PublishedGraph, RotateOptions, VaultUnpinOptions, VaultUnpinnedGraph } from './interface.ts'
export type { ReaderOptions } from './keyring.ts'
export type { PinOptions } from './pin-attempt.ts'
export { pinGraph } from './pin-graph.ts'
export type { PinnedGraph } from './pin-graph.ts'
export type { ShareOptions, SharedGraph } from './share-graph.ts'
export { unpinGraph } from './unpin-graph.ts'
export type { UnpinOptions, UnpinProgress, UnpinProgressEvents, UnpinnedGraph } from './unpin-graph.ts'
export { withEncryption } from './with-encryption.ts'
