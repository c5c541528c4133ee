import { NONCE_LENGTH, TAG_LENGTH } from '../crypto/internal.ts'

// SPEC 11. Lengths are in bytes.

/** What nonce and tag add to a payload. */
export const SEAL_OVERHEAD = NONCE_LENGTH + TAG_LENGTH

/** The most that bitswap carries in one block. */
export const MAX_SEALED_BLOCK = 2_097_152
/** An empty block with a CID of 4 bytes. */
export const MIN_SEALED_BLOCK = 35

/** The content of a data block whose CID is the usual 36 bytes. */
export const MAX_PLAIN_BLOCK = 2_097_083

/** A plain CID. */
export const MAX_PLAIN_CID = 160
/** Links of an index node, entries of a catalog page. */
export const MAX_NODE_ENTRIES = 1_024
/** The highest level of index and catalog; leaves are level 0. */
export const MAX_LEVEL = 7
/** An index node. */
export const MAX_INDEX_NODE = 65_536
/** An encrypted root. */
export const MAX_ENCRYPTED_ROOT = 1_024
/** The content of a manifest. */
export const MAX_MANIFEST = 1_024

/** Readers in the list of those for whom a graph key is wrapped. */
export const MAX_READERS = 256
/** The characters of a reader in the list of readers. */
export const MAX_READER = 2_048

/** A digest of sha2-256. */
export const DIGEST_LENGTH = 32

/** Of a tag, what is kept to know a block by that is sealed a second time (SPEC 5.2). */
export const TAG_END = 8
