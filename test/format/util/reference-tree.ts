/** One node of a tree: its level, and its entries. */
export interface ReferenceNode<Entry> {
  level: number
  entries: Entry[]
}

export interface ReferenceFormat<Entry> {
  digest (entry: Entry): Uint8Array
  /** the entry that stands for a node on the level above */
  entry (node: ReferenceNode<Entry>): Entry
}

/** SPEC 6.2: where a level of over 1,024 entries is cut. */
function runs<Entry> (entries: Entry[], digest: (entry: Entry) => Uint8Array): Entry[][] {
  const ends: number[] = []

  entries.forEach((entry, i) => {
    const bytes = digest(entry)
    const end = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(28)

    if (end <= 16_777_215 || i + 1 - (ends.at(-1) ?? 0) === 1024 || i + 1 === entries.length) {
      ends.push(i + 1)
    }
  })

  return ends.map((end, i) => entries.slice(ends[i - 1] ?? 0, end))
}

/**
 * The tree of SPEC 6.2, written from that section alone: level by level, each level's nodes in order.
 * The last node is the root.
 */
export function referenceTree<Entry> (entries: Entry[], format: ReferenceFormat<Entry>, level = 0): Array<ReferenceNode<Entry>> {
  if (entries.length <= 1024) {
    return [{ level, entries }]
  }

  const nodes = runs(entries, format.digest).map(run => ({ level, entries: run }))
  return [...nodes, ...referenceTree(nodes.map(format.entry), format, level + 1)]
}
