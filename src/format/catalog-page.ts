import { InvalidCatalogError } from '../errors.ts'
import { ARRAY, CborReader, MAP, UINT } from './cbor-reader.ts'
import { CborWriter, headLength, text } from './cbor-writer.ts'
import { compareBytes } from './compare-bytes.ts'
import { DIGEST_LENGTH, MAX_LEVEL, MAX_NODE_ENTRIES } from './limits.ts'
import { decodePlainCid } from './plain-cid.ts'
import { ensure } from './strict-dag-cbor.ts'
import type { CID } from 'multiformats/cid'

/** The bytes of a plain CID, and the digest of its data block (or of the child page). */
export type CatalogEntry = [cid: Uint8Array, sealed: Uint8Array]

/** SPEC 7 */
export interface CatalogPage {
  level: number
  entries: CatalogEntry[]
}

const LEVEL = text('level')
const ENTRIES = text('entries')
const PAIR = 2
const DIGEST_HEAD = Uint8Array.of(0x58, DIGEST_LENGTH)

function entryLength ([cid]: CatalogEntry): number {
  return 1 + headLength(cid.byteLength) + cid.byteLength + DIGEST_HEAD.byteLength + DIGEST_LENGTH
}

/** The dag-cbor of a page. */
export function encodeCatalogPage ({ level, entries }: CatalogPage): Uint8Array {
  const length = 2 + LEVEL.byteLength + ENTRIES.byteLength + headLength(entries.length) + entries.reduce((sum, entry) => sum + entryLength(entry), 0)
  const page = new CborWriter(length).head(MAP, 2).raw(LEVEL).head(UINT, level).raw(ENTRIES).head(ARRAY, entries.length)

  for (const [cid, sealed] of entries) {
    page.head(ARRAY, PAIR).byteString(cid).byteString(sealed)
  }

  return page.bytes
}

function readEntry (page: CborReader): CatalogEntry {
  ensure(page.head(ARRAY) === PAIR, 'an entry is no pair')
  const cid = page.bytes()
  decodePlainCid(cid)
  page.literal(DIGEST_HEAD)
  return [cid, page.take(DIGEST_LENGTH)]
}

function parse (bytes: Uint8Array): CatalogPage {
  const page = new CborReader(bytes)
  ensure(page.head(MAP) === 2, 'not the fields of this block')
  page.literal(LEVEL)
  const level = page.head(UINT)
  ensure(level <= MAX_LEVEL, 'its level is out of range')
  page.literal(ENTRIES)
  const length = page.head(ARRAY)
  ensure(length >= 1 && length <= MAX_NODE_ENTRIES, 'it has no entries, or too many')
  const entries = Array.from({ length }, () => readEntry(page))
  page.end()
  ensure(entries.every((entry, i) => i === 0 || compareBytes(entries[i - 1][0], entry[0]) < 0), 'its entries are not in order')
  return { level, entries }
}

/**
 * Where the page was sealed is for the message only.
 *
 * @throws {InvalidCatalogError}
 */
export function decodeCatalogPage (bytes: Uint8Array, sealed?: CID): CatalogPage {
  try {
    return parse(bytes)
  } catch (err: any) {
    throw new InvalidCatalogError(`The catalog page ${sealed ?? 'given'} is invalid (${err.message}): decrypt the whole graph, which does not need it`, { cause: err })
  }
}
