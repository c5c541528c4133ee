import { CarWriter } from '@ipld/car/writer'
import { defaultCrypto } from '../crypto/internal.ts'
import { defaultHashers } from '../format/internal.ts'
import { BlockTable, defaultCodecs, readPlain } from '../graph/internal.ts'
import { listPlain } from '../graph/list-plain.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

type Source = Pick<Blockstore, 'get'>

export interface PlainCarOptions extends AbortOptions {
  /** the blocks of a part of a graph; default all that can be reached from the root */
  blocks?: AsyncIterable<CID> | Iterable<CID>
}

async function * reachable (source: Source, root: CID, { signal }: AbortOptions): AsyncGenerator<CID> {
  const table = new BlockTable()
  await listPlain(source, root, table, { crypto: defaultCrypto(), getCodec: defaultCodecs, getHasher: defaultHashers, signal })

  for (let i = 0; i < table.size; i++) {
    yield table.plainCid(i)
  }
}

/** A plaintext graph as a CAR (version 1), its root first. About 60 bytes of memory a block. */
export async function * plainCar (source: Source, root: CID, { blocks, signal }: PlainCarOptions): AsyncGenerator<Uint8Array> {
  const { writer, out } = CarWriter.create([root])

  async function write (): Promise<void> {
    try {
      for await (const cid of blocks ?? reachable(source, root, { signal })) {
        await writer.put(await readPlain(source, cid, { signal }))
      }
    } finally {
      await writer.close()
    }
  }

  const written = write()
  // thrown below; until then it is nobody's
  written.catch(() => {})
  yield * out
  await written
}
