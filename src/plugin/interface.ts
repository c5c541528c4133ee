import type { AuditReport } from './audit.ts'
import type { HeliaComponents } from './helia-components.ts'
import type { KeyringInit, ReaderOptions } from './keyring.ts'
import type { PinOptions } from './pin-attempt.ts'
import type { PinnedGraph } from './pin-graph.ts'
import type { ShareOptions, SharedGraph } from './share-graph.ts'
import type { UnpinOptions, UnpinnedGraph } from './unpin-graph.ts'
import type { EncryptedBlockstore, EncryptedBlockstoreInit, ExportOptions, IntoOptions, OpenRootOptions, VerifyStoreOptions } from '../blockstore/index.ts'
import type { RemotePin, RemoteUnpin } from '../errors.ts'
import type { FetchOptions, FetchedGraph } from '../gateway/index.ts'
import type { DiffOptions, EncryptedGraph, GraphChange, VerifiedGraph } from '../graph/internal.ts'
import type { RemoteAudit, RemoteAuditOptions, RemotePinProgressEvents, RemoteSettings } from '../remote/index.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

/** What a vault opens and seals with, and where its plaintext is. */
export interface EncryptedInit extends Omit<EncryptedBlockstoreInit, 'getCodec' | 'getHasher'>, Omit<KeyringInit, 'key'> {}

/** How a graph is published. */
export interface PublishOptions extends Omit<ExportOptions, 'format' | 'salt' | 'wrap'>, Pick<PinOptions, 'replaces'>, Partial<ReaderOptions>, RemoteSettings {
  /** announce the encrypted root to the node's routers; default true */
  provide?: boolean
}

/** How a graph is published under a new graph key. */
export interface RotateOptions extends Omit<PublishOptions, 'to' | 'previous' | 'verifyPrevious' | 'blocks' | 'key'>, Pick<ReaderOptions, 'to'> {
  /** told whenever a pinning service says something new */
  onRemoteProgress? (event: RemotePinProgressEvents): void
}

/** What was published. */
export interface PublishedGraph extends EncryptedGraph {
  /** whether the root was announced: false where the node has no router, or `provide` was false */
  provided: boolean
  /** what each pinning service said last, if any were asked */
  remote?: RemotePin[]
}

/** How a graph is unpinned, here and elsewhere. */
export interface VaultUnpinOptions extends UnpinOptions, Pick<RemoteSettings, 'remote' | 'remoteTimeout'> {}

/** What was unpinned, here and elsewhere. */
export interface VaultUnpinnedGraph extends UnpinnedGraph {
  /** what each pinning service did, if any were asked */
  remote?: RemoteUnpin[]
}

/**
 * A private side to a Helia node. Pass it where a Helia is asked for (`unixfs`, `dagCbor`, `car`):
 * they then work on plaintext that never leaves the private store.
 */
export interface Encrypted extends Pick<HeliaComponents, 'getCodec' | 'getHasher' | 'logger' | 'datastore' | 'dns'> {
  readonly blockstore: EncryptedBlockstore

  /**
   * These do nothing: the node is its owner's, and a node that was stopped may be started again, with its vault. They are here so
   * that verified-fetch knows a Helia.
   */
  start (): Promise<this>
  /** Does nothing: see `start`. */
  stop (): Promise<this>
  /** Does nothing: see `start`. */
  gc (): Promise<void>

  /**
   * For good: what goes on is aborted with `ClosedError`, and when it is over, the key, the identities that are bytes and the keys
   * of open graphs are wiped. Every method then throws `ClosedError`, `helia.start()` of a node `withEncryption` too. Again is
   * fine. `await using` does it. What JavaScript can't wipe: SECURITY.md.
   */
  close (): Promise<void>
  /** As `close`, for `await using`. */
  [Symbol.asyncDispose] (): Promise<void>

  /**
   * Export a private graph, pin it on the node, and announce its root. All or nothing: if this
   * throws, nothing is pinned; and the encrypted root is stored last, once all else is pinned. Doing
   * it again finishes the work.
   *
   * With `remote` it is also pinned by services that speak the IPFS Pinning Service API, which are told the encrypted root and
   * this node's addresses; it then ends when `atLeast` of them say that they hold it. Those then also remove their pins of the
   * version in `replaces`.
   *
   * @throws {ProvideFailedError} if only announcing failed; services were asked all the same
   * @throws {RemotePinFailedError} if pinning elsewhere failed, or both did
   */
  publish (plainRoot: CID, options?: PublishOptions): Promise<PublishedGraph>

  /**
   * Let more people read a graph that was published: only its wrapped keys and its root are made anew. Needs the
   * vault's key, or an identity that can read the graph: every reader can share it. Readers see who else reads.
   *
   * @throws {KeyWrapFailedError} if it can't be for all of them
   * @throws {InvalidReadersError} if it is not known who could read it
   */
  share (encryptedRoot: CID, options: ShareOptions): Promise<SharedGraph>

  /**
   * Publish a graph under a new graph key for those who stay, and seal all of it anew: with the `nonce` and `padding` that it
   * has, unless others are given here. Who is dropped keeps what the old root opens, and can't read the new one or what comes
   * after it.
   */
  rotate (encryptedRoot: CID, options: RotateOptions): Promise<PublishedGraph>

  /** For whom the graph key is wrapped, in the order of their texts. */
  readers (encryptedRoot: CID, options?: AbortOptions): Promise<string[]>

  /** Fetch and decrypt a graph into the private store; see `EncryptedBlockstore.decrypt`. */
  decrypt (encryptedRoot: CID, options?: IntoOptions): Promise<CID>

  /**
   * Open a graph to read it block by block, each fetched when it is read; see `EncryptedBlockstore.open`. Returns
   * the plain root, for `unixfs(vault)` and the like.
   */
  open (encryptedRoot: CID, options?: OpenRootOptions): Promise<CID>

  /** Stop reading from a graph that is open; see `EncryptedBlockstore.closeGraph`. */
  closeGraph (encryptedRoot: CID): Promise<void>

  /** Check that a graph is on this node, whole and untouched; see `EncryptedBlockstore.verify`. */
  verify (encryptedRoot: CID, options?: VerifyStoreOptions): Promise<VerifiedGraph>

  /**
   * Fetch a whole encrypted graph from trustless gateways onto this node, without a key, and every block checked; see
   * `fetchGraph`. `decrypt`, `open`, `verify` and `pin` then find it here.
   */
  fetch (encryptedRoot: CID, options: FetchOptions): Promise<FetchedGraph>

  /** Fetch and pin somebody's encrypted graph; needs no key. */
  pin (encryptedRoot: CID, options?: PinOptions): Promise<PinnedGraph>

  /**
   * Unpin a graph; blocks that another pinned graph has stay pinned. See `unpinGraph`. With `remote`, pinning services are asked
   * to remove their pins of it, too.
   *
   * @throws {RemoteUnpinFailedError} if only that failed
   */
  unpin (encryptedRoot: CID, options?: VaultUnpinOptions): Promise<VaultUnpinnedGraph>

  /** What changed from one version to another, without a key; see `diffGraphs`. */
  diff (encryptedRoot: CID, other: CID, options?: DiffOptions): AsyncGenerator<GraphChange>

  /** Look for this vault's plain blocks in the node's store, pins and wantlist. */
  audit (options?: AbortOptions): Promise<AuditReport>

  /** Ask pinning services for a graph that is here, and their nodes for some of its blocks; see `auditRemote`. */
  auditRemote (encryptedRoot: CID, options: RemoteAuditOptions): Promise<RemoteAudit[]>
}
