import { generateKeyPair } from '@libp2p/crypto/keys'
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import { expect } from 'aegir/chai'
import { MemoryDatastore } from 'datastore-core'
import { base58btc } from 'multiformats/bases/base58'
import { checkConfig, checkSecrets } from '../../src/engine/checks.ts'
import { checkIdentity } from '../../src/engine/identity-text.ts'
import { createReadsForEvidence, decryptionEngine, encryptionEngine, pairKey, readsForEngine, remoteEngine, serveEngines } from '../../src/engine/index.ts'
import { SECRET, ageUser, hybridUser, later, peer, request } from './util/people.ts'
import type { AskingLibp2p, ServingLibp2p } from '../../src/engine/index.ts'

const more = { more: 1 } as any

/** A node that notes how it is asked to serve, and serves nothing. */
function servingNode (): { libp2p: ServingLibp2p, options: any[] } {
  const options: any[] = []
  const logger: any = { forComponent: () => () => {} }
  return { libp2p: { handle: async (_, __, given) => { options.push(given) }, unhandle: async () => {}, logger }, options }
}

/** A node that reaches this peer, whoever it dials, and can open no stream. */
function askingNode (remotePeer: unknown): { libp2p: AskingLibp2p, options: any[] } {
  const options: any[] = []
  const connection = {
    remotePeer,
    newStream: async (_: unknown, given: any) => {
      options.push(given)
      throw Object.assign(new Error('no'), { name: 'NoStreamError' })
    }
  }
  return { libp2p: { dial: async () => connection as any }, options }
}

describe('engine: options', () => {
  it('that nobody reads are refused by whom they were given to', async () => {
    const { id, secret } = await peer()
    const { libp2p } = servingNode()
    const calls: Record<string, () => unknown> = {
      encryptionEngine: () => encryptionEngine(more),
      decryptionEngine: () => decryptionEngine({ identities: [secret], ...more }),
      readsForEngine: () => readsForEngine({ datastore: new MemoryDatastore(), ...more }),
      remoteEngine: () => remoteEngine(askingNode(id).libp2p, id, more),
      createReadsForEvidence: async () => createReadsForEvidence(secret, (await peer()).id, { expires: later(), ...more }),
      serveEngines: async () => serveEngines(libp2p, more),
      'serveEngines, decryption': async () => serveEngines(libp2p, { decryption: { engine: decryptionEngine({ identities: [secret] }), ...more } })
    }

    for (const [name, call] of Object.entries(calls)) {
      await expect((async () => call())()).to.eventually.be.rejectedWith(`${name} has no option more`).with.property('name', 'InvalidOptionsError')
    }
  })

  it('of time and number are refused by their names', async () => {
    const { id } = await peer()

    for (const name of ['timeout', 'maxConcurrent', 'maxPerMinute']) {
      await expect(serveEngines(servingNode().libp2p, { [name]: 0 })).to.eventually.be.rejectedWith(`${name} is a whole number`)
    }

    expect(() => remoteEngine(askingNode(id).libp2p, id, { timeout: 0 })).to.throw('timeout is a whole number')
  })

  describe('of an Encryption Engine', () => {
    it('are copied, and may be at their limits', async () => {
      const prefer = [(await peer()).id, (await ageUser()).id]
      const passphrases = { home: 'secret' }
      const config = checkConfig({ prefer, passphrases, timeout: 2_147_483_647 })
      expect(config).to.deep.equal({ readsFor: undefined, prefer, passphrases, timeout: 2_147_483_647 })
      expect(config.prefer).to.not.equal(prefer)
      expect(config.passphrases).to.not.equal(passphrases)
    })

    it('are refused without loading elliptic curves', () => {
      expect(() => checkConfig({ passphrases: null as any })).to.throw().with.property('name', 'InvalidOptionsError')
      expect(() => checkConfig({ prefer: ['somebody'] })).to.throw().with.property('name', 'InvalidIdentityError')
    })

    it('a key that is no point of the curve is no identity to prefer', () => {
      const id = base58btc.baseEncode(Uint8Array.of(0x00, 0x24, 0x08, 0x01, 0x12, 0x20, 2, ...new Uint8Array(31)))
      expect(() => checkConfig({ prefer: [id] })).to.not.throw()
      expect(() => encryptionEngine({ prefer: [id] })).to.throw().with.property('name', 'InvalidIdentityError')
    })

    it('evidence that nobody asked for is taken by none', () => {
      expect(encryptionEngine().receive('anybody', {})).to.be.false()
    })
  })

  it('the text of an identity is checked without its key', async () => {
    const { id } = await peer()
    const others = await Promise.all([generateKeyPair('secp256k1'), generateKeyPair('RSA', 2048)])
    const bytes = base58btc.baseDecode(id)
    const wrong: unknown[] = [
      ...others.map(key => peerIdFromPrivateKey(key as any).toString()), undefined, 1, '', 'somebody', 'age1', `${(await ageUser()).id}q`, (await hybridUser()).id.slice(0, -1),
      base58btc.baseEncode(bytes.subarray(1)), base58btc.baseEncode(Uint8Array.of(...bytes, 0)), base58btc.baseEncode(Uint8Array.from(bytes, (byte, i) => i === 4 ? 0x10 : byte)),
      base58btc.baseEncode(new Uint8Array(38)), 'x'.repeat(2_049), `age1${'q'.repeat(4_000)}`, 'AGE-SECRET-KEY-1'
    ]

    for (const text of wrong) {
      expect(() => { checkIdentity(text) }, String(text)).to.throw().with.property('name', 'InvalidIdentityError')
    }

    for (const text of [id, (await ageUser()).id, (await hybridUser()).id]) {
      expect(() => { checkIdentity(text) }).to.not.throw()
    }
  })

  it('a private identity is a key of libp2p as it is, and nothing like one', async () => {
    const { secret } = await peer()
    const { type, raw } = secret
    const sign = secret.sign.bind(secret)
    expect(checkSecrets([{ type, raw, sign }])).to.have.lengthOf(1)
    const wrong: unknown[] = [{ type, raw: raw.subarray(32), sign }, { type, raw, sign: 'sign' }, { type, raw }, { type, raw: [...raw], sign }, { type: 'secp256k1', raw, sign }, 1, true]
    wrong.forEach(identity => expect(() => checkSecrets([identity])).to.throw('This takes an Ed25519 private key').with.property('name', 'InvalidIdentityError'))
    const none: unknown[] = [undefined, null, '', 'age-secret-key-1']
    none.forEach(identity => expect(() => checkSecrets([identity])).to.throw('A private identity is').with.property('name', 'InvalidIdentityError'))
    // a hole
    expect(() => checkSecrets(new Array(1))).to.throw('A private identity is')
    expect(() => decryptionEngine(undefined as any)).to.throw('at least one private identity').with.property('name', 'InvalidIdentityError')
    expect(() => pairKey({ passphrase: 'secret' }, 'somebody')).to.throw('A passphrase has no public half').with.property('name', 'InvalidIdentityError')
  })

  it('a datastore has all that is asked of one', () => {
    const half: any = { has: async () => false, query: async function * () {} }
    expect(() => readsForEngine({ datastore: half })).to.throw('datastore is no datastore')
    expect(() => readsForEngine({ datastore: new MemoryDatastore(), maxEvidence: 1 })).to.not.throw()
  })

  it('a node serves and asks over relays, as much at a time as it was told', async () => {
    const { id, libp2p: { peerId } } = { ...await peer(), libp2p: { peerId: peerIdFromPrivateKey((await peer()).secret) } }
    const serving = servingNode()
    await serveEngines(serving.libp2p, {})
    await serveEngines(serving.libp2p, { maxConcurrent: 3 })
    expect(serving.options).to.deep.equal([{ runOnLimitedConnection: true, maxInboundStreams: 48 }, { runOnLimitedConnection: true, maxInboundStreams: 35 }])
    const asking = askingNode(peerId)
    const { error } = await remoteEngine(asking.libp2p, peerId, { concurrency: 3 })(request({ ...await peer(), id }, false, SECRET))
    expect(error).to.equal(`${peerId}: not reached (NoStreamError)`)
    expect(asking.options[0]).to.include({ runOnLimitedConnection: true, maxOutboundStreams: 6 })
  })

  it('a connection to another peer is not asked', async () => {
    const { id } = await peer()
    const asking = askingNode(peerIdFromPrivateKey((await peer()).secret))
    const { error } = await remoteEngine(asking.libp2p, id)(request(await peer(), false))
    expect(error).to.equal(`${id}: another peer answered`)
    expect(asking.options).to.deep.equal([])
  })

  it('an offer is an engine and a list', async () => {
    const { libp2p } = servingNode()

    for (const offer of [{}, { engine: 'encryption' }, { engine: encryptionEngine(), allow: {} }, { engine: undefined, allow: [] }] as any[]) {
      await expect(serveEngines(libp2p, { encryption: offer })).to.eventually.be.rejectedWith('encryption is { engine, allow }')
    }

    await serveEngines(libp2p, { encryption: { engine: encryptionEngine() } })
  })
})
