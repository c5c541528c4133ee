import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect } from 'aegir/chai'
import { CID } from 'multiformats/cid'
import { setup } from './util/browser.ts'
import { drop, publish } from './util/drop.ts'
import { TestFolder, noise, song } from './util/folder.ts'
import { lockWith } from './util/lock.ts'
import { openFile, seek } from './util/opened.ts'
import { formsOf, plainCids } from './util/plain-cids.ts'
import { dumpStorage } from './util/storage.ts'

const PASSPHRASE = 'bell orchid canvas seventeen'

/** What must be nowhere: pieces of every file, names, plain CIDs, the key, the lock's secrets. */
async function secretsOf (folder: TestFolder, link: string): Promise<Array<[string, Uint8Array | string]>> {
  const key = new URL(link).hash.split('/')[1]

  return [
    ...folder.files.flatMap(({ path, bytes }): Array<[string, Uint8Array | string]> => [
      [`the start of ${path}`, bytes.subarray(0, 40)],
      [`the middle of ${path}`, bytes.subarray(bytes.byteLength / 2, bytes.byteLength / 2 + 40)],
      [`the name ${path}`, path.split('/').pop() ?? '']
    ]),
    ...(await plainCids(folder)).flatMap(cid => formsOf(cid).map((form): [string, Uint8Array | string] => [`the plain CID ${cid}`, form])),
    ['the key', Buffer.from(key.slice(1), 'base64url')],
    ['the key as text', key],
    ['the identity', 'AGE-SECRET-KEY-1'],
    ['the passphrase', PASSPHRASE]
  ]
}

function found (secrets: Array<[string, Uint8Array | string]>, places: Buffer[]): string[] {
  return secrets.filter(([, secret]) => places.some(place => place.includes(secret))).map(([name]) => name)
}

describe('web: what stays in the browser', () => {
  const app = setup()
  let folder: TestFolder

  before('make files', () => {
    folder = new TestFolder('sealed-folder')
      .add('testament.txt', `Everything goes to the cat. ${noise(300).toString('hex')}`)
      .add('inner/accounts-2026.csv', `bank,euro\nfirst,${noise(200).toString('hex')}`)
      .add('inner/memo-voice.wav', song(30))
  })

  after(() => { folder.remove() })

  it('is no plaintext, no plain CID and no key: of who publishes, locked and unlocked', async () => {
    const page = await app.open()
    await drop(page, folder.location)
    const link = await publish(page)
    const secrets = await secretsOf(folder, link)
    expect(found(secrets, await dumpStorage(page)), 'before a lock').to.deep.equal([])

    await lockWith(page, PASSPHRASE)
    const dump = await dumpStorage(page)
    expect(found(secrets, dump), 'with a lock').to.deep.equal([])

    // positive control: the sealed root is there, by its multihash and its bytes, and so are the locked texts
    const { multihash } = CID.parse(new URL(link).hash.slice(1).split('/')[0])
    expect(dump.some(place => place.includes(formsOf(CID.createV1(0x55, multihash))[2]))).to.equal(true)
    expect(dump.some(place => place.includes('encrypted-graph'))).to.equal(true)
    expect(dump.some(place => place.includes('BEGIN AGE ENCRYPTED FILE'))).to.equal(true)
  })

  it('is nothing of it either of who reads, where files were opened, played and sought in', async () => {
    const page = await app.open()
    await drop(page, folder.location)
    const link = await publish(page)
    const reader = await app.open(link)
    await openFile(reader, 'testament.txt')
    await reader.getByText('Everything goes to the cat').waitFor()
    await openFile(reader, 'inner/memo-voice.wav')
    await seek(reader, 20)

    const dump = await dumpStorage(reader)
    expect(reader.context().serviceWorkers()).to.have.lengthOf(1)
    expect(found(await secretsOf(folder, link), dump)).to.deep.equal([])

    // positive control: the scan finds what is put there
    await reader.evaluate(() => { localStorage.setItem('x', 'Everything goes to the cat') })
    await reader.evaluate(async () => (await caches.open('y')).put('/y', new Response('memo-voice.wav')))
    expect(found(await secretsOf(folder, link), await dumpStorage(reader))).to.include.members(['the name inner/memo-voice.wav'])
  })

  it('is nothing of it on the disk either, in any file of the browser\'s profile', async () => {
    const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'web-profile-'))
    const context = await app.persistent(profile)
    const page = await context.newPage()
    await page.goto(app.web.url)
    await page.getByText('Drop files').waitFor()
    await drop(page, folder.location)
    const link = await publish(page)
    await openFile(page, 'testament.txt')
    await page.getByText('Everything goes to the cat').waitFor()
    await context.close()

    const files = fs.readdirSync(profile, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
      .map(({ parentPath, name }) => fs.readFileSync(path.join(parentPath, name)))
    fs.rmSync(profile, { recursive: true, force: true })

    // positive control: the profile holds the databases
    expect(files.some(file => file.includes('encrypted-graph'))).to.equal(true)
    expect(found(await secretsOf(folder, link), files)).to.deep.equal([])
  })
})
