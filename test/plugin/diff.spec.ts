import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { createHeliaLight } from 'helia'
import all from 'it-all'
import { encrypted } from '../../src/index.ts'
import { GateStore } from '../util/gate-store.ts'
import { testKey } from '../util/random.ts'
import { errorOf, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { pinBench } from './pin-bench.ts'
import { addVersion } from './util.ts'
import type { Encrypted } from '../../src/index.ts'
import type { CID } from 'multiformats/cid'

describe('what changed from one version to another', () => {
  failOnUnhandledRejections()

  it('sealed blocks added, removed, kept, without a key', async () => {
    const { helia } = pinBench()
    const vault = encrypted(helia, { key: testKey() })
    const first = await vault.publish(await addVersion(vault, 1))
    const second = await vault.publish(await addVersion(vault, 2), { previous: first.root })
    const changes = await all(encrypted(helia).diff(first.root, second.root))
    const count = (change: string): number => changes.filter(({ change: name, node, part }) => name === change && !node && part == null).length

    // root and one leaf of the graph, and the catalog's page
    expect([count('added'), count('removed'), count('kept')]).to.deep.equal([3, 3, 8])
    expect(second.reusedBlocks).to.equal(8)
    expect(await all(vault.diff(first.root, second.root, { kept: false }))).to.deep.equal(changes.filter(({ change }) => change !== 'kept'))
  })

  describe('while it is read', () => {
    async function published (blockstore = new GateStore(undefined, () => false)): Promise<{ vault: Encrypted, roots: [CID, CID] }> {
      const helia = createHeliaLight({ blockstore, codecs: [dagCbor] })
      const vault = encrypted(helia, { key: testKey() })
      const first = await vault.publish(await addVersion(vault, 1))
      const second = await vault.publish(await addVersion(vault, 2), { previous: first.root })
      return { vault, roots: [first.root, second.root] }
    }

    it('closing ends it between two changes, and does not wait for who reads', async () => {
      const { vault, roots } = await published()
      const changes = vault.diff(...roots)
      expect(await changes.next()).to.have.property('done', false)
      await vault.close()
      expect(await errorOf(changes.next())).to.have.property('name', 'ClosedError')
      expect(await changes.next()).to.have.property('done', true)
    })

    it('closing ends it while a block is waited for', async () => {
      let isHeld = false
      const gate = new GateStore(undefined, op => op === 'get' && isHeld)
      const { vault, roots } = await published(gate)
      isHeld = true
      const next = errorOf(vault.diff(...roots).next())

      while (gate.gets.length === 0) {
        await turns()
      }

      await vault.close()
      expect(await next).to.have.property('name', 'ClosedError')
      gate.gets.forEach(({ open }) => { open() })
    })

    it('a signal of the caller\'s ends it with its own reason, and who stops early holds nothing up', async () => {
      const { vault, roots } = await published()
      const controller = new AbortController()
      const reason = new Error('enough')
      const changes = vault.diff(...roots, { signal: controller.signal })
      await changes.next()
      controller.abort(reason)
      expect(await errorOf(changes.next())).to.equal(reason)

      const others = vault.diff(...roots)
      await others.next()
      await others.return(undefined)
      await vault.close()
    })
  })

  it('refuses a plain CID in either place, and asks nobody for it', async () => {
    const { helia } = pinBench()
    const vault = encrypted(helia, { key: testKey() })
    const plainRoot = await addVersion(vault, 1)
    const { root } = await vault.publish(plainRoot)

    for (const [a, b] of [[plainRoot, root], [root, plainRoot]]) {
      expect(await errorOf(all(vault.diff(a, b)))).to.have.property('name', 'InvalidRootError')
    }
  })
})
