import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { NotFoundError } from 'interface-store'
import { decryptGraph, encryptGraph } from '../../src/graph/internal.ts'
import { bytesOf } from './blocks.ts'
import { outcomes } from './expect-refused.ts'
import { openAll, takeApart } from './forge.ts'
import { recorded } from './nonce-recorder.ts'
import { RecordingStore, falsePuts } from './recording-store.ts'
import { WrappedStore } from './wrapped-store.ts'
import type { TestGraph } from './graphs.ts'
import type { Secret } from '../../src/crypto/internal.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const crypto = recorded()

/** An encrypted graph, and which of its blocks are pages. */
export interface PagedGraph {
  plain: TestGraph
  store: Blockstore
  root: CID
  /** the sealed CIDs of the catalog's pages */
  pages: CID[]
  /** of the data blocks */
  data: CID[]
  /** encrypted root, manifest, index nodes */
  others: CID[]
}

/** The sealed CIDs of a graph's pages, and of its data blocks, for somebody who has the key. */
export async function pagesOf (store: Blockstore, root: CID, key: Secret): Promise<Pick<PagedGraph, 'pages' | 'data'>> {
  const opened = await openAll(await takeApart(store, root, key))
  const sealed = (page: boolean): CID[] => opened.filter(block => block.page === page).map(({ sealed }) => sealed)
  return { pages: sealed(true), data: sealed(false) }
}

export async function pagedGraph (plain: TestGraph, key: Uint8Array, options: Partial<EncryptOptions> = {}): Promise<PagedGraph> {
  const shared = new RecordingStore(new MemoryBlockstore())
  const { root } = await encryptGraph(plain.store, shared, plain.root, { key, crypto, ...options })
  const { pages, data } = await pagesOf(shared.inner, root, key)
  const others = shared.of('put').map(({ cid }) => cid).filter(cid => !isIn([...pages, ...data], cid))
  return { plain, store: shared.inner, root, pages, data, others }
}

export function isIn (cids: CID[], cid: CID): boolean {
  return cids.some(other => other.equals(cid))
}

/** Lacks some blocks of the store beneath it. */
export class LackingStore extends WrappedStore {
  readonly #lacking: Set<string>

  constructor (inner: Blockstore, lacking: CID[]) {
    super(inner)
    this.#lacking = new Set(lacking.map(String))
  }

  async has (cid: CID, options?: AbortOptions): Promise<boolean> {
    return !this.#lacking.has(cid.toString()) && super.has(cid, options)
  }

  async * get (cid: CID, options?: AbortOptions): AsyncGenerator<Uint8Array> {
    if (this.#lacking.has(cid.toString())) {
      throw new NotFoundError(`no ${cid}`)
    }

    yield * super.get(cid, options)
  }
}

/** Decrypting gives exactly the graph: each block once, and no other. */
export async function expectDecrypted (store: Pick<Blockstore, 'get'>, { root, plain }: Pick<PagedGraph, 'root' | 'plain'>, key: Secret): Promise<void> {
  const target = new RecordingStore()
  const graph = await decryptGraph(store, target, root, { key, crypto })
  const bytes = plain.blocks.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
  expect({ ...graph, root: graph.root.toString() }).to.deep.equal({ root: plain.root.toString(), blocks: plain.blocks.length, bytes, complete: true })
  expect(target.cids('put').sort()).to.deep.equal(plain.blocks.map(({ cid }) => cid.toString()).sort())
  expect(await falsePuts(target)).to.deep.equal([])
}

/** Nothing but pages is lost: who decrypts has exactly the graph, whoever verifies is told what is wrong. */
export async function expectPagesLost (store: Pick<Blockstore, 'get'>, graph: Pick<PagedGraph, 'root' | 'plain'>, key: Secret, name: string): Promise<void> {
  await expectDecrypted(store, graph, key)
  expect(await outcomes(store, graph.root, key)).to.deep.equal({ decrypt: 'ok', verify: name, outside: name })
}

/** One block is lost or damaged: each reader refuses with this error, but if it is a page, who decrypts has the graph. */
export async function expectLost (store: Pick<Blockstore, 'get'>, graph: PagedGraph, lost: CID, key: Secret, name: string): Promise<void> {
  if (isIn(graph.pages, lost)) {
    await expectPagesLost(store, graph, key, name)
  } else {
    expect(await outcomes(store, graph.root, key), `${lost}`).to.deep.equal({ decrypt: name, verify: name, outside: name })
  }
}

/** The bytes of a block with one bit flipped. */
export async function flippedBlock (store: Blockstore, cid: CID, bit = 150): Promise<Uint8Array> {
  const bytes = Uint8Array.from(await bytesOf(store, cid))
  bytes[bit >> 3] ^= 1 << (bit & 7)
  return bytes
}
