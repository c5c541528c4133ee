import { linkText } from '../share/link.ts'
import { OpenShare } from '../share/open-share.ts'
import { button, el, show } from './dom.ts'
import { MessagePlace } from './message.ts'
import { shareView } from './share-view.ts'
import type { App } from '../app.ts'
import type { Kept } from '../keep/shelf.ts'
import type { ShareLink } from '../share/link.ts'

/** Go to a link: the address of the page becomes that link, so a reload opens it again. */
export function openLink (app: App, link: ShareLink): void {
  history.pushState(null, '', linkText(link))
  void showLink(app, link)
}

/** Open a share, and show it, or why it can't be opened. */
export async function showLink (app: App, link: ShareLink, kept?: Kept, failed?: unknown): Promise<void> {
  const messages = new MessagePlace()
  const stop = new AbortController()
  const busy = el('p', { class: 'busy', role: 'status' }, 'Fetching the first blocks…')

  const title = el('h1', {}, 'Opening a share')
  const back = button('Back', () => {
    stop.abort()
    location.hash = '#home'
  })

  show(el('div', { class: 'view' }, title, busy, messages.element, el('p', {}, back)))

  try {
    const share = await OpenShare.open(app.node, link, { identity: app.shelf.unlocked?.identity, signal: stop.signal })
    show(await shareView(app, share, kept, failed), () => { void share.close() })
  } catch (err) {
    busy.remove()
    title.textContent = 'This share can\'t be opened'
    messages.fail(err, () => { void showLink(app, link, kept) })
  }
}
