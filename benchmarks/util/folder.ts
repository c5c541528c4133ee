import * as dagPb from '@ipld/dag-pb'
import { MemoryBlockstore } from 'blockstore-core'
import { CID } from 'multiformats/cid'
import * as raw from 'multiformats/codecs/raw'
import { sha256 } from 'multiformats/hashes/sha2'

const DIRECTORY = new Uint8Array([8, 1])

/** A folder of so many folders of so many tiny files, and `docs/2024/reports/big.bin`; not sharded. */
export async function bigFolder (folders: number, files: number, big: Uint8Array): Promise<{ root: CID, store: MemoryBlockstore }> {
  const store = new MemoryBlockstore()

  const put = async (code: number, bytes: Uint8Array): Promise<CID> => {
    const cid = CID.createV1(code, await sha256.digest(bytes))
    store.put(cid, bytes)
    return cid
  }

  const putFolder = async (entries: Array<[string, CID]>): Promise<CID> => {
    const Links = entries.map(([Name, Hash]) => ({ Name, Hash, Tsize: 1 }))
    return put(dagPb.code, dagPb.encode(dagPb.prepare({ Data: DIRECTORY, Links })))
  }

  const entries: Array<[string, CID]> = []

  for (let i = 0; i < folders; i++) {
    const leaves: Array<[string, CID]> = []

    for (let j = 0; j < files; j++) {
      leaves.push([`${j}`, await put(raw.code, Uint8Array.of(i, i >> 8, j, j >> 8, 7))])
    }

    entries.push([`folder-${i}`, await putFolder(leaves)])
  }

  const reports = await putFolder([['big.bin', await put(raw.code, big)]])
  const docs = await putFolder([['2024', await putFolder([['reports', reports]])]])
  return { root: await putFolder([['docs', docs], ...entries]), store }
}
