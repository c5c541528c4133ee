import fs from 'node:fs'
import { expect } from 'aegir/chai'
import { startProvider } from '../server/provider.ts'
import { setup } from './util/browser.ts'
import { drop, publish } from './util/drop.ts'
import { TestFolder, noise } from './util/folder.ts'
import { openFile } from './util/opened.ts'
import type { Page } from 'playwright-core'

// of these only the question where is left out: the file that the browser writes is a real one, in its own folder
const chooseFile = (): void => {
  Object.assign(globalThis, { showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) => (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }) })
}
const chooseNothing = (): void => {
  Object.assign(globalThis, { showSaveFilePicker: async () => { throw new DOMException('The user aborted a request', 'AbortError') } })
}
const noPicker = (): void => { delete (globalThis as any).showSaveFilePicker }

/** What was written to the browser's own folder. */
async function written (page: Page, name: string): Promise<Buffer> {
  const base64 = await page.evaluate(async name => {
    const file = await (await (await navigator.storage.getDirectory()).getFileHandle(name)).getFile()
    const bytes = new Uint8Array(await file.arrayBuffer())
    return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''))
  }, name)
  return Buffer.from(base64, 'base64')
}

describe('web: saving', () => {
  const app = setup()
  const folder = new TestFolder('to save').add('big one.bin', noise(3_300_000)).add('empty.bin', '').add('a "b" ‹c›.bin', noise(2_000))
  let link: string

  const file = (path: string): Uint8Array => folder.files.find(file => file.path === path)?.bytes ?? new Uint8Array()

  before('publish', async () => {
    const page = await app.open()
    await drop(page, folder.location)
    link = await publish(page)
    await page.context().close()
  })

  after(() => { folder.remove() })

  async function reader (script: () => void): Promise<Page> {
    const page = await app.window()
    await page.addInitScript(script)
    await page.goto(link)
    await page.getByRole('treeitem').first().waitFor()
    return page
  }

  for (const { path } of folder.files) {
    it(`gives the very bytes, as a download and as a file that was chosen: ${path}`, async () => {
      const page = await reader(noPicker)
      await openFile(page, path)
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save' }).click()])
      expect(fs.readFileSync(await download.path()).equals(file(path)), 'download').to.equal(true)
      expect(download.suggestedFilename().replaceAll(/["‹›_-]/g, '')).to.equal(path.replaceAll(/["‹›]/g, ''))

      const other = await reader(chooseFile)
      await openFile(other, path)
      await other.getByRole('button', { name: 'Save' }).click()
      await other.getByRole('button', { name: 'Saved' }).waitFor()
      expect((await written(other, path)).equals(file(path)), 'file').to.equal(true)
    })
  }

  it('says how far it is', async () => {
    const page = await reader(chooseFile)
    await openFile(page, 'big one.bin')
    await page.evaluate(() => {
      const said: string[] = Object.assign(globalThis, { said: [] }).said
      const save = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Save') as HTMLButtonElement
      new MutationObserver(() => { said.push(`${save.textContent}`) }).observe(save, { childList: true })
    })
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Saved' }).waitFor()
    expect(await page.evaluate(() => (globalThis as any).said)).to.deep.equal(['Saving, 30 %', 'Saving, 60 %', 'Saving, 90 %', 'Saving, 100 %', 'Saved'])
  })

  it('is not done where nothing is chosen, and that is no failure', async () => {
    const page = await reader(chooseNothing)
    await openFile(page, 'big one.bin')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor()
    expect(await page.getByRole('alert').count()).to.equal(0)
  })

  it('leaves no half of a file where the provider goes away, and says so', async () => {
    const page = await app.window()
    await page.addInitScript(chooseFile)
    await page.clock.install()
    await page.goto(link)
    await openFile(page, 'big one.bin')
    await app.web.provider.stop()
    await page.getByText('Provider away').waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.clock.runFor(31_000)
    await page.getByRole('alert').getByText('Nobody answered').waitFor()
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor()
    expect((await written(page, 'big one.bin')).byteLength).to.equal(0)
    app.web.provider = await startProvider()
  })
})
