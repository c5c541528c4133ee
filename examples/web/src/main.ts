import { findOrphans, forgetOrphans, sayOpen } from './keep/orphans.ts'
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
import type { PageNode } from './net/page-node.ts'
import type { ShareLink } from './share/link.ts'
import type { CID } from 'multiformats/cid'

const HOME = '#home'

function failed (err: unknown): void {
  show(el('div', { class: 'view' }, el('h1', {}, 'Private shares'), failure(err), el('p', {}, el('a', { class: 'button plain', href: HOME }, 'Go to the start'))))
}

/** The link that is the page's address, if it is one. */
function linkHere (): ShareLink | undefined {
  return ['', '#', HOME].includes(location.hash) ? undefined : parseLink(location.hash)
}

/** The address of the page says what to show: a link, or else the start. */
function route (app: App): void {
  try {
    const link = linkHere()

    if (link == null) {
      show(homeView(app))
    } else {
      void showLink(app, link).catch(failed)
    }
  } catch (err) {
    failed(err)
  }
}

function rootHere (): CID | undefined {
  try {
    return linkHere()?.root
  } catch {
    return undefined
  }
}

/** Make room: of what nobody can open any more, before this window has anything of its own. */
async function tidy (node: PageNode): Promise<void> {
  const orphans = await findOrphans(node, rootHere())
  sayOpen()
  // what fails is done at the next start
  void forgetOrphans(node, orphans).catch(() => {})
}

async function start (): Promise<void> {
  await startFileServer()
  const node = await startNode()
  await tidy(node)
  const app: App = { node, provider: new ProviderLink(node.helia), shelf: new Shelf() }
  startStatusBar(app)
  addEventListener('hashchange', () => { route(app) })
  // also where the address says so already
  document.querySelector('.brand')?.addEventListener('click', () => { location.hash === HOME && show(homeView(app)) })
  route(app)
}

start().catch(failed)
