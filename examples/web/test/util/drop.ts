import type { Page } from 'playwright-core'

/** Drop files or folders of this machine on the page, as a person does with the mouse. */
export async function drop (page: Page, ...files: string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const at = { x: 300, y: 300, data: { items: [], files, dragOperationsMask: 1 } }

  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, ...at })
  }

  await devtools.detach()
  await page.getByRole('tree').waitFor()
}

/** Encrypt and publish what was dropped, and wait for the link. */
export async function publish (page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Encrypt and publish' }).click()
  await page.getByText('You can close this page').waitFor({ timeout: 60_000 })
  return page.getByLabel('Your link').inputValue()
}
