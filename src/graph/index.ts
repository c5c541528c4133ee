/**
 * @packageDocumentation
 *
 * Whole graphs: encrypt one from a store into another, decrypt it, verify it. Needs stores
 * that can `get` or `put`, and knows nothing of Helia.
 */
export { abortable, writeBlock } from './abortable.ts'
export { BlockTable } from './block-table.ts'
export type { VerifiedPlain } from './content-check.ts'
export { decryptGraph } from './decrypt-graph.ts'
export type { DecryptOptions, DecryptedGraph } from './decrypt-graph.ts'
export { eachBlock } from './each-sealed.ts'
export { BUFFER_BYTES, checkBlocks, checkBufferBytes } from './encrypt-options.ts'
export type { EncryptOptions } from './encrypt-options.ts'
export { defaultCodecs, plainLinks } from './plain-links.ts'
export type { CodecLoader } from './plain-links.ts'
export type { GraphProgress, GraphProgressEvents, GraphProgressOptions } from './progress.ts'
export { ProgressCounter } from './progress.ts'
export { openManifest, readRoot, unlockRoot } from './open-root.ts'
export { collectBytes, plainNotFound, readBytes, readPlain, readVerified } from './read-block.ts'
export type { ReadOptions } from './read-block.ts'
export { recordReads } from './record-reads.ts'
export type { RecordedReads } from './record-reads.ts'
export { readIndex } from './read-index.ts'
export type { IndexEntry } from './read-index.ts'
export { encryptGraph, sealGraph } from './seal-graph.ts'
export type { EncryptedGraph } from './seal-graph.ts'
export { SealedSet } from './sealed-set.ts'
export { sideBySide } from './side-by-side.ts'
export { walkPlain } from './walk-plain.ts'
export { verifyGraph } from './verify-graph.ts'
export type { VerifiedGraph, VerifyOptions } from './verify-graph.ts'
