/* eslint-disable no-console */

/**
 * `npm run web`: build the app, serve it together with a provider on this machine, print where.
 * `npm run web -- path/to/folder` keeps the provider's blocks there.
 */

import { buildWeb, startWeb } from './start-web.ts'

const [folder] = process.argv.slice(2)
await buildWeb()
const { url, stop } = await startWeb({ folder })
console.info(`Open ${url} in two browser windows.`)
console.info(`The provider keeps blocks ${folder == null ? 'until it stops' : `in ${folder}`}, and has no key. Stop with Ctrl-C.`)

process.once('SIGINT', () => {
  void stop().then(() => process.exit())
})
