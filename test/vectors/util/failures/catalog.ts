import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import * as cbor from '../../../format/util/cbor.ts'
import { seededBytes } from '../../../format/util/random.ts'
import { KIND, cidOf, cidV1, sealAny, unpadded } from '../../../format/util/reference.ts'
import { asPart, catalogPage, sealPage } from '../reference-graph.ts'
import { replaced, verifyOnly } from './case.ts'
import type { ReferenceKeys } from '../../../format/util/reference.ts'
import type { SealedPart } from '../reference-graph.ts'
import type { FailureCase } from './case.ts'
import type { Cbor } from '../../../format/util/cbor.ts'

type Entry = [cid: Uint8Array, sealed: Uint8Array]

const entriesOf = (data: SealedPart[]): Entry[] => data.map(({ plain, digest }): Entry => [plain, digest])
  .sort(([a], [b]) => bytesToHex(a) < bytesToHex(b) ? -1 : 1)

/** The one page has this content instead; index, manifest and root are right for it. */
const page = (name: string, description: string, content: (entries: Entry[]) => Cbor): FailureCase => ({
  name: `catalog: ${name}`,
  description,
  faults: { pages: (_, keys, data) => [sealPage(keys, content(entriesOf(data)))] },
  errors: verifyOnly('InvalidCatalogError')
})

const pages = (name: string, description: string, make: (page: SealedPart, keys: ReferenceKeys, data: SealedPart[]) => SealedPart[]): FailureCase => ({
  name: `catalog: ${name}`,
  description,
  faults: { pages: ([top], keys, data) => make(top, keys, data) },
  errors: verifyOnly('InvalidCatalogError')
})

const contents: FailureCase[] = [
  page('a block is missing', 'it has one entry less than there are blocks', entries => catalogPage(0, entries.slice(1))),
  page('a block too many', 'it has an entry for a block that is not there', entries => catalogPage(0, [...entries, [cidV1(0xff, seededBytes(570, 32)), seededBytes(571, 32)]])),
  page('two digests swapped', 'each CID leads to another block', ([[a, x], [b, y], ...rest]) => catalogPage(0, [[a, y], [b, x], ...rest])),
  page('another digest', 'it leads to no block', ([[a], ...rest]) => catalogPage(0, [[a, seededBytes(572, 32)], ...rest])),
  page('in another order', 'not ascending', ([a, b, ...rest]) => catalogPage(0, [b, a, ...rest])),
  page('an entry twice', 'not ascending', ([a, ...rest]) => catalogPage(0, [a, a, ...rest])),
  page('no entries', 'a page has at least one', () => catalogPage(0, [])),
  page('level 1', 'a leaf is level 0', entries => catalogPage(1, entries)),
  page('not canonical', 'the fields in another order', entries => cbor.pairs([['entries', cbor.list(entries.map(([cid, sealed]) => cbor.list([cbor.blob(cid), cbor.blob(sealed)])))], ['level', cbor.uint(0)]])),
  page('no page', 'some other dag-cbor', () => cbor.text('catalog')),
  page('of links', 'CIDs as links, not bytes', entries => cbor.map([['level', cbor.uint(0)], ['entries', cbor.list(entries.map(([cid, sealed]) => cbor.list([cbor.link(cid), cbor.blob(sealed)])))]]))
]

const trees: FailureCase[] = [
  pages('a level too many', 'the right leaf under a page of one entry', (leaf, keys, data) => [leaf, sealPage(keys, catalogPage(1, [[entriesOf(data)[0][0], leaf.digest]]))]),
  pages('a page too many', 'one that nothing leads to', (leaf, keys) => [sealPage(keys, cbor.text('hidden')), leaf]),
  pages('another nonce', 'the right page, sealed with a nonce that is not derived', (_, keys, data) => {
    const content = catalogPage(0, entriesOf(data))
    return [asPart(sealAny(keys, seededBytes(573, 12), unpadded({ kind: KIND.page, cid: cidOf(0x71, content), content })))]
  }),
  pages('another padding', 'the right page, padded otherwise than the manifest says', (_, keys, data) => [sealPage(keys, catalogPage(0, entriesOf(data)), 'none')])
]

const tops: FailureCase[] = [
  { name: 'catalog: the top is a data block', description: 'the manifest says so', faults: { manifest: (fields, [{ digest }]) => replaced('catalog', cbor.link(cidV1(0x55, digest)))(fields) }, errors: verifyOnly('InvalidCatalogError') },
  { name: 'catalog: the top is not in the index', description: 'the manifest says so', faults: { manifest: replaced('catalog', cbor.link(cidV1(0x55, sha256(seededBytes(574, 50))))) }, errors: verifyOnly('InvalidCatalogError') }
]

export const CATALOG_FAILURES: FailureCase[] = [...contents, ...trees, ...tops]
