import { expect } from 'aegir/chai'
import { ageIdentity } from '../../src/engine/index.ts'
import { encrypted } from '../../src/index.ts'
import { ageUser, hybridUser, knowing, peer } from '../engine/util/people.ts'
import { digestsIn, pinnedRoots } from '../node-util/node-state.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { pinBench } from './pin-bench.ts'
import { inTurn, vaultOf } from './share-util.ts'
import { addVersion } from './util.ts'
import type { PinBench } from './pin-bench.ts'
import type { Encrypted } from '../../src/index.ts'
import type { Peer, Person } from '../engine/util/people.ts'
import type { CID } from 'multiformats/cid'

const PASSPHRASE = 'correct horse battery staple'

function mistyped (text: unknown): string {
  const [start, end] = [String(text).slice(0, -1), String(text).slice(-1)]
  const other = end.toLowerCase() === 'q' ? 'p' : 'q'
  return `${start}${end === end.toUpperCase() ? other.toUpperCase() : other}`
}

describe('sharing: what is refused', function () {
  this.timeout(20_000)
  failOnUnhandledRejections()

  let bench: PinBench
  let vault: Encrypted
  let plainRoot: CID
  let root: CID
  let anna: Peer
  let ben: Person
  let hybrid: Person
  let before: Set<string>

  beforeEach(async () => {
    bench = pinBench()
    vault = encrypted(bench.helia, { key: testKey(), passphrases: { home: PASSPHRASE } })
    plainRoot = await addVersion(vault, 1)
    ;[anna, ben, hybrid] = [await peer(), await ageUser(), await hybridUser()]
    root = (await vault.publish(plainRoot, { to: [anna.id] })).root
    before = await digestsIn(bench.blockstore)
  })

  /** Refused, and after garbage collection nothing is there that was not, and the pin stands. */
  async function expectRefused (call: () => Promise<unknown>, name: string, words = ''): Promise<any> {
    const err = await errorOf(call)
    expect(err, String(err?.stack)).to.have.property('name', name)
    expect(err.message).to.include(words)
    await bench.helia.gc()
    expect(await digestsIn(bench.blockstore)).to.deep.equal(before)
    expect(await pinnedRoots(bench.helia)).to.deep.equal([root.toString()])
    return err
  }

  describe('options', () => {
    const unknown: Record<string, () => Promise<unknown>> = {
      'share: to, which is of publish': async () => vault.share(root, { add: [anna.id], to: [ben.id] } as any),
      'share: remove, which there is none': async () => vault.share(root, { add: [ben.id], remove: [anna.id] } as any),
      'share: mistyped': async () => vault.share(root, { add: [ben.id], useReadFor: true } as any),
      'publish: mistyped': async () => vault.publish(plainRoot, { To: [ben.id] } as any),
      'publish: add, which is of share': async () => vault.publish(plainRoot, { add: [ben.id] } as any),
      'publish: a wrap of one\'s own': async () => vault.publish(plainRoot, { wrap: async () => new Uint8Array(40) } as any),
      'publish: a salt of one\'s own': async () => vault.publish(plainRoot, { salt: new Uint8Array(16) } as any),
      'rotate: mistyped': async () => vault.rotate(root, { to: [ben.id], useReadFor: true } as any),
      'rotate: add': async () => vault.rotate(root, { to: [ben.id], add: [anna.id] } as any),
      'rotate: previous, under whose key it must not be': async () => vault.rotate(root, { to: [ben.id], previous: root } as any),
      'rotate: a salt of one\'s own': async () => vault.rotate(root, { to: [ben.id], salt: new Uint8Array(16) } as any),
      'rotate: a wrap of one\'s own': async () => vault.rotate(root, { to: [ben.id], wrap: async () => new Uint8Array(40) } as any),
      'rotate: some blocks': async () => vault.rotate(root, { to: [ben.id], blocks: [] } as any),
      'rotate: a key': async () => vault.rotate(root, { to: [ben.id], key: testKey(3) } as any),
      'rotate: no options': async () => vault.rotate(root, undefined as any),
      'rotate: nobody named, which would publish it to nobody': async () => vault.rotate(root, {} as any),
      'share: no options': async () => vault.share(root, undefined as any),
      'readers: any': async () => vault.readers(root, { offline: true } as any),
      'share: useReadsFor that is no boolean': async () => vault.share(root, { add: [ben.id], useReadsFor: 'false' } as any),
      'publish: useReadsFor that is no boolean': async () => vault.publish(plainRoot, { to: [ben.id], useReadsFor: 'false' } as any),
      'publish: useReadsFor for nobody': async () => vault.publish(plainRoot, { useReadsFor: true })
    }

    Object.entries(unknown).forEach(([name, call]) => {
      it(`${name}: InvalidOptionsError, and nothing is done`, async () => {
        await expectRefused(call, 'InvalidOptionsError')
      })
    })

    const inits: Record<string, [init: () => any, name: string]> = {
      'a mistyped name': [() => ({ identity: [anna.secret] }), 'InvalidOptionsError'],
      'identities that are no list': [() => ({ identities: anna.secret }), 'InvalidIdentityError'],
      'no identity': [() => ({ identities: [] }), 'InvalidIdentityError'],
      'a PeerId for a private key': [() => ({ identities: [anna.id] }), 'InvalidIdentityError'],
      'an age recipient for an age identity': [() => ({ identities: [ben.id] }), 'InvalidIdentityError'],
      'an age identity that is mistyped': [() => ({ identities: [mistyped(ben.secret)] }), 'InvalidIdentityError'],
      'an age identity that is cut off': [() => ({ identities: [String(ben.secret).slice(0, -1)] }), 'InvalidIdentityError'],
      'an age identity in lower case': [() => ({ identities: [String(ben.secret).toLowerCase()] }), 'InvalidIdentityError'],
      'a public key for a private one': [() => ({ identities: [anna.secret.publicKey] }), 'InvalidIdentityError'],
      'a preference that is cut off': [() => ({ key: testKey(), prefer: [anna.id.slice(0, -1)] }), 'InvalidIdentityError'],
      'a preference of another kind of key': [() => ({ key: testKey(), prefer: ['QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG'] }), 'InvalidIdentityError'],
      'an age recipient to prefer that is mistyped': [() => ({ key: testKey(), prefer: [mistyped(ben.id)] }), 'InvalidIdentityError'],
      'a secret to prefer': [() => ({ key: testKey(), prefer: [ben.secret] }), 'InvalidIdentityError'],
      'an identity that is undefined': [() => ({ identities: [undefined] }), 'InvalidIdentityError'],
      'an empty passphrase': [() => ({ identities: [{ passphrase: '' }] }), 'InvalidIdentityError'],
      'identities that are undefined': [() => ({ identities: undefined }), 'InvalidIdentityError'],
      'a key that is undefined': [() => ({ identities: [anna.secret], key: undefined }), 'InvalidKeyError'],
      'an engine that is none': [() => ({ identities: [anna.secret], readsFor: 'engine' }), 'InvalidOptionsError'],
      'no time': [() => ({ identities: [anna.secret], timeout: 0 }), 'InvalidOptionsError'],
      'an unknown preference': [() => ({ key: testKey(), prefer: ['nobody'] }), 'InvalidIdentityError'],
      'a preference that is no list': [() => ({ key: testKey(), prefer: ben.id }), 'InvalidOptionsError'],
      'a passphrase for somebody that is empty': [() => ({ key: testKey(), passphrases: { home: '' } }), 'InvalidIdentityError'],
      'null for passphrases': [() => ({ key: testKey(), passphrases: null }), 'InvalidOptionsError'],
      'a text for passphrases': [() => ({ key: testKey(), passphrases: PASSPHRASE }), 'InvalidOptionsError']
    }

    Object.entries(inits).forEach(([what, [init, name]]) => {
      it(`encrypted: ${what}: ${name}`, () => {
        expect(() => encrypted(bench.helia, init())).to.throw().with.property('name', name)
      })
    })
  })

  describe('readers', () => {
    const calls: Record<string, (to: any, options?: object) => Promise<unknown>> = {
      publish: async (to, options) => vault.publish(plainRoot, { to, nonce: 'random', ...options }),
      share: async (add, options) => vault.share(root, { add, ...options }),
      rotate: async (to, options) => vault.rotate(root, { to, ...options })
    }

    Object.entries(calls).forEach(([name, call]) => {
      it(`${name}: nobody`, async () => {
        await expectRefused(async () => call([]), 'KeyWrapFailedError')
      })

      it(`${name}: what is no list`, async () => {
        await inTurn<unknown>([ben.id, {}, 3, [3], [null], [undefined]], async to => {
          const err = await errorOf(async () => call(to))
          expect(err.name, `${String(to)} ${err.stack}`).to.be.oneOf(['InvalidOptionsError', 'InvalidIdentityError', 'KeyWrapFailedError'])
        })
      })

      it(`${name}: kinds that don't go together`, async () => {
        await expectRefused(async () => call([ben.id, hybrid.id]), 'KeyWrapFailedError', 'post-quantum')
        await expectRefused(async () => call([hybrid.id, anna.id]), 'KeyWrapFailedError', 'post-quantum')
      })

      it(`${name}: an identity that is mistyped, cut off, or of another kind of key`, async () => {
        await inTurn([`${anna.id}x`, anna.id.slice(0, -1), `${ben.id.slice(0, -1)}${ben.id.endsWith('q') ? 'p' : 'q'}`, ben.id.toUpperCase(), 'nobody', '', ` ${ben.id}`, 'QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG'], async id => {
          await expectRefused(async () => call([ben.id, id]), 'KeyWrapFailedError')
        })
      })

      it(`${name}: a secret that was pasted is not said again`, async () => {
        await inTurn([ben.secret as string, (ben.secret as string).toLowerCase(), ageIdentity(anna.secret), hybrid.secret as string, PASSPHRASE, `passphrase:${PASSPHRASE}`], async secret => {
          const err = await expectRefused(async () => call([secret]), 'KeyWrapFailedError')
          expect(`${err.stack} ${err.cause?.stack} ${JSON.stringify(err)}`.toLowerCase()).to.not.include(secret.slice(0, 40).toLowerCase())
        })
      })

      it(`${name}: a passphrase beside others, by an unknown name, with useReadsFor`, async () => {
        await expectRefused(async () => call(['passphrase:home', ben.id]), 'KeyWrapFailedError', name === 'share' ? '' : 'nobody else')
        await expectRefused(async () => call(['passphrase:work']), 'KeyWrapFailedError')
        await expectRefused(async () => call(['passphrase:toString']), 'KeyWrapFailedError')
        await expectRefused(async () => call(['passphrase:home'], { useReadsFor: true }), 'KeyWrapFailedError')
      })

      it(`${name}: useReadsFor without an engine`, async () => {
        await expectRefused(async () => call([ben.id], { useReadsFor: true }), 'KeyWrapFailedError', 'readsFor')
      })

      it(`${name}: more than 256`, async () => {
        const to = await Promise.all(Array.from({ length: 257 }, async () => (await peer()).id))
        await expectRefused(async () => call(to), 'KeyWrapFailedError', '256')
      })
    })

    it('are found out before anything is sealed or stored', async () => {
      await inTurn([[], [ben.id, 'nobody'], [ben.id, hybrid.id], ['passphrase:work']], async to => {
        for (const call of [async () => vault.publish(plainRoot, { to, nonce: 'random' }), async () => vault.rotate(root, { to })]) {
          expect(await errorOf(call)).to.have.property('name', 'KeyWrapFailedError')
          expect(await digestsIn(bench.blockstore), `${String(call)} ${to.length}`).to.deep.equal(before)
        }
      })
    })

    it('a post-quantum reader of a graph with classic ones, and the other way round', async () => {
      await expectRefused(async () => vault.share(root, { add: [hybrid.id] }), 'KeyWrapFailedError', 'post-quantum')
      const strong = (await vault.publish(plainRoot, { to: [hybrid.id], replaces: root })).root
      expect(await errorOf(vault.share(strong, { add: [ben.id] }))).to.have.property('name', 'KeyWrapFailedError')
    })

    it('an engine that says no, or nothing: nobody is added, and not fewer', async () => {
      const [team, member] = [await peer(), await peer()]
      const engine = await knowing([member, team])
      const engines: any[] = [
        async (query: any) => ({ type: 'QueryReadsForEvidenceResponse', externalIdentity: query.externalIdentity, evidence: [], error: 'closed' }),
        async () => { throw new Error('down') },
        async () => new Promise(() => {})
      ]

      await inTurn(engines, async readsFor => {
        const asking = encrypted(bench.helia, { key: testKey(), readsFor, timeout: 30 })
        await expectRefused(async () => asking.share(root, { add: [team.id], useReadsFor: true }), 'KeyWrapFailedError')
      })

      expect((await encrypted(bench.helia, { key: testKey(), readsFor: engine }).share(root, { add: [team.id], useReadsFor: true })).readers).to.include(member.id)
    })
  })

  describe('graphs', () => {
    it('that nobody here can open', async () => {
      await inTurn<[Encrypted, string]>([[encrypted(bench.helia), 'InvalidKeyError'], [encrypted(bench.helia, { key: testKey(2) }), 'WrongKeyError'], [vaultOf(bench.helia, [ben, hybrid]), 'KeyUnwrapFailedError']], async ([other, name]) => {
        for (const call of [async () => other.share(root, { add: [ben.id] }), async () => other.rotate(root, { to: [ben.id] }), async () => other.readers(root)]) {
          await expectRefused(call, name)
        }
      })
    })

    it('that are none', async () => {
      const { manifest, index } = await vault.publish(plainRoot, { to: [anna.id] }).then(({ index }) => ({ index, manifest: root }))
      expect(manifest).to.deep.equal(root)

      await inTurn([async (cid: any) => vault.share(cid, { add: [ben.id] }), async (cid: any) => vault.rotate(cid, { to: [ben.id] }), async (cid: any) => vault.readers(cid)], async call => {
        expect(await errorOf(async () => call(index))).to.have.property('name', 'InvalidRootError')
        expect(await errorOf(async () => call(root.toString()))).to.have.property('name', 'InvalidCidError')
        expect(await errorOf(async () => call(undefined))).to.have.property('name', 'InvalidCidError')
        // a private block is never looked for: without a network nobody can tell, see share-net.spec.ts
        expect(await errorOf(async () => call(plainRoot))).to.have.property('name', 'InvalidRootError')
      })
    })

    it('a private store that is the node\'s own, for who has identities only', async () => {
      expect(() => vaultOf(bench.helia, [anna], { privateStore: bench.helia.blockstore })).to.throw().with.property('name', 'PlaintextLeakError')

      // beneath what the node was given: found before anything is put there
      const theirs = vaultOf(bench.helia, [anna], { privateStore: bench.blockstore })
      const calls: Array<() => Promise<unknown>> = [
        async () => theirs.decrypt(root),
        async () => theirs.open(root),
        async () => theirs.rotate(root, { to: [anna.id] }),
        async () => theirs.readers(root),
        async () => theirs.share(root, { add: [ben.id] })
      ]

      for (const call of calls) {
        await expectRefused(call, 'PlaintextLeakError')
      }

      await inTurn([bench.helia.blockstore, bench.blockstore], async into => {
        await expectRefused(async () => vaultOf(bench.helia, [anna]).decrypt(root, { into }), 'PlaintextLeakError')
      })
    })

    it('a later version with other settings, for who has identities only', async () => {
      const theirs = vaultOf(bench.helia, [anna])
      const v2 = await addVersion(theirs, 2)
      await expectRefused(async () => theirs.publish(v2, { previous: root, padding: 'none' }), 'InvalidOptionsError')
      await expectRefused(async () => theirs.publish(v2, { previous: root, nonce: 'random' }), 'InvalidOptionsError')
      await expectRefused(async () => vaultOf(bench.helia, [ben]).publish(v2, { previous: root }), 'KeyUnwrapFailedError')
    })

    it('a key where a graph key is, and the other way round', async () => {
      const theirs = vaultOf(bench.helia, [anna])
      await addVersion(theirs, 1)
      await expectRefused(async () => theirs.publish(plainRoot, { to: [anna.id], key: seededBytes(1, 31) }), 'InvalidKeyError')
      await expectRefused(async () => theirs.decrypt(root, { key: undefined }), 'InvalidKeyError')
      await expectRefused(async () => theirs.decrypt(root, { key: testKey(7) }), 'WrongKeyError')
    })
  })
})
