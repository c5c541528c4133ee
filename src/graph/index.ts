/**
 * @packageDocumentation
 *
 * Whole graphs: encrypt one from a store into another, decrypt it, verify it. Needs stores
 * that can `get` or `put`, and knows nothing of Helia.
 */
export type { VerifiedPlain } from './content-check.ts'
export { decryptGraph } from './decrypt-graph.ts'
export type { DecryptOptions, DecryptedGraph } from './decrypt-graph.ts'
export { diffGraphs } from './diff-graphs.ts'
export type { DiffOptions, DiffProgress, DiffProgressEvents, GraphChange } from './diff-graphs.ts'
export type { EncryptOptions } from './encrypt-options.ts'
export { openGraph } from './open-graph.ts'
export type { OpenGraphOptions } from './open-graph.ts'
export { openManifest, readRoot, unlockRoot } from './open-root.ts'
export type { OpenedGraph } from './opened-graph.ts'
export { defaultCodecs, plainLinks } from './plain-links.ts'
export type { CodecLoader } from './plain-links.ts'
export type { GraphProgress, GraphProgressEvents, GraphProgressOptions } from './progress.ts'
export type { ReadOptions } from './read-block.ts'
export { readIndex } from './read-index.ts'
export type { IndexEntry } from './read-index.ts'
export type { Spill, SpillRoom } from './record-list.ts'
export { recordReads } from './record-reads.ts'
export type { RecordedReads } from './record-reads.ts'
export { encryptGraph } from './seal-graph.ts'
export type { EncryptedGraph } from './seal-graph.ts'
export { verifyGraph } from './verify-graph.ts'
export type { VerifiedGraph, VerifyOptions } from './verify-graph.ts'
