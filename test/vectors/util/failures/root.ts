import { concatBytes } from '@noble/hashes/utils.js'
import { CID } from 'multiformats/cid'
import * as cbor from '../../../format/util/cbor.ts'
import { seededBytes } from '../../../format/util/random.ts'
import { cidOf, cidV1 } from '../../../format/util/reference.ts'
import { added, everywhere, flipBit, replaced, without } from './case.ts'
import type { Faults } from '../reference-graph.ts'
import type { FailureCase } from './case.ts'
import type { Cbor } from '../../../format/util/cbor.ts'

const digest = seededBytes(520, 32)
const invalid = everywhere('InvalidRootError')
const described = (name: string, description: string, faults: Faults): FailureCase => ({ name, description, faults, errors: invalid })

const field = (name: string, what: string, value: Cbor): FailureCase =>
  described(`root: ${name} is ${what}`, `the commitment is right for it, but ${name} may not be that`, { root: replaced(name, value) })

const fields: FailureCase[] = [
  field('format', 'encrypted-graph/2', cbor.text('encrypted-graph/2')),
  field('format', 'empty', cbor.text('')),
  field('format', 'null', cbor.nil),
  field('suite', 'aes-128-gcm', cbor.text('aes-128-gcm')),
  field('suite', 'null', cbor.nil),
  field('salt', '15 bytes', cbor.blob(seededBytes(1, 15))),
  field('salt', '32 bytes', cbor.blob(seededBytes(1, 32))),
  field('salt', 'text', cbor.text('0123456789abcdef')),
  field('manifest', 'a dag-cbor CID', cbor.link(cidV1(0x71, digest))),
  field('manifest', 'a CID of 20 bytes', cbor.link(cidV1(0x55, digest.slice(0, 20)))),
  field('manifest', 'a blake3 CID', cbor.link(cidV1(0x55, digest, 0x1e))),
  field('manifest', 'bytes', cbor.blob(cidV1(0x55, digest))),
  field('index', 'a raw CID', cbor.link(cidV1(0x55, digest))),
  field('index', 'a CIDv0', cbor.link(Uint8Array.from([0x12, 0x20, ...digest]))),
  field('index', 'null', cbor.nil)
]

const missing = ['format', 'suite', 'salt', 'manifest', 'index'].map(name =>
  described(`root: no ${name}`, 'a field is missing', { root: without(name) }))

const encodings: FailureCase[] = [
  described('root: no commitment', 'a field is missing', { committed: without('commitment') }),
  described('root: commitment of 31 bytes', 'a field of another length', { committed: replaced('commitment', cbor.blob(new Uint8Array(31))) }),
  described('root: a field more', 'the commitment is over it too', { root: added('name', cbor.text('mine')) }),
  described('root: wrapped is null', 'an optional field is there or not, never null', { root: added('wrapped', cbor.nil) }),
  described('root: wrapped is a dag-cbor CID', 'wrapped keys are in a raw block', { root: added('wrapped', cbor.link(cidV1(0x71, digest))) }),
  described('root: fields in another order', 'dag-cbor orders names by length first', { rootBytes: (_, fields) => cbor.pairs([...cbor.ordered(fields)].reverse()) }),
  described('root: a long length', 'the map\'s length in two bytes', { rootBytes: bytes => concatBytes(Uint8Array.of(0xb8, 6), bytes.subarray(1)) }),
  described('root: an indefinite map', 'the map has no length but an end', { rootBytes: bytes => concatBytes(Uint8Array.of(0xbf), bytes.subarray(1), Uint8Array.of(0xff)) }),
  described('root: a byte more', 'after the map', { rootBytes: bytes => concatBytes(bytes, Uint8Array.of(0)) }),
  described('root: a byte less', 'cut off', { rootBytes: bytes => bytes.slice(0, -1) }),
  described('root: a list', 'the map in a list', { rootBytes: bytes => cbor.list([bytes]) }),
  described('root: nested lists', 'a thousand deep', { rootBytes: () => cbor.nested(1000) }),
  described('root: over 1,024 bytes', 'too long, before anything is read from it', { rootBytes: bytes => concatBytes(bytes, new Uint8Array(1024)) }),
  described('root: empty', 'no bytes', { rootBytes: () => new Uint8Array(0) })
]

const asRaw = (root: CID): string => CID.createV1(0x55, root.multihash).toString()

const wrapped = seededBytes(521, 40)
const wrappedText = CID.decode(cidOf(0x55, wrapped)).toString()

const stored: FailureCase[] = [
  { name: 'root: wrapped keys that are missing', description: 'a reader with the key does not need them', parts: { wrapped }, edit: stored => { stored.delete(wrappedText) }, errors: [null, 'MissingBlockError', 'MissingBlockError'] },
  { name: 'root: wrapped keys that are altered', description: 'a bit is flipped, under the old CID', parts: { wrapped }, edit: stored => { stored.set(wrappedText, flipBit(wrapped)) }, errors: [null, 'SealedBlockMismatchError', 'SealedBlockMismatchError'] },
  { name: 'root: missing', description: 'the encrypted root is not stored', edit: (stored, { root }) => { stored.delete(root.toString()) }, errors: everywhere('MissingBlockError') },
  {
    name: 'root: altered',
    description: 'a bit of the encrypted root is flipped, under its old CID',
    edit: (stored, { root }) => { stored.set(root.toString(), flipBit(stored.get(root.toString()) as Uint8Array, 200)) },
    errors: everywhere('SealedBlockMismatchError')
  },
  { name: 'root: the index', description: 'the CID of the index instead', ask: ({ index }) => index.toString(), errors: invalid },
  { name: 'root: the manifest', description: 'the CID of the manifest instead: a raw CID', ask: ({ manifest }) => manifest.toString(), errors: invalid },
  {
    name: 'root: a raw CID',
    description: 'the right block, asked for by a CID of another codec',
    ask: ({ root }) => asRaw(root),
    edit: (stored, { root }) => { stored.set(asRaw(root), stored.get(root.toString()) as Uint8Array) },
    errors: invalid
  }
]

export const ROOT_FAILURES: FailureCase[] = [...fields, ...missing, ...encodings, ...stored]
