import type { Page } from 'playwright-core'

/** Lock the page with a new passphrase. */
export async function lockWith (page: Page, passphrase: string): Promise<void> {
  await page.getByRole('button', { name: 'Keep my shares' }).click()
  await page.getByLabel('A passphrase').fill(passphrase)
  await page.getByRole('button', { name: 'Use this passphrase' }).click()
  await page.getByText('Your address', { exact: true }).waitFor()
}

export async function unlockWith (page: Page, passphrase: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Unlock' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Passphrase').fill(passphrase)
  await dialog.getByRole('button', { name: 'Unlock' }).click()
}
