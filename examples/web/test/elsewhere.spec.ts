import net from 'node:net'
import { expect } from 'aegir/chai'
import { setup } from './util/browser.ts'
import { drop, publish } from './util/drop.ts'
import { TestFolder, picture } from './util/folder.ts'
import { NetworkLog } from './util/network-log.ts'
import { openFile } from './util/opened.ts'
import type { AddressInfo } from 'node:net'

/** Takes every connection that a browser makes to anywhere but this machine, and lets none through. */
async function startTrap (): Promise<{ server: string, asked: string[], stop (): void }> {
  const asked: string[] = []
  const trap = net.createServer(socket => {
    socket.on('error', () => {})
    socket.once('data', data => {
      asked.push(data.toString('latin1').split('\r\n')[0])
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    })
  })

  await new Promise<void>(resolve => { trap.listen(0, '127.0.0.1', resolve) })
  return { server: `http://127.0.0.1:${(trap.address() as AddressInfo).port}`, asked, stop: () => { trap.close() } }
}

describe('web: nothing goes elsewhere', () => {
  const app = setup()
  const folder = new TestFolder('here').add('a.txt', 'stays here').add('b.png', picture(30, 30)).add('evil.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="http://elsewhere.invalid/x.png"/><script>fetch("http://elsewhere.invalid/y")</script></svg>')
  let trap: Awaited<ReturnType<typeof startTrap>>

  before('start the trap', async () => { trap = await startTrap() })

  after('stop the trap', () => {
    trap.stop()
    folder.remove()
  })

  it('asks nobody but its own origin and the provider, whatever is published and opened', async () => {
    const allowed = [new URL(app.web.url).host, ...app.web.provider.libp2p.getMultiaddrs().map(address => `127.0.0.1:${/tcp\/(\d+)/.exec(`${address}`)?.[1]}`)]
    const context = { proxy: { server: trap.server, bypass: 'localhost,127.0.0.1' } }
    const page = await app.window(context)
    const logs = [await new NetworkLog().record(page)]
    await page.goto(app.web.url)
    await page.getByText('Drop files').waitFor()
    await drop(page, folder.location)
    const link = await publish(page)

    const reader = await app.window(context)
    logs.push(await new NetworkLog().record(reader))
    await reader.goto(link)
    await openFile(reader, 'a.txt')
    await reader.getByText('stays here').waitFor()
    await openFile(reader, 'evil.svg')
    await reader.waitForFunction(() => document.querySelector<HTMLImageElement>('.shown img')?.complete === true)
    await openFile(reader, 'b.png')
    await reader.waitForFunction(() => document.querySelector<HTMLImageElement>('.shown img')?.naturalWidth === 30)

    const hosts = new Set(logs.flatMap(({ urls }) => urls).map(url => new URL(url).host))
    expect([...hosts].filter(host => !allowed.includes(host))).to.deep.equal([])
    expect(hosts.size).to.equal(2)
    expect(trap.asked).to.deep.equal([])

    // the page could not if it wanted: its policy refuses
    expect(await reader.evaluate(async () => fetch('http://elsewhere.invalid/', { mode: 'no-cors' }).then(() => 'sent', () => 'refused'))).to.equal('refused')
    expect(trap.asked).to.deep.equal([])

    // positive control: another page of the same browser is seen
    await reader.goto('http://elsewhere.invalid/').catch(() => {})
    expect(trap.asked.join()).to.contain('elsewhere.invalid')
  })

  it('gives what is in a share to nobody but the page that opened it', async () => {
    const page = await app.open()
    await drop(page, folder.location)
    const link = await publish(page)
    await page.goto(link)
    await openFile(page, 'evil.svg')
    const address = await page.locator('.shown img').getAttribute('src') ?? ''
    const { status, policy } = await page.evaluate(async address => {
      const { status, headers } = await fetch(address)
      return { status, policy: headers.get('content-security-policy') }
    }, address)
    expect(status).to.equal(200)
    expect(policy).to.contain('sandbox')

    const other = await page.context().newPage()
    expect(await other.goto(new URL(address, app.web.url).href).catch(({ message }) => message)).to.contain('ERR_HTTP_RESPONSE_CODE_FAILURE')
  })
})
