import * as dagCbor from '@ipld/dag-cbor'
import * as dagJson from '@ipld/dag-json'
import { expect } from 'aegir/chai'
import fc from 'fast-check'
import { CID } from 'multiformats/cid'
import * as json from 'multiformats/codecs/json'
import { sha512 } from 'multiformats/hashes/sha2'
import { NONCE_LENGTH, TAG_LENGTH, graphKeys, nativeCrypto, nobleCrypto, webCrypto } from '../../src/crypto/internal.ts'
import { KIND_PAGE, MAX_PLAIN_BLOCK, openBlock, sealBlock, sealBytes, sealOwn, sealSame, sealedLength } from '../../src/format/internal.ts'
import { block, identityBlock, pbBlock, rawBlock } from '../util/blocks.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { backends } from './util/backends.ts'
import { sharedBytes } from './util/shared-bytes.ts'
import type { Aead, CryptoBackend, GraphKeys } from '../../src/crypto/internal.ts'
import type { PlainBlock } from '../../src/format/internal.ts'

type Immediate = Required<Aead>

const native = nativeCrypto()
const reference = webCrypto() ?? nobleCrypto()
const describeNative = native == null ? describe.skip : describe

// where the native backend changes its ways
const JOINED = 32_768
const CHUNK = 65_536
// up to here results stand next to each other in one piece of memory
const SLAB_PART = 8_192 - NONCE_LENGTH - TAG_LENGTH

let nonces = 0

/** Another one each time. */
function newNonce (): Uint8Array {
  return seededBytes(0x6e00_0000 + nonces++, NONCE_LENGTH)
}

function around (...sizes: number[]): number[] {
  return sizes.flatMap(size => [size - 1, size, size + 1])
}

function padded (parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  parts.reduce((end, part) => { bytes.set(part, end); return end + part.byteLength }, 0)
  return bytes
}

function totalOf (parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { byteLength }) => sum + byteLength, 0)
}

function flip (bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice()
  copy[at] ^= 1
  return copy
}

async function immediate (key = testKey()): Promise<Immediate> {
  return await (native as CryptoBackend).aead(key) as Immediate
}

describeNative('crypto: sealNow', function () {
  this.timeout(60_000)
  let aead: Immediate
  let other: Aead

  before(async () => {
    aead = await immediate()
    other = await reference.aead(testKey())
  })

  /** The same bytes as another backend gives for the parts and zeroes in one piece. */
  async function expectSame (parts: Uint8Array[], padding: number, [one, two]: [Immediate, Aead] = [aead, other]): Promise<Uint8Array> {
    const nonce = newNonce()
    const length = totalOf(parts) + padding
    const sealed = one.sealNow(nonce, parts, length)
    expect(sealed.byteLength).to.equal(NONCE_LENGTH + length + TAG_LENGTH)
    expect(Object.getPrototypeOf(sealed)).to.equal(Uint8Array.prototype)
    expect(sealed).to.equalBytes(await two.seal(nonce, padded(parts, length)))
    return sealed
  }

  for (const size of [0, 1, 15, 16, 17, 39, ...around(SLAB_PART, JOINED, CHUNK, JOINED + CHUNK, 2 * CHUNK, 3 * CHUNK)]) {
    it(`of ${size} bytes in one part and in several, with no padding and with some`, async () => {
      const bytes = seededBytes(size, size)

      for (const cut of [0, 39, JOINED, CHUNK]) {
        for (const padding of [0, 1, 40]) {
          await expectSame([bytes.subarray(0, cut), bytes.subarray(cut)], padding)
        }
      }

      await expectSame([bytes], 0)
      await expectSame([new Uint8Array(0), bytes.subarray(0, 1), new Uint8Array(0), bytes.subarray(1), new Uint8Array(0)], 3)
    })
  }

  for (const padding of around(JOINED, CHUNK, 2 * CHUNK, 200_000)) {
    it(`of ${padding} bytes of padding, after nothing, little and much`, async () => {
      await expectSame([], padding)
      await expectSame([new Uint8Array(0)], padding)
      await expectSame([seededBytes(1, 39), seededBytes(2, 5)], padding)
      await expectSame([seededBytes(3, 39), seededBytes(4, CHUNK)], padding)
    })
  }

  it('of any parts and padding, with keys of 16 and 32 bytes', async () => {
    const part = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: JOINED - 50, max: JOINED + 50 }), fc.integer({ min: CHUNK - 50, max: CHUNK + 50 }))
    const pairs = await Promise.all(([16, 32] as const).map(async (length): Promise<[Immediate, Aead]> => [await immediate(testKey(7, length)), await reference.aead(testKey(7, length))]))

    await fc.assert(fc.asyncProperty(fc.array(part, { maxLength: 4 }), fc.oneof(fc.nat({ max: 100 }), part), async (sizes, padding) => {
      const parts = sizes.map((size, i) => seededBytes(size + i, size))

      for (const pair of pairs) {
        await expectSame(parts, padding, pair)
      }
    }), { numRuns: 60 })
  })

  it('of the largest payload', async () => {
    await expectSame([seededBytes(1, 41), seededBytes(2, MAX_PLAIN_BLOCK)], 0)
    await expectSame([seededBytes(3, 41), seededBytes(4, MAX_PLAIN_BLOCK - 100_000)], 100_000)
  })

  it('of parts that are views of larger buffers, and of subclasses', async () => {
    class Bytes extends Uint8Array {}
    const large = seededBytes(9, 300_000)

    for (const length of [40, JOINED, CHUNK + 5]) {
      await expectSame([large.subarray(7, 46), large.subarray(1000, 1000 + length)], 9)
      await expectSame([Bytes.from(large.subarray(7, 46)), Bytes.from(large.subarray(0, length))], 9)
    }
  })

  it('opens everywhere, and gives back parts and zeroes', async () => {
    for (const [content, padding] of [[100, 28], [JOINED, 500], [CHUNK, CHUNK + 1]]) {
      const parts = [seededBytes(1, 39), seededBytes(content, content)]
      const sealed = await expectSame(parts, padding)

      for (const backend of backends) {
        expect(await (await backend.aead(testKey())).open(sealed)).to.equalBytes(padded(parts, 39 + content + padding))
      }
    }
  })

  it('leaves its inputs as they were, and does not keep them', async () => {
    for (const size of [100, JOINED + 1, CHUNK * 2]) {
      const nonce = newNonce()
      const parts = [seededBytes(1, 39), seededBytes(2, size)]
      const copies = [nonce, ...parts].map(bytes => bytes.slice())
      const length = totalOf(parts) + 60
      const sealed = aead.sealNow(nonce, parts, length)
      const before = sealed.slice()
      expect([nonce, ...parts]).to.deep.equal(copies)
      nonce.fill(7)
      parts.forEach(part => part.fill(7))
      expect(sealed).to.equalBytes(before)
      expect(await other.open(sealed)).to.equalBytes(padded(copies.slice(1), length))
    }
  })

  it('pads with zeroes, whatever was sealed before', async () => {
    for (const size of [100, SLAB_PART, JOINED - 1, JOINED, JOINED + 1, CHUNK, 3 * CHUNK]) {
      aead.sealNow(newNonce(), [seededBytes(1, 50), new Uint8Array(size - 50).fill(0xee)], size)
      await expectSame([Uint8Array.of(1)], 20)
      await expectSame([Uint8Array.of(2)], JOINED - 1)
      await expectSame([Uint8Array.of(3)], 2 * CHUNK)
      await expectSame([], JOINED)
    }
  })

  it('gives memory that no other result has', async () => {
    const sizes = [0, 1, 7, 100, 1000, SLAB_PART - 1, SLAB_PART, SLAB_PART + 1, JOINED, CHUNK, 5]
    const made = Array.from({ length: 120 }, (_, i) => {
      const parts = [seededBytes(i, 39), seededBytes(i + 1, sizes[i % sizes.length])]
      const sealed = aead.sealNow(newNonce(), parts, totalOf(parts) + i % 3)
      return { sealed, copy: sealed.slice() }
    })

    // nothing that came later changed what was there
    made.forEach(({ sealed, copy }) => { expect(sealed).to.equalBytes(copy) })

    for (const [i, { sealed }] of made.entries()) {
      sealed.fill(i)
    }

    made.forEach(({ sealed }, i) => { expect(sealed.every(byte => byte === i)).to.equal(true) })
    // nor is it written to again
    await expectSame([seededBytes(1, 60)], 4)
    made.forEach(({ sealed }, i) => { expect(sealed.every(byte => byte === i)).to.equal(true) })
  })

  it('gives memory of its own where a result is large', () => {
    const { buffer, byteLength } = aead.sealNow(newNonce(), [seededBytes(1, JOINED)], JOINED)
    expect(buffer.byteLength).to.equal(byteLength)
  })
})

describeNative('crypto: sealSame', function () {
  this.timeout(60_000)
  let aead: Immediate

  before(async () => {
    aead = await immediate()
  })

  const SIZES = [5, SLAB_PART, JOINED - 60, JOINED + 1, CHUNK + 10]

  it('gives the same bytes for the same parts, by 8 to 16 bytes of the tag', () => {
    for (const size of SIZES) {
      const nonce = newNonce()
      const parts = [seededBytes(1, 39), seededBytes(2, size)]
      const length = totalOf(parts) + 20
      const sealed = aead.sealNow(nonce, parts, length)

      for (const end of [8, 12, 16]) {
        const again = aead.sealSame(nonce, parts, length, sealed.slice(-end))
        expect(again).to.equalBytes(sealed)
        expect(again).to.not.equal(sealed)
      }
    }
  })

  it('gives the same for the same bytes in other parts', () => {
    const nonce = newNonce()
    const bytes = seededBytes(3, 500)
    const sealed = aead.sealNow(nonce, [bytes], 600)
    expect(aead.sealSame(nonce, [bytes.subarray(0, 3), bytes.subarray(3)], 600, sealed.slice(-8))).to.equalBytes(sealed)
    expect(aead.sealSame(nonce, [bytes, new Uint8Array(100)], 600, sealed.slice(-8))).to.equalBytes(sealed)
  })

  it('gives nothing for parts that changed, wherever', () => {
    for (const size of SIZES) {
      const nonce = newNonce()
      const [head, content] = [seededBytes(1, 39), seededBytes(2, size)]
      const length = 39 + size + 20
      const tagEnd = aead.sealNow(nonce, [head, content], length).slice(-8)
      const changed = [
        ...[0, 38].map(at => [flip(head, at), content]),
        ...[0, size >> 1, size - 1].map(at => [head, flip(content, at)]),
        [head, content.slice(0, -1)],
        [head, Uint8Array.from([...content, 1])],
        [content, head],
        [head],
        []
      ]

      for (const [i, parts] of changed.entries()) {
        expect(aead.sealSame(nonce, parts, length, tagEnd), `${size} bytes, change ${i}`).to.equal(undefined)
      }
    }
  })

  it('gives nothing under another nonce, for another length, or for another end of the tag', () => {
    const nonce = newNonce()
    const parts = [seededBytes(1, 300)]
    const sealed = aead.sealNow(nonce, parts, 310)
    const tagEnd = sealed.slice(-8)
    expect(aead.sealSame(newNonce(), parts, 310, tagEnd)).to.equal(undefined)
    expect(aead.sealSame(nonce, parts, 311, tagEnd)).to.equal(undefined)
    expect(aead.sealSame(nonce, parts, 300, tagEnd)).to.equal(undefined)

    for (let bit = 0; bit < 64; bit++) {
      const wrong = tagEnd.slice()
      wrong[bit >> 3] ^= 1 << (bit & 7)
      expect(aead.sealSame(nonce, parts, 310, wrong), `bit ${bit}`).to.equal(undefined)
    }

    // the start of the tag is not its end, and no tag at all is no permission
    expect(aead.sealSame(nonce, parts, 310, sealed.slice(-16, -8))).to.equal(undefined)
    expect(aead.sealSame(nonce, parts, 310, new Uint8Array(0))).to.equal(undefined)
    expect(aead.sealSame(nonce, parts, 310, sealed)).to.equalBytes(sealed)
  })

  it('leaves nothing in memory of what it throws away', () => {
    const [nonce, parts] = [newNonce(), [seededBytes(1, 300)]]
    const { byteLength } = aead.sealNow(nonce, parts, 300)
    let neighbour = aead.sealNow(newNonce(), [], 0)

    // next to each other in one piece of memory, once there is one with room for both
    while (neighbour.byteOffset + neighbour.byteLength + byteLength > neighbour.buffer.byteLength) {
      neighbour = aead.sealNow(newNonce(), [], 0)
    }

    const copy = neighbour.slice()
    const after = new Uint8Array(neighbour.buffer, neighbour.byteOffset + neighbour.byteLength, byteLength)
    after.fill(9)
    expect(aead.sealSame(nonce, [flip(parts[0], 5)], 300, new Uint8Array(8))).to.equal(undefined)
    expect([...after].filter(byte => byte !== 0)).to.deep.equal([])
    expect(neighbour).to.equalBytes(copy)
  })

  it('leaves its neighbours, its inputs and the padding of the next alone, also when it gives nothing', async () => {
    const other = await reference.aead(testKey())

    for (const size of SIZES) {
      const nonce = newNonce()
      const parts = [seededBytes(1, 39), seededBytes(2, size)]
      const copies = parts.map(part => part.slice())
      const before = aead.sealNow(newNonce(), parts, 39 + size)
      const copy = before.slice()
      const tagEnd = aead.sealNow(nonce, parts, 39 + size).slice(-8)
      const wrong = [parts[0], flip(parts[1], 1)]
      expect(aead.sealSame(nonce, wrong, 39 + size, tagEnd)).to.equal(undefined)
      const next = newNonce()
      const after = aead.sealNow(next, [Uint8Array.of(1)], 2 * size)
      expect(before).to.equalBytes(copy)
      expect(after).to.equalBytes(await other.seal(next, padded([Uint8Array.of(1)], 2 * size)))
      expect((await aead.sealSame(nonce, parts, 39 + size, tagEnd))?.subarray(-8)).to.equalBytes(tagEnd)
      expect(parts).to.deep.equal(copies)
    }
  })
})

/** Keys of one graph in each backend. */
async function allKeys (): Promise<Array<{ name: string, keys: GraphKeys }>> {
  return Promise.all(backends.map(async backend => ({ name: backend.name, keys: await graphKeys(seededBytes(3, 32), backend) })))
}

/** Keys whose backend does something after each hash. */
async function keysActing (act: () => void): Promise<GraphKeys> {
  const inner = native ?? nobleCrypto()

  return graphKeys(seededBytes(3, 32), {
    ...inner,
    sha256: (bytes) => {
      const digest = inner.sha256(bytes)
      act()
      return digest
    }
  })
}

async function codecBlocks (): Promise<Record<string, PlainBlock>> {
  const leaf = await rawBlock(seededBytes(1, 30))

  return {
    'dag-pb v0': await pbBlock([leaf.cid]),
    'dag-pb v1': await pbBlock([leaf.cid], { version: 1 }),
    'dag-cbor': await block(dagCbor.code, dagCbor.encode([leaf.cid])),
    'dag-json': await block(dagJson.code, dagJson.encode([leaf.cid])),
    json: await block(json.code, json.encode([1])),
    'raw by sha2-512': await rawBlock(seededBytes(2, 30), { hasher: sha512 }),
    'raw by 20 bytes of its digest': await rawBlock(seededBytes(3, 30), { truncate: 20 }),
    'raw in its CID': identityBlock(0x55, seededBytes(4, 30))
  }
}

function own ({ cid, bytes }: PlainBlock): PlainBlock {
  return { cid, bytes: bytes.slice() }
}

describe('format: a block that is sealed at once', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()

  it('is so in the native backend, and in no other', async () => {
    for (const { name, keys } of await allKeys()) {
      expect(keys.immediate, name).to.equal(name === 'native')
    }
  })

  it('is not where a part of the backend answers later', async () => {
    const inner = native ?? nobleCrypto()
    const later: Array<Partial<CryptoBackend>> = [
      { sha256: async bytes => inner.sha256(bytes) },
      { hmac: async key => { const mac = await inner.hmac(key); return async data => mac(data) } },
      { aead: async key => { const { seal, open } = await inner.aead(key); return { seal, open } } }
    ]
    const leaf = await rawBlock(seededBytes(1, 100))
    const [{ keys }] = await allKeys()
    const expected = await sealBlock(keys, leaf)

    for (const part of later) {
      const keys = await graphKeys(seededBytes(3, 32), { ...inner, ...part })
      expect(keys.immediate).to.equal(false)
      expect((await sealBlock(keys, leaf)).bytes).to.equalBytes(expected.bytes)
    }
  })

  for (const padding of ['padme', 'none'] as const) {
    it(`has the same bytes in all backends, of every size, padding ${padding}`, async () => {
      const all = await allKeys()

      for (const size of [0, 1, 100, 5000, ...around(SLAB_PART - 39, JOINED - 41, JOINED, CHUNK - 41, CHUNK), 200_000, MAX_PLAIN_BLOCK]) {
        const leaf = await rawBlock(seededBytes(size, size))
        const [first, ...others] = all.filter(({ name }) => name !== 'noble' || size < 10_000 || all.length === 1)
        const sealed = await sealOwn(first.keys, leaf, { padding })
        expect(sealed.bytes.byteLength).to.equal(sealedLength(leaf.cid, size, padding))
        expect(await sealSame(first.keys, leaf, sealed.bytes.slice(-8), { padding })).to.equalBytes(sealed.bytes)

        for (const { name, keys } of others) {
          expect((await sealOwn(keys, leaf, { padding })).bytes, name).to.equalBytes(sealed.bytes)
          expect(await sealSame(keys, leaf, sealed.bytes.slice(-8), { padding }), name).to.equalBytes(sealed.bytes)
        }

        const cid = (await sealBlock(first.keys, leaf, { padding })).cid
        expect((await openBlock(others.at(-1)?.keys ?? first.keys, { cid, bytes: sealed.bytes }, { plainCid: leaf.cid })).bytes).to.equalBytes(leaf.bytes)
      }
    })
  }

  it('is as it was when it is sealed again, in every codec and form, and otherwise it is not given', async () => {
    for (const { name, keys } of await allKeys()) {
      for (const [form, made] of Object.entries({ raw: await rawBlock(seededBytes(5, 3000)), ...await codecBlocks() })) {
        const { bytes } = await sealOwn(keys, own(made))
        expect(await sealSame(keys, own(made), bytes.slice(-8)), `${name} ${form}`).to.equalBytes(bytes)
        expect(await sealSame(keys, own(made), flip(bytes, bytes.byteLength - 1).slice(-8)), `${name} ${form}`).to.equal(undefined)

        for (const changed of [flip(made.bytes, 0), flip(made.bytes, made.bytes.byteLength - 1), made.bytes.slice(1), new Uint8Array(0), Uint8Array.from([...made.bytes, 0])]) {
          const outcome = await (async () => sealSame(keys, { cid: made.cid, bytes: changed }, bytes.slice(-8)))().then(value => value, err => err.name)
          // without hashing where that can be left out; else the hash tells
          expect(outcome, `${name} ${form}`).to.equal(name !== 'noble' && form === 'raw' ? undefined : 'PlainBlockMismatchError')
        }
      }
    }
  })

  it('is not sealed at all if its bytes are not its CID\'s', async () => {
    for (const { name, keys } of await allKeys()) {
      let sealings = 0
      const count = (real?: any): any => real == null ? undefined : (...args: unknown[]) => { sealings++; return real(...args) }
      const { seal, open, sealNow, sealSame: same } = keys.aead
      const counted = { ...keys, aead: { seal: count(seal), open, sealNow: count(sealNow), sealSame: count(same) } }

      for (const made of [await rawBlock(seededBytes(5, 300)), ...Object.values(await codecBlocks())]) {
        for (const bytes of [flip(made.bytes, 1), made.bytes.slice(1), new Uint8Array(0)]) {
          const err = await errorOf(async () => sealBytes(counted, { cid: made.cid, bytes }))
          expect(err, name).to.have.property('name', 'PlainBlockMismatchError')
        }
      }

      expect(sealings, name).to.equal(0)
      await sealBytes(counted, await rawBlock(seededBytes(5, 300)))
      expect(sealings, name).to.equal(1)
    }
  })

  it('in shared memory is copied before it is checked: what is checked is what is sealed', async () => {
    for (const size of [40, 5000, 60_000]) {
      const made = await rawBlock(seededBytes(6, size))
      const shared = sharedBytes(size)
      shared.set(made.bytes)
      let reached = 0
      // another thread could write at any time
      const keys = await keysActing(() => { reached++; shared.fill(0xaa) })
      reached = 0
      shared.set(made.bytes)
      const { bytes, content } = await sealBytes(keys, { cid: made.cid, bytes: shared })
      expect(reached).to.be.greaterThan(0)
      expect([...shared].every(byte => byte === 0xaa)).to.equal(true)
      expect(content).to.equalBytes(made.bytes)
      const [{ keys: plainKeys }] = await allKeys()
      const sealed = await sealBlock(plainKeys, made)
      expect(bytes).to.equalBytes(sealed.bytes)
      expect((await openBlock(plainKeys, { cid: sealed.cid, bytes })).bytes).to.equalBytes(made.bytes)
    }
  })

  it('in shared memory is copied also the second time', async () => {
    const made = await rawBlock(seededBytes(7, 3000))
    const shared = sharedBytes(3000)
    const [{ keys: plainKeys }] = await allKeys()
    const { bytes } = await sealOwn(plainKeys, made)
    const keys = await keysActing(() => { shared.fill(0xbb) })
    shared.set(made.bytes)
    expect(await sealSame(keys, { cid: made.cid, bytes: shared }, bytes.slice(-8))).to.equalBytes(bytes)
    shared.fill(0xbb)
    const changed = await (async () => sealSame(keys, { cid: made.cid, bytes: shared }, bytes.slice(-8)))().catch(err => err.name)
    // a backend that can't seal the same hashes first
    expect(changed).to.equal(native == null ? 'PlainBlockMismatchError' : undefined)
  })

  it('of another codec than raw, or by another hash, is copied: links are read from what was sealed', async () => {
    for (const { keys } of await allKeys()) {
      for (const [form, made] of Object.entries(await codecBlocks())) {
        const mine = own(made)
        const { content, bytes } = await sealBytes(keys, mine)
        expect(content.buffer === mine.bytes.buffer, form).to.equal(false)
        mine.bytes.fill(7)
        expect(content, form).to.equalBytes(made.bytes)
        expect(bytes, form).to.equalBytes((await sealBytes(keys, made)).bytes)
      }
    }
  })

  it('of another codec that changes while it is hashed is not half the one and half the other', async () => {
    for (const [form, made] of Object.entries(await codecBlocks())) {
      const mine = own(made)
      const keys = await keysActing(() => { mine.bytes.fill(7) })
      // making the keys hashes something, too
      mine.bytes.set(made.bytes)
      const { content, bytes } = await sealBytes(keys, mine)
      expect(content, form).to.equalBytes(made.bytes)
      const [{ keys: plainKeys }] = await allKeys()
      expect(bytes, form).to.equalBytes((await sealBytes(plainKeys, made)).bytes)
    }
  })

  it('takes the CID and the bytes as they are at the call', async () => {
    for (const { name, keys } of await allKeys()) {
      for (const [form, made] of Object.entries({ raw: await rawBlock(seededBytes(8, 200)), ...await codecBlocks() })) {
        const expected = await sealBytes(keys, made)
        const mine = { cid: CID.decode(made.cid.bytes.slice()), bytes: made.bytes.slice() }
        const sealing = sealBytes(keys, mine)
        mine.cid.bytes.fill(0)
        mine.bytes.fill(0)
        expect((await sealing).bytes, `${name} ${form}`).to.equalBytes(expected.bytes)
      }
    }
  })

  it('of a page has the same bytes in all backends', async () => {
    const page = await block(dagCbor.code, dagCbor.encode({ level: 0, entries: [] }))
    const all = await allKeys()
    const sealed = await Promise.all(all.map(async ({ keys }) => (await sealBlock(keys, page, { kind: KIND_PAGE })).bytes))
    sealed.forEach(bytes => { expect(bytes).to.equalBytes(sealed[0]) })
  })
})

describeNative('crypto: a sealing that fails', () => {
  it('leaves nothing in the padding of the next', async () => {
    const aead = await native?.aead(seededBytes(1, 32)) as Immediate
    const detached: any = new Uint8Array(10)
    detached.buffer.transfer()
    expect(() => aead.sealNow(seededBytes(2, NONCE_LENGTH), [seededBytes(3, 1_000), detached], 1_001)).to.throw()
    const opened = await aead.open(aead.sealNow(seededBytes(4, NONCE_LENGTH), [Uint8Array.of(1)], 2_000))
    expect(opened.subarray(1).every(byte => byte === 0)).to.be.true()
  })
})
