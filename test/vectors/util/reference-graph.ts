import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { CID } from 'multiformats/cid'
import * as cbor from '../../format/util/cbor.ts'
import { referenceTree } from '../../format/util/reference-tree.ts'
import { KIND, cidOf, cidV1, referenceKeys, referenceSalt, referenceSeal } from '../../format/util/reference.ts'
import type { Cbor, Pairs } from '../../format/util/cbor.ts'
import type { ReferenceKeys } from '../../format/util/reference.ts'

// A writer of whole graphs from SPEC.md 6 to 9 alone, without anything of `src`. It can be told to
// do one thing wrong; everything around that is then right: CIDs, counts, tags and the commitment.

const RAW = 0x55
const DAG_CBOR = 0x71

export interface PlainPart {
  cid: Uint8Array
  content: Uint8Array
}

export interface SealedPart {
  digest: Uint8Array
  bytes: Uint8Array
  /** of a data block */
  plain: Uint8Array
  length: number
}

export interface GraphParts {
  key: Uint8Array
  plainRoot: Uint8Array
  blocks: PlainPart[]
  padding?: 'padme' | 'none'
  nonce?: 'derived' | 'random'
  catalog?: boolean
  complete?: boolean
  salt?: Uint8Array
  /** the block of wrapped keys, which this writer does not look into */
  wrapped?: Uint8Array
}

export type Put = (cid: Uint8Array, bytes: Uint8Array) => Uint8Array

export interface Faults {
  /** other data blocks than those of the graph, or more, or less */
  data?(data: SealedPart[], keys: ReferenceKeys): SealedPart[]
  /** the catalog's pages, the top one last */
  pages?(pages: SealedPart[], keys: ReferenceKeys, data: SealedPart[]): SealedPart[]
  /** another index: stores its nodes, gives its root */
  index?(digests: Uint8Array[], put: Put): Uint8Array
  manifest?(fields: Pairs, data: SealedPart[]): Pairs
  manifestBytes?(bytes: Uint8Array, fields: Pairs): Uint8Array
  sealManifest?(bytes: Uint8Array, keys: ReferenceKeys): Uint8Array
  /** before the commitment is computed */
  root?(fields: Pairs): Pairs
  /** after it */
  committed?(fields: Pairs, data: SealedPart[]): Pairs
  rootBytes?(bytes: Uint8Array, fields: Pairs): Uint8Array
}

export interface WrittenGraph {
  root: CID
  index: CID
  manifest: CID
  keys: ReferenceKeys
  salt: Uint8Array
  data: SealedPart[]
  pages: SealedPart[]
  /** by the CID's text */
  stored: Map<string, Uint8Array>
}

const byBytes = <T>(bytesOf: (value: T) => Uint8Array) => (a: T, b: T): number => bytesToHex(bytesOf(a)) < bytesToHex(bytesOf(b)) ? -1 : 1

export function sealPart (keys: ReferenceKeys, kind: number, cid: Uint8Array, content: Uint8Array, padding: 'padme' | 'none' = 'padme'): SealedPart {
  const bytes = referenceSeal(keys, { kind, cid, content }, padding)
  return { digest: sha256(bytes), bytes, plain: cid, length: content.length }
}

/** Bytes as they are, as a data block. */
export function asPart (bytes: Uint8Array, length = 0): SealedPart {
  return { digest: sha256(bytes), bytes, plain: new Uint8Array(0), length }
}

/** SPEC 6.1 */
export function indexNode (level: number, digests: Uint8Array[]): Cbor {
  const links = digests.map(digest => cbor.link(cidV1(level === 0 ? RAW : DAG_CBOR, digest)))
  return cbor.map([['level', cbor.uint(level)], ['links', cbor.list(links)]])
}

/** SPEC 7 */
export function catalogPage (level: number, entries: Array<[cid: Uint8Array, sealed: Uint8Array]>): Cbor {
  return cbor.map([['level', cbor.uint(level)], ['entries', cbor.list(entries.map(([cid, sealed]) => cbor.list([cbor.blob(cid), cbor.blob(sealed)])))]])
}

export function sealPage (keys: ReferenceKeys, content: Cbor, padding: 'padme' | 'none' = 'padme'): SealedPart {
  return sealPart(keys, KIND.page, cidOf(DAG_CBOR, content), content, padding)
}

/** SPEC 6.2 */
function writeIndex (digests: Uint8Array[], put: Put): Uint8Array {
  const encode = ({ level, entries }: { level: number, entries: Uint8Array[] }): Cbor => indexNode(level, entries)
  const nodes = referenceTree(digests, { digest: digest => digest, entry: node => sha256(encode(node)) })
  return nodes.map(node => put(cidOf(DAG_CBOR, encode(node)), encode(node)))[nodes.length - 1]
}

/** SPEC 7 */
function writePages (keys: ReferenceKeys, data: SealedPart[], padding: 'padme' | 'none'): SealedPart[] {
  type Entry = [cid: Uint8Array, sealed: Uint8Array]
  const entries = [...data].sort(byBytes(part => part.plain)).map(({ plain, digest }): Entry => [plain, digest])
  const seal = (level: number, entries: Entry[]): SealedPart => sealPage(keys, catalogPage(level, entries), padding)
  const nodes = referenceTree(entries, { digest: ([, sealed]) => sealed, entry: ({ level, entries }): Entry => [entries[0][0], seal(level, entries).digest] })
  return nodes.map(({ level, entries }) => seal(level, entries))
}

/** SPEC 8 */
function manifestFields (graph: GraphParts, data: SealedPart[], pages: SealedPart[], index: Uint8Array): Pairs {
  const { plainRoot, padding = 'padme', nonce = 'derived', complete = true } = graph
  const entry = data.find(part => bytesToHex(part.plain) === bytesToHex(plainRoot)) ?? data[0]

  return [
    ['root', cbor.link(plainRoot)],
    ['entry', cbor.link(cidV1(RAW, entry.digest))],
    ['index', cbor.link(index)],
    ['blocks', cbor.uint(data.length)],
    ['entries', cbor.uint(data.length + pages.length)],
    ['bytes', cbor.uint(data.reduce((sum, { length }) => sum + length, 0))],
    ['catalog', pages.length === 0 ? cbor.nil : cbor.link(cidV1(RAW, pages[pages.length - 1].digest))],
    ['nonce', cbor.text(nonce)],
    ['padding', cbor.text(padding)],
    ['complete', complete ? cbor.yes : cbor.no]
  ]
}

/** SPEC 9 */
function rootFields (graph: GraphParts, salt: Uint8Array, manifest: Uint8Array, index: Uint8Array): Pairs {
  const wrapped: Pairs = graph.wrapped == null ? [] : [['wrapped', cbor.link(cidOf(RAW, graph.wrapped))]]

  return [
    ['format', cbor.text('encrypted-graph/1')],
    ['suite', cbor.text('aes-256-gcm')],
    ['salt', cbor.blob(salt)],
    ['manifest', cbor.link(manifest)],
    ['index', cbor.link(index)],
    ...wrapped
  ]
}

export function writeGraph (graph: GraphParts, faults: Faults = {}): WrittenGraph {
  const { key, plainRoot, padding = 'padme', salt = referenceSalt(key, plainRoot) } = graph
  const keys = referenceKeys(key, salt)
  const stored = new Map<string, Uint8Array>()
  const put: Put = (cid, bytes) => { stored.set(CID.decode(cid).toString(), bytes); return cid }
  const same = <T>(value: T): T => value
  const { data: otherData = same, pages: otherPages = same, manifestBytes = same, root: otherRoot = same, committed = same, rootBytes = same } = faults

  const data = otherData(graph.blocks.map(({ cid, content }) => sealPart(keys, KIND.data, cid, content, padding)), keys)
  const pages = graph.catalog === false ? [] : otherPages(writePages(keys, data.filter(part => part.plain.length > 0), padding), keys, data)
  const parts = [...data, ...pages]
  parts.forEach(({ digest, bytes }) => put(cidV1(RAW, digest), bytes))

  if (graph.wrapped != null) {
    put(cidOf(RAW, graph.wrapped), graph.wrapped)
  }

  const digests = parts.map(({ digest }) => digest).sort(byBytes(digest => digest))
  const index = (faults.index ?? writeIndex)(digests, put)
  const fields = manifestFields(graph, data, pages, index)
  const said = (faults.manifest ?? same)(fields, data)
  const manifestContent = manifestBytes(cbor.map(said), said)
  const sealedManifest = faults.sealManifest?.(manifestContent, keys) ?? sealPart(keys, KIND.manifest, cidOf(DAG_CBOR, manifestContent), manifestContent, padding).bytes
  const manifest = put(cidOf(RAW, sealedManifest), sealedManifest)

  const uncommitted = otherRoot(rootFields(graph, salt, manifest, index))
  const commitment = hmac(sha256, keys.commit, cbor.map(uncommitted))
  const all = committed([...uncommitted, ['commitment', cbor.blob(commitment)]], data)
  const bytes = rootBytes(cbor.map(all), all)
  const root = put(cidOf(DAG_CBOR, bytes), bytes)

  return { root: CID.decode(root), index: CID.decode(index), manifest: CID.decode(manifest), keys, salt, data, pages, stored }
}
