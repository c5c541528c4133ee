import { expect } from 'aegir/chai'
import { base16 } from 'multiformats/bases/base16'
import { base32 } from 'multiformats/bases/base32'
import { base58btc } from 'multiformats/bases/base58'
import { base64, base64url } from 'multiformats/bases/base64'
import { ageIdentity } from '../../src/engine/index.ts'
import { GraphKey, encrypted } from '../../src/index.ts'
import { LogLines, textOf } from '../engine/util/log-lines.ts'
import { ageUser, hybridUser, knowing, peer } from '../engine/util/people.ts'
import { describeNode, load, nodesOfEach } from '../node-util/nodes.ts'
import { bytesOf, cborBlock } from '../util/blocks.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { ageFile, graphKeyFor, rewrapped, rootAt, vaultOf } from './share-util.ts'
import { addVersion } from './util.ts'
import type { Peer, Person } from '../engine/util/people.ts'
import type { CID } from 'multiformats/cid'

const BASES = [base16, base32, base58btc, base64, base64url]
const PASSPHRASE = 'correct horse battery staple'
const PLAINTEXT = 'nobody but the readers may ever see these words'

/** Every way in which bytes, or 12 of them in a row, may stand in a line. */
function spellings (bytes: Uint8Array): string[] {
  const parts = Array.from({ length: bytes.byteLength - 11 }, (_, i) => bytes.subarray(i, i + 12))
  const hex = parts.map(part => Array.from(part, byte => byte.toString(16).padStart(2, '0')).join(' '))
  return [...BASES.map(base => base.baseEncode(bytes)), ...parts.flatMap(part => BASES.map(base => base.baseEncode(part).slice(0, -2))), ...parts.flatMap(part => [part.join(), part.join(', ')]), ...hex]
}

function secretsOf ({ secret }: Person | Peer): string[] {
  return typeof secret === 'string'
    ? [secret, secret.toLowerCase()]
    : [...spellings((secret as Peer['secret']).raw), ageIdentity(secret as Peer['secret']), ageIdentity(secret as Peer['secret']).toLowerCase()]
}

describeNode('sharing: no private key, key or plaintext in anything that is shown', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()
  const nodes = nodesOfEach()

  it('in errors, log lines, events, and what a vault or a key shows of itself', async () => {
    const { inspect } = await load<typeof import('node:util')>('node:util')
    const show = (value: unknown): string => [textOf(value), inspect(value, { depth: 12, showHidden: true, getters: true, maxArrayLength: null, maxStringLength: null }), `${String(value)}`].join('\n')
    const log = new LogLines()
    const { helia, blockstore } = await nodes.start({ logger: log as any })
    const [anna, team, stranger] = [await peer(), await peer(), await peer()]
    const [ben, hybrid] = [await ageUser(), await hybridUser()]
    const key = testKey(77)
    const vault = encrypted(helia, { key, passphrases: { home: PASSPHRASE }, readsFor: await knowing([ben, team]) })
    const shown: string[] = []
    let errors = 0
    const onProgress = (event: any): void => { shown.push(`event ${event.type} ${show(event.detail)}`) }
    const tell = async (call: () => unknown): Promise<any> => {
      try {
        return await call()
      } catch (err) {
        errors++
        shown.push(show(err))
      }
    }

    const plain = await cborBlock({ note: PLAINTEXT })
    await vault.blockstore.put(plain.cid, plain.bytes)
    const { root } = await vault.publish(plain.cid, { to: [anna.id, ben.id], onProgress })
    const graphKey = await graphKeyFor(anna, blockstore, root)
    const annas = vaultOf(helia, [anna, hybrid, { secret: { passphrase: PASSPHRASE } }])
    const strangers = vaultOf(helia, [stranger])
    const wrongs: CID[] = [
      await rewrapped(blockstore, root, graphKey, await ageFile({ to: [anna], content: seededBytes(1, 31) })),
      await rewrapped(blockstore, root, graphKey, await ageFile({ to: [anna], content: key })),
      await rewrapped(blockstore, root, graphKey, await ageFile({ to: [anna], content: graphKey.bytes, notes: [graphKey.bytes] })),
      await rewrapped(blockstore, root, graphKey, graphKey.bytes),
      await rewrapped(blockstore, root, graphKey),
      (await rootAt(blockstore, root)).index,
      plain.cid
    ]

    for (const theirs of [vault, annas, strangers, encrypted(helia), encrypted(helia, { key: testKey(3) })]) {
      for (const cid of [root, ...wrongs]) {
        const offline = true
        await tell(async () => theirs.decrypt(cid, { offline, onProgress }))
        await tell(async () => theirs.open(cid, { offline, onProgress }))
        await tell(async () => theirs.verify(cid, { onProgress }))
        await tell(async () => theirs.readers(cid, { signal: AbortSignal.timeout(50) }))
        await tell(async () => theirs.share(cid, { add: [stranger.id], signal: AbortSignal.timeout(50) }))
        await tell(async () => theirs.rotate(cid, { to: [stranger.id], offline, onProgress }))
        await tell(async () => theirs.publish(plain.cid, { previous: cid, offline, onProgress }))
      }

      for (const id of [anna.id, hybrid.id, team.id, 'nobody', ageIdentity(anna.secret), ben.secret as string, hybrid.secret as string, PASSPHRASE, `passphrase:${PASSPHRASE}`, 'passphrase:home']) {
        for (const useReadsFor of [false, true]) {
          id !== 'passphrase:home' && await tell(async () => theirs.share(root, { add: [id], useReadsFor }))
          await tell(async () => theirs.publish(await addVersion(theirs, 2), { to: [id, ben.id], useReadsFor, onProgress }))
        }
      }

      shown.push(show(theirs), show(theirs.blockstore), show({ ...theirs }), show(Object.getOwnPropertyNames(theirs)))
    }

    for (const identities of [[anna.secret.raw], [`${ben.secret as string}x`], [{ passphrase: 1, is: PASSPHRASE }], [{ passphrase: '' }], anna.secret, [key], [[ben.secret]], ben.secret]) {
      await tell(() => encrypted(helia, { identities: identities as any }))
    }

    await tell(() => encrypted(helia, { key, passphrases: { home: [PASSPHRASE] as any } }))
    await tell(() => encrypted(helia, { key, passphrases: PASSPHRASE as any }))
    await tell(() => encrypted(helia, { prefer: [ben.secret as string] }))
    await tell(() => encrypted(helia, { key: new TextEncoder().encode('ab'.repeat(16)) }))
    await tell(() => new GraphKey(graphKey.bytes.subarray(1)))
    await tell(() => new GraphKey(base64.baseEncode(graphKey.bytes) as any))
    shown.push(show(graphKey), show([graphKey]), show({ graphKey }), JSON.stringify({ graphKey }), `${graphKey as any}`)
    shown.push(...log.lines.filter(({ component }) => component.startsWith('helia-encrypted')).map(({ text }) => text))

    const keys = [key, graphKey.bytes, await bytesOf(vault.blockstore, plain.cid)]
    const needles = [...keys.flatMap(spellings), ...[anna, team, stranger, ben, hybrid].flatMap(secretsOf), PASSPHRASE, PLAINTEXT.slice(0, 20), PLAINTEXT.slice(20, 40)]
    const found = (lines: string[]): string[] => lines.filter(line => needles.some(needle => line.includes(needle)))
    expect(errors).to.be.above(150)
    expect(shown.length).to.be.above(300)
    expect(log.lines.filter(({ component }) => component.startsWith('helia-encrypted'))).to.not.be.empty()
    expect(found(shown).map(line => line.slice(0, 2_000))).to.deep.equal([])

    // and this would find it
    expect(found([show(new Error('x', { cause: { key: graphKey.bytes } })), show([anna.secret.raw]), show({ secret: ben.secret }), show(new Uint8Array(key)), show(new Map([['a', PLAINTEXT]]))])).to.have.lengthOf(5)
  })
})
