import * as dagPb from '@ipld/dag-pb'
import { MemoryBlockstore } from 'blockstore-core'
import * as raw from 'multiformats/codecs/raw'
import { encodeUnixfs } from '../../../src/files/unixfs-data.ts'
import { block } from '../../util/blocks.ts'
import type { UnixfsData } from '../../../src/files/unixfs-data.ts'
import type { CID } from 'multiformats/cid'

export type Links = Array<[name: string, cid: CID]>

const text = new TextEncoder()

/** Makes graphs of files that no honest program makes. */
export class Forge {
  store = new MemoryBlockstore()

  /** Forget all blocks. */
  reset (): void {
    this.store = new MemoryBlockstore()
  }

  async put (code: number, bytes: Uint8Array): Promise<CID> {
    const { cid } = await block(code, bytes)
    await this.store.put(cid, bytes)
    return cid
  }

  async leaf (content: string | Uint8Array): Promise<CID> {
    return this.put(raw.code, typeof content === 'string' ? text.encode(content) : content)
  }

  async node (data: Uint8Array, links: Links = []): Promise<CID> {
    // sorted by bytes, as dag-pb wants it; doubled names may be
    const Links = links
      .map(([Name, Hash]) => ({ Name, Hash, Tsize: 1 }))
      .sort((a, b) => Buffer.compare(Buffer.from(a.Name), Buffer.from(b.Name)))
    return this.put(dagPb.code, dagPb.encode({ Data: data, Links }))
  }

  async folder (entries: Links | Record<string, CID> = {}, fields: Partial<UnixfsData> = {}): Promise<CID> {
    return this.node(encodeUnixfs({ type: 'directory', ...fields }), Array.isArray(entries) ? entries : Object.entries(entries))
  }

  async shard (entries: Links | Record<string, CID>, fanout: number | undefined = 256, fields: Partial<UnixfsData> = {}): Promise<CID> {
    const data = encodeUnixfs({ type: 'hamt-sharded-directory', data: new Uint8Array(32).fill(255), hashType: 0x22, fanout, ...fields })
    return this.node(data, Array.isArray(entries) ? entries : Object.entries(entries))
  }

  async file (content: string, fields: Partial<UnixfsData> = {}): Promise<CID> {
    return this.node(encodeUnixfs({ type: 'file', data: text.encode(content), ...fields }))
  }

  /** A file of parts, of the sizes that it says. */
  async parts (parts: Array<[size: number, cid: CID]>, fields: Partial<UnixfsData> = {}): Promise<CID> {
    return this.node(encodeUnixfs({ type: 'file', blockSizes: parts.map(([size]) => size), ...fields }), parts.map(([, cid]) => ['', cid]))
  }

  async link (target: string | Uint8Array, fields: Partial<UnixfsData> = {}): Promise<CID> {
    return this.node(encodeUnixfs({ type: 'symlink', data: typeof target === 'string' ? text.encode(target) : target, ...fields }))
  }
}
