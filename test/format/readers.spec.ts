import { expect } from 'aegir/chai'
import { graphKeys } from '../../src/crypto/internal.ts'
import { KIND_READERS, openBlock, openReaders, padme, sealReaders, sealedCid } from '../../src/format/internal.ts'
import * as cbor from './util/cbor.ts'
import { DAG_CBOR, asSealed, fixtureKeys, forge, reference } from './util/fixture.ts'
import { seededBytes } from './util/random.ts'
import { recordedBackends, recordedCrypto } from './util/recorded-crypto.ts'
import { cidOf, padded, referenceSeal, unpadded } from './util/reference.ts'
import type { Cbor } from './util/cbor.ts'

const KIND = 4
const READERS = ['12D3KooWAaaa', '12D3KooWBbbb', 'age1cccc']

const texts = (readers: string[]): Cbor => cbor.list(readers.map(reader => cbor.text(reader)))
const note = (readers: Cbor): Cbor => cbor.map([['readers', readers]])

/** What SPEC 9.1 says, written apart from the library. */
const byHand = (content: Uint8Array): Uint8Array => referenceSeal(reference, { kind: KIND, cid: cidOf(DAG_CBOR, content), content }, 'padme')

/** Sealed under the right key, whatever it says. */
const forged = (content: Uint8Array, parts: { kind?: number, cid?: Uint8Array } = {}): Uint8Array => forge(padded(unpadded({ kind: KIND, cid: cidOf(DAG_CBOR, content), ...parts, content }), 'padme')).bytes

async function refused (sealed: Uint8Array, what = ''): Promise<void> {
  const err = await openReaders(await fixtureKeys(), sealed).then(() => undefined, err => err)
  expect(err, what).to.have.property('name', 'InvalidReadersError')
  expect(err, what).to.have.property('code', 'ERR_INVALID_READERS')
  expect(err.message, what).to.include('publish the graph again')
}

describe('list of readers', () => {
  it('is read as it was written, by every backend', async () => {
    for (const backend of recordedBackends) {
      const sealed = await sealReaders(await fixtureKeys(backend), READERS)

      for (const other of recordedBackends) {
        expect(await openReaders(await fixtureKeys(other), sealed)).to.deep.equal(READERS)
      }
    }
  })

  it('is what SPEC 5 and 9.1 say, byte by byte', async () => {
    const keys = await fixtureKeys()
    expect(await sealReaders(keys, READERS)).to.equalBytes(byHand(note(texts(READERS))))
    expect(await openReaders(keys, byHand(note(texts(READERS))))).to.deep.equal(READERS)
    const { bytes } = await openBlock(keys, asSealed(await sealReaders(keys, READERS)), { kind: KIND_READERS })
    expect(bytes).to.equalBytes(note(texts(READERS)))
    expect(KIND_READERS).to.equal(KIND)
  })

  it('is sorted, in whatever order it is given, and leaves that as it was', async () => {
    const keys = await fixtureKeys()
    const given = [...READERS].reverse()
    expect(await sealReaders(keys, given)).to.equalBytes(await sealReaders(keys, READERS))
    expect(given).to.deep.equal([...READERS].reverse())
  })

  it('is padded: its length tells its number and kinds roughly', async () => {
    for (const count of [1, 2, 10, 256]) {
      const readers = Array.from({ length: count }, (_, i) => `age1${String(i).padStart(58, '0')}`)
      const { byteLength } = await sealReaders(await fixtureKeys(), readers)
      expect(padme(byteLength)).to.equal(byteLength)
    }
  })

  it('is of one graph: another graph key does not open it', async () => {
    const sealed = await sealReaders(await graphKeys(seededBytes(99, 32), recordedCrypto), READERS)
    await refused(sealed)
  })

  it('is no data, page or manifest, and these are no list of readers', async () => {
    const keys = await fixtureKeys()
    const sealed = asSealed(await sealReaders(keys, READERS))

    for (const kind of [1, 2, 3, 'indexed'] as const) {
      await expect(openBlock(keys, sealed, { kind })).to.eventually.be.rejected.with.property('name', 'OpenFailedError')
    }

    for (const kind of [0, 1, 2, 3, 5, 255]) {
      await refused(forged(note(texts(READERS)), { kind }), `kind ${kind}`)
    }
  })

  it('is refused with any bit flipped, cut off anywhere, or with anything after it', async () => {
    const good = byHand(note(texts(READERS)))

    for (let bit = 0; bit < good.byteLength * 8; bit += 3) {
      await refused(good.map((byte, i) => i === bit >> 3 ? byte ^ 1 << (bit & 7) : byte), `bit ${bit}`)
    }

    for (let end = 0; end < good.byteLength; end++) {
      await refused(good.slice(0, end), `${end} bytes`)
    }

    await refused(Uint8Array.from([...good, 0]))
    await refused(seededBytes(5, 300))
    await refused(new Uint8Array(2_097_153))
  })

  const lists: Record<string, Cbor> = {
    'no readers': texts([]),
    'over 256': texts(Array.from({ length: 257 }, (_, i) => `age1${String(i).padStart(3, '0')}`)),
    'an empty text': texts(['']),
    'a text of 2,049 characters': texts(['1'.repeat(2_049)]),
    'not sorted': texts([...READERS].reverse()),
    'one twice': texts([READERS[0], READERS[0], READERS[1]]),
    'two that are swapped at the end': texts([READERS[0], READERS[2], READERS[1]]),
    'a number': cbor.list([cbor.uint(1)]),
    bytes: cbor.list([cbor.blob(seededBytes(1, 32))]),
    null: cbor.list([cbor.text('a'), cbor.nil]),
    'a list': cbor.list([cbor.list([cbor.text('a')])]),
    'a link': cbor.list([cbor.link(cidOf(DAG_CBOR, new Uint8Array(1)))]),
    'a text that is no UTF-8': cbor.list([Uint8Array.of(0x62, 0xc3, 0x28)]),
    'a text for a list': cbor.text(READERS[0]),
    'a map for a list': cbor.map([['0', cbor.text('a')]]),
    'null for a list': cbor.nil,
    'true for a list': cbor.yes,
    'an endless list': cbor.endlessList([cbor.text('a')]),
    'a list with a longer head': cbor.list(READERS.map(reader => cbor.text(reader)), 1),
    'a text with a longer head': cbor.list([cbor.text('a', 1)])
  }

  Object.entries(lists).forEach(([what, list]) => {
    it(`is refused: ${what}`, async () => {
      await refused(forged(note(list)))
    })
  })

  const contents: Record<string, Cbor> = {
    'no field': cbor.map([]),
    'a field more': cbor.map([['readers', texts(READERS)], ['a', cbor.nil]]),
    'another field': cbor.map([['reader', texts(READERS)]]),
    'the field twice': cbor.pairs([['readers', texts(READERS)], ['readers', texts(READERS)]]),
    'a map with a longer head': cbor.pairs([['readers', texts(READERS)]], 1),
    'an endless map': cbor.endlessMap([['readers', texts(READERS)]]),
    'a list': texts(READERS),
    'a text': cbor.text(READERS[0]),
    nothing: new Uint8Array(0),
    'more after it': Uint8Array.from([...note(texts(READERS)), 0xf6]),
    'what promises more': note(cbor.head(4, 2 ** 32 - 1)),
    depth: note(cbor.nested(50_000))
  }

  Object.entries(contents).forEach(([what, content]) => {
    it(`is refused: ${what}`, async () => {
      await refused(forged(content))
    })
  })

  it('is refused under another CID than its own', async () => {
    const content = note(texts(READERS))

    for (const cid of [cidOf(0x55, content), cidOf(DAG_CBOR, seededBytes(1, 10)), cidOf(0x70, content)]) {
      await refused(forged(content, { cid }))
    }
  })

  it('is refused with padding that is not zero', async () => {
    const payload = padded(unpadded({ kind: KIND, cid: cidOf(DAG_CBOR, note(texts(READERS))), content: note(texts(READERS)) }), 'padme')
    await refused(forge(payload.map((byte, i) => i === payload.length - 1 ? 1 : byte)).bytes)
  })

  it('says no more of a block that does not open than that', async () => {
    const keys = await fixtureKeys()
    const messages = new Set<string>()

    for (const sealed of [seededBytes(5, 300), await sealReaders(await graphKeys(seededBytes(99, 32), recordedCrypto), READERS), forged(note(texts(READERS)), { kind: 1 })]) {
      messages.add(await openReaders(keys, sealed).then(() => '', err => err.message))
    }

    expect(messages).to.have.property('size', 1)
  })

  it('has a sealed CID of its own, which nothing links', async () => {
    const sealed = await sealReaders(await fixtureKeys(), READERS)
    expect(sealedCid(await recordedCrypto.sha256(sealed))).to.deep.equal(asSealed(sealed).cid)
  })
})
