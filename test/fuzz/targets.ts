import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { decryptCar, importCar } from '../../src/car/index.ts'
import { defaultCrypto, graphKeys } from '../../src/crypto/internal.ts'
import { checkRequest } from '../../src/engine/check-message.ts'
import { verifyEvidence } from '../../src/engine/evidence.ts'
import { decryptionEngine } from '../../src/engine/index.ts'
import { readNote } from '../../src/engine/internal.ts'
import { Refusal } from '../../src/engine/refusal.ts'
import { EncryptedGraphError } from '../../src/errors.ts'
import { KIND_READERS, decodeCatalogPage, decodeIndexNode, decodeManifest, decodeRoot, decodeStrict, encodeCatalogPage, encodeIndexNode, nodeCid, openBlock, openReaders, sealBlock, sealedCid } from '../../src/format/internal.ts'
import { defaultCodecs, plainLinks } from '../../src/graph/plain-links.ts'
import { cidSetValue, decodeCidSetNode } from '../../src/ipsql/cid-set-node.ts'
import { readHead } from '../../src/ipsql/index.ts'
import { ipsqlKeys, openIpsqlBlock } from '../../src/ipsql/ipsql-block.ts'
import { block } from '../util/blocks.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore, falsePuts } from '../util/recording-store.ts'
import type { EngineRequest } from '../../src/engine/index.ts'
import type { PlainBlock } from '../../src/format/internal.ts'

/** What reads bytes that come from others. It throws `EncryptedGraphError`s and nothing else, and what it takes is right. */
export type FuzzTarget = (data: Uint8Array) => Promise<void>

const crypto = defaultCrypto()
const key = testKey()
const GRAPH_KEY = seededBytes(9, 32)
export const IDENTITY = 'AGE-SECRET-KEY-1FLY88AHJZGEWLKPPFXQWCSHZSDKNQSGC2SFLZH5T6W0Q7H7RMZZQ9DWWE0'

const CODECS = [0x71, 0x70, 0x0129, 0x0200]
const REQUESTS = ['EncryptRequest', 'DecryptRequest', 'ReadsForRequest', 'SubmitReadsForEvidenceRequest', 'QueryReadsForEvidenceRequest'] as const

/** Whether it was taken; a failure that is not ours goes on. */
async function taken (reading: () => unknown): Promise<boolean> {
  try {
    await reading()
    return true
  } catch (err) {
    if (err instanceof EncryptedGraphError || err instanceof Refusal) {
      return false
    }

    throw err
  }
}

/** A decoder of blocks that have one encoding only. */
function canonical <T> (decode: (block: PlainBlock) => T, encode: (value: T) => Uint8Array): FuzzTarget {
  return async data => {
    const cid = nodeCid(await crypto.sha256(data))
    await taken(() => { expect(encode(decode({ cid, bytes: data }))).to.equalBytes(data) })
  }
}

const keys = graphKeys(GRAPH_KEY, crypto)
const keysOfIpsql = ipsqlKeys(key, crypto)
const engine = decryptionEngine({ identities: [IDENTITY] })

/** Any payload at all under a tag that is right. */
async function sealed (data: Uint8Array): Promise<PlainBlock> {
  const bytes = await (await keys).aead.seal((await crypto.sha256(data)).slice(0, 12), data)
  return { cid: sealedCid(await crypto.sha256(bytes)), bytes }
}

async function payload (data: Uint8Array): Promise<void> {
  const made = await sealed(data)

  await taken(async () => {
    const opened = await openBlock(await keys, made, { kind: 'indexed' })
    const again = await sealBlock(await keys, opened, { kind: opened.kind, padding: 'none' })
    expect((await openBlock(await keys, again, { kind: opened.kind, plainCid: opened.cid })).bytes).to.equalBytes(opened.bytes)
  })
}

async function readers (data: Uint8Array): Promise<void> {
  const list = await sealBlock(await keys, { cid: nodeCid(await crypto.sha256(data)), bytes: data }, { kind: KIND_READERS })
  await taken(async () => { expect(dagCbor.encode({ readers: await openReaders(await keys, list.bytes) })).to.equalBytes(data) })
}

async function wrapped (data: Uint8Array): Promise<void> {
  const { data: opened, error } = await engine({ type: 'DecryptRequest', data })
  expect(error === undefined || opened.byteLength === 0).to.equal(true)
  await readNote(data)
}

async function car (data: Uint8Array): Promise<void> {
  for (const read of [importCar, async (source: Uint8Array[], target: RecordingStore) => decryptCar(source, target, { key })]) {
    const target = new RecordingStore()
    await taken(async () => read([data], target))
    expect(await falsePuts(target)).to.deep.equal([])
  }
}

async function ipsqlBlock (data: Uint8Array): Promise<void> {
  const bytes = await (await keysOfIpsql).aead.seal((await crypto.sha256(data)).slice(0, 12), data)
  await taken(async () => openIpsqlBlock(await keysOfIpsql, bytes, code => { throw new Error(`no hash ${code}`) }))
  await taken(async () => openIpsqlBlock(await keysOfIpsql, data, code => { throw new Error(`no hash ${code}`) }))
}

async function ipsqlHead (data: Uint8Array): Promise<void> {
  const cid = nodeCid(await crypto.sha256(data))
  const store = { async * get () { yield data } }

  await taken(async () => {
    const { entry, tree } = await readHead(store, cid, crypto)
    expect(dagCbor.encode([entry, tree])).to.equalBytes(data)
  })
}

async function message (data: Uint8Array): Promise<void> {
  let value: unknown

  try {
    value = decodeStrict(data)
  } catch {
    return
  }

  await taken(async () => {
    const request = checkRequest<EngineRequest>(value, REQUESTS)
    request.type === 'SubmitReadsForEvidenceRequest' && await verifyEvidence(request.evidence)
  })
}

// the first byte says which codec
async function links (data: Uint8Array): Promise<void> {
  const made = await block(CODECS[(data[0] ?? 0) % CODECS.length], data.slice(1))
  await taken(async () => plainLinks(made, defaultCodecs))
}

export const TARGETS: Record<string, FuzzTarget> = {
  payload,
  index: canonical(decodeIndexNode, ({ level, links }) => encodeIndexNode(level, links.map(({ multihash }) => multihash.digest))),
  catalog: canonical(({ bytes }) => decodeCatalogPage(bytes), encodeCatalogPage),
  manifest: canonical(({ bytes }) => decodeManifest(bytes), value => dagCbor.encode(value)),
  root: canonical(decodeRoot, value => dagCbor.encode(value)),
  readers,
  wrapped,
  car,
  'ipsql-block': ipsqlBlock,
  'ipsql-node': canonical(decodeCidSetNode, value => dagCbor.encode(cidSetValue(value))),
  'ipsql-head': ipsqlHead,
  message,
  links
}
