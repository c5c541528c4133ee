import { el } from './dom.ts'
import { joinedPictures } from './joined-pictures.ts'
import { MessagePlace } from './message.ts'
import { ownPanel } from './own-panel.ts'
import { countText, sizeText } from './text.ts'
import { Viewer } from './viewer.ts'
import type { App } from '../app.ts'
import type { Kept } from '../keep/shelf.ts'
import type { OpenShare } from '../share/open-share.ts'

/** An open share: whose it is, both pictures, and what was opened of it. */
export async function shareView (app: App, share: OpenShare, kept?: Kept, failed?: unknown): Promise<HTMLElement> {
  const messages = new MessagePlace()
  const viewer = new Viewer(share)
  share.closed.addEventListener('abort', () => { viewer.close() })
  const both = joinedPictures(app, share, viewer, messages)
  await both.start()
  failed == null || messages.fail(failed)

  return el('div', { class: 'view share' },
    el('header', {},
      el('h1', {}, kept?.name ?? both.title()),
      el('p', { class: 'facts' }, kept == null ? 'Shared with you. Only what you open is fetched.' : `${countText(kept.files, 'file')}, ${sizeText(kept.bytes)}`)),
    kept != null && ownPanel(app, share, kept, messages),
    messages.element,
    both.element,
    viewer.element)
}
