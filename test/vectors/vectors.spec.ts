import { sha256 } from '@noble/hashes/sha2.js'
import { hexToBytes } from '@noble/hashes/utils.js'
import { expect } from 'aegir/chai'
import { CID } from 'multiformats/cid'
import { decryptGraph, encryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { recordedBackends, recordedCrypto } from '../format/util/recorded-crypto.ts'
import { blockFailures } from './data/block-failures.ts'
import { catalogFailures } from './data/catalog-failures.ts'
import { commitmentFailures } from './data/commitment-failures.ts'
import { graphFailures } from './data/graph-failures.ts'
import { indexFailures } from './data/index-failures.ts'
import { keyFailures } from './data/key-failures.ts'
import { large } from './data/large.ts'
import { manifestFailures } from './data/manifest-failures.ts'
import { rootFailures } from './data/root-failures.ts'
import { successes } from './data/successes.ts'
import { sealedText } from './util/failures/case.ts'
import { largeGraph } from './util/plain-graphs.ts'
import { writeGraph } from './util/reference-graph.ts'
import { failingStore, nameOf } from './util/run.ts'
import { TextStore, asText, decodeCid, fromText } from './util/store.ts'
import { LARGE, SUCCESSES, partsOf } from './util/success-cases.ts'
import type { SuccessCase } from './util/success-cases.ts'
import type { FailureVector, SuccessVector } from './util/types.ts'
import type { CryptoBackend } from '../../src/crypto/internal.ts'

const failures: FailureVector[] = [
  ...keyFailures, ...rootFailures, ...commitmentFailures, ...manifestFailures,
  ...indexFailures, ...blockFailures, ...catalogFailures, ...graphFailures
]

async function encrypt ({ key, options: { blocks, ...options }, plain, plainRoot }: SuccessVector, crypto: CryptoBackend): Promise<TextStore> {
  const target = new TextStore()
  await encryptGraph(new TextStore(plain.map(fromText)), target, decodeCid(plainRoot), { key: hexToBytes(key), crypto, ...options, ...(blocks != null && { blocks: blocks.map(decodeCid) }) })
  return target
}

/** What SPEC 10 says that decrypting does without: the sealed CIDs of the pages, and of the block of wrapped keys. */
function partsNotNeeded (name: string): { pages: string[], wrapped: string[] } {
  const parts = partsOf(SUCCESSES.find(example => example.name === name) as SuccessCase)
  return {
    pages: writeGraph(parts).pages.map(({ digest }) => sealedText(digest)),
    wrapped: parts.wrapped == null ? [] : [sealedText(sha256(parts.wrapped))]
  }
}

/** A reader may refuse these, or go on past the page (SPEC 10). This one goes on. */
const PAGE_LOST = ['block: a missing page', 'block: an altered page']

describe('vectors', () => {
  it('have more failures than successes, each layer some, and names of their own', () => {
    expect(failures.length).to.be.above(4 * (successes.length + large.length))
    expect(new Set(failures.map(({ layer }) => layer)).size).to.equal(8)
    const names = [...successes, ...large, ...failures].map(({ name }) => name)
    expect(new Set(names).size).to.equal(names.length)
  })

  it('are stored under their own CIDs in successes', async () => {
    for (const [text, bytes] of successes.flatMap(({ stored }) => stored.map(fromText))) {
      expect(await recordedCrypto.sha256(bytes), text).to.equalBytes(CID.parse(text).multihash.digest)
    }
  })

  for (const vector of successes) {
    describe(vector.name, () => {
      const source = new TextStore(vector.stored.map(fromText))
      const key = hexToBytes(vector.key)
      const root = decodeCid(vector.root)

      it('is what a writer that knows SPEC.md alone writes', () => {
        const example = SUCCESSES.find(({ name }) => name === vector.name)
        const written = example == null ? undefined : writeGraph(partsOf(example))
        expect(written?.root.toString()).to.equal(vector.root)
        expect(written?.index.toString()).to.equal(vector.index)
        expect(written?.manifest.toString()).to.equal(vector.manifest)
        expect(asText(written?.stored ?? new Map())).to.deep.equal(vector.stored)
      })

      for (const crypto of recordedBackends) {
        if (vector.writable) {
          it(`is written, byte by byte, on ${crypto.name}`, async () => {
            expect(asText((await encrypt(vector, crypto)).blocks)).to.deep.equal(vector.stored)
          })
        }

        it(`is decrypted on ${crypto.name}`, async () => {
          const target = new TextStore()
          const { root: plainRoot, blocks, bytes, complete } = await decryptGraph(source, target, root, { key, crypto })

          expect(asText(target.blocks)).to.deep.equal(vector.plain)
          expect(plainRoot.toString()).to.equal(vector.plainRoot)
          expect(complete).to.equal(vector.complete)
          expect(blocks).to.equal(vector.plain.length)
          expect(bytes).to.equal([...target.blocks.values()].reduce((sum, { length }) => sum + length, 0))
        })

        it(`is verified on ${crypto.name}, with the key and without`, async () => {
          const { plain } = await verifyGraph(source, root, { key, crypto })
          const { plain: hidden, index } = await verifyGraph(source, root, { crypto })
          expect(plain?.root.toString()).to.equal(vector.plainRoot)
          expect(hidden).to.equal(undefined)
          expect(index.toString()).to.equal(vector.index)
        })
      }

      it('has no block that could be left out, but decrypting needs neither pages nor wrapped keys', async () => {
        const { pages, wrapped } = partsNotNeeded(vector.name)

        for (const [cid] of vector.stored) {
          const less = new TextStore(vector.stored.filter(([other]) => other !== cid).map(fromText))
          const target = new TextStore()
          const missing = await nameOf(decryptGraph(less, target, root, { key }))
          expect(missing, cid).to.equal([...pages, ...wrapped].includes(cid) ? null : 'MissingBlockError')
          missing == null && expect(asText(target.blocks)).to.deep.equal(vector.plain)
          expect(await nameOf(verifyGraph(less, root)), cid).to.equal('MissingBlockError')
          expect(await nameOf(verifyGraph(less, root, { key })), cid).to.equal('MissingBlockError')
        }
      })
    })
  }

  for (const vector of large) {
    describe(vector.name, () => {
      const graph = largeGraph(vector.leaves)
      const key = hexToBytes(vector.key)
      const stored = new TextStore()

      it('is what a writer that knows SPEC.md alone writes', () => {
        const example = LARGE.find(({ name }) => name === vector.name)
        const written = writeGraph(partsOf({ ...example, ...vector.options, graph } as SuccessCase))
        expect(written.root.toString()).to.equal(vector.root)
        expect(written.manifest.toString()).to.equal(vector.manifest)
      }).timeout(60_000)

      it('is written', async () => {
        const made = await encryptGraph(new TextStore(graph.blocks), stored, graph.root, { key, crypto: recordedCrypto, ...vector.options })

        expect(made.root.toString()).to.equal(vector.root)
        expect(made.index.toString()).to.equal(vector.index)
        expect(made.blocks).to.equal(vector.blocks)
        expect(made.bytes).to.equal(vector.bytes)
        expect(made.sealedBlocks).to.equal(vector.sealedBlocks)
        expect(made.sealedBytes).to.equal(vector.sealedBytes)
        expect(stored.blocks.has(vector.manifest)).to.equal(true)
        expect(stored.blocks.size).to.equal(vector.sealedBlocks + vector.indexNodes + 2)
      }).timeout(60_000)

      for (const crypto of vector.name === 'large' ? recordedBackends : [recordedCrypto]) {
        it(`is decrypted on ${crypto.name}`, async () => {
          const target = new TextStore()
          await decryptGraph(stored, target, decodeCid(vector.root), { key, crypto })
          expect(asText(target.blocks)).to.deep.equal(asText(graph.blocks))
        }).timeout(60_000)
      }

      it('is verified, with the key and without', async () => {
        expect((await verifyGraph(stored, decodeCid(vector.root), { key })).plain?.blocks).to.equal(vector.blocks)
        expect((await verifyGraph(stored, decodeCid(vector.root))).sealedBlocks).to.equal(vector.sealedBlocks)
      }).timeout(60_000)
    })
  }

  for (const vector of failures) {
    describe(vector.name, () => {
      const source = failingStore(vector, successes)
      const key = hexToBytes(vector.key)
      const root = decodeCid(vector.root)

      const goesOn = PAGE_LOST.includes(vector.name)

      for (const crypto of recordedBackends) {
        it(`decrypting gives ${goesOn ? 'the whole graph' : vector.decrypt ?? 'no error'} on ${crypto.name}`, async () => {
          const target = new TextStore()
          expect(await nameOf(decryptGraph(source, target, root, { key, crypto }))).to.equal(goesOn ? null : vector.decrypt)
          goesOn && expect(asText(target.blocks)).to.deep.equal(successes.find(({ name }) => name === vector.base)?.plain)
        })

        it(`verifying gives ${vector.verify ?? 'no error'} on ${crypto.name}`, async () => {
          expect(await nameOf(verifyGraph(source, root, { key, crypto }))).to.equal(vector.verify)
        })
      }

      it(`verifying without the key gives ${vector.audit ?? 'no error'}`, async () => {
        expect(await nameOf(verifyGraph(source, root))).to.equal(vector.audit)
      })
    })
  }
})
