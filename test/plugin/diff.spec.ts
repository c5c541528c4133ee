import { expect } from 'aegir/chai'
import all from 'it-all'
import { encrypted } from '../../src/index.ts'
import { testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { pinBench } from './pin-bench.ts'
import { addVersion } from './util.ts'

describe('what changed from one version to another', () => {
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
