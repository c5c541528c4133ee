import { expect } from 'aegir/chai'
import { defaultCrypto } from '../../src/crypto/internal.ts'
import { openAll, takeApart } from '../util/forge.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { testKey } from '../util/random.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { exportFirst, exportSecond, leavesOf, smallVersions, versions, wideVersions } from '../util/versions.ts'
import type { CryptoBackend } from '../../src/crypto/internal.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { Second, Versions } from '../util/versions.ts'

const key = testKey()
const crypto = recorded()
const RAW = 0x55

/** A backend that counts what it seals and opens. */
function counting (): { crypto: CryptoBackend, counts: { seal: number, open: number } } {
  const inner = recorded(defaultCrypto())
  const counts = { seal: 0, open: 0 }

  return {
    counts,
    crypto: {
      ...inner,
      async aead (key) {
        const aead = await inner.aead(key)

        return {
          seal: (nonce, plaintext) => {
            counts.seal++
            return aead.seal(nonce, plaintext)
          },
          open: (sealed) => {
            counts.open++
            return aead.open(sealed)
          }
        }
      }
    }
  }
}

interface Run extends Second {
  counts: { seal: number, open: number }
  /** what the first version stored */
  stored: Set<string>
}

async function run (made: Versions, options: Partial<EncryptOptions> = {}, first: Partial<EncryptOptions> = {}): Promise<Run> {
  const exported = await exportFirst(made, { key, crypto, ...options }, first)
  const stored = new Set<string>()

  for await (const { cid } of exported.shared.inner.getAll()) {
    stored.add(String(cid.multihash.bytes))
  }

  const { crypto: counted, counts } = counting()
  return { ...await exportSecond(made, exported, { key, crypto: counted, ...options }), counts, stored }
}

describe('graph: what exporting again does not do again', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()
  let small: Versions

  before(async () => {
    small = await smallVersions()
  })

  it('seals what is new, the pages and the manifest; opens the pages and the manifest', async () => {
    expect((await run(small)).counts).to.deep.equal({ seal: 3 + 1 + 1, open: 2 })
    expect((await run(small, { catalog: false })).counts).to.deep.equal({ seal: 3 + 1, open: 2 })
    const wide = await wideVersions()
    const { counts, shared, result } = await run(wide)
    const pages = (await openAll(await takeApart(shared.inner, result.root, key))).filter(({ page }) => page).length
    expect(pages).to.be.greaterThan(5)
    expect(counts.seal).to.equal(3 + pages + 1)
    expect(counts.open).to.be.lessThan(25)
  })

  it('with verifyPrevious it opens what it takes over, and no more', async () => {
    expect((await run(small, { verifyPrevious: true })).counts).to.deep.include({ open: 2 + 5 })
  })

  it('a previous version without a catalog: opens its blocks', async () => {
    const { counts } = await run(small, {}, { catalog: false })
    expect(counts).to.deep.equal({ seal: 3 + 1 + 1, open: 1 + small.before.blocks.length })
  })

  it('with no buffer, what is new is sealed twice and what was there not at all', async () => {
    expect((await run(small, { bufferBytes: 0 })).counts).to.deep.equal({ seal: 2 * (3 + 1) + 1, open: 2 })
  })

  function itPutsNothing (verifyPrevious: boolean): void {
    it(`puts nothing that is there, neither blocks nor nodes nor pages, verifyPrevious ${verifyPrevious}`, async () => {
      for (const made of [small, await wideVersions()]) {
        const { shared, stored, scratch, result } = await run(made, { verifyPrevious })
        const opened = await openAll(await takeApart(shared.inner, result.root, key))
        const data = new Set(opened.filter(({ page }) => !page).map(({ sealed }) => String(sealed.multihash.bytes)))
        const puts = shared.of('put').map(({ cid }) => String(cid.multihash.bytes))
        const again = puts.filter(cid => stored.has(cid))
        // what is opened is taken over; pages and nodes may be written over what somebody else made
        expect(verifyPrevious ? again.filter(cid => data.has(cid)) : again).to.deep.equal([])
        expect(new Set(puts).size).to.equal(puts.length)
        const added = shared.of('put').filter(({ cid }) => cid.code === RAW).slice(0, -1)
        expect(result.sealedBytes).to.equal(added.reduce((sum, { bytes }) => sum + (bytes?.byteLength ?? 0), 0))
        expect(result.reusedBlocks + added.length).to.equal(scratch.graph.sealedBlocks)
      }
    })
  }

  itPutsNothing(false)
  itPutsNothing(true)

  it('asks the shared store for no block that it takes over', async () => {
    const { shared, previous } = await run(small)
    const parts = await takeApart(shared.inner, previous, key)
    const pages = (await openAll(parts)).filter(({ page }) => page).map(({ sealed }) => sealed)
    const read = [previous, parts.root.manifest, ...pages].map(String)
    expect(shared.cids('get')).to.have.members(read)
  })

  it('does not read the raw leaves that were there before', async () => {
    const leaves = (await leavesOf([1, 2, 3, 4, 5, 6])).slice(0, 6)
    const made = await versions(await leavesOf([1, 2, 3, 4, 5, 7]), await leavesOf([1, 2, 3, 4, 5, 6]))
    const { source } = await run(made)
    // the one that went is looked at for its length, the one that came is sealed
    const read = leaves.filter(({ cid }) => source.cids('get').includes(cid.toString()))
    expect(read.map(({ cid }) => cid.toString())).to.deep.equal([leaves[5].cid.toString()])
    expect(source.calls.every(({ op, options }) => op === 'get' && (options as any).offline === true)).to.be.true()
  })
})
