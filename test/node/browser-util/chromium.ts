import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' }

/** The first Chromium on PATH. */
export const CHROMIUM = (process.env.PATH ?? '').split(path.delimiter)
  .flatMap(folder => ['chromium', 'chromium-browser', 'google-chrome'].map(name => path.join(folder, name)))
  .find(file => fs.existsSync(file))

export async function startChromium (): Promise<Browser> {
  // as root it has no sandbox
  return chromium.launch({ executablePath: CHROMIUM, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
}

export interface Site {
  url: string
  /** the paths that were asked for */
  requests: string[]
  stop (): void
}

/** Serves a folder on loopback. */
export async function serveFolder (folder: string, headers: Record<string, string> = {}): Promise<Site> {
  const requests: string[] = []
  const server = http.createServer((request, response) => {
    const name = request.url === '/' ? '/index.html' : String(request.url)
    const file = path.join(folder, path.normalize(name))
    requests.push(name)

    if (fs.existsSync(file)) {
      response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream', ...headers })
      response.end(fs.readFileSync(file))
    } else {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as any).port}/`, requests, stop: () => { server.closeAllConnections(); server.close() } }
}

/** Look again and again until a value is there, whatever the page's Content-Security-Policy. */
export async function eventually <T> (look: () => Promise<T> | T): Promise<T> {
  for (;;) {
    const value = await look()

    if (value != null && value !== false) {
      return value
    }

    await new Promise(resolve => { setTimeout(resolve, 50) })
  }
}

/** What page code, that puts its result at `globalThis.result`, comes to. */
export async function resultOf <T> (page: Page, url: string): Promise<T> {
  await page.goto(url)
  return eventually(async () => page.evaluate<T>('globalThis.result'))
}
