import { blake3 } from '@noble/hashes/blake3.js'
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { seededBytes } from '../../../format/util/random.ts'
import { KIND, cidOf, cidV1, padded, referenceKeys, sealAny, unpadded, uvarint } from '../../../format/util/reference.ts'
import { asPart, sealPart } from '../reference-graph.ts'
import { KEY } from '../success-cases.ts'
import { everywhere, flipBit, sealedText, withKey } from './case.ts'
import type { ReferenceKeys } from '../../../format/util/reference.ts'
import type { SealedPart, WrittenGraph } from '../reference-graph.ts'
import type { FailureCase } from './case.ts'

const RAW = 0x55
const content = seededBytes(560, 20)
const cid = cidOf(RAW, content)
const nonce = seededBytes(561, 12)

/** One block of the index is this instead; index, manifest and root are right for it. */
const instead = (make: (part: SealedPart, keys: ReferenceKeys) => Uint8Array) => (data: SealedPart[], keys: ReferenceKeys): SealedPart[] =>
  data.map((part, i) => i === 0 ? { ...asPart(make(part, keys), part.length), plain: part.plain } : part)

const opaque = (name: string, description: string, make: (part: SealedPart, keys: ReferenceKeys) => Uint8Array): FailureCase =>
  ({ name: `block: ${name}`, description: `${description}; all that links it is right for it`, faults: { data: instead(make) }, errors: withKey('OpenFailedError') })

const payload = (name: string, description: string, bytes: Uint8Array): FailureCase => opaque(name, description, (_, keys) => sealAny(keys, nonce, bytes))
const parts = (name: string, description: string, changes: { kind?: number, cid?: Uint8Array, content?: Uint8Array }): FailureCase =>
  payload(name, description, padded(unpadded({ kind: KIND.data, cid, content, ...changes }), 'padme'))

const ciphertexts: FailureCase[] = [
  opaque('a bit of the nonce flipped', 'the nonce is another', ({ bytes }) => flipBit(bytes, 3)),
  opaque('a bit of the ciphertext flipped', 'the tag does not verify', ({ bytes }) => flipBit(bytes, 12 * 8)),
  opaque('a bit of the tag flipped', 'the tag does not verify', ({ bytes }) => flipBit(bytes, bytes.length * 8 - 1)),
  opaque('a byte less', 'the tag does not verify', ({ bytes }) => bytes.slice(0, -1)),
  opaque('a byte more', 'the tag does not verify', ({ bytes }) => concatBytes(bytes, Uint8Array.of(0))),
  opaque('35 bytes of nothing', 'no sealed block at all', () => new Uint8Array(35)),
  opaque('the nonce of another block', 'the rest is right', ({ bytes }) => concatBytes(nonce, bytes.subarray(12))),
  opaque('of another graph under the same key', 'its salt is another', () => sealPart(referenceKeys(KEY, seededBytes(562, 16)), KIND.data, cid, content).bytes),
  opaque('of another key', 'the salt is the same', () => sealPart(referenceKeys(seededBytes(563, 32), seededBytes(562, 16)), KIND.data, cid, content).bytes)
]

const kinds = [0, 3, 4, 255].map(kind => parts(`kind ${kind}`, 'the index links data and pages only', { kind }))

const payloads: FailureCase[] = [
  payload('a long length of the CID', 'not minimal', concatBytes(Uint8Array.of(1, 0xa4, 0), cid, uvarint(20), content)),
  payload('a long length of the content', 'not minimal', concatBytes(Uint8Array.of(1, 36), cid, Uint8Array.of(0x94, 0), content)),
  payload('a CID past the end', 'its length is over the payload\'s', concatBytes(Uint8Array.of(1, 100), cid, uvarint(20), content)),
  payload('a content past the end', 'its length is over the payload\'s', concatBytes(Uint8Array.of(1, 36), cid, uvarint(21), content)),
  payload('a content of 2^32 bytes more', 'its length is over the payload\'s', concatBytes(Uint8Array.of(1, 36), cid, uvarint(2 ** 32 + 20), content)),
  payload('a length without an end', 'no uvarint', concatBytes(Uint8Array.of(1), new Uint8Array(30).fill(0xff))),
  payload('padding that is not zero', 'its last byte is 1', concatBytes(unpadded({ kind: 1, cid, content }), Uint8Array.of(0, 0, 1))),
  payload('a second payload', 'in the place of padding', concatBytes(unpadded({ kind: 1, cid, content }), unpadded({ kind: 1, cid, content }))),
  payload('zeros', 'an empty CID, an empty content', new Uint8Array(40)),
  parts('another content', 'it does not hash to its CID', { content: seededBytes(564, 20) }),
  parts('a content of a byte less', 'it does not hash to its CID', { content: content.slice(1) }),
  parts('an empty CID', 'a block has a CID', { cid: new Uint8Array(0) }),
  parts('a CID and a byte', 'nothing comes after a CID', { cid: concatBytes(cid, Uint8Array.of(0)) }),
  parts('a CID with a long codec', 'not minimal', { cid: concatBytes(Uint8Array.of(1, 0xd5, 0), cid.subarray(2)) }),
  parts('a CIDv0 with its version and codec', 'CIDv0 is 34 bytes', { cid: concatBytes(Uint8Array.of(0, 0x70, 0x12, 0x20), sha256(content)) }),
  parts('a CIDv2', 'no such version', { cid: concatBytes(Uint8Array.of(2), cid.subarray(1)) }),
  parts('a CID of sha1', 'a hash that is not allowed', { cid: cidV1(RAW, sha1(content), 0x11) }),
  parts('a CID of md5', 'a hash that is not allowed', { cid: cidV1(RAW, md5(content), 0xd5) }),
  parts('a CID of 19 bytes', 'a digest too short', { cid: cidV1(RAW, sha256(content).slice(0, 19)) }),
  parts('an identity CID of 129 bytes', 'a digest too long', { cid: cidV1(RAW, seededBytes(565, 129), 0), content: seededBytes(565, 129) }),
  parts('a CID over 160 bytes', 'too long', { cid: cidV1(RAW, seededBytes(565, 157), 0), content: seededBytes(565, 157) }),
  parts('a page with a raw CID', 'a page\'s CID is dag-cbor', { kind: KIND.page }),
  parts('a page with a short digest', 'a page\'s CID has all 32 bytes', { kind: KIND.page, cid: cidV1(0x71, sha256(content).slice(0, 20)) })
]

const unknown: FailureCase = {
  ...parts('a hash that this reader lacks', 'allowed, and reported as what it is', { cid: cidV1(RAW, blake3(content), 0x1e) }),
  errors: withKey('UnsupportedHashError')
}

const target = ({ data }: WrittenGraph): string => sealedText(data[1].digest)
const damage = (name: string, description: string, change: (bytes: Uint8Array, graph: WrittenGraph) => Uint8Array | undefined): FailureCase => ({
  name: `block: ${name}`,
  description,
  edit: (stored, graph) => {
    const bytes = change(stored.get(target(graph)) as Uint8Array, graph)
    bytes == null ? stored.delete(target(graph)) : stored.set(target(graph), bytes)
  },
  errors: everywhere(name === 'missing' ? 'MissingBlockError' : 'SealedBlockMismatchError')
})

const stored: FailureCase[] = [
  damage('missing', 'a data block is not stored', () => undefined),
  damage('altered', 'a bit is flipped, under its old CID', bytes => flipBit(bytes, 150)),
  damage('truncated', 'its last byte is missing', bytes => bytes.slice(0, -1)),
  damage('extended', 'it has a byte more', bytes => concatBytes(bytes, Uint8Array.of(0))),
  damage('empty', 'it has no bytes', () => new Uint8Array(0)),
  damage('swapped', 'another block of the same graph in its place', (_, { data }) => data[2].bytes),
  { name: 'block: 34 bytes', description: 'too short for a sealed block, and linked as one', faults: { data: instead(() => seededBytes(566, 34)) }, errors: everywhere('SealedBlockMismatchError') },
  { name: 'block: a missing page', description: 'a catalog page is not stored', edit: (stored, { pages }) => { stored.delete(sealedText(pages[0].digest)) }, errors: everywhere('MissingBlockError') },
  { name: 'block: an altered page', description: 'a bit is flipped, under its old CID', edit: (stored, { pages }) => { stored.set(sealedText(pages[0].digest), flipBit(pages[0].bytes, 150)) }, errors: everywhere('SealedBlockMismatchError') }
]

/** Without a catalog, which would be another one each time and add nothing here. */
const plain = (failure: FailureCase): FailureCase => ({ ...failure, base: 'no catalog', parts: { catalog: false } })

export const BLOCK_FAILURES: FailureCase[] = [...[...ciphertexts, ...kinds, ...payloads, unknown].map(plain), ...stored]
