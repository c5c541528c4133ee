import fs from 'node:fs'
import path from 'node:path'
import { expect } from 'aegir/chai'
import { setup } from './util/browser.ts'
import { drop, publish } from './util/drop.ts'
import { holiday } from './util/holiday.ts'
import { openFile } from './util/opened.ts'
import type { Page } from 'playwright-core'

const README_PICTURE = path.resolve(import.meta.dirname, '../../../docs/web.png')

const lit = async (page: Page): Promise<number> => page.locator('.tile.lit').count()

describe('web: both pictures', () => {
  const app = setup()
  const folder = holiday()
  let link: string

  before('publish', async function () {
    this.timeout(120_000)
    const page = await app.open()
    await drop(page, folder.location)
    link = await publish(page)
    await page.context().close()
  })

  after(() => { folder.remove() })

  it('show the twin of what is pointed at: of a file all its tiles, of a tile its file', async () => {
    const page = await app.open(link)
    await page.locator('.tile.here').first().waitFor()

    // of what is not open, only the folder itself is known, and pointing at it fetches nothing
    const here = await page.locator('.tile.here').count()
    await page.getByRole('treeitem', { name: 'film' }).hover()
    expect(await lit(page)).to.equal(1)
    await page.locator('.tile').evaluateAll(tiles => { tiles.forEach(tile => { tile.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })) }) })
    expect(await page.locator('.tile.here').count()).to.equal(here)

    await openFile(page, 'film')
    const film = page.getByRole('treeitem', { name: 'the whole trip' })
    await film.hover()
    // 20 MB in pieces of 1 MiB, and the block that lists them
    expect(await lit(page)).to.equal(21)
    expect(await page.locator('.told').textContent()).to.match(/^the whole trip\.mov\.zip: 21 tiles of \d+$/)

    await page.locator('.tile.lit').nth(4).hover()
    expect(await page.locator('.told').textContent()).to.equal('A part of Holiday in Portugal/film/the whole trip.mov.zip')
    expect(await film.getAttribute('class')).to.contain('lit')
    expect(await lit(page)).to.equal(21)

    // closed, its folder stands for it
    await page.getByRole('treeitem', { name: 'film' }).click()
    await page.locator('.tile').first().hover()
    await page.getByRole('treeitem', { name: 'film' }).hover()
    await page.locator('.tile.lit').nth(4).hover()
    expect(await page.getByRole('treeitem', { name: 'film' }).getAttribute('class')).to.contain('lit')
  })

  it('have tiles that are equal, and in no order that says anything', async () => {
    const page = await app.open(link)
    await page.locator('.tile').first().waitFor()
    const sizes = await page.locator('.tile').evaluateAll(tiles => tiles.map(tile => tile.getBoundingClientRect()).map(({ width, height }) => `${Math.round(width)} ${Math.round(height)}`))
    expect(new Set(sizes)).to.have.lengthOf(1)
    await openFile(page, 'film')
    await page.getByRole('treeitem', { name: 'the whole trip' }).hover()
    const places = await page.locator('.tile').evaluateAll(tiles => tiles.flatMap((tile, i) => tile.classList.contains('lit') ? [i] : []))
    const side = places.filter((place, i) => place === places[i - 1] + 1).length
    expect(side).to.be.lessThan(12)
    expect(places.at(-1) as number - places[0]).to.be.greaterThan(sizes.length / 3)
  })

  it('are the picture of the README', async () => {
    const page = await app.window({ viewport: { width: 1100, height: 640 }, deviceScaleFactor: 1 })
    await page.goto(link)
    await openFile(page, 'pictures')
    await page.locator('.tree').evaluate(tree => { tree.scrollTop = 0 })
    await openFile(page, 'film')
    await page.getByRole('treeitem', { name: 'the whole trip' }).hover()
    expect(await lit(page)).to.equal(21)
    const picture = await page.screenshot({ animations: 'disabled', path: process.env.WEB_PICTURE ?? README_PICTURE })
    expect(picture.byteLength).to.be.lessThan(200_000)
    expect(fs.existsSync(README_PICTURE)).to.equal(true)
  })
})
