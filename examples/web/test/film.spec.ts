import { expect } from 'aegir/chai'
import { setup } from './util/browser.ts'
import { drop, publish } from './util/drop.ts'
import { brightness, cornerOf, film } from './util/film.ts'
import { TestFolder, noise } from './util/folder.ts'
import { fetched, openFile, seek, shownBytes } from './util/opened.ts'
import type { Page } from 'playwright-core'

const SECONDS = 40

/** The film shows a picture of about this second, as far as its colours survived. */
async function expectSecond (page: Page, second: number): Promise<void> {
  expect(await cornerOf(page)).to.be.within(brightness(second) - 15, brightness(second) + 15)
}

describe('web: a film', function () {
  this.timeout(180_000)
  const app = setup()
  const folder = new TestFolder('cinema')
  let bytes: Buffer
  let link: string

  before('make a film, and publish it', async () => {
    const page = await app.open()
    bytes = await film(page, SECONDS)
    folder.add('noise.webm', bytes).add('not a film.webm', noise(5_000))
    await drop(page, folder.location)
    link = await publish(page)
    await page.context().close()
  })

  after(() => { folder.remove() })

  it('plays in the page, from wherever it is sought to, and fetches what is played', async () => {
    const page = await app.open(link)
    await openFile(page, 'noise.webm')
    const video = page.locator('.shown video')
    await seek(page, 30.5, 'video')
    expect(await video.evaluate((video: HTMLVideoElement) => [video.duration, video.videoWidth, video.videoHeight])).to.deep.equal([SECONDS, 320, 240])
    await expectSecond(page, 30)
    const { all, here } = await fetched(page)
    expect(all).to.be.greaterThan(12)
    expect(here).to.be.lessThan(all - 3)

    await video.evaluate(async (video: HTMLVideoElement) => video.play())
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 31.2)
    await video.evaluate((video: HTMLVideoElement) => { video.pause() })
    await seek(page, 31.5, 'video')
    await expectSecond(page, 31)

    // and back
    await seek(page, 3.5, 'video')
    await expectSecond(page, 3)
    expect(await page.getByRole('alert').count()).to.equal(0)
  })

  it('is served by parts that are the film\'s bytes', async () => {
    const page = await app.open(link)
    await openFile(page, 'noise.webm')

    for (const [first, last] of [[0, 99], [1_048_500, 1_048_700], [bytes.byteLength - 1_000, bytes.byteLength - 1]]) {
      expect((await shownBytes(page, 'video', [first, last])).equals(bytes.subarray(first, last + 1)), `${first}`).to.equal(true)
    }
  })

  it('that is none is said, with a way to save it', async () => {
    const page = await app.open(link)
    await openFile(page, 'not a film.webm')
    await page.getByRole('alert').getByText('This browser can\'t show this file').waitFor()
    expect(await page.getByRole('button', { name: 'Save' }).count()).to.equal(1)
  })
})
