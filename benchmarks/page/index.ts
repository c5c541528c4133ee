/* eslint-disable no-console */

/**
 * How fast a page seals and opens 100 MB, beside WebCrypto's own rate in the same page, and whether it is blocked meanwhile.
 * Needs Chromium on PATH and the built package. Usage: `npm run build:lib && node benchmarks/page/index.ts [runs]`
 */

import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { serveFolder, startChromium } from '../../test/node/browser-util/chromium.ts'
import type { PageRun } from './page.ts'

/** What of WebCrypto's own rate is enough. */
const SHARE = 0.5

const runs = Number(process.argv[2] ?? 5)
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]
const rate = (values: number[]): string => `${(median(values) / 1e6).toFixed(0)} MB/s (${values.map(value => (value / 1e6).toFixed(0)).join(', ')})`

// the benchmarks are a package of their own, so this one is not found by its name
const alias = { 'helia-encrypted': path.resolve(import.meta.dirname, '../../dist/src/index.js') }
const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'page-'))
await build({ entryPoints: [path.join(import.meta.dirname, 'page.ts')], outdir: folder, alias, bundle: true, splitting: true, minify: true, format: 'esm', platform: 'browser' })
await fs.writeFile(path.join(folder, 'index.html'), '<!doctype html><script type="module" src="page.js"></script>')
const site = await serveFolder(folder)
const browser = await startChromium()

try {
  const page = await browser.newPage()
  const workers: string[] = []
  page.on('worker', worker => workers.push(worker.url()))
  await page.goto(site.url, { waitUntil: 'load' })
  const results: PageRun[] = await page.evaluate(async runs => (globalThis as any).run(runs), runs)
  const shares = results.map(({ sealed, webCrypto }) => sealed / webCrypto)
  const longTasks = results.flatMap(({ longTasks }) => longTasks)
  console.info(`${browser.version()}, ${runs} runs, 96 blocks of 1 MiB, ${workers.length} workers`)
  console.info(`WebCrypto: hash, AES-GCM, hash: ${rate(results.map(({ webCrypto }) => webCrypto))}`)
  console.info(`seal: ${rate(results.map(({ sealed }) => sealed))}`)
  console.info(`open: ${rate(results.map(({ opened }) => opened))}`)
  console.info(`seal / WebCrypto: ${median(shares).toFixed(2)} (${shares.map(share => share.toFixed(2)).join(', ')}); wanted ${SHARE}`)
  console.info(`tasks of over 50 ms: ${longTasks.length}${longTasks.length === 0 ? '' : `, the longest ${Math.max(...longTasks).toFixed(0)} ms`}; wanted 0`)
  process.exitCode = median(shares) >= SHARE && longTasks.length === 0 ? 0 : 1
} finally {
  await browser.close()
  site.stop()
  await fs.rm(folder, { recursive: true, force: true })
}
