import { unixfs } from '@helia/unixfs'
import { expect } from 'aegir/chai'
import { encrypted } from 'helia-encrypted'
import toBuffer from 'it-to-buffer'
import { parseLink } from '../src/share/link.ts'
import { setup } from './util/browser.ts'
import { drop, publish } from './util/drop.ts'
import { TestFolder, noise } from './util/folder.ts'
import { lockWith, unlockWith } from './util/lock.ts'
import { countBlocks } from './util/storage.ts'
import type { Provider } from '../server/provider.ts'

/** All files of a link, from the blocks that a provider keeps, without asking anybody. */
async function expectComplete (provider: Provider, link: string, folder: TestFolder): Promise<void> {
  const { root, key } = parseLink(link)
  const vault = encrypted(provider, { key })
  expect((await vault.verify(root)).sealedBlocks).to.be.greaterThan(20)
  const plainRoot = await vault.decrypt(root, { offline: true })

  for (const { path, bytes } of folder.files) {
    const read = await toBuffer(unixfs(vault).cat(plainRoot, { path: `${folder.name}/${path}` }))
    expect(Buffer.from(read).equals(bytes), path).to.equal(true)
  }
}

describe('web: a reload in the middle of publishing', () => {
  const app = setup()
  let folder: TestFolder

  before('make files', () => {
    folder = new TestFolder('big').add('a.bin', noise(60_000_000)).add('b.txt', 'small')
  })

  after(() => { folder.remove() })

  it('while it encrypts: publishing again is complete, and nothing of the first attempt is left', async () => {
    const page = await app.open()
    await drop(page, folder.location)
    await page.getByRole('button', { name: 'Encrypt and publish' }).click()
    await page.locator('.tile').nth(3).waitFor()
    const asked = page.waitForEvent('dialog')
    void asked.then(async dialog => dialog.accept())
    await page.reload()
    expect((await asked).type(), 'the browser asks first').to.equal('beforeunload')
    await page.getByText('Drop files or a folder here').waitFor()

    await drop(page, folder.location)
    const link = await publish(page)
    await expectComplete(app.web.provider, link, folder)
    const [blocks, tiles] = [await countBlocks(page), await page.locator('.tile').count()]
    // the tiles, the index, and the root
    expect(blocks).to.be.within(tiles + 2, tiles + 3)
  })

  it('while it is sent: the share is there, and sending it again is complete', async () => {
    const page = await app.open()
    await lockWith(page, 'nine plain wooden words')
    await drop(page, folder.location)
    await page.getByRole('button', { name: 'Encrypt and publish' }).click()
    await page.getByText(/The provider has \d+ of/).waitFor()
    await page.reload()
    await unlockWith(page, 'nine plain wooden words')
    await page.getByRole('button', { name: /^big.*Only on this device/ }).click()
    await page.getByRole('button', { name: 'Send to the provider' }).click()
    await page.getByText('You can close this page').waitFor()
    await expectComplete(app.web.provider, await page.getByLabel('Your link').inputValue(), folder)
  })
})
