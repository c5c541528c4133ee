import { CID } from 'multiformats/cid'
import { encrypted } from '../../../src/index.ts'
import { bytesOf, cborBlock, pbBlock, rawBlock, storeOf } from '../../util/blocks.ts'
import { seededBytes, testKey } from '../../util/random.ts'
import { emptyStores, soundNode } from './world.ts'
import type { Setting } from './every-call.ts'
import type { Stores, World } from './world.ts'
import type { PlainBlock } from '../../../src/format/internal.ts'
import type { EncryptedGraph, PublishOptions } from '../../../src/index.ts'
import type { Blockstore } from 'interface-blockstore'

export const key = testKey()

/** A few blocks of three codecs, one of them linked twice; the root last. Two versions share all but two. */
export async function plainGraph (version = 1): Promise<PlainBlock[]> {
  const shared = await rawBlock(seededBytes(1, 90))
  const own = await rawBlock(seededBytes(10 + version, 120))
  const folder = await pbBlock([shared.cid])
  return [shared, own, folder, await cborBlock({ version, folder: folder.cid, links: [own.cid, shared.cid] })]
}

export function rootOf (blocks: PlainBlock[]): CID {
  return (blocks.at(-1) as PlainBlock).cid
}

/** The blocks of both versions. */
export async function bothVersions (): Promise<PlainBlock[]> {
  const blocks = [...await plainGraph(1), ...await plainGraph(2)]
  return [...new Map(blocks.map(block => [block.cid.toString(), block])).values()]
}

/** Plaintext here, and nothing else anywhere. */
export async function plainHere (init: Setting['init'] = () => ({ key })): Promise<Setting> {
  const stores = emptyStores()
  const secret = await bothVersions()
  await storeOf(secret, stores.plain)
  return { stores, secret, init }
}

/** The graph is published here, by a vault of its own. */
export async function publishedHere (stores: Stores, options: PublishOptions = {}): Promise<EncryptedGraph> {
  const vault = encrypted(soundNode(stores), { key, privateStore: await storeOf(await plainGraph()) })
  return vault.publish(rootOf(await plainGraph()), options)
}

/** The graph is others', and nothing of it is here. */
export async function publishedElsewhere (options: PublishOptions = {}): Promise<Setting & { root: CID }> {
  const theirs = emptyStores()
  const { root } = await publishedHere(theirs, options)
  const stores = { ...emptyStores(), network: theirs.shared }
  return { stores, secret: await bothVersions(), init: () => ({ key }), root }
}

export function hex (bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}

/** All blocks, as a store gives them. */
export async function readAll (store: Pick<Blockstore, 'get'>, blocks: PlainBlock[]): Promise<string> {
  const parts: string[] = []

  for (const { cid } of blocks) {
    parts.push(hex(await bytesOf(store, cid)))
  }

  return parts.join()
}

/** What of these a private side holds, looked at without faults: all of it, as it was, or not. */
export async function holds ({ faults, vault }: World, blocks: PlainBlock[]): Promise<string> {
  return faults.quietly(async () => readAll(vault.blockstore, blocks))
}

/** Whether a root has a pin, looked at without faults. */
export async function isPinned ({ stores }: World, root: CID): Promise<string> {
  for await (const { cid } of soundNode(stores).pins.ls()) {
    if (cid.equals(root)) {
      return 'pinned'
    }
  }

  return 'not pinned'
}
