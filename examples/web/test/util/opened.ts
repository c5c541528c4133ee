import type { Page } from 'playwright-core'

/** How many sealed blocks there are, and how many of them were fetched, as the page says. */
export async function fetched (page: Page): Promise<{ all: number, here: number }> {
  const text = await page.locator('.theirs .note').textContent() ?? ''
  const [all, here = all] = [...text.matchAll(/[\d,]+/g)].map(([number]) => Number(number.replaceAll(',', '')))
  return { all, here }
}

/** The bytes that an element of the viewer got, by the address it got them from. */
export async function shownBytes (page: Page, element: 'img' | 'audio' | 'video', range?: [number, number]): Promise<Buffer> {
  const base64 = await page.locator(`.shown ${element}`).evaluate(async (shown: HTMLImageElement, range) => {
    const headers: Record<string, string> = range == null ? {} : { range: `bytes=${range[0]}-${range[1]}` }
    const bytes = new Uint8Array(await (await fetch(shown.src, { headers })).arrayBuffer())
    return bytes.reduce((text, byte) => text + String.fromCharCode(byte), '')
  }, range)
  return Buffer.from(base64, 'latin1')
}

/** Open a file by its path in the tree. */
export async function openFile (page: Page, path: string): Promise<void> {
  const names = path.split('/')

  for (const [i, name] of names.entries()) {
    const row = page.getByRole('treeitem', { name, exact: false }).first()
    const isOpen = i < names.length - 1 && await row.getAttribute('aria-expanded') === 'true'
    isOpen || await row.click()
  }
}

/** Go to a place of the sound or film that is open, in seconds, as its slider does. */
export async function seek (page: Page, seconds: number, element: 'audio' | 'video' = 'audio'): Promise<void> {
  await page.waitForFunction(element => (document.querySelector<HTMLMediaElement>(element)?.readyState ?? 0) > 0, element)
  await page.locator(`.shown ${element}`).evaluate(async (media: HTMLMediaElement, seconds) => new Promise(resolve => {
    media.addEventListener('seeked', resolve, { once: true })
    media.currentTime = seconds
  }), seconds)
}
