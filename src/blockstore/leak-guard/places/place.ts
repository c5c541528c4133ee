/** Where a store keeps its blocks, when that can be told from its properties. */
export interface Place {
  /** For messages */
  readonly name: string
  /** True when blocks put in one of the two can be read or listed in the other */
  overlaps(other: Place): boolean
}
