import { expect } from 'aegir/chai'
import { CID } from 'multiformats/cid'
import { defaultCrypto } from '../../src/crypto/internal.ts'
import { openRoot } from '../../src/graph/internal.ts'
import { encrypted } from '../../src/index.ts'
import { ageUser, knowing, peer } from '../engine/util/people.ts'
import { digestsIn, pinnedRoots } from '../node-util/node-state.ts'
import { bytesOf } from '../util/blocks.ts'
import { testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { pinBench } from './pin-bench.ts'
import { graphKeyFor, rootAt, sharedCids, vaultOf } from './share-util.ts'
import { addVersion, plainBlocks } from './util.ts'
import type { PinBench } from './pin-bench.ts'
import type { GraphKey } from '../../src/crypto/internal.ts'
import type { Manifest } from '../../src/format/internal.ts'
import type { Encrypted } from '../../src/index.ts'
import type { Peer, Person } from '../engine/util/people.ts'

describe('rotating a graph\'s key', function () {
  this.timeout(20_000)
  failOnUnhandledRejections()

  let bench: PinBench
  let vault: Encrypted
  let plainRoot: CID
  let root: CID
  let anna: Peer
  let ben: Person
  let gone: Peer
  let oldKey: GraphKey

  beforeEach(async () => {
    bench = pinBench()
    vault = encrypted(bench.helia, { key: testKey() })
    plainRoot = await addVersion(vault, 1)
    ;[anna, ben, gone] = [await peer(), await ageUser(), await peer()]
    root = (await vault.publish(plainRoot, { to: [anna.id, ben.id, gone.id] })).root
    oldKey = await graphKeyFor(gone, bench.blockstore, root)
  })

  const as = (...people: Person[]): Encrypted => vaultOf(bench.helia, people)

  async function expectOpens (root: CID, plainRoot: CID, ...people: Person[]): Promise<void> {
    for (const person of people) {
      const theirs = as(person)
      expect(await theirs.decrypt(root)).to.deep.equal(plainRoot)
      expect((await theirs.verify(root)).plain).to.include({ complete: true })
      expect(await as(person).open(root)).to.deep.equal(plainRoot)
    }
  }

  /** How a graph says that it is sealed. */
  async function modeOf (root: CID): Promise<Pick<Manifest, 'nonce' | 'padding'>> {
    const { manifest: { nonce, padding } } = await openRoot(bench.blockstore, root, testKey(), defaultCrypto(), {})
    return { nonce, padding }
  }

  /** With all they ever had, key and identity, and every block there is. */
  async function expectLocked (root: CID): Promise<void> {
    const theirs = as(gone)
    expect(await errorOf(theirs.decrypt(root))).to.have.property('name', 'KeyUnwrapFailedError')
    expect(await errorOf(theirs.open(root))).to.have.property('name', 'KeyUnwrapFailedError')
    expect(await errorOf(theirs.verify(root))).to.have.property('name', 'KeyUnwrapFailedError')

    for (const key of [oldKey, oldKey.bytes]) {
      for (const call of [async () => theirs.decrypt(root, { key }), async () => theirs.open(root, { key }), async () => theirs.verify(root, { key })]) {
        expect(await errorOf(call)).to.have.property('name', 'WrongKeyError')
      }
    }

    expect(await digestsIn(theirs.blockstore)).to.be.empty()
  }

  it('opens it to those who stay and to the owner, and no longer to who is dropped', async () => {
    const rotated = await vault.rotate(root, { to: [anna.id, ben.id] })
    await expectOpens(rotated.root, plainRoot, anna, ben)
    expect(await encrypted(bench.helia, { key: testKey() }).decrypt(rotated.root)).to.deep.equal(plainRoot)
    await expectLocked(rotated.root)
    expect(await vault.readers(rotated.root)).to.deep.equal([anna.id, ben.id].sort())
  })

  it('shares no sealed block, salt or key with the old one, and nothing that came out of them', async () => {
    const rotated = await vault.rotate(root, { to: [anna.id] })
    const [old, now] = [await sharedCids(bench.blockstore, root), await sharedCids(bench.blockstore, rotated.root)]
    expect(now).to.have.lengthOf(old.length)
    expect(now.filter(cid => old.some(other => other.equals(cid)))).to.be.empty()
    expect((await rootAt(bench.blockstore, rotated.root)).salt).to.not.deep.equal((await rootAt(bench.blockstore, root)).salt)
    expect((await graphKeyFor(anna, bench.blockstore, rotated.root)).bytes).to.not.deep.equal(oldKey.bytes)
  })

  it('what they could read stays theirs: the old root opens as it did', async () => {
    await vault.rotate(root, { to: [anna.id] })
    await expectOpens(root, plainRoot, gone)
  })

  it('later versions follow it: those who stay read on, who was dropped opens none', async () => {
    let { root: now } = await vault.rotate(root, { to: [anna.id, ben.id] })

    for (const version of [2, 3]) {
      const plain = await addVersion(vault, version)
      const { root, reusedBlocks } = await vault.publish(plain, { previous: now, replaces: now })
      expect(reusedBlocks).to.be.above(0)
      await expectOpens(root, plain, anna, ben)
      await expectLocked(root)
      now = root
    }

    // and those that a reader publishes, or shares on
    const annas = as(anna)
    const plain = await addVersion(annas, 4)
    const next = await annas.publish(plain, { previous: now })
    const shared = await as(ben).share(next.root, { add: [(await peer()).id] })
    await expectLocked(next.root)
    await expectLocked(shared.root)
    await expectOpens(shared.root, plain, anna, ben)
  })

  it('again and again: each has a key of its own', async () => {
    const roots = [root]

    for (let i = 0; i < 3; i++) {
      roots.push((await vault.rotate(roots[i], { to: [anna.id] })).root)
    }

    const keys = await Promise.all(roots.map(async root => graphKeyFor(anna, bench.blockstore, root)))
    expect(new Set(keys.map(({ bytes }) => bytes.join()))).to.have.property('size', 4)
    await expectOpens(roots[3], plainRoot, anna)
  })

  it('from where the plaintext is not: it comes from the sealed blocks', async () => {
    const far = encrypted(bench.helia, { key: testKey() })
    const rotated = await far.rotate(root, { to: [anna.id] })
    await expectOpens(rotated.root, plainRoot, anna)
    expect((await far.verify(rotated.root)).plain).to.deep.include(await vault.verify(root).then(({ plain }) => plain as object))
  })

  it('by a reader, without the owner\'s key: the owner reads on if they are named, or else not', async () => {
    const rotated = await as(anna).rotate(root, { to: [anna.id, ben.id] })
    await expectOpens(rotated.root, plainRoot, anna, ben)
    await expectLocked(rotated.root)
    expect(await errorOf(vault.decrypt(rotated.root))).to.have.property('name', 'WrongKeyError')
    const next = await addVersion(vault, 2)
    await addVersion(as(ben), 2)
    expect(await errorOf(vault.publish(next, { previous: rotated.root }))).to.have.property('name', 'WrongKeyError')
  })

  it('the old pin stays, or goes with replaces', async () => {
    const kept = await vault.rotate(root, { to: [anna.id] })
    expect(await pinnedRoots(bench.helia)).to.have.members([root.toString(), kept.root.toString()])
    const replaced = await vault.rotate(kept.root, { to: [anna.id], replaces: kept.root })
    expect(await pinnedRoots(bench.helia)).to.have.members([root.toString(), replaced.root.toString()])
    await bench.helia.gc()
    expect(await bench.blockstore.has(kept.root)).to.equal(false)
    await expectOpens(root, plainRoot, gone)
    await expectOpens(replaced.root, plainRoot, anna)
  })

  it('for whom the Reads For Engine knows evidence, now', async () => {
    const [team, member] = [await peer(), await peer()]
    const asking = encrypted(bench.helia, { key: testKey(), readsFor: await knowing([member, team]) })
    const rotated = await asking.rotate(root, { to: [team.id], useReadsFor: true })
    await expectOpens(rotated.root, plainRoot, team, member)
    // the evidence is gone: rotated again, the member reads no more
    const alone = await encrypted(bench.helia, { key: testKey(), readsFor: await knowing() }).rotate(rotated.root, { to: [team.id], useReadsFor: true })
    await expectOpens(alone.root, plainRoot, team)
    expect(await errorOf(as(member).decrypt(alone.root))).to.have.property('name', 'KeyUnwrapFailedError')
  })

  it('of a graph that was shared with nobody', async () => {
    const bare = await vault.publish(await addVersion(vault, 2))
    const rotated = await vault.rotate(bare.root, { to: [anna.id] })
    expect(await as(anna).decrypt(rotated.root)).to.deep.equal(await vault.decrypt(bare.root))
  })

  it('with other settings: padding, no catalog', async () => {
    const rotated = await vault.rotate(root, { to: [anna.id], padding: 'none', catalog: false })
    const theirs = as(anna)
    expect(await theirs.decrypt(rotated.root)).to.deep.equal(plainRoot)
    // without a catalog: from the private store
    const again = await theirs.rotate(rotated.root, { to: [anna.id] })
    await expectOpens(again.root, plainRoot, anna)
  })

  it('of a graph without a catalog, from where the plaintext is not', async () => {
    const bare = await vault.publish(plainRoot, { catalog: false, to: [anna.id] })
    const rotated = await as(anna).rotate(bare.root, { to: [anna.id] })
    await expectOpens(rotated.root, plainRoot, anna)
  })

  it('of a graph whose exports are random', async () => {
    const random = encrypted(bench.helia, { key: testKey(), nonce: 'random' })
    const plain = await addVersion(random, 2)
    const { root } = await random.publish(plain, { to: [anna.id, gone.id] })
    const rotated = await random.rotate(root, { to: [anna.id] })
    await expectOpens(rotated.root, plain, anna)
  })

  ;([{ nonce: 'random', padding: 'none' }, { nonce: 'random' }, { padding: 'none' }] as const).forEach(settings => {
    it(`in the way it was sealed, and not as the vault seals: ${JSON.stringify(settings)}`, async () => {
      const { root } = await vault.publish(plainRoot, { ...settings, to: [anna.id, gone.id] })
      const rotated = await vault.rotate(root, { to: [anna.id] })
      expect(await modeOf(root)).to.include(settings)
      expect(await modeOf(rotated.root)).to.deep.equal(await modeOf(root))
      await expectOpens(rotated.root, plainRoot, anna)
    })
  })

  it('in another way, where that is asked for', async () => {
    const { root } = await vault.publish(plainRoot, { nonce: 'random', padding: 'none', to: [anna.id, gone.id] })
    const rotated = await vault.rotate(root, { to: [anna.id], nonce: 'derived', padding: 'padme' })
    expect(await modeOf(rotated.root)).to.deep.equal({ nonce: 'derived', padding: 'padme' })
  })

  it('of a part of a graph: the proof of a query stays that part', async () => {
    const [first] = (await plainBlocks(vault.blockstore, plainRoot)).slice(1)
    const proof = await vault.publish(plainRoot, { blocks: [first.cid], to: [anna.id, gone.id] })
    const reader = as(anna)
    const rotated = await reader.rotate(proof.root, { to: [anna.id] })
    expect(rotated.blocks).to.equal(proof.blocks)
    const theirs = as(anna)
    await theirs.decrypt(rotated.root)
    expect(await bytesOf(theirs.blockstore, first.cid)).to.deep.equal(first.bytes)
  })

  it('of a part of a graph, by the owner, who has all of it: the readers get that part, and no more', async () => {
    const [first] = (await plainBlocks(vault.blockstore, plainRoot)).slice(1)
    const proof = await vault.publish(plainRoot, { blocks: [first.cid], to: [anna.id, gone.id] })
    const rotated = await vault.rotate(proof.root, { to: [anna.id] })
    expect(rotated.blocks).to.equal(proof.blocks)
    expect((await vault.verify(rotated.root)).plain).to.include({ complete: false })
  })

  it('hides no leak from an audit', async () => {
    const [leaked] = (await plainBlocks(vault.blockstore, plainRoot)).slice(1)
    await bench.helia.blockstore.put(leaked.cid, leaked.bytes)
    expect((await vault.audit()).leaked).to.have.lengthOf(1)
    await vault.rotate(root, { to: [anna.id] })
    const { leaked: found, public: known } = await vault.audit()
    expect(found.map(({ plainCid }) => plainCid.multihash.digest.join()), `public: ${known.length}`).to.deep.equal([leaked.cid.multihash.digest.join()])
  })

  it('puts no plain block into the shared store', async () => {
    const plain = new Set((await plainBlocks(vault.blockstore, plainRoot)).map(({ cid }) => cid.multihash.digest.join()))
    await as(anna).rotate(root, { to: [anna.id] })
    expect([...await digestsIn(bench.blockstore)].filter(digest => plain.has(digest))).to.be.empty()
  })

  describe('that fails', () => {
    it('changes nothing that stood: missing blocks, damaged blocks, a full disk', async () => {
      const pins = await pinnedRoots(bench.helia)
      const cids = (await sharedCids(bench.blockstore, root)).filter(cid => cid.code === 0x55)

      for (const cid of cids) {
        const bytes = await bytesOf(bench.blockstore, cid)
        await bench.blockstore.delete(cid)
        expect((await errorOf(as(anna).rotate(root, { to: [anna.id], offline: true }))).name, cid.toString()).to.be.oneOf(['MissingBlockError', 'NotFoundError'])
        await bench.blockstore.put(cid, bytes.map((byte, i) => i === 30 ? byte ^ 1 : byte))
        expect((await errorOf(as(anna).rotate(root, { to: [anna.id] }))).name, cid.toString()).to.equal('SealedBlockMismatchError')
        await bench.blockstore.put(cid, bytes)
      }

      expect(await pinnedRoots(bench.helia)).to.deep.equal(pins)
      await expectOpens(root, plainRoot, anna)
    })

    it('by being aborted at any call leaves the old pin, and is done again', async () => {
      const reason = new Error('enough')
      let done = false

      for (let at = 1; !done; at += 7) {
        const controller = new AbortController()
        let calls = 0
        const watching = pinBench(bench, () => { if (++calls === at) { controller.abort(reason) } })
        const theirs = vaultOf(watching.helia, [anna])
        const result = await theirs.rotate(root, { to: [anna.id], replaces: root, signal: controller.signal }).then(({ root }) => root, err => err)
        done = calls < at
        const pins = await pinnedRoots(bench.helia)
        expect(pins, `aborted at ${at}: ${String(result)}`).to.have.lengthOf(1)
        await bench.helia.gc()

        if (pins[0] !== root.toString()) {
          // it came too late: the new one stands, and is whole
          await expectOpens(CID.parse(pins[0]), plainRoot, anna)
          break
        }

        expect(result, `aborted at ${at}`).to.equal(reason)
        await expectOpens(root, plainRoot, anna, gone)
      }

      expect(done, 'it was aborted until the end').to.equal(false)
    })
  })
})
