import { expect } from 'aegir/chai'
import { generateKey } from 'helia-encrypted'
import { startProvider } from '../server/provider.ts'
import { linkText, parseLink } from '../src/share/link.ts'
import { setup } from './util/browser.ts'
import { drop, publish } from './util/drop.ts'
import { TestFolder, noise } from './util/folder.ts'
import { countBlocks } from './util/storage.ts'
import type { Page } from 'playwright-core'

const alert = (page: Page, text: string): ReturnType<Page['getByText']> => page.getByRole('alert').getByText(text)

describe('web: failures, in words that help', () => {
  const app = setup()
  const folder = new TestFolder('fragile').add('a.txt', 'is here').add('b.bin', noise(30_000_000))

  after(() => { folder.remove() })

  it('a wrong key, a cut key, a cut link, no share', async () => {
    const small = new TestFolder('small').add('a.txt', 'a')
    const page = await app.open()
    await drop(page, small.location)
    const link = await publish(page)
    small.remove()

    const reader = await app.open(linkText({ ...parseLink(link), key: generateKey() }, app.web.url))
    await alert(reader, 'The key in this link does not fit').waitFor()

    for (const cut of [link.slice(0, -6), link.slice(0, -1), link.slice(0, link.lastIndexOf('/') - 5), `${app.web.url}#x`]) {
      await reader.goto('about:blank')
      await reader.goto(cut)
      await alert(reader, 'This is not a whole link').waitFor()
    }

    await reader.goto(linkText({ root: parseLink(link).root }, app.web.url))
    await alert(reader, 'There is no key to open this share').waitFor()
    await reader.getByRole('link', { name: 'Private shares' }).click()
    await reader.getByLabel('Somebody sent you a link?').fill(`${app.web.url}#nothing`)
    await reader.getByRole('button', { name: 'Open' }).click()
    await alert(reader, 'This is not a whole link').waitFor()
  })

  it('a full disk: nothing half done is kept, and there is a way on', async () => {
    const page = await app.window()
    const devtools = await page.context().newCDPSession(page)
    const { origin } = new URL(app.web.url)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3_000_000 })
    await page.goto(app.web.url)
    await page.getByText('Drop files').waitFor()
    await drop(page, folder.location)
    await page.getByRole('button', { name: 'Encrypt and publish' }).click()
    await alert(page, 'There is no room left in this browser').waitFor()
    expect(await countBlocks(page)).to.equal(0)

    await devtools.send('Storage.overrideQuotaForOrigin', { origin })
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('You can close this page').waitFor()
  })

  it('a provider that goes away while it is sent to, and comes back', async () => {
    const page = await app.open()
    await drop(page, folder.location)
    await page.getByRole('button', { name: 'Encrypt and publish' }).click()
    await page.getByText(/The provider has \d+ of/).waitFor()
    await app.web.provider.stop()
    await page.getByText('Provider away').waitFor()
    await alert(page, 'The provider went away before it had everything').waitFor()
    await page.getByText('Only on this device').waitFor()

    // what is here can be read meanwhile
    await page.getByRole('treeitem', { name: 'a.txt' }).click()
    await page.getByText('is here').waitFor()

    app.web.provider = await startProvider()
    await page.getByText('Provider connected').waitFor()
    await page.getByRole('button', { name: 'Send to the provider' }).click()
    await page.getByText('You can close this page').waitFor()
  })

  it('no provider, and nobody who has it: opening, reading, and sending', async () => {
    const page = await app.open()
    await drop(page, folder.location)
    const link = await publish(page)
    const reader = await app.open(link)
    await reader.getByRole('treeitem', { name: 'b.bin' }).waitFor()
    const late = await app.window()
    await late.clock.install()
    await app.web.provider.stop()
    await late.goto(link)
    await reader.getByText('Provider away').waitFor()

    // what was not fetched yet
    await reader.getByRole('treeitem', { name: 'a.txt' }).click()
    await late.getByText('Fetching the first blocks').waitFor()
    await late.clock.runFor(31_000)
    await alert(late, 'Nobody answered').waitFor()

    app.web.provider = await startProvider()
    await late.clock.runFor(5_000)
    await late.getByText('Provider connected').waitFor()
    await page.context().close()
  })
})
