import { Shelf } from './keep/shelf.ts'
import { startNode } from './net/page-node.ts'
import { ProviderLink } from './net/provider-link.ts'
import { startFileServer } from './share/file-server.ts'
import { parseLink } from './share/link.ts'
import { el, show } from './ui/dom.ts'
import { homeView } from './ui/home-view.ts'
import { failure } from './ui/message.ts'
import { showLink } from './ui/open-link.ts'
import { startStatusBar } from './ui/status-bar.ts'
import type { App } from './app.ts'

const HOME = '#home'

function failed (err: unknown): void {
  show(el('div', { class: 'view' }, el('h1', {}, 'Private shares'), failure(err), el('p', {}, el('a', { class: 'button plain', href: HOME }, 'Go to the start'))))
}

/** The address of the page says what to show: a link, or else the start. */
function route (app: App): void {
  try {
    if (['', '#', HOME].includes(location.hash)) {
      show(homeView(app))
    } else {
      void showLink(app, parseLink(location.hash)).catch(failed)
    }
  } catch (err) {
    failed(err)
  }
}

async function start (): Promise<void> {
  await startFileServer()
  const node = await startNode()
  const app: App = { node, provider: new ProviderLink(node.helia), shelf: new Shelf() }
  startStatusBar(app)
  addEventListener('hashchange', () => { route(app) })
  // also where the address says so already
  document.querySelector('.brand')?.addEventListener('click', () => { location.hash === HOME && show(homeView(app)) })
  route(app)
}

start().catch(failed)
