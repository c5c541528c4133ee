import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { sha256 } from 'multiformats/hashes/sha2'
import { assertNoMarker, createMarker } from '../../../src/blockstore/leak-guard/index.ts'

describe('leak-guard: the marker', () => {
  const secret = new Uint8Array(32).fill(7)

  it('is a raw block of the 32 bytes', async () => {
    const { cid, bytes } = await createMarker(secret)

    expect(cid.version).to.equal(1)
    expect(cid.code).to.equal(0x55)
    expect(cid.multihash.bytes).to.deep.equal((await sha256.digest(secret)).bytes)
    expect(bytes).to.deep.equal(secret)
  })

  it('copies the bytes', async () => {
    const mine = Uint8Array.from(secret)
    const { bytes } = await createMarker(mine)
    mine.fill(0)

    expect(bytes).to.deep.equal(secret)
  })

  it('refuses another length', async () => {
    for (const length of [0, 31, 33]) {
      await expect(createMarker(new Uint8Array(length))).to.eventually.be.rejectedWith(`not ${length}`)
        .with.property('name', 'InvalidOptionsError')
    }
  })

  it('refuses a shared store that holds it, and no other', async () => {
    const shared = new MemoryBlockstore()
    const mine = await createMarker(secret)
    const other = await createMarker(new Uint8Array(32))
    shared.put(other.cid, other.bytes)
    await assertNoMarker(shared, mine)
    shared.put(mine.cid, mine.bytes)

    await expect(assertNoMarker(shared, mine)).to.eventually.be.rejected.with.property('name', 'PlaintextLeakError')
  })

  it('respects the signal', async () => {
    const reason = new Error('enough')

    await expect(assertNoMarker(new MemoryBlockstore(), await createMarker(secret), { signal: AbortSignal.abort(reason) }))
      .to.eventually.be.rejectedWith(reason)
  })
})
