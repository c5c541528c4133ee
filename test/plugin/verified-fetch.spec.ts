import { createVerifiedFetch } from '@helia/verified-fetch'
import { expect } from 'aegir/chai'
import { createHeliaLight } from 'helia'
import { encrypted } from '../../src/index.ts'
import { testKey } from '../util/random.ts'
import { addFolder, someFiles } from './util.ts'
import type { Encrypted } from '../../src/index.ts'
import type { VerifiedFetch } from '@helia/verified-fetch'
import type { Helia } from 'helia'
import type { CID } from 'multiformats/cid'

describe('verified-fetch on a vault', () => {
  let helia: Helia
  let vault: Encrypted
  let fetch: VerifiedFetch
  let root: CID

  before(async () => {
    helia = await createHeliaLight().start()
    vault = encrypted(helia, { key: testKey() })
    root = await addFolder(vault)
    // were the vault not known for a Helia, this would start a public node and ask it for plain CIDs
    fetch = await createVerifiedFetch(vault as any)
  })
  after(async () => {
    await fetch.stop()
    await helia.stop()
  })

  it('reads a private file, with sessions as they are by default', async () => {
    const response = await fetch(`ipfs://${root}/photos/one.jpg`)
    expect(response.status).to.equal(200)
    expect(new Uint8Array(await response.arrayBuffer())).to.deep.equal(someFiles().get('photos/one.jpg'))
  })
  it('reads a range', async () => {
    const response = await fetch(`ipfs://${root}/photos/one.jpg`, { headers: { range: 'bytes=10-19' } })
    expect(response.status).to.equal(206)
    expect(new Uint8Array(await response.arrayBuffer())).to.deep.equal(someFiles().get('photos/one.jpg')?.subarray(10, 20))
  })
  it('says that a path is missing', async () => {
    expect((await fetch(`ipfs://${root}/nothing.txt`)).status).to.equal(404)
  })
  it('leaves the node running when it is stopped', async () => {
    await fetch.stop()
    expect(helia.status).to.equal('started')
  })
})
