import { expect } from 'aegir/chai'
import { setup } from './util/browser.ts'
import { drop, publish } from './util/drop.ts'
import { holiday } from './util/holiday.ts'
import { NetworkLog } from './util/network-log.ts'
import { fetched, openFile, seek, shownBytes } from './util/opened.ts'
import { formsOf, plainCids } from './util/plain-cids.ts'
import { bytesOfStore, wantsOf } from './util/provider-side.ts'
import type { TestFolder } from './util/folder.ts'

describe('web: 200 files, two windows and a provider', () => {
  const app = setup()
  const folder: TestFolder = holiday()
  let link: string
  let root: string
  let key: string

  const file = (path: string): Uint8Array => folder.files.find(file => file.path === path)?.bytes ?? new Uint8Array()

  before('publish from a window, and close it', async function () {
    this.timeout(120_000)
    const page = await app.open()
    await drop(page, folder.location)
    link = await publish(page);
    [root, key] = new URL(link).hash.slice(1).split('/')
    await page.context().close()
  })

  after(() => { folder.remove() })

  it('lists, shows a picture, and seeks in a song, and fetches less than a tenth of the graph', async () => {
    const wants = wantsOf(app.web.provider)
    const page = await app.window()
    const log = await new NetworkLog().record(page)
    await page.goto(link)

    // the tree, before anything else is fetched
    await page.getByRole('treeitem', { name: 'pictures' }).waitFor()
    const names = await page.getByRole('treeitem').locator('.name').allTextContents()
    expect(names).to.deep.equal(['film', 'letters', 'music', 'pictures', 'budget.csv', 'diary.txt'])

    await openFile(page, 'pictures/beach.png')
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.shown img')?.naturalWidth === 600)
    expect((await shownBytes(page, 'img')).equals(file('pictures/beach.png')), 'picture').to.equal(true)

    await openFile(page, 'music/fado.wav')
    const audio = page.locator('.shown audio')
    await seek(page, 40)
    expect(await audio.evaluate((audio: HTMLAudioElement) => audio.duration)).to.equal(60)
    await audio.evaluate(async (audio: HTMLAudioElement) => audio.play())
    await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 40.3)
    await audio.evaluate((audio: HTMLAudioElement) => { audio.pause() })
    const from = 44 + 40 * 88_200
    const part = await shownBytes(page, 'audio', [from, from + 9_999])
    expect(part.equals(file('music/fado.wav').subarray(from, from + 10_000)), 'a part of the song').to.equal(true)

    // less than a tenth of the blocks, and of the bytes
    const { all, here } = await fetched(page)
    expect(all).to.be.greaterThan(220)
    expect(here).to.be.lessThan(all / 10)
    expect(log.size).to.be.lessThan(await bytesOfStore(app.web.provider) / 10)

    // positive control: what does go over the network is in the log, or in what the provider was asked
    expect(log.urls.some(url => url.startsWith('ws://127.0.0.1:'))).to.equal(true)
    expect(log.size).to.be.greaterThan(1_000_000)
    expect(wants.some(cid => cid.toString() === root)).to.equal(true)

    for (const secret of [key, root, Buffer.from(key.slice(1), 'base64url'), 'beach.png']) {
      expect(log.holds(secret), `${secret}`).to.equal(false)
    }

    for (const cid of await plainCids(folder)) {
      expect(wants.some(want => want.multihash.digest.join() === cid.multihash.digest.join()), `wanted ${cid}`).to.equal(false)
      expect(formsOf(cid).some(form => log.holds(form)), `sent ${cid}`).to.equal(false)
    }
  })
})
