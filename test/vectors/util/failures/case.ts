import { CID } from 'multiformats/cid'
import { cidV1 } from '../../../format/util/reference.ts'
import type { Cbor, Pairs } from '../../../format/util/cbor.ts'
import type { Faults, GraphParts, WrittenGraph } from '../reference-graph.ts'
import type { Layer } from '../types.ts'

export type Errors = [decrypt: string | null, verify: string | null, audit: string | null]

export interface FailureCase {
  name: string
  description: string
  /** the success it is made from; default `small tree` */
  base?: string
  /** what the graph is instead */
  parts?: Partial<GraphParts>
  faults?: Faults
  /** what happens to the stored blocks afterwards */
  edit?(stored: Map<string, Uint8Array>, graph: WrittenGraph): void
  /** the CID that is asked for; default the root's */
  ask?(graph: WrittenGraph): string
  key?: Uint8Array
  errors: Errors
}

export type FailureCases = Record<Layer, FailureCase[]>

export const everywhere = (name: string): Errors => [name, name, name]

/** Not to be seen without the key. */
export const withKey = (name: string): Errors => [name, name, null]

/** Only a verifier with the key looks that far. */
export const verifyOnly = (name: string): Errors => [null, name, null]

export const replaced = (name: string, value: Cbor) => (fields: Pairs): Pairs => fields.map(([field, old]) => [field, field === name ? value : old])
export const without = (name: string) => (fields: Pairs): Pairs => fields.filter(([field]) => field !== name)
export const added = (name: string, value: Cbor) => (fields: Pairs): Pairs => [...fields, [name, value]]

export function flipBit (bytes: Uint8Array, bit = 0): Uint8Array {
  return bytes.map((byte, i) => i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)
}

/** The text of a sealed block's CID. */
export const sealedText = (digest: Uint8Array): string => CID.decode(cidV1(0x55, digest)).toString()
