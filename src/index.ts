/**
 * @packageDocumentation
 *
 * Keep a private IPLD graph on public IPFS: anyone can pin it, only the people you choose
 * can read it.
 *
 * @example
 *
 * ```ts
 * import { unixfs } from '@helia/unixfs'
 * import { createHelia } from 'helia'
 * import { encrypted, generateKey } from 'helia-encrypted'
 *
 * const helia = await createHelia().start()
 * const vault = encrypted(helia, { key: generateKey() })
 *
 * const cid = await unixfs(vault).addBytes(new TextEncoder().encode('for your eyes only'))
 * const graph = await vault.publish(cid)
 * console.info(graph.root) // pass this on; the key goes another way
 * ```
 */
export { EncryptedBlockstore } from './blockstore/index.ts'
export type { EncryptedBlockstoreInit, ExportOptions, IntoOptions, OpenRootOptions, SealSettings, VerifyStoreOptions } from './blockstore/index.ts'
export { GraphKey, generateKey } from './crypto/internal.ts'
export type { Secret } from './crypto/internal.ts'
export type { PrivateIdentity } from './engine/checks.ts'
export * from './errors.ts'
export type { NonceMode, Padding } from './format/index.ts'
export type { FetchOptions, FetchedGraph, GatewayShare, GatewaysInit } from './gateway/index.ts'
export type { EncryptedGraph, GraphChange, GraphProgress, GraphProgressEvents, RecordedReads, VerifiedGraph, VerifiedPlain } from './graph/index.ts'
export { diffGraphs, recordReads } from './graph/index.ts'
export { encrypted, pinGraph, unpinGraph, withEncryption } from './plugin/index.ts'
export type { AuditFinding, AuditPlace, AuditReport, Encrypted, EncryptedInit, HeliaComponents, PinOptions, PinnedGraph, PublishOptions, PublishedGraph, ReaderOptions, RotateOptions, ShareOptions, SharedGraph, UnpinOptions, UnpinnedGraph, VaultUnpinOptions, VaultUnpinnedGraph } from './plugin/index.ts'
export type { PinningServiceInit, RemoteAudit, RemoteAuditOptions, RemoteSettings } from './remote/index.ts'
