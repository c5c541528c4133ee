import { expect } from 'aegir/chai'
import { MemoryDatastore } from 'datastore-core'
import { base16 } from 'multiformats/bases/base16'
import { base32 } from 'multiformats/bases/base32'
import { base58btc } from 'multiformats/bases/base58'
import { base64, base64url } from 'multiformats/bases/base64'
import { ageIdentity, createReadsForEvidence, decryptionEngine, encryptionEngine, readsForEngine, remoteEngine, serveEngines } from '../../src/engine/index.ts'
import { Encryptor, unwrapKey, wrapKey } from '../../src/engine/internal.ts'
import { describeNode } from '../node-util/nodes.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { introduce, livePeersOfEach } from './util/libp2p-nodes.ts'
import { LogLines, textOf } from './util/log-lines.ts'
import { ageUser, evidenceFor, later, peer, request } from './util/people.ts'
import { never } from './util/spy.ts'
import type { Peer } from './util/people.ts'

const BASES = [base16, base32, base58btc, base64, base64url]
const PLAINTEXT = new TextEncoder().encode('nobody but the reader may ever see these words')
const PASSPHRASE = 'correct horse battery staple'

/** Every way in which bytes may stand in a line, or a part of them that is long enough to matter. */
function spellings (bytes: Uint8Array): string[] {
  const parts = Array.from({ length: bytes.byteLength - 11 }, (_, i) => bytes.subarray(i, i + 12))
  const numbers = parts.flatMap(part => [part.join(), part.join(', ')])
  // base64 and base32 of a part fall differently at each offset: three and five bytes are one group
  return [...BASES.map(base => base.baseEncode(bytes)), ...parts.flatMap(part => BASES.map(base => base.baseEncode(part).slice(0, -2))), ...numbers, new TextDecoder().decode(bytes)]
}

function secretsOf (...people: Peer[]): string[] {
  return people.flatMap(({ secret }) => [...spellings(secret.raw.slice(0, 32)), ageIdentity(secret), ageIdentity(secret).toLowerCase()])
}

function found (lines: string[], needles: string[]): string[] {
  return lines.filter(line => needles.some(needle => line.includes(needle)))
}

describeNode('engine: no private key, key or plaintext in any error or log line', () => {
  failOnUnhandledRejections()
  const start = livePeersOfEach()

  it('whatever succeeds or fails, here and over libp2p', async () => {
    const log = new LogLines()
    const [server, client, stranger] = [await start(log), await start(log), await start(log)]
    const friend = await ageUser()
    const graphKey = crypto.getRandomValues(new Uint8Array(32))
    const errors: unknown[] = []
    const tell = async (reply: Promise<any>): Promise<void> => { errors.push(await reply.then(({ error }) => error, err => err)) }
    const throws = (make: () => unknown): void => {
      try { make() } catch (err) { errors.push(err) }
    }

    const readsFor = readsForEngine({ datastore: new MemoryDatastore() })
    const encrypt = encryptionEngine({ readsFor, passphrases: { home: PASSPHRASE } })
    const decrypt = decryptionEngine({ identities: [server.secret, friend.secret, { passphrase: PASSPHRASE }] })
    const encryptor = new Encryptor({ passphrases: { home: PASSPHRASE } })
    await serveEngines(server.libp2p, { encryption: { engine: encrypt, allow: [client.id] }, decryption: { engine: decrypt, allow: [client.id] }, readsFor: { engine: readsFor, allow: [client.id] }, timeout: 5_000, maxPerMinute: 30 })
    await introduce(client, server)
    await introduce(stranger, server)
    const engines = [encrypt, decrypt, readsFor, remoteEngine(client.libp2p, server.id), remoteEngine(stranger.libp2p, server.id)] as any[]
    const { ciphertext } = await encrypt(request(server, false, PLAINTEXT))
    const evidence = await evidenceFor(server, client)
    const wrong: any[] = [
      request(server, true, PLAINTEXT),
      { ...request(server, true, PLAINTEXT), more: PLAINTEXT },
      { ...request(server, true), data: new TextDecoder().decode(PLAINTEXT) },
      request({ ...server, id: ageIdentity(server.secret) }, false, PLAINTEXT),
      request({ ...server, id: friend.secret as string }, false, PLAINTEXT),
      request({ ...server, id: `passphrase:${PASSPHRASE}` }, false, PLAINTEXT),
      { type: new TextDecoder().decode(PLAINTEXT) },
      { type: 'DecryptRequest', data: ciphertext },
      { type: 'DecryptRequest', data: ciphertext.subarray(3) },
      { type: 'DecryptRequest', data: PLAINTEXT },
      { type: 'SubmitReadsForEvidenceRequest', evidence },
      { type: 'SubmitReadsForEvidenceRequest', evidence },
      { type: 'SubmitReadsForEvidenceRequest', evidence: { ...evidence, fromIdentity: friend.secret } },
      { type: 'QueryReadsForEvidenceRequest', externalIdentity: friend.secret }
    ]

    for (const engine of engines) {
      for (const message of wrong) {
        await tell(engine(message))
      }
    }

    await tell(wrapKey(encryptor, graphKey, { to: [server.id, 'nobody'] }))
    await tell(wrapKey(encryptor, graphKey, { to: [server.id, 'passphrase:home'] }))
    await tell(unwrapKey(decrypt, await wrapKey(encryptor, graphKey, { to: [(await peer()).id] })))
    await tell(encryptionEngine({ readsFor: never, timeout: 10 })(request(server, true, PLAINTEXT)))
    await tell(createReadsForEvidence(server.secret, ageIdentity(server.secret), { expires: later() }))
    await tell(createReadsForEvidence(server.secret.raw as any, server.id, { expires: later() }))
    throws(() => decryptionEngine({ identities: [server.secret.raw as any] }))
    throws(() => decryptionEngine({ identities: [`${friend.secret}x`] }))
    throws(() => decryptionEngine({ identities: [{ passphrase: '', PASSPHRASE } as any] }))
    throws(() => decryptionEngine({ identities: server.secret as any }))
    throws(() => encryptionEngine({ prefer: [ageIdentity(server.secret)] }))
    throws(() => encryptionEngine({ timeout: PLAINTEXT as any }))
    throws(() => encryptionEngine({ passphrases: PASSPHRASE as any }))
    throws(() => remoteEngine(client.libp2p, friend.secret as string))
    await tell(serveEngines(client.libp2p, { encryption: { engine: encrypt, allow: [friend.secret as string] } }))

    const lines = [...errors.filter(error => error !== undefined).map(textOf), ...log.lines.map(({ text }) => text)]
    const needles = [...secretsOf(server, client, stranger), friend.secret as string, ...spellings(PLAINTEXT), ...spellings(graphKey), PASSPHRASE]
    expect(errors.filter(error => error !== undefined).length).to.be.above(40)
    expect(log.lines.filter(({ component }) => component === 'helia-encrypted:engine').length).to.be.above(10)
    expect(log.lines.length).to.be.above(1_000)
    expect(found(lines, needles)).to.deep.equal([])

    // the search finds what it is to find
    expect(found([textOf(new Error(`it is ${ageIdentity(server.secret)}`))], needles)).to.have.lengthOf(1)
    expect(found([textOf([...PLAINTEXT])], needles)).to.have.lengthOf(1)
    expect(found([base64.baseEncode(Uint8Array.of(1, 2, ...server.secret.raw))], needles)).to.have.lengthOf(1)
  })
})
