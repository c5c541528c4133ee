import { expect } from 'aegir/chai'
import { diffGraphs, encrypted } from '../../src/index.ts'
import { ageUser, peer } from '../engine/util/people.ts'
import { digestsIn, pinnedRoots } from '../node-util/node-state.ts'
import { testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { pinBench } from './pin-bench.ts'
import { ageFile, expectOpens as opens, expectRefuses as refuses, graphKeyFor, rewrapped, rootAt, sharedCids, vaultOf } from './share-util.ts'
import { addVersion } from './util.ts'
import type { PinBench } from './pin-bench.ts'
import type { Encrypted } from '../../src/index.ts'
import type { Peer, Person } from '../engine/util/people.ts'
import type { CID } from 'multiformats/cid'

describe('sharing a graph and its later versions', function () {
  this.timeout(20_000)
  failOnUnhandledRejections()

  let bench: PinBench
  let vault: Encrypted
  let plainRoot: CID
  let anna: Peer
  let ben: Person
  let stranger: Peer

  beforeEach(async () => {
    bench = pinBench()
    vault = encrypted(bench.helia, { key: testKey() })
    plainRoot = await addVersion(vault, 1)
    anna = await peer()
    ben = await ageUser()
    stranger = await peer()
  })

  const as = (...people: Person[]): Encrypted => vaultOf(bench.helia, people)

  const expectOpens = async (root: CID, ...people: Person[]): Promise<void> => opens({ bench, vault, plainRoot }, root, ...people)
  const expectRefuses = async (root: CID, person: Person, name?: string): Promise<void> => refuses(bench, root, person, name)

  describe('later versions', () => {
    it('stay shared with the same people, by the owner or by a reader', async () => {
      const { root } = await vault.publish(plainRoot, { to: [anna.id, ben.id] })
      plainRoot = await addVersion(vault, 2)
      const v2 = await vault.publish(plainRoot, { previous: root })
      expect(v2.reusedBlocks).to.be.above(0)
      await expectOpens(v2.root, anna, ben)

      const bens = as(ben)
      plainRoot = await addVersion(bens, 3)
      await addVersion(vault, 3)
      const v3 = await bens.publish(plainRoot, { previous: v2.root })
      expect(v3.reusedBlocks).to.be.above(0)
      await expectOpens(v3.root, anna, ben)
      expect(await vault.decrypt(v3.root)).to.deep.equal(plainRoot)
      expect((await rootAt(bench.blockstore, v3.root)).wrapped).to.deep.equal((await rootAt(bench.blockstore, root)).wrapped)
      expect((await rootAt(bench.blockstore, v3.root)).salt).to.deep.equal((await rootAt(bench.blockstore, root)).salt)
    })

    it('can be wrapped anew; who had the graph key reads them all the same', async () => {
      const { root } = await vault.publish(plainRoot, { to: [anna.id, ben.id] })
      const key = await graphKeyFor(ben, bench.blockstore, root)
      plainRoot = await addVersion(vault, 2)
      const v2 = await vault.publish(plainRoot, { previous: root, to: [anna.id] })
      await expectRefuses(v2.root, ben)
      expect(await encrypted(bench.helia).decrypt(v2.root, { key }), 'that is what rotate is for').to.deep.equal(plainRoot)
    })

    it('of a graph that was shared after the fact', async () => {
      const { root } = await vault.publish(plainRoot)
      const shared = await vault.share(root, { add: [anna.id] })
      plainRoot = await addVersion(vault, 2)
      const v2 = await vault.publish(plainRoot, { previous: shared.root, replaces: shared.root })
      await bench.helia.gc()
      await expectOpens(v2.root, anna)
      expect(await pinnedRoots(bench.helia)).to.deep.equal([v2.root.toString()])
    })

    it('can be listed against each other', async () => {
      const { root } = await vault.publish(plainRoot, { to: [anna.id] })
      const shared = await vault.share(root, { add: [ben.id] })
      const parts: string[] = []

      for await (const { change, part } of diffGraphs(bench.helia.blockstore, root, shared.root)) {
        change === 'kept' || parts.push(`${change} ${part}`)
      }

      expect(parts.sort()).to.deep.equal(['added root', 'added wrapped', 'removed root', 'removed wrapped'])
    })
  })

  describe('by somebody with identities and no key', () => {
    it('a new graph for others, and for themselves if they are named', async () => {
      const annas = as(anna)
      await addVersion(annas, 1)
      const { root } = await annas.publish(plainRoot, { to: [ben.id, anna.id] })
      await expectOpens(root, anna, ben)
      const given = await annas.publish(plainRoot, { to: [ben.id] })
      await expectOpens(given.root, ben)
      await expectRefuses(given.root, anna)
    })

    it('has a key of its own each time: nobody can tell that it is one graph', async () => {
      const annas = as(anna)
      await addVersion(annas, 1)
      const [one, two] = [await annas.publish(plainRoot, { to: [anna.id] }), await annas.publish(plainRoot, { to: [anna.id] })]
      const [cids, others] = [await sharedCids(bench.blockstore, one.root), await sharedCids(bench.blockstore, two.root)]
      expect(cids.filter(cid => others.some(other => other.equals(cid)))).to.be.empty()
    })

    it('not without naming anybody', async () => {
      const annas = as(anna)
      await addVersion(annas, 1)
      expect(await errorOf(annas.publish(plainRoot))).to.have.property('name', 'InvalidKeyError')
      expect(await digestsIn(bench.blockstore)).to.be.empty()
    })

    it('goes by any of several identities, and by the key where there is one', async () => {
      const { root } = await vault.publish(plainRoot, { to: [ben.id] })
      expect(await as(anna, stranger, ben).decrypt(root)).to.deep.equal(plainRoot)
      const [own] = [await vault.publish(await addVersion(vault, 2))]
      const both = encrypted(bench.helia, { key: testKey(), identities: [anna.secret] })
      await both.decrypt(own.root)
      await both.decrypt(root)
      const other = encrypted(bench.helia, { key: testKey(9), identities: [ben.secret] })
      expect(await other.decrypt(root)).to.deep.equal(plainRoot)
      expect(await errorOf(other.decrypt(own.root))).to.have.property('name', 'WrongKeyError')
    })
  })

  describe('keys that another program wrapped', () => {
    it('open it; for whom they are is not known here, and the error says what to do', async () => {
      const published = await vault.publish(plainRoot, { to: [stranger.id] })
      const key = await graphKeyFor(stranger, bench.blockstore, published.root)
      const root = await rewrapped(bench.blockstore, published.root, key, await ageFile({ to: [ben], content: key.bytes }))
      await expectOpens(root, ben)

      for (const reader of [as(ben), vault]) {
        expect(await errorOf(reader.readers(root))).to.have.property('name', 'InvalidReadersError')
        expect(await errorOf(reader.share(root, { add: [anna.id] }))).to.have.property('name', 'InvalidReadersError')
      }

      expect((await errorOf(vault.readers(root))).message).to.include('publish it again')
      // and that helps
      await expectOpens((await vault.publish(plainRoot, { previous: root, to: [ben.id, anna.id] })).root, anna, ben)
      await expectOpens((await as(ben).rotate(root, { to: [ben.id, anna.id] })).root, anna, ben)
    })
  })
})
