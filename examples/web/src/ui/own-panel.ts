import { forget } from '../share/publish.ts'
import { button, el, icon } from './dom.ts'
import { askBeforeLeaving } from './leaving.ts'
import { askKey } from './lock-dialog.ts'
import { linkOf, sendPanel } from './send-panel.ts'
import { countText } from './text.ts'
import type { MessagePlace } from './message.ts'
import type { App } from '../app.ts'
import type { Kept } from '../keep/shelf.ts'
import type { OpenShare } from '../share/open-share.ts'

function linkBox (kept: Kept): HTMLElement {
  const input: HTMLInputElement = el('input', { id: 'share-link', readonly: true, value: linkOf(kept), onfocus: () => { input.select() } })
  const said = el('span', { role: 'status' })
  const copy = button('Copy', () => {
    input.select()
    void navigator.clipboard.writeText(input.value).then(() => { said.textContent = 'Copied' }, () => { said.textContent = 'Press Ctrl-C to copy' })
  }, { kind: 'main' })

  return el('div', { class: 'link-box' },
    el('label', { for: 'share-link' }, kept.to.length === 0 ? 'Your link' : `Your link, for ${countText(kept.to.length, 'reader')}`),
    el('span', { class: 'field' }, input, copy),
    el('p', { class: 'note' }, kept.to.length === 0
      ? 'The key is behind the #, the part of a link that browsers send to nobody. Pass it on by a way that you trust.'
      : 'It opens only for the people you named, with their own keys.', ' ', said))
}

async function forgetKept ({ node, shelf }: App, kept: Kept, messages: MessagePlace): Promise<void> {
  try {
    await forget(node.helia, kept)
    await shelf.remove(kept)
    location.hash = '#home'
  } catch (err) {
    messages.fail(err)
  }
}

/** Whether the share is remembered here, and how to change that. */
function keepLine (app: App, share: OpenShare, kept: Kept, messages: MessagePlace): HTMLElement {
  const line = el('p', { class: 'keep' })
  const forgetting = button('Forget it', () => { void forgetKept(app, kept, messages) }, { kind: 'quiet' })
  const update = (): void => {
    app.shelf.unlocked == null
      ? line.replaceChildren(icon('lock'), 'This page forgets the share when it is closed. ', button('Keep it on this device', () => { askKey(app.shelf) }))
      : line.replaceChildren(icon('lock'), 'Kept on this device, locked. ', forgetting)
  }

  app.shelf.addEventListener('change', update, { signal: share.closed })
  update()
  return line
}

/** What the publisher sees: the link, and whether a provider has it all. */
export function ownPanel (app: App, share: OpenShare, kept: Kept, messages: MessagePlace): HTMLElement {
  const state = el('div', { class: 'state' })
  const leaving = kept.sent || app.shelf.unlocked != null ? () => {} : askBeforeLeaving()
  share.closed.addEventListener('abort', leaving)
  const sent = (): void => {
    leaving()
    state.replaceChildren(icon('check'), el('span', {}, 'The provider has all of it. You can close this page.'))
    state.classList.add('good')
  }

  kept.sent ? sent() : state.append(icon('warning'), el('span', {}, 'Only on this device: nobody else can open the link yet.'), sendPanel(app, kept, sent, messages))

  return el('section', { class: 'own', 'aria-label': 'Your share' },
    linkBox(kept),
    state,
    keepLine(app, share, kept, messages))
}
