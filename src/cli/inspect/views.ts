/** What anybody sees of an encrypted graph. */
export interface StrangerView {
  root: string
  format: string
  suite: string
  index: string
  /** nodes of the index, and how many levels they have */
  indexNodes: number
  levels: number
  manifest: string
  wrapped?: string
  /** all sealed blocks that the index links, in its order: that of their addresses */
  blocks: SealedTile[]
  bytes: number
}

export interface SealedTile {
  cid: string
  bytes: number
}

export type PlainKind = 'folder' | 'file' | 'part' | 'link' | 'block'

/** A file, a part of a file, a folder, a link, or a block of another kind of graph, and what is below it. */
export interface PlainNode {
  name: string
  kind: PlainKind
  cid: string
  /** of content, all below included */
  bytes: number
  /** where a link leads, or what kind of block it is */
  note?: string
  /** it is in the graph a second time: what is below it stands at the first */
  again?: boolean
  children: PlainNode[]
}

/** What whoever has the key sees. */
export interface PlainView {
  root: string
  blocks: number
  bytes: number
  complete: boolean
  nonce: string
  padding: string
  /** for whom it is, where that is known */
  readers?: string[]
  tree: PlainNode
}
