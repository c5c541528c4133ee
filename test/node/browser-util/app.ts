/** A page that seals and opens a large graph, as its address says. Told as text, so that a bundler reads it. */
export const APP = `
import { MemoryBlockstore } from 'blockstore-core/memory'
import { EncryptedBlockstore } from 'helia-encrypted'
import { CID } from 'multiformats/cid'
import * as cbor from '@ipld/dag-cbor'
import * as raw from 'multiformats/codecs/raw'
import { sha256 } from 'multiformats/hashes/sha2'

const COUNT = 440
const key = Uint8Array.from({ length: 32 }, (_, i) => i)

async function put (store, codec, bytes) {
  const cid = CID.createV1(codec, await sha256.digest(bytes))
  await store.put(cid, bytes)
  return cid
}

async function bigGraph () {
  const store = new MemoryBlockstore()
  const links = []

  for (let i = 0; i < COUNT; i++) {
    const bytes = new Uint8Array(262_144).fill(i)
    new DataView(bytes.buffer).setUint32(0, i)
    links.push(await put(store, raw.code, bytes))
  }

  return { store, root: await put(store, cbor.code, cbor.encode(links)), links }
}

async function seal (plain, workers, options) {
  const shared = new MemoryBlockstore()
  const vault = new EncryptedBlockstore(shared, { key, workers })
  return { shared, graph: await vault.export(plain.root, { source: plain.store, ...options }) }
}

const failing = async promise => promise.then(() => 'nothing', err => \`\${err.name}: \${err.message}\`)

function corrupt ({ store, links }, at) {
  const victim = links[at]
  return { get: cid => cid.equals(victim) ? [new Uint8Array(262_144)].values() : store.get(cid) }
}

function aborting ({ store }, after) {
  const controller = new AbortController()
  let reads = 0
  const get = cid => {
    ++reads === after && controller.abort(new DOMException('enough', 'AbortError'))
    return store.get(cid)
  }
  return { source: { get }, signal: controller.signal }
}

async function run () {
  const plain = await bigGraph()
  performance.mark('work')
  const alone = await seal(plain, 0)
  const together = await seal(plain, 2)
  const reader = new EncryptedBlockstore(together.shared, { key, workers: 2, privateStore: new MemoryBlockstore() })
  const opened = await reader.decrypt(together.graph.root)
  performance.mark('done')
  const blocks = await Promise.all(plain.links.map(cid => reader.has(cid)))
  return {
    same: String(together.graph.root) === String(alone.graph.root),
    opened: opened.equals(plain.root) && blocks.every(Boolean),
    wrong: [await failing(seal({ ...plain, store: corrupt(plain, 430) }, 0)), await failing(seal({ ...plain, store: corrupt(plain, 430) }, 2))],
    aborted: [await failing(seal(plain, 0, aborting(plain, 425))), await failing(seal(plain, 2, aborting(plain, 425)))]
  }
}

run().then(result => { globalThis.result = result }, err => { globalThis.result = { error: err.stack } })
`
