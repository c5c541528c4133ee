/**
 * Every error that this library throws on purpose. All extend `EncryptedGraphError`;
 * `name` and `code` are stable, messages are for people and say what to do next.
 * Aborting throws the signal's own reason instead.
 */
export type ErrorCode =
  'ERR_INVALID_KEY' | 'ERR_INVALID_OPTIONS' | 'ERR_WRONG_KEY' | 'ERR_OPEN_FAILED' |
  'ERR_BLOCK_TOO_LARGE' | 'ERR_UNKNOWN_CODEC' | 'ERR_UNSUPPORTED_HASH' | 'ERR_INVALID_CID' |
  'ERR_UNDECODABLE_BLOCK' | 'ERR_PLAIN_BLOCK_MISMATCH' | 'ERR_SEALED_BLOCK_MISMATCH' |
  'ERR_MISSING_BLOCK' | 'ERR_NOT_FOUND' | 'ERR_INPUT_CHANGED' | 'ERR_INVALID_ROOT' |
  'ERR_INVALID_INDEX' | 'ERR_INVALID_MANIFEST' | 'ERR_INVALID_CATALOG' | 'ERR_NO_CATALOG' | 'ERR_GRAPH_CLOSED' |
  'ERR_INCOMPLETE_GRAPH' | 'ERR_GRAPH_TOO_LARGE' | 'ERR_PLAINTEXT_LEAK' | 'ERR_PROVIDE_FAILED' | 'ERR_INVALID_CAR' |
  'ERR_INVALID_IDENTITY' | 'ERR_KEY_WRAP_FAILED' | 'ERR_KEY_UNWRAP_FAILED' | 'ERR_INVALID_READERS' |
  'ERR_FILE_SYSTEM' | 'ERR_TARGET_EXISTS' | 'ERR_UNSAFE_PATH' | 'ERR_UNSUPPORTED_FILE' | 'ERR_INVALID_UNIXFS' |
  'ERR_PATH_NOT_FOUND' | 'ERR_SPOOL_DAMAGED' | 'ERR_CLOSED' | 'ERR_WORKER_FAILED' |
  'ERR_GATEWAY_FAILED' | 'ERR_REMOTE_PIN_FAILED' | 'ERR_REMOTE_UNPIN_FAILED'

/** The class of all errors that this library throws on purpose. */
export class EncryptedGraphError extends Error {
  static name = 'EncryptedGraphError'
  readonly code: ErrorCode

  constructor (code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.code = code
  }
}

/** The key has another length than 16 or 32 bytes, or is hex text, or there is none. */
export class InvalidKeyError extends EncryptedGraphError {
  static name = 'InvalidKeyError'
  constructor (message: string) { super('ERR_INVALID_KEY', message) }
}

/** An option is unknown, has a value out of its range, or contradicts another. */
export class InvalidOptionsError extends EncryptedGraphError {
  static name = 'InvalidOptionsError'
  constructor (message: string) { super('ERR_INVALID_OPTIONS', message) }
}

/** The key is not the one this root was made with, or the root was altered (SPEC 9). */
export class WrongKeyError extends EncryptedGraphError {
  static name = 'WrongKeyError'
  constructor (message = 'The key does not belong to this encrypted root, or the root was altered: check the key and where the root came from') {
    super('ERR_WRONG_KEY', message)
  }
}

/** A sealed block did not open. Deliberately says no more than that (SPEC 5.4). */
export class OpenFailedError extends EncryptedGraphError {
  static name = 'OpenFailedError'
  constructor () { super('ERR_OPEN_FAILED', 'The sealed block could not be opened: another key, or its bytes were altered; fetch it again from somewhere else') }
}

/** A plain block does not fit a sealed block of at most 2 MiB (SPEC 5.3). */
export class BlockTooLargeError extends EncryptedGraphError {
  static name = 'BlockTooLargeError'
  constructor (message: string) { super('ERR_BLOCK_TOO_LARGE', message) }
}

/** No codec is known for a plain block, so its links can't be followed. */
export class UnknownCodecError extends EncryptedGraphError {
  static name = 'UnknownCodecError'
  constructor (message: string, options?: ErrorOptions) { super('ERR_UNKNOWN_CODEC', message, options) }
}

/** The hash of a plain CID is not on the list of secure hashes, or has no hasher here (SPEC 5.5). */
export class UnsupportedHashError extends EncryptedGraphError {
  static name = 'UnsupportedHashError'
  constructor (message: string, options?: ErrorOptions) { super('ERR_UNSUPPORTED_HASH', message, options) }
}

/** The CID has a form that format 1 does not carry (SPEC 5.5). */
export class InvalidCidError extends EncryptedGraphError {
  static name = 'InvalidCidError'
  constructor (message: string, options?: ErrorOptions) { super('ERR_INVALID_CID', message, options) }
}

/** A plain block's bytes match its CID, but its codec can't decode them. */
export class UndecodableBlockError extends EncryptedGraphError {
  static name = 'UndecodableBlockError'
  constructor (message: string, options?: ErrorOptions) { super('ERR_UNDECODABLE_BLOCK', message, options) }
}

/** A plain block's bytes do not hash to its CID: nothing of it was sealed. */
export class PlainBlockMismatchError extends EncryptedGraphError {
  static name = 'PlainBlockMismatchError'
  constructor (message: string) { super('ERR_PLAIN_BLOCK_MISMATCH', message) }
}

/** The bytes that a store or the network gave do not hash to the sealed CID. */
export class SealedBlockMismatchError extends EncryptedGraphError {
  static name = 'SealedBlockMismatchError'
  constructor (message: string) { super('ERR_SEALED_BLOCK_MISMATCH', message) }
}

/** A block of the encrypted graph is not there. */
export class MissingBlockError extends EncryptedGraphError {
  static name = 'MissingBlockError'
  constructor (message: string, options?: ErrorOptions) { super('ERR_MISSING_BLOCK', message, options) }
}

/** A plain block is not in the private store. The network is never asked for it. */
export class NotFoundError extends EncryptedGraphError {
  static name = 'NotFoundError'
  constructor (message: string, options?: ErrorOptions) { super('ERR_NOT_FOUND', message, options) }
}

/** The graph changed while it was exported. Nothing refers to what was written. */
export class InputChangedError extends EncryptedGraphError {
  static name = 'InputChangedError'
  constructor (message: string, options?: ErrorOptions) { super('ERR_INPUT_CHANGED', message, options) }
}

/** The block is not an encrypted root of a format that this version reads (SPEC 9). */
export class InvalidRootError extends EncryptedGraphError {
  static name = 'InvalidRootError'
  constructor (message: string, options?: ErrorOptions) { super('ERR_INVALID_ROOT', message, options) }
}

/** An index node is malformed, unsorted, doubled, or not in canonical form (SPEC 6). */
export class InvalidIndexError extends EncryptedGraphError {
  static name = 'InvalidIndexError'
  constructor (message: string, options?: ErrorOptions) { super('ERR_INVALID_INDEX', message, options) }
}

/** The manifest is malformed, or belongs to another graph or index (SPEC 8). */
export class InvalidManifestError extends EncryptedGraphError {
  static name = 'InvalidManifestError'
  constructor (message: string, options?: ErrorOptions) { super('ERR_INVALID_MANIFEST', message, options) }
}

/** A catalog page is malformed or disagrees with the blocks (SPEC 7). */
export class InvalidCatalogError extends EncryptedGraphError {
  static name = 'InvalidCatalogError'
  constructor (message: string, options?: ErrorOptions) { super('ERR_INVALID_CATALOG', message, options) }
}

/** The graph was exported without a catalog, so single blocks of it can't be found. */
export class NoCatalogError extends EncryptedGraphError {
  static name = 'NoCatalogError'
  constructor (message: string) { super('ERR_NO_CATALOG', message) }
}

/** A graph was closed while a block was read from it. */
export class GraphClosedError extends EncryptedGraphError {
  static name = 'GraphClosedError'
  constructor (message: string) { super('ERR_GRAPH_CLOSED', message) }
}

/** The blocks are not the graph that the manifest promises. */
export class IncompleteGraphError extends EncryptedGraphError {
  static name = 'IncompleteGraphError'
  constructor (message: string) { super('ERR_INCOMPLETE_GRAPH', message) }
}

/** A limit of format 1 on the whole graph is exceeded (SPEC 11). */
export class GraphTooLargeError extends EncryptedGraphError {
  static name = 'GraphTooLargeError'
  constructor (message: string) { super('ERR_GRAPH_TOO_LARGE', message) }
}

/** A private store is, or is reachable from, a store that the network can read. */
export class PlaintextLeakError extends EncryptedGraphError {
  static name = 'PlaintextLeakError'
  constructor (message: string) { super('ERR_PLAINTEXT_LEAK', message) }
}

/** The graph is exported and pinned, but announcing its root failed: publish again. */
export class ProvideFailedError extends EncryptedGraphError {
  static name = 'ProvideFailedError'
  constructor (message: string, options?: ErrorOptions) { super('ERR_PROVIDE_FAILED', message, options) }
}

/** The bytes are no CAR, end too early, or hold a block that is not its CID's. */
export class InvalidCarError extends EncryptedGraphError {
  static name = 'InvalidCarError'
  constructor (message: string, options?: ErrorOptions) { super('ERR_INVALID_CAR', message, options) }
}

/** Text that names no identity that is known here, or a key that can't be used as one. Never says the text. */
export class InvalidIdentityError extends EncryptedGraphError {
  static name = 'InvalidIdentityError'
  constructor (message: string) { super('ERR_INVALID_IDENTITY', message) }
}

/** A graph key could not be wrapped for everyone it was meant for: it was wrapped for nobody. */
export class KeyWrapFailedError extends EncryptedGraphError {
  static name = 'KeyWrapFailedError'
  constructor (message: string) { super('ERR_KEY_WRAP_FAILED', message) }
}

/** None of the identities opens the wrapped graph key, or it is damaged. Deliberately says no more than that. */
export class KeyUnwrapFailedError extends EncryptedGraphError {
  static name = 'KeyUnwrapFailedError'
  constructor (message = 'None of these identities opens the wrapped graph key, or it is damaged: check whom the graph was shared with') {
    super('ERR_KEY_UNWRAP_FAILED', message)
  }
}

/** The list of those a graph key was wrapped for is missing, or not that of this graph. */
export class InvalidReadersError extends EncryptedGraphError {
  static name = 'InvalidReadersError'
  constructor (message: string, options?: ErrorOptions) { super('ERR_INVALID_READERS', message, options) }
}

/** The file system refused: a file is not there or not readable, a disk is full. Its own error is the cause. */
export class FileSystemError extends EncryptedGraphError {
  static name = 'FileSystemError'
  constructor (message: string, options?: ErrorOptions) { super('ERR_FILE_SYSTEM', message, options) }
}

/** There is something where a file or folder was to be written, and it was not asked to be replaced. */
export class TargetExistsError extends EncryptedGraphError {
  static name = 'TargetExistsError'
  constructor (message: string, options?: ErrorOptions) { super('ERR_TARGET_EXISTS', message, options) }
}

/** A name or a link in a graph leads, or could lead, out of the folder that it is written to. */
export class UnsafePathError extends EncryptedGraphError {
  static name = 'UnsafePathError'
  constructor (message: string, options?: ErrorOptions) { super('ERR_UNSAFE_PATH', message, options) }
}

/** What is no file, folder or symbolic link, or has a name that is not UTF-8, so unixfs can't hold it. */
export class UnsupportedFileError extends EncryptedGraphError {
  static name = 'UnsupportedFileError'
  constructor (message: string) { super('ERR_UNSUPPORTED_FILE', message) }
}

/** A block of a graph is no unixfs, or says what is not so: sizes that are not its contents', for instance. */
export class InvalidUnixfsError extends EncryptedGraphError {
  static name = 'InvalidUnixfsError'
  constructor (message: string, options?: ErrorOptions) { super('ERR_INVALID_UNIXFS', message, options) }
}

/** A graph has nothing at a path. */
export class PathNotFoundError extends EncryptedGraphError {
  static name = 'PathNotFoundError'
  constructor (message: string, options?: ErrorOptions) { super('ERR_PATH_NOT_FOUND', message, options) }
}

/** A temporary file has other bytes than were written to it. */
export class SpoolDamagedError extends EncryptedGraphError {
  static name = 'SpoolDamagedError'
  constructor (message: string, options?: ErrorOptions) { super('ERR_SPOOL_DAMAGED', message, options) }
}

/** Something was used after it was closed. */
export class ClosedError extends EncryptedGraphError {
  static name = 'ClosedError'
  constructor (message: string) { super('ERR_CLOSED', message) }
}

/** A thread that encrypts or decrypts ended before its work did. */
export class WorkerFailedError extends EncryptedGraphError {
  static name = 'WorkerFailedError'
  constructor (message: string, options?: ErrorOptions) { super('ERR_WORKER_FAILED', message, options) }
}

/**
 * Why a gateway was of no use: it lacks the block; has too much to do; does not serve this; can't be reached; was silent;
 * its answer ended early; its bytes are not what was asked for.
 */
export type GatewayFailure = 'missing' | 'busy' | 'refused' | 'unreachable' | 'silent' | 'incomplete' | 'wrong'

/** What one gateway did. */
export interface GatewayAnswer {
  gateway: string
  failure: GatewayFailure
  /** of HTTP, where it answered at all */
  status?: number
  /** seconds after which it wants to be asked again */
  retryAfter?: number
}

/** No gateway gave what was asked for; `answers` has what each of them did. */
export class GatewayFailedError extends EncryptedGraphError {
  static name = 'GatewayFailedError'
  readonly answers: GatewayAnswer[]

  constructor (message: string, answers: GatewayAnswer[], options?: ErrorOptions) {
    super('ERR_GATEWAY_FAILED', message, options)
    this.answers = answers
  }
}

/** What a pinning service said of an encrypted root, last. */
export interface RemotePin {
  /** its name, or else its address */
  service: string
  /**
   * `queued`, `pinning`, `pinned` and `failed` are the service's own; `refused`: it does not take the request;
   * `unreachable`: it gave no sound answer
   */
  status: 'queued' | 'pinning' | 'pinned' | 'failed' | 'refused' | 'unreachable'
  /** the service's name for the pin */
  requestId?: string
  /** addresses of nodes that it says do the work */
  delegates: string[]
  /** what the service says about it, or what is wrong with its answer */
  message?: string
  /** what became of its pins of the version that is replaced, once this one was pinned */
  replaced?: RemoteUnpin['status']
}

/** What a pinning service did with its pins of an encrypted root that was to be unpinned. */
export interface RemoteUnpin {
  /** its name, or else its address */
  service: string
  /** `absent`: it had no pin of it; `refused` and `unreachable`: it may have one still */
  status: 'removed' | 'absent' | 'refused' | 'unreachable'
  /** what is wrong with its answer */
  message?: string
}

/** Too few pinning services hold a graph; `answers` has what each of them said last. Locally it is published. */
export class RemotePinFailedError extends EncryptedGraphError {
  static name = 'RemotePinFailedError'
  readonly answers: RemotePin[]

  constructor (message: string, answers: RemotePin[], options?: ErrorOptions) {
    super('ERR_REMOTE_PIN_FAILED', message, options)
    this.answers = answers
  }
}

/** A pinning service may still pin a graph; `answers` has what each of them said. */
export class RemoteUnpinFailedError extends EncryptedGraphError {
  static name = 'RemoteUnpinFailedError'
  readonly answers: RemoteUnpin[]

  constructor (message: string, answers: RemoteUnpin[], options?: ErrorOptions) {
    super('ERR_REMOTE_UNPIN_FAILED', message, options)
    this.answers = answers
  }
}
