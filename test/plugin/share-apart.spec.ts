import { expect } from 'aegir/chai'
import { deriveGraphKey, graphKeys } from '../../src/crypto/internal.ts'
import { openBlock } from '../../src/format/internal.ts'
import { graphKeyOf } from '../../src/graph/internal.ts'
import { encrypted } from '../../src/index.ts'
import { ageUser, peer } from '../engine/util/people.ts'
import { digestsIn } from '../node-util/node-state.ts'
import { bytesOf } from '../util/blocks.ts'
import { recorded } from '../util/nonce-recorder.ts'
import { testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { pinBench } from './pin-bench.ts'
import { graphKeyFor, rewrapped, rootAt, sharedCids, vaultOf, wrappedOf } from './share-util.ts'
import { addVersion, encryptedCids } from './util.ts'
import type { PinBench } from './pin-bench.ts'
import type { GraphKey, GraphKeys } from '../../src/crypto/internal.ts'
import type { Encrypted } from '../../src/index.ts'
import type { Peer } from '../engine/util/people.ts'
import type { CID } from 'multiformats/cid'

describe('a reader of one graph, with all that a reader holds', function () {
  this.timeout(30_000)
  failOnUnhandledRejections()

  let bench: PinBench
  let vault: Encrypted
  let anna: Peer
  let shared: CID
  let key: GraphKey
  /** published before and after, under the same key of the same vault */
  let others: CID[]

  beforeEach(async () => {
    bench = pinBench()
    vault = encrypted(bench.helia, { key: testKey() })
    anna = await peer()
    const ben = await ageUser()
    const earlier = await vault.publish(await addVersion(vault, 1))
    const earlierShared = await vault.publish(await addVersion(vault, 2), { to: [ben.id] })
    shared = (await vault.publish(await addVersion(vault, 3), { to: [anna.id] })).root
    const later = await vault.publish(await addVersion(vault, 4))
    const laterShared = await vault.publish(await addVersion(vault, 5), { to: [ben.id] })
    // the very same graph, sealed in another way, or rotated
    const random = await vault.publish(await addVersion(vault, 3), { nonce: 'random' })
    const rotated = await vault.rotate(shared, { to: [ben.id] })
    // and a later version of another line
    const line = await vault.publish(await addVersion(vault, 6), { previous: earlier.root })
    others = [earlier.root, earlierShared.root, later.root, laterShared.root, random.root, rotated.root, line.root]
    key = await graphKeyFor(anna, bench.blockstore, shared)
  })

  /** The keys that can be made of what they hold. */
  async function keysAtHand (root: CID): Promise<GraphKeys[]> {
    const [{ salt }, { salt: own }] = [await rootAt(bench.blockstore, root), await rootAt(bench.blockstore, shared)]
    const candidates = [key.bytes, deriveGraphKey(key.bytes, salt), deriveGraphKey(key.bytes, own), anna.secret.raw.slice(0, 32), anna.secret.raw.slice(32)]
    return Promise.all(candidates.map(async bytes => graphKeys(bytes, recorded())))
  }

  it('opens the graph that it is of', async () => {
    await encrypted(bench.helia).decrypt(shared, { key })
    await vaultOf(bench.helia, [anna]).decrypt(shared)
  })

  it('opens no other of the vault, earlier or later, shared or not, in any way there is', async () => {
    const theirs = vaultOf(bench.helia, [anna])

    for (const root of others) {
      for (const secret of [key, key.bytes]) {
        for (const call of [async () => theirs.decrypt(root, { key: secret }), async () => theirs.open(root, { key: secret }), async () => theirs.verify(root, { key: secret })]) {
          expect(await errorOf(call)).to.have.property('name', 'WrongKeyError')
        }
      }

      expect((await errorOf(theirs.decrypt(root))).name).to.be.oneOf(['KeyUnwrapFailedError', 'InvalidKeyError'])
      expect((await errorOf(theirs.publish(await addVersion(vaultOf(bench.helia, [anna]), 7), { previous: root }))).name).to.be.oneOf(['KeyUnwrapFailedError', 'InvalidKeyError'])
    }

    expect(await digestsIn(theirs.blockstore)).to.be.empty()
  })

  it('opens no block of another, one by one, under any key that it can make', async () => {
    for (const root of others) {
      const { manifest, wrapped } = await rootAt(bench.blockstore, root)
      const cids = (await encryptedCids(bench.blockstore, root)).filter(cid => cid.code === 0x55 && !cid.equals(wrapped))
      expect(cids.some(cid => cid.equals(manifest))).to.equal(true)

      for (const keys of await keysAtHand(root)) {
        for (const cid of cids) {
          for (const kind of [1, 2, 3, 4] as const) {
            expect(await errorOf(openBlock(keys, { cid, bytes: await bytesOf(bench.blockstore, cid) }, { kind }))).to.have.property('name', 'OpenFailedError')
          }
        }
      }
    }
  })

  it('finds no key of another in what it holds: keys are one-way, and differ', async () => {
    const ownerKeys = await Promise.all(others.map(async root => deriveGraphKey(testKey(), (await rootAt(bench.blockstore, root)).salt).join()))
    expect(new Set([...ownerKeys, key.bytes.join()])).to.have.property('size', others.length, 'line and earlier have one key, all others their own')
    expect(key.bytes).to.deep.equal(deriveGraphKey(testKey(), (await rootAt(bench.blockstore, shared)).salt))
  })

  it('shares no block with another', async () => {
    const own = new Set((await sharedCids(bench.blockstore, shared)).map(String))

    for (const root of others) {
      expect((await sharedCids(bench.blockstore, root)).filter(cid => own.has(cid.toString()))).to.be.empty()
    }
  })

  it('wraps the other\'s key for nobody: its own wrapped keys under another root are refused', async () => {
    const file = await wrappedOf(bench.blockstore, shared)

    for (const root of others) {
      // only somebody with the key could commit such a root; even then it opens nothing for them
      const made = await rewrapped(bench.blockstore, root, graphKeyOf(await rootAt(bench.blockstore, root), testKey()), file)
      expect(await errorOf(vaultOf(bench.helia, [anna]).decrypt(made))).to.have.property('name', 'WrongKeyError')
    }
  })

  it('can write: what it makes under its graph key is a valid root, for the owner too', async () => {
    const annas = vaultOf(bench.helia, [anna])
    const plain = await addVersion(annas, 9)
    const { root } = await annas.publish(plain, { previous: shared })
    expect(await vault.decrypt(root)).to.deep.equal(plain)
    // and an old root is as valid as it was: nothing says that there is a newer one
    await vaultOf(bench.helia, [anna]).decrypt(shared)
  })
})
