import { InvalidReadersError, OpenFailedError } from '../errors.ts'
import { ARRAY, CborReader, MAP, TEXT } from './cbor-reader.ts'
import { text } from './cbor-writer.ts'
import { MAX_READER, MAX_READERS } from './limits.ts'
import { nodeBlock } from './node-block.ts'
import { openBlock } from './open-block.ts'
import { KIND_READERS } from './payload.ts'
import { sealBlock } from './seal-block.ts'
import { sealedCid } from './sealed-cid.ts'
import { ensure } from './strict-dag-cbor.ts'
import type { GraphKeys } from '../crypto/internal.ts'

const READERS = text('readers')

/**
 * Seal the list of those for whom a graph key is wrapped (SPEC 9.1), so that whoever has the key can
 * wrap it for one more.
 */
export async function sealReaders (keys: GraphKeys, identities: string[]): Promise<Uint8Array> {
  const node = await nodeBlock({ readers: [...identities].sort() }, keys.crypto)
  return (await sealBlock(keys, node, { kind: KIND_READERS })).bytes
}

function readText (list: CborReader): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(list.take(list.head(TEXT)))
}

function parse (bytes: Uint8Array): string[] {
  const list = new CborReader(bytes)
  ensure(list.head(MAP) === 1, 'not the fields of this block')
  list.literal(READERS)
  const length = list.head(ARRAY)
  ensure(length >= 1 && length <= MAX_READERS, 'it has no readers, or too many')
  const readers = Array.from({ length }, () => readText(list))
  list.end()
  ensure(readers.every(({ length }) => length > 0 && length <= MAX_READER), 'a reader is empty or too long')
  ensure(readers.every((reader, i) => i === 0 || readers[i - 1] < reader), 'its readers are not in order')
  return readers
}

/**
 * @throws {InvalidReadersError}
 */
export async function openReaders (keys: GraphKeys, sealed: Uint8Array): Promise<string[]> {
  try {
    const cid = sealedCid(await keys.crypto.sha256(sealed))
    return parse((await openBlock(keys, { cid, bytes: sealed }, { kind: KIND_READERS })).bytes)
  } catch (err: any) {
    const problem = err instanceof OpenFailedError ? 'it does not open' : err.message
    throw new InvalidReadersError(`The list of readers is not that of this graph (${problem}): publish the graph again, to all of them`, { cause: err })
  }
}
