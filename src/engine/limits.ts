import { MAX_READER, MAX_READERS } from '../format/internal.ts'

/** The limits of the engines (docs/ENGINE.md 7): sizes in bytes, texts in characters, times in milliseconds. */

/** What an `EncryptRequest` carries. */
export const MAX_DATA = 1_048_576

/** An age file: as much data, and the header for 256 recipients of any kind. */
export const MAX_CIPHERTEXT = 1_572_864

/** One message between nodes, without its length. */
export const MAX_MESSAGE = 2_097_152

/** An identity's text; the longest, a post-quantum recipient, has 1,959. */
export const MAX_IDENTITY = MAX_READER

/** The bytes of a proof in evidence. */
export const MAX_PROOF = 128
/** The characters of an error in an answer. */
export const MAX_ERROR = 512

/** Whom one age file is for: the named identity, and all that read for it. */
export const MAX_RECIPIENTS = MAX_READERS

/** Of any kind, in the header of one file that is opened. */
export const MAX_STANZAS = 1_024

/** The type of the stanza that lists them, which age tools skip; it is not counted. */
export const READERS_STANZA = 'helia-encrypted/readers'

/** What is kept that names one identity as the reader, and as much that names it as the one read for. */
export const MAX_EVIDENCE_PER_IDENTITY = 256

/** What one answer may hold: both. */
export const MAX_EVIDENCE_PER_REPLY = 2 * MAX_EVIDENCE_PER_IDENTITY

/** What one Reads For Engine keeps, unless told otherwise. */
export const MAX_STORED_EVIDENCE = 10_000

/** The base-2 logarithm of the most scrypt work that is done for a file: age's own default, 256 MiB. */
export const MAX_SCRYPT_WORK = 18

/** The last second of the year 9999: evidence may not expire later. */
export const MAX_EXPIRES = 253_402_300_799

/** How long an Encryption Engine waits for a Reads For Engine. */
export const QUERY_TIMEOUT = 10_000
/** How long one request of another node may take, from its first byte to the last of its answer. */
export const STREAM_TIMEOUT = 20_000
/** Requests of one peer at a time. */
export const MAX_CONCURRENT_PER_PEER = 16
/** Requests of one peer in a minute. */
export const MAX_PER_MINUTE_PER_PEER = 600
