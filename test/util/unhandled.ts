import { turns } from './turns.ts'

/** Hooks: a rejection that nobody handles fails the test around which it happens. */
export function failOnUnhandledRejections (): void {
  const reasons: unknown[] = []
  const onNode = (reason: unknown): void => { reasons.push(reason) }
  const onBrowser = (event: any): void => { reasons.push(event.reason) }
  const browser = typeof globalThis.addEventListener === 'function'

  before(() => {
    browser ? globalThis.addEventListener('unhandledrejection', onBrowser) : process.on('unhandledRejection', onNode)
  })

  afterEach('nothing was rejected without a handler', async () => {
    await turns(2)

    if (reasons.length > 0) {
      throw new Error(`unhandled rejection: ${String(reasons.splice(0)[0])}`)
    }
  })

  after(() => {
    browser ? globalThis.removeEventListener('unhandledrejection', onBrowser) : process.off('unhandledRejection', onNode)
  })
}
