import fs from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { buildWeb, startWeb } from '../../server/start-web.ts'
import type { Web } from '../../server/start-web.ts'
import type { Browser, BrowserContext, Page } from 'playwright-core'

/** What runs for the tests of one file. */
export interface Setup {
  browser: Browser
  web: Web
  /** a window with stores of its own */
  window (options?: Parameters<Browser['newContext']>[0]): Promise<Page>
  /** a browser that keeps all it has in a folder */
  persistent (profile: string): Promise<BrowserContext>
  /** such a window, at the app */
  open (link?: string): Promise<Page>
}

/** The first Chromium on PATH: Playwright's own download is not needed. */
function findChromium (): string {
  const found = (process.env.PATH ?? '').split(path.delimiter)
    .flatMap(folder => ['chromium', 'chromium-browser', 'google-chrome'].map(name => path.join(folder, name)))
    .find(file => fs.existsSync(file))

  if (found == null) {
    throw new Error('These tests need Chromium on PATH, e.g. "apt-get install chromium"')
  }

  return found
}

// Chromium's own questions to its makers are not the page's
const ARGUMENTS = ['--disable-features=AutofillServerCommunication', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic', '--autoplay-policy=no-user-gesture-required']

let built: Promise<void> | undefined

/** The built app, a provider and a browser, for all tests of a `describe`. */
export function setup (): Setup {
  const these = {} as unknown as Setup
  const contexts: BrowserContext[] = []

  before('build the app, start the provider and the browser', async function () {
    this.timeout(180_000)
    built ??= buildWeb()
    await built
    these.web = await startWeb({ port: 0 })
    these.browser = await chromium.launch({ executablePath: findChromium(), args: ARGUMENTS })
  })

  afterEach('close the windows', async function () {
    const { WEB_SHOTS } = process.env

    if (this.currentTest?.state === 'failed' && WEB_SHOTS != null) {
      const pages = contexts.flatMap(context => context.pages())
      await Promise.all(pages.map(async (page, i) => page.screenshot({ path: path.join(WEB_SHOTS, `${this.currentTest?.title.slice(0, 40)}-${i}.png`) })))
    }

    await Promise.all(contexts.splice(0).map(async context => context.close()))
  })

  after('stop', async () => {
    await these.browser?.close()
    await these.web?.stop()
  })

  these.window = async options => {
    const context = await these.browser.newContext(options)
    contexts.push(context)
    return context.newPage()
  }

  these.persistent = async profile => {
    const context = await chromium.launchPersistentContext(profile, { executablePath: findChromium(), args: ARGUMENTS })
    contexts.push(context)
    return context
  }

  these.open = async link => {
    const page = await these.window()
    await page.goto(link ?? these.web.url)
    await page.locator('h1').first().waitFor()
    return page
  }

  return these
}
