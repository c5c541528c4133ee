import { generateKeyPair } from '@libp2p/crypto/keys'
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import { expect } from 'aegir/chai'
import { encrypted } from 'helia-encrypted'
import { parseLink } from '../src/share/link.ts'
import { setup } from './util/browser.ts'
import { drop } from './util/drop.ts'
import { TestFolder } from './util/folder.ts'
import { lockWith } from './util/lock.ts'

describe('web: for people', () => {
  const app = setup()
  const folder = new TestFolder('for-two').add('note.txt', 'for two, and nobody else').add('other.txt', 'too')

  after(() => { folder.remove() })

  it('opens for those whose addresses were pasted, an age recipient and a PeerId, and for nobody else', async () => {
    const friend = await app.open()
    await lockWith(friend, 'nine plain wooden words')
    const address = await friend.locator('#address-text').textContent() ?? ''
    const privateKey = await generateKeyPair('Ed25519')

    const page = await app.open()
    await drop(page, folder.location)
    await page.getByText('Only these people').click()
    await page.getByLabel('Their addresses').fill(`${address}\n${peerIdFromPrivateKey(privateKey)}`)
    await page.getByRole('button', { name: 'Encrypt and publish' }).click()
    await page.getByText('You can close this page').waitFor()
    const link = await page.getByLabel('Your link, for 2 readers').inputValue()
    expect(parseLink(link).key).to.equal(undefined)

    // the friend, in the page that is unlocked
    await friend.goto(link)
    await friend.getByRole('treeitem', { name: 'note.txt' }).click()
    await friend.getByText('for two, and nobody else').waitFor()

    // the node with that PeerId, in Node
    const vault = encrypted(app.web.provider, { identities: [privateKey] })
    await vault.open(parseLink(link).root)

    // a stranger, without a lock and with one of their own
    const stranger = await app.open(link)
    await stranger.getByRole('alert').getByText('There is no key to open this share').waitFor()
    await lockWith(stranger, 'nine other wooden words')
    await stranger.getByRole('button', { name: 'Try again' }).click()
    await stranger.getByRole('alert').getByText('There is no key to open this share').waitFor()
    expect(await stranger.getByRole('treeitem').count()).to.equal(0)
  })

  it('shows the address in a box that closes by itself', async () => {
    const page = await app.open()
    await lockWith(page, 'nine plain wooden words')
    const address = page.locator('#address-text')
    const summary = page.locator('#address summary')
    await summary.click()
    await address.waitFor({ state: 'visible' })
    await address.click()
    expect(await address.isVisible()).to.equal(true)
    await page.keyboard.press('Escape')
    expect(await address.isVisible()).to.equal(false)
    expect(await summary.evaluate(element => element === document.activeElement)).to.equal(true)
    await summary.click()
    await page.getByRole('heading', { level: 1 }).click()
    await address.waitFor({ state: 'hidden' })
  })

  it('says which address is none, and publishes nothing', async () => {
    const page = await app.open()
    await drop(page, folder.location)
    await page.getByText('Only these people').click()
    await page.getByRole('button', { name: 'Encrypt and publish' }).click()
    await page.getByText('Paste at least one address').waitFor()
    await page.getByLabel('Their addresses').fill('age1qqqq, bob@example.org')
    await page.getByRole('button', { name: 'Encrypt and publish' }).click()
    await page.getByText('"age1qqqq" is no whole address').waitFor()

    // looks like one, and is none
    await page.getByLabel('Their addresses').fill(`age1${'q'.repeat(58)}`)
    await page.getByRole('button', { name: 'Encrypt and publish' }).click()
    await page.getByRole('alert').getByText('can\'t be encrypted to these people').waitFor()
    expect(await page.locator('.tile').count()).to.equal(0)
  })
})
