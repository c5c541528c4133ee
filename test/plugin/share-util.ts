import { base64nopad } from '@scure/base'
import { expect } from 'aegir/chai'
import * as age from 'age-encryption'
import { CID } from 'multiformats/cid'
import * as raw from 'multiformats/codecs/raw'
import { sha256 } from 'multiformats/hashes/sha2'
import { GraphKey } from '../../src/crypto/internal.ts'
import { ageRecipient, decryptionEngine } from '../../src/engine/index.ts'
import { unwrapKey } from '../../src/engine/internal.ts'
import { commitRoot, decodeRoot } from '../../src/format/internal.ts'
import { unlockRoot } from '../../src/graph/internal.ts'
import { encrypted } from '../../src/index.ts'
import { digestsIn } from '../node-util/node-state.ts'
import { bytesOf, cborBlock, rawBlock } from '../util/blocks.ts'
import { putNode } from '../util/forge.ts'
import { recorded } from '../util/nonce-recorder.ts'
import { seededBytes } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { addVersion, encryptedCids, plainBlocks } from './util.ts'
import type { PinBench } from './pin-bench.ts'
import type { EncryptedRoot } from '../../src/format/internal.ts'
import type { Encrypted, EncryptedInit, HeliaComponents } from '../../src/index.ts'
import type { Person } from '../engine/util/people.ts'
import type { Blockstore } from 'interface-blockstore'

type Readable = Pick<Blockstore, 'get'>

/** A vault that opens what was shared with these, and has no key. */
export function vaultOf (helia: HeliaComponents, people: Array<Pick<Person, 'secret'>>, init: EncryptedInit = {}): Encrypted {
  return encrypted(helia, { identities: people.map(({ secret }) => secret), ...init })
}

export async function rootAt (store: Readable, cid: CID): Promise<EncryptedRoot> {
  return decodeRoot({ cid, bytes: await bytesOf(store, cid) })
}

/** The age file that an encrypted root links. */
export async function wrappedOf (store: Readable, root: CID): Promise<Uint8Array> {
  return bytesOf(store, (await rootAt(store, root)).wrapped as CID)
}

/** One after the other. */
export async function inTurn <T> (items: Iterable<T>, act: (item: T, i: number) => Promise<unknown>): Promise<void> {
  let i = 0

  for (const item of items) {
    await act(item, i++)
  }
}

/** Every CID of an encrypted graph, its wrapped keys too. */
export async function sharedCids (store: Readable, root: CID): Promise<CID[]> {
  const { wrapped } = await rootAt(store, root)
  return [...await encryptedCids(store, root), ...(wrapped == null ? [] : [wrapped])]
}

/** What a reader takes out of the age file: enough for everything below the root. */
export async function graphKeyFor ({ secret }: Pick<Person, 'secret'>, store: Readable, root: CID): Promise<GraphKey> {
  return new GraphKey(await unwrapKey(decryptionEngine({ identities: [secret] }), await wrappedOf(store, root)))
}

/** The same graph with another block of wrapped keys, or none, as only somebody with the graph key can make it. */
export async function rewrapped (store: Blockstore, cid: CID, graphKey: GraphKey, file?: Uint8Array): Promise<CID> {
  const root = await rootAt(store, cid)
  const { salt, manifest, index } = root
  const keys = await unlockRoot(root, graphKey, recorded())
  return putNode(store, commitRoot(keys, { salt, manifest, index, ...(file == null ? {} : { wrapped: await putRaw(store, file) }) }))
}

export async function putRaw (store: Blockstore, bytes: Uint8Array): Promise<CID> {
  const cid = CID.createV1(raw.code, await sha256.digest(bytes))
  await store.put(cid, bytes)
  return cid
}

export interface AgeParts {
  to: Person[]
  content: Uint8Array
  /** the bodies of stanzas of type `helia-encrypted/readers` */
  notes?: Uint8Array[]
}

/** An age file by age's own library, with any notes. */
export async function ageFile ({ to, content, notes = [] }: AgeParts): Promise<Uint8Array> {
  const encrypter = new age.Encrypter()
  to.forEach(({ id }) => { encrypter.addRecipient(ageRecipient(id)) })
  notes.forEach(note => { encrypter.addRecipient({ wrapFileKey: () => [new age.Stanza(['helia-encrypted/readers'], note)] }) })
  return encrypter.encrypt(content)
}

/** The stanzas of an age file's header, read by hand: type and body. */
export function stanzasOf (file: Uint8Array): Array<{ type: string, body: Uint8Array }> {
  const [header] = new TextDecoder('latin1').decode(file).split('\n--- ')
  return header.split('\n-> ').slice(1).map(stanza => {
    const [args, ...body] = stanza.split('\n')
    return { type: args.split(' ')[0], body: base64nopad.decode(body.join('')) }
  })
}

/** The sealed list of readers in an age file. */
export function noteOf (file: Uint8Array): Uint8Array {
  const notes = stanzasOf(file).filter(({ type }) => type === 'helia-encrypted/readers')

  if (notes.length !== 1) {
    throw new Error(`${notes.length} notes`)
  }

  return notes[0].body
}

/** A flat graph of so many blocks in a vault. */
export async function addMany (vault: Encrypted, count: number): Promise<CID> {
  const groups: CID[] = []

  for (let at = 0; at < count; at += 1_000) {
    const leaves: CID[] = []

    for (let i = at; i < Math.min(at + 1_000, count); i++) {
      const { cid, bytes } = await rawBlock(seededBytes(i, 16))
      await vault.blockstore.put(cid, bytes)
      leaves.push(cid)
    }

    groups.push(await putBlock(vault, { leaves }))
  }

  return putBlock(vault, { groups })
}

async function putBlock (vault: Encrypted, value: unknown): Promise<CID> {
  const { cid, bytes } = await cborBlock(value)
  return vault.blockstore.put(cid, bytes)
}

/** A graph that was published on a bench, and the vault that has it all. */
export interface Published {
  bench: PinBench
  vault: Encrypted
  plainRoot: CID
}

/** That these people, each alone, read all of a graph in every way. */
export async function expectOpens ({ bench, vault, plainRoot }: Published, root: CID, ...people: Person[]): Promise<void> {
  const plain = await plainBlocks(vault.blockstore, plainRoot)

  for (const person of people) {
    const theirs = vaultOf(bench.helia, [person])
    expect(await theirs.decrypt(root)).to.deep.equal(plainRoot)
    expect(await plainBlocks(theirs.blockstore, plainRoot)).to.deep.equal(plain)
    expect((await theirs.verify(root)).plain).to.include({ complete: true, blocks: plain.length })
    const lazy = vaultOf(bench.helia, [person])
    expect(await lazy.open(root)).to.deep.equal(plainRoot)
    expect(await bytesOf(lazy.blockstore, plain[1].cid)).to.deep.equal(plain[1].bytes)
  }
}

/** That nothing works for somebody, and nothing was decrypted. */
export async function expectRefuses ({ helia }: PinBench, root: CID, person: Person, name = 'KeyUnwrapFailedError'): Promise<void> {
  const theirs = vaultOf(helia, [person])
  const calls: Array<() => Promise<unknown>> = [
    async () => theirs.decrypt(root),
    async () => theirs.open(root),
    async () => theirs.readers(root),
    async () => theirs.share(root, { add: [person.id] }),
    async () => theirs.rotate(root, { to: [person.id] }),
    async () => theirs.publish(await addVersion(vaultOf(helia, [person]), 2), { previous: root })
  ]

  for (const call of calls) {
    expect(await errorOf(call), String(call)).to.have.property('name', name)
  }

  expect(await digestsIn(theirs.blockstore)).to.be.empty()
}
