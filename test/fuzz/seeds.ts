import * as dagCbor from '@ipld/dag-cbor'
import { hexToBytes } from '@noble/hashes/utils.js'
import * as age from 'age-encryption'
import { MemoryBlockstore } from 'blockstore-core'
import { base64pad } from 'multiformats/bases/base64'
import { CID } from 'multiformats/cid'
import { encryptCar } from '../../src/car/index.ts'
import { defaultCrypto } from '../../src/crypto/internal.ts'
import { KIND_MANIFEST, KIND_PAGE, decodeRoot, openBlock } from '../../src/format/internal.ts'
import { unlockRoot } from '../../src/graph/internal.ts'
import { encryptIpsql } from '../../src/ipsql/index.ts'
import { join } from '../car/util/car.ts'
import { bytesOf, rawBlock } from '../util/blocks.ts'
import { smallGraph, tinyGraph } from '../util/graphs.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { indexFailures } from '../vectors/data/index-failures.ts'
import { manifestFailures } from '../vectors/data/manifest-failures.ts'
import { rootFailures } from '../vectors/data/root-failures.ts'
import { successes } from '../vectors/data/successes.ts'
import { IDENTITY } from './targets.ts'
import type { BlockText } from '../vectors/util/types.ts'

const crypto = defaultCrypto()
const bytesIn = (blocks: BlockText[]): Uint8Array[] => blocks.filter(([cid]) => cid.startsWith('bafyrei')).map(([, bytes]) => base64pad.baseDecode(bytes))

/** What is sealed in the successes: payloads, pages and manifests. */
async function opened (): Promise<Record<'payload' | 'catalog' | 'manifest', Uint8Array[]>> {
  const found: Record<'payload' | 'catalog' | 'manifest', Uint8Array[]> = { payload: [], catalog: [], manifest: [] }

  for (const { key, root, manifest, stored } of successes) {
    const blocks = new Map(stored.map(([cid, bytes]) => [cid, base64pad.baseDecode(bytes)]))
    const keys = await unlockRoot(decodeRoot({ cid: CID.parse(root), bytes: blocks.get(root) as Uint8Array }), hexToBytes(key), crypto)

    for (const [text, bytes] of [...blocks].filter(([text, { byteLength }]) => text.startsWith('bafkrei') && byteLength > 40)) {
      const block = { cid: CID.parse(text), bytes }
      found.payload.push(...await Promise.resolve(keys.aead.open(bytes)).then(payload => [payload], () => []))
      const page = text === manifest ? undefined : await Promise.resolve(openBlock(keys, block, { kind: KIND_PAGE })).catch(() => undefined)
      page == null || found.catalog.push(page.bytes)
    }

    found.manifest.push((await openBlock(keys, { cid: CID.parse(manifest), bytes: blocks.get(manifest) as Uint8Array }, { kind: KIND_MANIFEST })).bytes)
  }

  return found
}

async function ageFiles (): Promise<Uint8Array[]> {
  const recipient = await age.identityToRecipient(IDENTITY)

  return Promise.all([[], ['helia-encrypted/readers']].map(async args => {
    const encrypter = new age.Encrypter()
    encrypter.addRecipient(recipient)
    args.length > 0 && encrypter.addRecipient({ wrapFileKey: () => [new age.Stanza(args, seededBytes(1, 80))] })
    return encrypter.encrypt(seededBytes(2, 32))
  }))
}

async function ipsqlBlocks (): Promise<Uint8Array[]> {
  const graph = await smallGraph()
  const store = new MemoryBlockstore()
  const { root } = await encryptIpsql(graph.store, store, graph.root, { key: testKey() })
  const head = await bytesOf(store, root)
  const [, tree] = dagCbor.decode<[CID, CID]>(head)
  return [head, await bytesOf(store, tree)]
}

const REQUESTS = [
  { type: 'EncryptRequest', data: Uint8Array.of(1), externalIdentity: 'age1', useReadsFor: true },
  { type: 'DecryptRequest', data: Uint8Array.of(1) },
  { type: 'ReadsForRequest', externalIdentityA: 'age1', externalIdentityB: 'age1' },
  { type: 'QueryReadsForEvidenceRequest', externalIdentity: '12D3KooW' },
  { type: 'SubmitReadsForEvidenceRequest', evidence: { fromIdentity: 'a', toIdentity: 'b', proof: dagCbor.encode({ version: 1, expires: 1, signature: new Uint8Array(64) }) } },
  { fromIdentity: 'a', toIdentity: 'b', proof: dagCbor.encode({ version: 1, expires: 1, signature: new Uint8Array(64) }) }
]

/** Inputs that targets take, or nearly: from the vectors, or made. */
export async function seedsOf (target: string): Promise<Uint8Array[]> {
  const all = successes.flatMap(({ stored }) => bytesIn(stored))
  const { payload, catalog, manifest } = await opened()
  const [head, tree] = await ipsqlBlocks()
  const raw = await rawBlock(Uint8Array.of(1, 2, 3))
  const plain = successes.flatMap(({ plain }) => plain)
  const prefix: Record<string, number> = { bafyrei: 0, bafybei: 1, baguqee: 2, bagaaie: 3 }

  const seeds: Record<string, () => Promise<Uint8Array[]>> = {
    payload: async () => payload,
    index: async () => [...all, ...indexFailures.flatMap(({ put }) => bytesIn(put))],
    catalog: async () => catalog,
    manifest: async () => [...manifest, ...manifestFailures.flatMap(({ put }) => bytesIn(put))],
    root: async () => [...all, ...rootFailures.flatMap(({ put }) => bytesIn(put))],
    readers: async () => [dagCbor.encode({ readers: ['a', 'age1x', 'age1y'] })],
    wrapped: ageFiles,
    car: async () => { const graph = await tinyGraph(); return [await join((await encryptCar(graph.store, graph.root, { key: testKey() })).car)] },
    'ipsql-block': async () => [Uint8Array.of(raw.cid.bytes.byteLength, 0, 0, 0, ...raw.cid.bytes, ...raw.bytes)],
    'ipsql-node': async () => [tree],
    'ipsql-head': async () => [head],
    message: async () => REQUESTS.map(request => dagCbor.encode(request)),
    links: async () => plain.map(([cid, bytes]) => Uint8Array.of(prefix[cid.slice(0, 7)] ?? 0, ...base64pad.baseDecode(bytes)))
  }

  return seeds[target]()
}
