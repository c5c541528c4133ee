import { expect } from 'aegir/chai'
import { setup } from './util/browser.ts'
import { drop, publish } from './util/drop.ts'
import { TestFolder } from './util/folder.ts'
import { lockWith, unlockWith } from './util/lock.ts'
import { countBlocks } from './util/storage.ts'
import type { CDPSession, Page } from 'playwright-core'

/** A device that can make passkeys, and whose owner always agrees. */
async function addAuthenticator (devtools: CDPSession, transport: 'internal' | 'usb'): Promise<string> {
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport, hasResidentKey: true, hasUserVerification: true, isUserVerified: true, hasPrf: true, automaticPresenceSimulation: true }
  })
  return authenticatorId
}

async function startPasskeys (page: Page): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  return devtools
}

const unlockButton = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('banner').getByRole('button', { name: 'Unlock' })

describe('web: locking', () => {
  const app = setup()
  const folder = new TestFolder('kept').add('a.txt', 'to be kept')

  after(() => { folder.remove() })

  it('keeps shares behind a passkey, over a reload', async () => {
    const page = await app.open()
    await drop(page, folder.location)
    const link = await publish(page)
    await addAuthenticator(await startPasskeys(page), 'internal')
    await page.getByRole('button', { name: 'Keep it on this device' }).click()
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByText('Your address').waitFor()
    const address = await page.locator('#address-text').textContent()
    expect(address).to.match(/^age1/)

    await page.reload()
    await page.getByText('is locked on this device').waitFor()
    expect(await page.getByRole('button', { name: /^kept/ }).count()).to.equal(0)
    await unlockButton(page).click()
    await page.getByRole('button', { name: 'Use your passkey' }).click()
    await page.getByRole('button', { name: /^kept/ }).click()
    expect(await page.getByLabel('Your link').inputValue()).to.equal(link)
    expect(await page.locator('#address-text').textContent()).to.equal(address)
    await page.getByRole('treeitem', { name: 'a.txt' }).click()
    await page.getByText('to be kept').waitFor()
  })

  it('says so, and loses nothing, when it is another passkey', async () => {
    const page = await app.open()
    const devtools = await startPasskeys(page)
    const answers = async (authenticatorId: string, enabled: boolean): Promise<void> => {
      await devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
    }
    const first = await addAuthenticator(devtools, 'internal')
    await page.getByRole('button', { name: 'Keep my shares' }).click()
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByText('Your address').waitFor()
    const address = await page.locator('#address-text').textContent()

    // another passkey of this page, on another device
    const second = await addAuthenticator(devtools, 'usb')
    await answers(first, false)
    await page.evaluate(async () => {
      const bytes = (n: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(n))
      await navigator.credentials.create({ publicKey: { rp: { name: '' }, user: { id: bytes(8), name: 'other', displayName: '' }, challenge: bytes(16), pubKeyCredParams: [{ type: 'public-key', alg: -7 }], authenticatorSelection: { residentKey: 'required', userVerification: 'required' }, extensions: { prf: {} } } })
    })
    await page.reload()
    await unlockButton(page).click()
    await page.getByRole('button', { name: 'Use your passkey' }).click()
    await page.getByRole('alert').getByText('That does not unlock this page').waitFor()
    expect(await page.locator('#address-text').textContent()).to.equal('')

    // the right one
    await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: second })
    await answers(first, true)
    await page.getByRole('button', { name: 'Use your passkey' }).click()
    await page.getByText('Your address').waitFor()
    expect(await page.locator('#address-text').textContent()).to.equal(address)
  })

  it('says so when there is no passkey to answer', async () => {
    const page = await app.open()
    const devtools = await startPasskeys(page)
    const authenticatorId = await addAuthenticator(devtools, 'internal')
    await page.getByRole('button', { name: 'Keep my shares' }).click()
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByText('Your address').waitFor()
    await devtools.send('WebAuthn.clearCredentials', { authenticatorId })
    await page.reload()
    await unlockButton(page).click()
    await page.getByRole('button', { name: 'Use your passkey' }).click()
    await page.getByRole('alert').getByText('Nothing was unlocked').waitFor()
  })

  it('keeps shares behind a passphrase, and refuses another', async () => {
    const page = await app.open()
    await drop(page, folder.location)
    const link = await publish(page)
    await lockWith(page, 'nine plain wooden words')
    await page.reload()
    await page.getByText('is locked on this device').waitFor()
    await unlockWith(page, 'ten plain wooden words')
    await page.getByRole('alert').getByText('That does not unlock this page').waitFor()
    await page.getByRole('button', { name: 'Not now' }).click()
    await unlockWith(page, 'nine plain wooden words')
    await page.getByRole('button', { name: /^kept/ }).click()
    expect(await page.getByLabel('Your link').inputValue()).to.equal(link)
  })

  it('answers while it works on a passphrase', async () => {
    const page = await app.open()
    // how often the page has its turn while the dialog is busy
    await page.evaluate(() => {
      const turns = Object.assign(globalThis, { turns: 0 })
      setInterval(() => { turns.turns += document.querySelector('dialog[aria-busy]') == null ? 0 : 1 }, 10)
    })
    await lockWith(page, 'nine plain wooden words')
    expect(await page.evaluate(() => (globalThis as any).turns)).to.be.greaterThan(5)
  })

  it('remembers what was published in two windows', async () => {
    const page = await app.open()
    await lockWith(page, 'nine plain wooden words')
    const other = await page.context().newPage()
    await other.goto(app.web.url)
    await unlockWith(other, 'nine plain wooden words')
    await other.getByText('Your address', { exact: true }).waitFor()
    await drop(page, folder.location)
    await publish(page)
    const second = new TestFolder('second').add('b.txt', 'b')
    await drop(other, second.location)
    await publish(other)
    second.remove()

    // in the first, which learns of it, and after a reload
    await page.getByRole('link', { name: 'Private shares' }).click()
    await page.getByRole('button', { name: /^second/ }).waitFor()
    await page.getByRole('button', { name: /^kept/ }).waitFor()
    await page.reload()
    await unlockWith(page, 'nine plain wooden words')
    await page.getByRole('button', { name: /^second/ }).waitFor()
    await page.getByRole('button', { name: /^kept/ }).waitFor()
  })

  it('forgets a share, and gives its room back', async () => {
    const page = await app.open()
    await lockWith(page, 'nine plain wooden words')
    await drop(page, folder.location)
    await publish(page)
    expect(await countBlocks(page)).to.be.greaterThan(4)
    await page.getByRole('button', { name: 'Forget it' }).click()
    await page.getByText('Drop files or a folder here').waitFor()
    expect(await countBlocks(page)).to.equal(0)
  })
})
