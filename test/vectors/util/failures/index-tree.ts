import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'
import * as cbor from '../../../format/util/cbor.ts'
import { seededBytes } from '../../../format/util/random.ts'
import { cidOf, cidV1 } from '../../../format/util/reference.ts'
import { indexNode } from '../reference-graph.ts'
import { everywhere, flipBit } from './case.ts'
import type { Put } from '../reference-graph.ts'
import type { FailureCase } from './case.ts'
import type { Cbor } from '../../../format/util/cbor.ts'

const RAW = 0x55
const DAG_CBOR = 0x71
const sealedLink = (digest: Uint8Array): Cbor => cbor.link(cidV1(RAW, digest))
const node = (level: Cbor, links: Cbor): Cbor => cbor.map([['level', level], ['links', links]])
const putNode = (put: Put, bytes: Cbor): Uint8Array => put(cidOf(DAG_CBOR, bytes), bytes)

const invalid = (name: string, description: string, index: (digests: Uint8Array[], put: Put) => Uint8Array): FailureCase =>
  ({ name: `index: ${name}`, description, base: 'no catalog', parts: { catalog: false }, faults: { index }, errors: everywhere('InvalidIndexError') })

/** One node, which is the whole index. */
const single = (name: string, description: string, encode: (digests: Uint8Array[]) => Cbor): FailureCase =>
  invalid(name, description, (digests, put) => putNode(put, encode(digests)))

const leaf = (digests: Uint8Array[]): Cbor => cbor.list(digests.map(sealedLink))

const nodes: FailureCase[] = [
  single('no links', 'a node has 1 to 1,024 links', () => indexNode(0, [])),
  single('in another order', 'two links are swapped', ([a, b, ...rest]) => indexNode(0, [b, a, ...rest])),
  single('backwards', 'the links are descending', digests => indexNode(0, [...digests].reverse())),
  single('a link twice', 'the same digest in a row', ([a, ...rest]) => indexNode(0, [a, a, ...rest])),
  single('the first link at the end again', 'not ascending', digests => indexNode(0, [...digests, digests[0]])),
  single('level 8', 'levels are 0 to 7', digests => node(cbor.uint(8), cbor.list(digests.map(digest => cbor.link(cidV1(DAG_CBOR, digest)))))),
  single('level -1', 'levels are 0 to 7', digests => node(cbor.negative(0), leaf(digests))),
  single('a level as float', 'an integer is no float', digests => node(cbor.float(0), leaf(digests))),
  single('level 1 over sealed blocks', 'only level 0 links them', digests => node(cbor.uint(1), leaf(digests))),
  single('level 0 over nodes', 'level 0 links sealed blocks', digests => node(cbor.uint(0), cbor.list(digests.map(digest => cbor.link(cidV1(DAG_CBOR, digest)))))),
  single('a dag-pb link', 'a sealed CID is raw', ([a, ...rest]) => node(cbor.uint(0), cbor.list([cbor.link(cidV1(0x70, a)), ...rest.map(sealedLink)]))),
  single('a CIDv0 link', 'a sealed CID is CIDv1', ([a, ...rest]) => node(cbor.uint(0), cbor.list([cbor.link(Uint8Array.from([0x12, 0x20, ...a])), ...rest.map(sealedLink)]))),
  single('a blake3 link', 'a sealed CID is sha2-256', ([a, ...rest]) => node(cbor.uint(0), cbor.list([cbor.link(cidV1(RAW, a, 0x1e)), ...rest.map(sealedLink)]))),
  single('a link of 20 bytes', 'a sealed CID has all 32', ([a, ...rest]) => node(cbor.uint(0), cbor.list([cbor.link(cidV1(RAW, a.slice(0, 20))), ...rest.map(sealedLink)]))),
  single('digests instead of links', 'bytes are no links', digests => node(cbor.uint(0), cbor.list(digests.map(digest => cbor.blob(digest))))),
  single('a field more', 'not in the schema', digests => cbor.map([['level', cbor.uint(0)], ['links', leaf(digests)], ['count', cbor.uint(digests.length)]])),
  single('no level', 'a field is missing', digests => cbor.map([['links', leaf(digests)]])),
  single('no list of links', 'a field is missing', () => cbor.map([['level', cbor.uint(0)]])),
  single('fields in another order', 'not canonical', digests => cbor.pairs([['links', leaf(digests)], ['level', cbor.uint(0)]])),
  single('a long level', 'not canonical', digests => node(cbor.uint(0, 1), leaf(digests))),
  single('an indefinite list', 'not canonical', digests => node(cbor.uint(0), cbor.endlessList(digests.map(sealedLink)))),
  single('a byte more', 'after the map', digests => concatBytes(indexNode(0, digests), Uint8Array.of(0))),
  single('a list', 'not a map', leaf),
  single('empty', 'no bytes', () => new Uint8Array(0)),
  single('nested lists', 'a hundred deep', () => cbor.nested(100))
]

const shapes: FailureCase[] = [
  invalid('a level too many', 'the right leaf under a node of one link: another index of the same set', (digests, put) => {
    const below = indexNode(0, digests)
    putNode(put, below)
    return putNode(put, indexNode(1, [sha256(below)]))
  }),
  invalid('cut where it need not be', 'two leaves instead of one', (digests, put) => {
    const [a, b] = [indexNode(0, digests.slice(0, 2)), indexNode(0, digests.slice(2))]
    putNode(put, a)
    putNode(put, b)
    return putNode(put, indexNode(1, [sha256(a), sha256(b)]))
  }),
  invalid('leaves in another order', 'ascending within each leaf, not over all', (digests, put) => {
    const [a, b] = [indexNode(0, digests.slice(0, 2)), indexNode(0, digests.slice(2))]
    putNode(put, a)
    putNode(put, b)
    return putNode(put, indexNode(1, [sha256(b), sha256(a)]))
  }),
  invalid('a leaf twice', 'each entry stands in it once', (digests, put) => {
    const below = indexNode(0, digests)
    putNode(put, below)
    return putNode(put, indexNode(1, [sha256(below), sha256(below)]))
  }),
  invalid('a level that is left out', 'level 2 over level 0', (digests, put) => {
    const below = indexNode(0, digests)
    putNode(put, below)
    return putNode(put, indexNode(2, [sha256(below)]))
  }),
  invalid('a level that stays', 'level 1 over level 1', (digests, put) => {
    const below = indexNode(0, digests)
    const middle = indexNode(1, [sha256(below)])
    putNode(put, below)
    putNode(put, middle)
    return putNode(put, indexNode(1, [sha256(middle)]))
  })
]

const stored: FailureCase[] = [
  { name: 'index: missing', description: 'it is not stored', edit: (stored, { index }) => { stored.delete(index.toString()) }, errors: everywhere('MissingBlockError') },
  { name: 'index: altered', description: 'a bit is flipped, under its old CID', edit: (stored, { index }) => { stored.set(index.toString(), flipBit(stored.get(index.toString()) as Uint8Array, 100)) }, errors: everywhere('SealedBlockMismatchError') },
  { name: 'index: truncated', description: 'its last link is missing, under its old CID', edit: (stored, { index }) => { stored.set(index.toString(), (stored.get(index.toString()) as Uint8Array).slice(0, -41)) }, errors: everywhere('SealedBlockMismatchError') },
  {
    name: 'index: a leaf that is missing',
    description: 'the node above is there',
    faults: { index: (digests, put) => putNode(put, indexNode(1, [seededBytes(550, 32), sha256(indexNode(0, digests))])) },
    errors: everywhere('MissingBlockError')
  }
]

export const INDEX_FAILURES: FailureCase[] = [...nodes, ...shapes, ...stored]
