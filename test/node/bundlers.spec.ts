import fs from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'aegir/chai'
import { build } from 'esbuild'
import * as vite from 'vite'
import { APP } from './browser-util/app.ts'
import { CHROMIUM, eventually, resultOf, serveFolder, startChromium } from './browser-util/chromium.ts'
import { longestTask } from './browser-util/main-thread.ts'
import { projectWithPackage } from './browser-util/package-copy.ts'
import { skipFor } from './util/skip-without.ts'
import type { Browser } from 'playwright-core'

interface Result {
  error?: string
  /** with workers as without */
  same: boolean
  opened: boolean
  wrong: string[]
  aborted: string[]
}

interface Run extends Result {
  /** addresses of the workers that started */
  workers: string[]
  requests: string[]
  /** ms of CPU time for which the page answered nobody */
  longest: number
}

/** Above this, what is done for a person is felt to come late (Long Tasks API). */
const LONG_TASK = 50

const WORKER = 'helia-encrypted-worker'
const NO_BLOB = { 'content-security-policy': "default-src 'self'" }

describe('in a page, bundled without plugins', function () {
  this.timeout(180_000)
  let project: string
  let browser: Browser

  before(async function () {
    CHROMIUM == null && skipFor('Chromium is missing ("apt-get install chromium")', this)

    project = await projectWithPackage()
    await fs.writeFile(path.join(project, 'app.js'), APP)
    await fs.writeFile(path.join(project, 'index.html'), '<!doctype html><script type="module" src="/app.js"></script>')
    browser = await startChromium()
  })

  after(async () => {
    await browser?.close()
    project == null || await fs.rm(project, { recursive: true, force: true })
  })

  async function withVite (): Promise<string> {
    const out = path.join(project, 'vite')
    await vite.build({ root: project, configFile: false, logLevel: 'error', build: { outDir: out, emptyOutDir: true } })
    return out
  }

  async function withEsbuild (name: string, options: object, entries: string[] = []): Promise<string> {
    const out = path.join(project, name)
    const entryPoints = [{ in: path.join(project, 'app.js'), out: 'app' }, ...entries.map(entry => ({ in: entry, out: WORKER }))]
    await build({ absWorkingDir: project, entryPoints, outdir: out, bundle: true, format: 'esm', platform: 'browser', logLevel: 'error', ...options })
    await fs.copyFile(path.join(project, 'index.html'), path.join(out, 'index.html'))
    return out
  }

  async function run (folder: string, headers?: Record<string, string>): Promise<Run> {
    const site = await serveFolder(folder, headers)
    const page = await browser.newPage()
    const workers: string[] = []
    page.on('worker', worker => workers.push(worker.url()))

    try {
      const result = {} as Result
      const longest = await longestTask(browser, page, async () => { Object.assign(result, await resultOf<Result>(page, site.url)) })
      expect(result.error).to.equal(undefined)
      // the browser ends them when it comes to it
      await eventually(() => page.workers().length === 0)
      return { ...result, workers, longest, requests: site.requests }
    } finally {
      await page.close()
      site.stop()
    }
  }

  function checkResult (run: Run): void {
    expect(run.longest).to.be.below(LONG_TASK)
    expect(run).to.include({ same: true, opened: true })
    expect(run.wrong[0]).to.match(/^PlainBlockMismatchError/)
    expect(run.wrong[1]).to.equal(run.wrong[0])
    expect(run.aborted).to.deep.equal(['AbortError: enough', 'AbortError: enough'])
  }

  it('Vite makes a file of the worker', async () => {
    const result = await run(await withVite(), NO_BLOB)
    checkResult(result)
    expect(result.workers).to.have.length.above(3)
    expect(result.workers.every(url => url.includes(`/assets/${WORKER}`))).to.be.true()
  })

  it('esbuild with code splitting: it starts from its code', async () => {
    const result = await run(await withEsbuild('split', { splitting: true }))
    checkResult(result)
    expect(result.workers.filter(url => url.startsWith('blob:'))).to.have.length.above(3)
  })

  it('esbuild, all in one file', async () => {
    const result = await run(await withEsbuild('one', { minify: true }))
    checkResult(result)
    expect(result.workers.filter(url => url.startsWith('blob:'))).to.have.length.above(3)
  })

  it('esbuild with the worker as an entry point beside the bundle: no code in a blob', async () => {
    const result = await run(await withEsbuild('entry', {}, ['helia-encrypted/worker']), NO_BLOB)
    checkResult(result)
    expect(result.workers).to.have.length.above(3)
    expect(result.workers.every(url => url.endsWith(`/${WORKER}.js`))).to.be.true()
  })

  it('a Content-Security-Policy without blobs, and no file: the page does it alone', async () => {
    const result = await run(await withEsbuild('alone', {}), NO_BLOB)
    checkResult(result)
    expect(result.requests.filter(name => name.includes(WORKER)), 'one job asks for it, later ones know').to.have.length.at.most(2)
  })

  it('another program at the address of the worker is given no secret', async () => {
    const folder = await withEsbuild('stranger', {})
    await fs.writeFile(path.join(folder, `${WORKER}.js`), 'postMessage("hello"); onmessage = () => { fetch("/told") }')
    const result = await run(folder)
    checkResult(result)
    expect(result.workers.filter(url => url.startsWith('blob:'))).to.have.length.above(3)
    expect(result.requests).to.not.include('/told')
  })
})
