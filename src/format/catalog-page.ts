import { InvalidCatalogError } from '../errors.ts'
import { compareBytes } from './compare-bytes.ts'
import { DIGEST_LENGTH, MAX_LEVEL, MAX_NODE_ENTRIES } from './limits.ts'
import { decodePlainCid } from './plain-cid.ts'
import { decodeStrict, ensure, fields, isBytes, isCount } from './strict-dag-cbor.ts'

/** The bytes of a plain CID, and the digest of its data block (or of the child page). */
export type CatalogEntry = [cid: Uint8Array, sealed: Uint8Array]

/** SPEC 7 */
export interface CatalogPage {
  level: number
  entries: CatalogEntry[]
}

function checkEntry (entry: unknown): asserts entry is CatalogEntry {
  ensure(Array.isArray(entry) && entry.length === 2, 'an entry is no pair')
  ensure(entry[0] instanceof Uint8Array, 'an entry has no plain CID')
  decodePlainCid(entry[0])
  ensure(isBytes(entry[1], DIGEST_LENGTH), 'an entry has no digest')
}

function parse (bytes: Uint8Array): CatalogPage {
  const { level, entries } = fields(decodeStrict(bytes), ['level', 'entries'])
  ensure(isCount(level, 0, MAX_LEVEL), 'its level is out of range')
  ensure(Array.isArray(entries) && entries.length >= 1 && entries.length <= MAX_NODE_ENTRIES, 'it has no entries, or too many')
  entries.forEach(checkEntry)
  ensure(entries.every((entry, i) => i === 0 || compareBytes(entries[i - 1][0], entry[0]) < 0), 'its entries are not in order')
  return { level, entries }
}

/**
 * @throws {InvalidCatalogError}
 */
export function decodeCatalogPage (bytes: Uint8Array): CatalogPage {
  try {
    return parse(bytes)
  } catch (err: any) {
    throw new InvalidCatalogError(`A page of the catalog is invalid (${err.message}): decrypt the whole graph, which does not need it`, { cause: err })
  }
}
