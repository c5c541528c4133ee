import * as dagCbor from '@ipld/dag-cbor'
import * as dagJson from '@ipld/dag-json'
import * as dagPb from '@ipld/dag-pb'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { CID } from 'multiformats/cid'
import * as json from 'multiformats/codecs/json'
import * as raw from 'multiformats/codecs/raw'
import * as Digest from 'multiformats/hashes/digest'
import { seededBytes } from '../../format/util/random.ts'

export interface PlainGraph {
  root: CID
  blocks: Map<string, Uint8Array>
}

type Codec = { code: number, encode (value: any): Uint8Array }
type Hash = (code: number, bytes: Uint8Array) => CID

const v1 = (hash: number, digest: (bytes: Uint8Array) => Uint8Array): Hash => (code, bytes) => CID.createV1(code, Digest.create(hash, digest(bytes)))

const sha2256 = v1(0x12, sha256)
const v0: Hash = (code, bytes) => CID.createV0(Digest.create(0x12, sha256(bytes)) as any)
const sha2512 = v1(0x13, sha512)
const shortSha2256 = v1(0x12, bytes => sha256(bytes).slice(0, 20))
const identity = v1(0, bytes => bytes)

/** Collects the blocks of a graph, children first; the last is the root. */
class Builder {
  readonly blocks = new Map<string, Uint8Array>()

  add (value: unknown, codec: Codec = dagCbor, hash: Hash = sha2256): CID {
    const bytes = codec.encode(value)
    const cid = hash(codec.code, bytes)
    this.blocks.set(cid.toString(), bytes)
    return cid
  }

  /** The CID only: its block is in it. */
  inline (value: unknown, codec: Codec = dagCbor): CID {
    return identity(codec.code, codec.encode(value))
  }
}

function graph (build: (builder: Builder) => CID): PlainGraph {
  const builder = new Builder()
  return { root: build(builder), blocks: builder.blocks }
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value)

// UnixFS: a directory, and a file of so many bytes in chunks of some sizes
const directory = (entries: Array<[name: string, cid: CID, size: number]>): dagPb.PBNode => dagPb.prepare({
  Data: Uint8Array.of(8, 1),
  Links: entries.map(([Name, Hash, Tsize]) => ({ Name, Hash, Tsize }))
})

const file = (chunks: Array<[cid: CID, size: number]>): dagPb.PBNode => dagPb.prepare({
  Data: Uint8Array.from([8, 2, 0x18, chunks.reduce((sum, [, size]) => sum + size, 0), ...chunks.flatMap(([, size]) => [0x20, size])]),
  Links: chunks.map(([Hash, Tsize]) => ({ Name: '', Hash, Tsize }))
})

export const singleRaw = graph(b => b.add(text('one block'), raw))
export const emptyRaw = graph(b => b.add(new Uint8Array(0), raw))
export const cborChain = graph(b => b.add({ next: b.add({ next: b.add({ end: true }) }) }))
export const smallTree = graph(b => b.add({ a: b.add(text('left'), raw), b: b.add({ leaf: b.add(text('right'), raw) }) }))
export const identityRoot = graph(b => b.add({ to: b.add(text('outside'), raw) }, dagCbor, identity))
export const longDigests = graph(b => b.add({ a: b.add(text('sha2-512'), raw, sha2512) }, dagCbor, sha2512))
export const shortDigests = graph(b => b.add({ a: b.add(text('20 bytes'), raw, shortSha2256), b: b.add(text('32 bytes'), raw) }, dagCbor, shortSha2256))
export const jsons = graph(b => b.add({ a: b.add({ b: b.add({ plain: ['json'] }, json) }, dagJson), c: b.add([null, true, 'x'], dagJson) }, dagJson))
export const manySizes = graph(b => b.add([0, 1, 27, 28, 61, 62, 127, 128, 129].map(length => b.add(seededBytes(length, length), raw))))

export const fileTree = graph(b => {
  const chunks = [100, 100, 37].map((size, i): [CID, number] => [b.add(seededBytes(200 + i, size), raw), size])
  const notes = b.add(text('hello\n'), raw)
  const docs = b.add(directory([['large.bin', b.add(file(chunks), dagPb), 300], ['notes.txt', notes, 6]]), dagPb)
  return b.add(directory([['copy.txt', notes, 6], ['docs', docs, 400], ['empty', b.add(directory([]), dagPb), 4]]), dagPb)
})

export const sharedChildren = graph(b => {
  const leaf = b.add(text('shared'), raw)
  const left = b.add({ name: 'left', leaf })
  const right = b.add({ name: 'right', leaf, again: [leaf, leaf] })
  return b.add({ left, right, both: [left, right, left], leaf })
})

export const version0 = graph(b => {
  const leaf = b.add(dagPb.prepare({ Data: text('leaf'), Links: [] }), dagPb, v0)
  // the same block under a CIDv1: two plain CIDs, two blocks
  const again = b.add(dagPb.prepare({ Data: text('leaf'), Links: [] }), dagPb)
  return b.add(dagPb.prepare({ Data: text('root'), Links: [{ Name: 'a', Hash: leaf, Tsize: 6 }, { Name: 'b', Hash: again, Tsize: 6 }] }), dagPb, v0)
})

export const identityLinks = graph(b => {
  const outside = b.add(text('outside'), raw)
  const inner = b.inline({ links: [outside, b.inline(text('in here'), raw)] })
  return b.add({ inner, nothing: b.inline(new Uint8Array(0), raw) })
})

/** A root that links so many raw leaves: leaf i is the text `leaf i`, with i dots more for i below 200. */
export function largeGraph (leaves: number): PlainGraph {
  return graph(b => b.add(Array.from({ length: leaves }, (_, i) => b.add(text(`leaf ${i}${'.'.repeat(i < 200 ? i : 0)}`), raw))))
}
