/** A block: its CID as text, its bytes as base64. */
export type BlockText = [cid: string, bytes: string]

export interface SuccessVector {
  name: string
  description: string
  /** hex */
  key: string
  options: { padding?: 'padme' | 'none', catalog?: boolean, blocks?: string[] }
  /** how `encryptGraph` makes these very bytes: with `options`, or not at all, since it draws a salt or has no such option */
  writable: boolean
  plainRoot: string
  plain: BlockText[]
  /** the encrypted root, the index's root, the manifest */
  root: string
  index: string
  manifest: string
  complete: boolean
  /** every block that is stored, the encrypted root too, in the order of their CIDs' text */
  stored: BlockText[]
}

/** A large graph: made from numbers, and told by its CIDs, which bind every byte of it. */
export interface LargeVector {
  name: string
  description: string
  key: string
  options: { padding?: 'padme' | 'none', catalog?: boolean }
  /** leaves: see `largeGraph` */
  leaves: number
  root: string
  index: string
  manifest: string
  blocks: number
  bytes: number
  sealedBlocks: number
  sealedBytes: number
  indexNodes: number
}

export type Layer = 'key' | 'root' | 'commitment' | 'manifest' | 'index' | 'block' | 'catalog' | 'graph'

export interface FailureVector {
  name: string
  description: string
  /** what must refuse it */
  layer: Layer
  /** the success whose blocks are stored, except those that are taken away, and with others put in */
  base: string
  remove?: string[]
  put: BlockText[]
  /** hex */
  key: string
  root: string
  /** the error's name, or null where that operation has no way to see the fault */
  decrypt: string | null
  verify: string | null
  /** verifying without the key */
  audit: string | null
}

/** An age file that should hold a graph key (SPEC 9.1), and what opens it. */
export interface WrappedVector {
  name: string
  description: string
  identity?: string
  passphrase?: string
  /** hex: what is in it, and what the list is sealed under */
  graphKey: string
  /** base64 */
  file: string
  /** whom its list names, or null where it has none that can be used */
  readers: string[] | null
  /** the error's name, or null where it opens */
  error: string | null
}
