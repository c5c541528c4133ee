import { unixfs } from '@helia/unixfs'
import { MemoryBlockstore } from 'blockstore-core'
import { sha256 } from 'multiformats/hashes/sha2'
import { defaultHashers, matchesCid } from '../../../src/format/internal.ts'
import { defaultCodecs, plainLinks } from '../../../src/graph/index.ts'
import { readPlain } from '../../../src/graph/internal.ts'
import type { UnixFS } from '@helia/unixfs'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** What the real unixfs sees. Every block is checked against its CID on the way. */
export async function stock (source: Pick<Blockstore, 'get'>, root: CID): Promise<{ fs: UnixFS, store: MemoryBlockstore }> {
  const store = new MemoryBlockstore()

  for (const pending = [root]; pending.length > 0;) {
    const cid = pending.pop() as CID

    if (!store.has(cid)) {
      const { bytes } = await readPlain(source, cid)

      if (!await matchesCid(cid, bytes, (await sha256.digest(bytes)).digest, defaultHashers)) {
        throw new Error(`${cid} has other bytes`)
      }

      await store.put(cid, bytes)
      pending.push(...await plainLinks({ cid, bytes }, defaultCodecs))
    }
  }

  return { fs: unixfs({ blockstore: store }), store }
}

export async function collect <T> (items: Iterable<T> | AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []

  for await (const item of items) {
    all.push(item)
  }

  return all
}

export async function text (parts: AsyncIterable<Uint8Array>): Promise<string> {
  return Buffer.concat(await collect(parts)).toString('latin1')
}
