import { expect } from 'aegir/chai'
import { setup } from './util/browser.ts'
import { drop, publish } from './util/drop.ts'
import { TestFolder, noise } from './util/folder.ts'
import { lockWith, unlockWith } from './util/lock.ts'
import { countBlocks, countPins } from './util/storage.ts'
import type { Page } from 'playwright-core'

const PASSPHRASE = 'nine plain wooden words'

/** What only a look at the store can tell, after some time. */
async function eventually (look: () => Promise<boolean>): Promise<void> {
  while (!await look()) {
    await new Promise(resolve => { setTimeout(resolve, 50) })
  }
}

async function expectEmpty (page: Page): Promise<void> {
  await eventually(async () => await countPins(page) === 0 && await countBlocks(page) === 0)
}

describe('web: the room that shares take in the browser', () => {
  const app = setup()
  const folder = new TestFolder('room').add('a.txt', 'takes room').add('b.bin', noise(3_000_000))

  after(() => { folder.remove() })

  it('is given back at the next start, of what was not kept', async () => {
    const page = await app.open()
    await drop(page, folder.location)
    await publish(page)
    expect(await countPins(page)).to.equal(1)
    await page.reload()
    await page.getByText('Drop files or a folder here').waitFor()
    await expectEmpty(page)
  })

  it('stays with what is kept, locked or not', async () => {
    const page = await app.open()
    await lockWith(page, PASSPHRASE)
    await drop(page, folder.location)
    await publish(page)
    const blocks = await countBlocks(page)

    for (let i = 0; i < 2; i++) {
      await page.reload()
      await page.getByText('is locked on this device').waitFor()
    }

    await unlockWith(page, PASSPHRASE)
    await page.getByRole('button', { name: /^room/ }).click()
    await page.getByRole('treeitem', { name: 'a.txt' }).click()
    await page.getByText('takes room').waitFor()
    expect([await countPins(page), await countBlocks(page)]).to.deep.equal([1, blocks])
  })

  it('is given back of a share that was pinned whole, but not remembered before the page was closed', async () => {
    const page = await app.open()
    await lockWith(page, PASSPHRASE)
    await drop(page, folder.location)
    await publish(page)
    const blocks = await countBlocks(page)
    await page.getByRole('link', { name: 'Private shares' }).click()

    // what remembers waits, and so does the page; this other page is no window of the app
    const other = await page.context().newPage()
    await other.goto(`${app.web.url}icon.svg`)
    await other.evaluate(() => { void navigator.locks.request('shelf', async () => new Promise(() => {})) })
    const second = new TestFolder('second').add('c.bin', noise(2_000_000))
    await drop(page, second.location)
    await page.getByRole('button', { name: 'Encrypt and publish' }).click()
    await eventually(async () => await countPins(page) === 2)
    second.remove()
    await page.reload()
    await page.getByText('is locked on this device').waitFor()
    await eventually(async () => await countPins(page) === 1 && await countBlocks(page) === blocks)

    // the first is as it was
    await other.close()
    await unlockWith(page, PASSPHRASE)
    await page.getByRole('button', { name: /^room/ }).click()
    await page.getByRole('treeitem', { name: 'a.txt' }).click()
    await page.getByText('takes room').waitFor()
  })

  it('stays with what another window has', async () => {
    const page = await app.open()
    await drop(page, folder.location)
    await publish(page)
    const blocks = await countBlocks(page)
    const other = await page.context().newPage()
    await other.goto(app.web.url)
    await other.getByText('Provider connected').waitFor()
    const third = new TestFolder('third').add('d.txt', 'd')
    await drop(other, third.location)
    await publish(other)
    third.remove()
    expect(await countPins(page)).to.equal(2)
    expect(await countBlocks(page)).to.be.greaterThan(blocks)
    await page.getByRole('treeitem', { name: 'a.txt' }).click()
    await page.getByText('takes room').waitFor()

    // and goes with the last of them
    await page.close()
    await other.reload()
    await expectEmpty(other)
  })

  it('stays with the link that the page is loaded with', async () => {
    const page = await app.open()
    await drop(page, folder.location)
    const link = await publish(page)
    await app.web.provider.stop()
    await page.goto('about:blank')
    await page.goto(link)
    await page.getByRole('treeitem', { name: 'a.txt' }).click()
    await page.getByText('takes room').waitFor()
    expect(await countPins(page)).to.equal(1)
  })
})
