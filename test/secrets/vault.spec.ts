import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { MemoryDatastore } from 'datastore-core'
import { createHeliaLight } from 'helia'
import { deriveGraphKey } from '../../src/crypto/index.ts'
import { blockSecrets } from '../../src/crypto/internal.ts'
import { encrypted, withEncryption } from '../../src/index.ts'
import { peer } from '../engine/util/people.ts'
import { pinRecords, pinnedRoots } from '../node-util/node-state.ts'
import { rootAt } from '../plugin/share-util.ts'
import { addVersion } from '../plugin/util.ts'
import { GateStore } from '../util/gate-store.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf, turns, watch } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { Copies } from './util/copies.ts'
import type { Encrypted, EncryptedInit } from '../../src/index.ts'
import type { Peer } from '../engine/util/people.ts'
import type { Helia } from 'helia'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const SEED = 0x7661756c

interface Bench {
  helia: Helia
  blockstore: Blockstore
  datastore: MemoryDatastore
  vault: Encrypted
}

function bench (init: EncryptedInit = {}, blockstore: Blockstore = new MemoryBlockstore()): Bench {
  const datastore = new MemoryDatastore()
  const helia = createHeliaLight({ blockstore, datastore, codecs: [dagCbor] })
  return { helia, blockstore, datastore, vault: encrypted(helia, init) }
}

describe('secrets: a vault', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()
  let anna: Peer
  let ben: Peer

  before(async () => { [anna, ben] = [await peer(), await peer()] })

  it('keeps its keys and identities until it is closed, and then no copy in JavaScript\'s memory', async () => {
    const key = seededBytes(SEED, 32)
    const raw = anna.secret.raw.slice()
    const copies = new Copies([key, raw]).start()

    try {
      const { vault, blockstore, helia } = bench({ key, identities: [anna.secret] })
      const plainRoot = await addVersion(vault, 1, 4)
      const { root } = await vault.publish(plainRoot)
      const graphKey = deriveGraphKey(seededBytes(SEED, 32), (await rootAt(blockstore, root)).salt)
      const { seal, nonce } = blockSecrets(graphKey)
      ;[seal, nonce].forEach(secret => { copies.expect(secret) })
      ;[graphKey, seal, nonce].forEach(secret => { secret.fill(0) })
      const shared = await vault.publish(await addVersion(vault, 2, 4), { previous: root, to: [anna.id] })
      await vault.share(shared.root, { add: [ben.id] })
      await vault.rotate(shared.root, { to: [anna.id] })
      await vault.readers(shared.root)
      await vault.verify(shared.root)
      await vault.open(root)
      const reader = encrypted(helia, { identities: [anna.secret] })
      await reader.decrypt(shared.root)
      await errorOf(reader.decrypt(root))
      expect(copies.seen).to.be.above(10)
      expect(copies.left).to.be.above(0)
      await Promise.all([vault.close(), reader.close(), vault[Symbol.asyncDispose]()])
      expect(copies.left).to.equal(0)
      expect(key).to.equalBytes(seededBytes(SEED, 32))
      expect(anna.secret.raw).to.equalBytes(raw)
    } finally {
      copies.stop()
    }
  })

  describe('that is closed', () => {
    const uses: Record<string, (vault: Encrypted, root: CID) => Promise<unknown>> = {
      publish: async (vault, root) => vault.publish(root),
      'publish with a key of its own': async (vault, root) => vault.publish(root, { key: testKey(2) }),
      share: async (vault, root) => vault.share(root, { add: [anna.id] }),
      rotate: async (vault, root) => vault.rotate(root, { to: [anna.id] }),
      readers: async (vault, root) => vault.readers(root),
      decrypt: async (vault, root) => vault.decrypt(root),
      'decrypt with a key of its own': async (vault, root) => vault.decrypt(root, { key: testKey() }),
      open: async (vault, root) => vault.open(root),
      verify: async (vault, root) => vault.verify(root),
      fetch: async (vault, root) => vault.fetch(root, { gateways: ['http://127.0.0.1:1'] }),
      pin: async (vault, root) => vault.pin(root),
      unpin: async (vault, root) => vault.unpin(root),
      diff: async (vault, root) => vault.diff(root, root).next(),
      audit: async vault => vault.audit(),
      auditRemote: async (vault, root) => vault.auditRemote(root, { remote: [{ endpoint: 'http://127.0.0.1:1', token: 'x' }] }),
      'its blockstore': async (vault, root) => vault.blockstore.has(root)
    }

    Object.entries(uses).forEach(([name, use]) => {
      it(`throws ClosedError: ${name}`, async () => {
        const { vault } = bench({ key: testKey(), identities: [anna.secret] })
        const plainRoot = await addVersion(vault, 1, 4)
        const { root } = await vault.publish(plainRoot, { to: [anna.id] })
        await vault.close()
        await vault.close()
        expect(await errorOf(use(vault, name.startsWith('publish') ? plainRoot : root))).to.include({ name: 'ClosedError', code: 'ERR_CLOSED' })
      })
    })

    it('leaves the node as it is: what was published stays pinned, another vault goes on', async () => {
      const { vault, helia } = bench({ key: testKey() })
      const { root } = await vault.publish(await addVersion(vault, 1, 4))
      await vault.close()
      expect((await pinnedRoots(helia)).map(String)).to.include(root.toString())
      expect(await encrypted(helia, { key: testKey() }).decrypt(root)).to.exist()
    })

    it('of a node: the node stops, and does not start again unguarded', async () => {
      const helia = withEncryption(createHeliaLight({ blockstore: new MemoryBlockstore(), datastore: new MemoryDatastore(), codecs: [dagCbor] }), { key: testKey() })
      await helia.start()
      await helia.stop()
      // its owner may start it again, with its vault
      await helia.start()
      await helia.encrypted.close()
      await helia.stop()
      expect(await errorOf(async () => helia.start())).to.have.property('name', 'ClosedError')
    })
  })

  it('is closed while it publishes: that is aborted, nothing is pinned, and close waits for it', async () => {
    for (const part of ['put', 'get'] as const) {
      const held = { now: false }
      const gate = new GateStore(new MemoryBlockstore(), op => op === part && held.now)
      const { vault, helia, datastore } = bench({ key: testKey() }, part === 'put' ? gate : undefined)
      const source = part === 'get' ? new GateStore(new MemoryBlockstore()) : undefined
      const plainRoot = await addVersion(vault, 1, 4)
      held.now = true
      const going = vault.publish(plainRoot, source == null ? {} : { source })
      const state = watch(going)

      while (gate.puts.length + (source?.gets.length ?? 0) === 0) {
        await turns()
      }

      const closing = vault.close().then(() => state.settled)
      // a store that is deaf to signals holds up the pin's own cleaning up, and nothing else
      const opening = (async () => {
        while (!state.settled) {
          await turns()
          ;[...gate.puts, ...source?.gets ?? []].forEach(({ open }) => { open() })
        }
      })()
      expect(await errorOf(going)).to.have.property('name', 'ClosedError')
      expect(await closing).to.equal(true)
      await opening
      expect(await pinnedRoots(helia)).to.be.empty()
      expect(await pinRecords(datastore)).to.be.empty()
    }
  })

  it('whose key is changed by its owner while it publishes, shares and reads goes on with the right one', async () => {
    const { vault } = bench()
    const plainRoot = await addVersion(vault, 1, 4)
    const key = testKey()
    const publishing = vault.publish(plainRoot, { key })
    key.fill(0)
    const { root } = await publishing

    for (const read of [async (key: Uint8Array) => vault.decrypt(root, { key }), async (key: Uint8Array) => vault.open(root, { key }), async (key: Uint8Array) => vault.verify(root, { key })]) {
      const own = testKey()
      const reading = read(own)
      own.fill(0)
      expect(await reading).to.exist()
    }
  })
})
