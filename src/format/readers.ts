import { InvalidReadersError, OpenFailedError } from '../errors.ts'
import { MAX_READER, MAX_READERS } from './limits.ts'
import { nodeBlock } from './node-block.ts'
import { openBlock } from './open-block.ts'
import { KIND_READERS } from './payload.ts'
import { sealBlock } from './seal-block.ts'
import { sealedCid } from './sealed-cid.ts'
import { decodeStrict, ensure, fields } from './strict-dag-cbor.ts'
import type { GraphKeys } from '../crypto/internal.ts'

/**
 * Seal the list of those for whom a graph key is wrapped (SPEC 9.1), so that whoever has the key can
 * wrap it for one more.
 */
export async function sealReaders (keys: GraphKeys, identities: string[]): Promise<Uint8Array> {
  const node = await nodeBlock({ readers: [...identities].sort() }, keys.crypto)
  return (await sealBlock(keys, node, { kind: KIND_READERS })).bytes
}

function parse (bytes: Uint8Array): string[] {
  const { readers } = fields(decodeStrict(bytes), ['readers'])
  ensure(Array.isArray(readers) && readers.every(reader => typeof reader === 'string' && reader.length > 0 && reader.length <= MAX_READER), 'its readers are no list of texts')
  ensure(readers.length >= 1 && readers.length <= MAX_READERS, 'it has no readers, or too many')
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
