import { expect } from 'aegir/chai'
import axe from 'axe-core'
import { setup } from './util/browser.ts'
import { drop, publish } from './util/drop.ts'
import { TestFolder, noise, picture, song } from './util/folder.ts'
import { openFile } from './util/opened.ts'
import type { Page } from 'playwright-core'

/** What axe-core calls serious or critical, and where. */
async function violations (page: Page): Promise<string[]> {
  // as DevTools do it: the page's policy lets in no other script
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Runtime.evaluate', { expression: axe.source })
  await devtools.detach()
  const found = await page.evaluate(async () => (await (globalThis as any).axe.run()).violations)
  return found.filter(({ impact }: any) => impact === 'serious' || impact === 'critical').flatMap(({ id, nodes }: any) => nodes.map(({ target, failureSummary }: any) => `${id} ${target}: ${failureSummary}`))
}

/** Nothing sticks out to the right. */
async function fits (page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
}

const WINDOWS = [
  ['wide and light', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
  ['wide and dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
  ['a phone, light', { viewport: { width: 360, height: 740 }, colorScheme: 'light' }],
  ['a phone, dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }]
] as const

describe('web: for everybody', () => {
  const app = setup()
  const folder = new TestFolder('a folder with quite a long name that has to go somewhere')
    .add('letters/first.txt', 'Dear all').add('letters/second.txt', 'Dear all, again').add('a picture.png', picture(60, 40)).add('song.wav', song(2)).add('thing.bin', noise(2_000_000))

  after(() => { folder.remove() })

  WINDOWS.forEach(([name, options]) => {
    it(`axe-core finds nothing serious in any view, and all fits: ${name}`, async () => {
      const page = await app.window(options)
      const shown: string[] = []
      const check = async (view: string): Promise<void> => {
        expect(await violations(page), view).to.deep.equal([])
        expect(await fits(page), `${view} fits`).to.equal(true)
        shown.push(view)
      }

      await page.goto(app.web.url)
      await page.getByText('Provider connected').waitFor()
      await check('start')
      await page.getByRole('button', { name: 'Keep my shares' }).click()
      await check('lock')
      await page.getByRole('button', { name: 'Not now' }).click()
      await drop(page, folder.location)
      await page.getByText('Only these people').click()
      await page.getByRole('button', { name: 'Encrypt and publish' }).click()
      await check('draft')
      await page.getByText('Whoever has the link').click()
      const link = await publish(page)
      await check('published')
      await page.getByRole('link', { name: 'Private shares' }).click()
      await page.getByRole('button', { name: /^a folder/ }).waitFor()
      await check('shelf')

      for (const path of ['a picture.png', 'song.wav', 'letters/first.txt', 'thing.bin']) {
        await page.goto('about:blank')
        await page.goto(link)
        await openFile(page, path)
        await page.locator('.shown > *').waitFor()
        await page.locator('.tree').hover()
        await check(path)
      }

      await page.goto('about:blank')
      await page.goto(`${app.web.url}#broken`)
      await page.getByRole('alert').waitFor()
      await check('failure')
      expect(shown).to.have.lengthOf(10)
    })
  })

  it('axe-core would find something', async () => {
    const page = await app.open()
    await page.evaluate(() => { document.querySelector('main')?.append(document.createElement('button'), Object.assign(document.createElement('img'), { src: '/icon.svg' })) })
    const found = (await violations(page)).map(text => text.split(' ')[0])
    expect(found).to.include.members(['button-name', 'image-alt'])
  })

  it('can be used with the keyboard alone', async () => {
    const publisher = await app.open()
    await drop(publisher, folder.location)
    const link = await publish(publisher)
    const page = await app.open(link)
    const focused = async (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '')
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) {
        await page.keyboard.press(key)
      }
    }

    // the tree: one stop of the Tab key, and arrows within
    await page.getByRole('treeitem').first().waitFor()
    await page.locator('.tile').first().waitFor()
    await press('Tab')
    expect(await focused()).to.contain('letters')
    await press('ArrowRight')
    await page.getByRole('treeitem', { name: 'first.txt' }).waitFor()
    await press('ArrowRight')
    expect(await focused()).to.contain('first.txt')
    expect(await page.locator('.told').textContent()).to.equal('first.txt: 1 tile of 11')
    await press('ArrowLeft', 'ArrowLeft')
    expect(await page.getByRole('treeitem', { name: 'first.txt' }).count()).to.equal(0)
    await press('End')
    expect(await focused()).to.contain('thing.bin')
    await press('Home', 'ArrowDown', 'Enter')
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.shown img')?.naturalWidth === 60)
    expect(await focused()).to.contain('a picture.png')

    // the tiles: the same
    await page.getByRole('treeitem', { name: 'a picture' }).focus()
    await press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).to.equal('listbox')
    await press('Home')
    const says = new Set<string | null>()

    for (let i = 0; i < 11; i++) {
      says.add(await page.locator('.told').textContent())
      await press('ArrowRight')
    }

    expect([...says].some(text => text?.startsWith('A part of ') && text.endsWith('a picture.png'))).to.equal(true)
    expect(await page.getByRole('listbox').getAttribute('aria-activedescendant')).to.equal('tile-11')
  })
})
