import type { HasherLoader } from '../format/internal.ts'
import type { CodecLoader } from '../graph/internal.ts'
import type { DialingNode } from '../remote/index.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** As Helia's, so that a vault's logger fits where Helia's does. */
export interface Logger {
  (formatter: any, ...args: any[]): void
  /** A line about something that failed. */
  error (formatter: any, ...args: any[]): void
  /** A line about something of little weight. */
  trace (formatter: any, ...args: any[]): void
  enabled: boolean
  /** A logger of a part. */
  newScope (name: string): Logger
}

/** What pinning needs of `helia.pins`. */
export interface PinsComponent {
  /** Pin a graph; gives each CID that is pinned. */
  add (cid: CID, options?: any): AsyncIterable<CID>
  /** Unpin a graph; gives each CID that is freed. */
  rm (cid: CID, options?: any): AsyncIterable<CID>
  /** All pins. */
  ls (options?: AbortOptions): AsyncIterable<{ cid: CID }>
  /** One pin. */
  get (cid: CID, options?: AbortOptions): Promise<unknown>
  /** Whether a block is kept by any pin. */
  isPinned (cid: CID, options?: AbortOptions): Promise<boolean>
}

/** The least that is asked of a Helia node. `routing` announces the root, where there is one. */
export interface HeliaComponents {
  blockstore: Blockstore
  pins: PinsComponent
  logger: {
    /** A logger of a component. */
    forComponent (name: string): Logger
  }
  getCodec: CodecLoader
  getHasher: HasherLoader
  datastore?: unknown
  dns?: unknown
  /** to be called back by services that pin, and to call their nodes */
  libp2p?: DialingNode['libp2p']
  routing?: {
    /** Announce a CID. */
    provide (cid: CID, options?: AbortOptions): Promise<void>
  }
}
