import { concatBytes } from '@noble/hashes/utils.js'
import * as cbor from '../../../format/util/cbor.ts'
import { seededBytes } from '../../../format/util/random.ts'
import { KIND, cidOf, cidV1, referenceKeys } from '../../../format/util/reference.ts'
import { sealPart } from '../reference-graph.ts'
import { KEY } from '../success-cases.ts'
import { added, everywhere, flipBit, replaced, withKey, without } from './case.ts'
import type { Cbor } from '../../../format/util/cbor.ts'
import type { Faults } from '../reference-graph.ts'
import type { FailureCase } from './case.ts'

const digest = seededBytes(540, 32)
const RAW = 0x55
const DAG_CBOR = 0x71

const invalid = (name: string, description: string, faults: Faults): FailureCase => ({ name: `manifest: ${name}`, description, faults, errors: withKey('InvalidManifestError') })
const opaque = (name: string, description: string, sealManifest: Faults['sealManifest']): FailureCase => ({ name: `manifest: ${name}`, description, faults: { sealManifest }, errors: withKey('OpenFailedError') })
const field = (name: string, what: string, value: Cbor): FailureCase => invalid(`${name} is ${what}`, 'a value that this field may not have', { manifest: replaced(name, value) })

const fields = ['root', 'entry', 'index', 'blocks', 'entries', 'bytes', 'catalog', 'nonce', 'padding', 'complete']
  .map(name => invalid(`no ${name}`, 'a field is missing', { manifest: without(name) }))

const values: FailureCase[] = [
  field('root', 'bytes', cbor.blob(cidV1(DAG_CBOR, digest))),
  field('root', 'a sha1 CID', cbor.link(cidV1(RAW, digest.slice(0, 20), 0x11))),
  field('root', 'a CID of 19 bytes', cbor.link(cidV1(RAW, digest.slice(0, 19)))),
  field('root', 'an identity CID of 129 bytes', cbor.link(cidV1(RAW, seededBytes(541, 129), 0))),
  field('entry', 'a dag-cbor CID', cbor.link(cidV1(DAG_CBOR, digest))),
  field('entry', 'a digest', cbor.blob(digest)),
  field('index', 'a raw CID', cbor.link(cidV1(RAW, digest))),
  field('blocks', '0', cbor.uint(0)),
  field('blocks', 'more than the entries', cbor.uint(6)),
  field('blocks', 'a float', cbor.float(4)),
  field('blocks', 'negative', cbor.negative(3)),
  field('entries', '2^53', cbor.uint(2n ** 53n)),
  field('entries', 'fewer than the blocks', cbor.uint(3)),
  field('entries', 'the blocks, though there is a catalog', cbor.uint(4)),
  field('bytes', 'text', cbor.text('100')),
  field('bytes', 'a big integer', cbor.uint(2n ** 64n - 1n)),
  field('catalog', 'null, though there are pages', cbor.nil),
  field('catalog', 'a dag-cbor CID', cbor.link(cidV1(DAG_CBOR, digest))),
  field('nonce', 'unknown', cbor.text('counter')),
  field('padding', 'unknown', cbor.text('zeros')),
  field('complete', '1', cbor.uint(1))
]

const encodings: FailureCase[] = [
  invalid('a field more', 'a field that is not in the schema', { manifest: added('name', cbor.text('mine')) }),
  invalid('fields in another order', 'dag-cbor orders names by length first', { manifestBytes: (_, fields) => cbor.pairs([...cbor.ordered(fields)].reverse()) }),
  invalid('an indefinite map', 'no length but an end', { manifestBytes: (_, fields) => cbor.endlessMap(cbor.ordered(fields)) }),
  invalid('a long integer', 'blocks in two bytes', { manifest: replaced('blocks', cbor.uint(4, 1)) }),
  invalid('a byte more', 'after the map', { manifestBytes: bytes => concatBytes(bytes, Uint8Array.of(0)) }),
  invalid('empty', 'no content', { manifestBytes: () => new Uint8Array(0) }),
  invalid('nested lists', 'a hundred deep', { manifestBytes: () => cbor.nested(100) }),
  invalid('of another index', 'an index that is not the root\'s', { manifest: replaced('index', cbor.link(cidV1(DAG_CBOR, digest))) })
]

const sealings: FailureCase[] = [
  opaque('sealed as data', 'kind 1', (bytes, keys) => sealPart(keys, KIND.data, cidOf(DAG_CBOR, bytes), bytes).bytes),
  opaque('sealed as a page', 'kind 2', (bytes, keys) => sealPart(keys, KIND.page, cidOf(DAG_CBOR, bytes), bytes).bytes),
  opaque('sealed as kind 4', 'a kind that does not exist', (bytes, keys) => sealPart(keys, 4, cidOf(DAG_CBOR, bytes), bytes).bytes),
  opaque('sealed with a raw CID', 'the CID inside is not dag-cbor', (bytes, keys) => sealPart(keys, KIND.manifest, cidOf(RAW, bytes), bytes).bytes),
  opaque('sealed with another CID', 'the content does not hash to the CID inside', (bytes, keys) => sealPart(keys, KIND.manifest, cidV1(DAG_CBOR, digest), bytes).bytes),
  opaque('sealed under another graph key', 'the same key, another salt', bytes => sealPart(referenceKeys(KEY, seededBytes(542, 16)), KIND.manifest, cidOf(DAG_CBOR, bytes), bytes).bytes),
  opaque('altered and linked again', 'a bit is flipped, and the root links what came of it', (bytes, keys) => flipBit(sealPart(keys, KIND.manifest, cidOf(DAG_CBOR, bytes), bytes).bytes, 300)),
  opaque('cut and linked again', 'the last byte is missing, and the root links what came of it', (bytes, keys) => sealPart(keys, KIND.manifest, cidOf(DAG_CBOR, bytes), bytes).bytes.slice(0, -1)),
  { name: 'manifest: 34 bytes', description: 'too short for a sealed block', faults: { sealManifest: () => seededBytes(543, 34) }, errors: everywhere('SealedBlockMismatchError') }
]

const stored: FailureCase[] = [
  { name: 'manifest: missing', description: 'it is not stored', edit: (stored, { manifest }) => { stored.delete(manifest.toString()) }, errors: everywhere('MissingBlockError') },
  { name: 'manifest: altered', description: 'a bit is flipped, under its old CID', edit: (stored, { manifest }) => { stored.set(manifest.toString(), flipBit(stored.get(manifest.toString()) as Uint8Array)) }, errors: everywhere('SealedBlockMismatchError') },
  { name: 'manifest: a data block', description: 'another genuine block, under the manifest\'s CID', edit: (stored, { manifest, data }) => { stored.set(manifest.toString(), data[0].bytes) }, errors: everywhere('SealedBlockMismatchError') }
]

export const MANIFEST_FAILURES: FailureCase[] = [...fields, ...values, ...encodings, ...sealings, ...stored]
