import type { CDPSession, Page } from 'playwright-core'

/** Everything that a page sends and gets over the network, as Chromium's own log has it. */
export class NetworkLog {
  /** addresses, headers and bodies of requests and answers, and both sides of WebSockets */
  readonly bytes: Buffer[] = []
  readonly urls: string[] = []
  #devtools?: CDPSession

  /** From before the first request on. */
  async record (page: Page): Promise<this> {
    const devtools = this.#devtools = await page.context().newCDPSession(page)
    await devtools.send('Network.enable')
    const frame = ({ response: { opcode, payloadData } }: { response: { opcode: number, payloadData: string } }): void => {
      this.bytes.push(Buffer.from(payloadData, opcode === 2 ? 'base64' : 'utf8'))
    }

    // the fragment is what DevTools know of the link, and not what is sent
    devtools.on('Network.requestWillBeSent', ({ request: { urlFragment, ...request } }) => { this.#note(request.url, request) })
    devtools.on('Network.requestWillBeSentExtraInfo', ({ headers }) => { this.bytes.push(Buffer.from(JSON.stringify(headers))) })
    devtools.on('Network.responseReceived', ({ response }) => { this.#note(response.url, response) })
    devtools.on('Network.webSocketCreated', ({ url }) => { this.#note(url, url) })
    devtools.on('Network.webSocketFrameSent', frame)
    devtools.on('Network.webSocketFrameReceived', frame)
    return this
  }

  /** What went over WebSockets and more, in bytes. */
  get size (): number {
    return this.bytes.reduce((sum, { byteLength }) => sum + byteLength, 0)
  }

  holds (secret: Uint8Array | string): boolean {
    return this.bytes.some(bytes => bytes.includes(secret))
  }

  #note (url: string, what: unknown): void {
    this.urls.push(url)
    this.bytes.push(Buffer.from(JSON.stringify(what)))
  }
}
