import { expect } from 'aegir/chai'
import { encryptGraph } from '../../src/graph/internal.ts'
import { takeApart } from '../util/forge.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { exportFirst, smallVersions, wideVersions } from '../util/versions.ts'
import type { EncryptOptions, EncryptedGraph } from '../../src/graph/internal.ts'
import type { StoreCall } from '../util/recording-store.ts'
import type { Exported, Versions } from '../util/versions.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()
const RAW = 0x55

interface Watched extends Exported {
  result: EncryptedGraph
  plain: RecordingStore
  calls: StoreCall[]
}

async function watched (made: Versions, options: Partial<EncryptOptions> = {}, first: Partial<EncryptOptions> = {}): Promise<Watched> {
  const exported = await exportFirst(made, { key, crypto, ...options }, first)
  const calls: StoreCall[] = []
  const plain = new RecordingStore(made.store, calls)
  const shared = new RecordingStore(exported.shared.inner, calls)
  const result = await encryptGraph(plain, shared, made.after.root, { key, crypto, ...options, previous: exported.previous })
  return { ...exported, shared, plain, calls, result }
}

/** Text that sorts as the digest does. */
function hex (cid: CID): string {
  return Array.from(cid.multihash.digest, byte => byte.toString(16).padStart(2, '0')).join('')
}

for (const [name, options, first] of [
  ['by default', {}, {}],
  ['bufferBytes 0', { bufferBytes: 0 }, {}],
  ['verifyPrevious', { verifyPrevious: true }, {}],
  ['no catalogs', { catalog: false }, { catalog: false }]
] as Array<[string, Partial<EncryptOptions>, Partial<EncryptOptions>]>) {
  describe(`graph: order of the calls of an export over a previous one, ${name}`, function () {
    this.timeout(60_000)
    checkNonces()
    failOnUnhandledRejections()
    let small: Versions

    before(async () => {
      small = await smallVersions()
    })

    it('puts, and asks for, sealed blocks by ascending digest, each once, whatever the traversal', async () => {
      for (const made of [small, await smallVersions(8), await wideVersions()]) {
        const { shared } = await watched(made, options, first)
        const { root } = await takeApart(shared.inner, shared.of('put').slice(-1)[0].cid, key)

        for (const op of ['put', 'has'] as const) {
          const digests = shared.of(op).filter(({ cid }) => cid.code === RAW && !cid.equals(root.manifest)).map(({ cid }) => hex(cid))
          expect(digests).to.deep.equal([...new Set(digests)].sort())
          expect(digests.length).to.be.greaterThan(2)
        }
      }
    })

    it('puts the manifest after them, and the encrypted root last of all', async () => {
      const { shared, result } = await watched(small, options, first)
      const { manifest } = (await takeApart(shared.inner, result.root, key)).root
      expect(shared.cids('put').slice(-2)).to.deep.equal([manifest, result.root].map(String))
    })

    it('puts nothing before all was read, what is sealed a second time apart', async () => {
      const { calls, plain, shared } = await watched(small, options, first)
      const start = calls.findIndex(({ op }) => op === 'put')
      const late = calls.slice(start).filter(({ op }) => op === 'get')
      const early = new Set(calls.slice(0, start).map(({ cid, store }) => `${cid} ${store === plain}`))
      expect(late.map(({ cid, store }) => `${cid} ${store === plain}`).filter(call => !early.has(call))).to.deep.equal([])
      expect(options.bufferBytes === 0 || late.length === 0).to.be.true()
      expect(shared.of('delete')).to.deep.equal([])
    })

    it('asks the shared store for sealed CIDs only, the private one for plain ones, and hands them nothing else', async () => {
      const { calls, plain, shared, scratch } = await watched(small, { ...options, onProgress: () => {} }, first)
      const ofGraph = new Set([...small.before.blocks, ...small.after.blocks].map(({ cid }) => cid.toString()))
      expect(calls.filter(({ store, cid }) => (store === plain) !== ofGraph.has(cid.toString())).map(({ cid }) => cid.toString())).to.deep.equal([])
      expect(plain.of('get').every(({ options }) => (options as any).offline === true)).to.be.true()
      expect(calls.filter(({ store, op }) => store === plain && op !== 'get').map(({ op }) => op)).to.deep.equal([])
      const handed = new Set(calls.flatMap(({ options }) => Object.keys(options ?? {})))
      expect([...handed].filter(name => name !== 'signal' && name !== 'offline')).to.deep.equal([])
      expect(shared.of('has').every(({ cid }) => scratch.stored.has(cid.toString()))).to.be.true()
    })
  })
}
