import { lockKind } from '../keep/lock.ts'
import { button, el, icon } from './dom.ts'
import { askKey } from './lock-dialog.ts'
import { showLink } from './open-link.ts'
import { countText, sizeText } from './text.ts'
import type { App } from '../app.ts'
import type { Kept } from '../keep/shelf.ts'

function row (app: App, kept: Kept): HTMLElement {
  const { name, files, bytes, sent, to } = kept
  const whom = to.length === 0 ? 'whoever has the link' : countText(to.length, 'reader')

  return el('li', {}, el('button', { type: 'button', onclick: () => { void showLink(app, kept, kept) } },
    icon('folder'),
    el('span', { class: 'name' }, name),
    el('span', { class: 'size' }, `${countText(files, 'file')}, ${sizeText(bytes)}, for ${whom}`),
    el('span', { class: sent ? 'badge good' : 'badge' }, sent ? 'Kept by the provider' : 'Only on this device')))
}

function content (app: App): HTMLElement[] {
  const { kept, unlocked } = app.shelf
  const isLocked = lockKind() != null && unlocked == null

  return [
    ...kept.length === 0 && !isLocked ? [] : [el('h2', {}, 'Your shares')],
    ...kept.length === 0 ? [] : [el('ul', {}, ...kept.map(one => row(app, one)))],
    ...isLocked
      ? [el('p', { class: 'locked' }, icon('lock'), 'What you shared before is locked on this device. ', button('Unlock', () => { askKey(app.shelf) }))]
      : []
  ]
}

/** The shares that this page remembers. */
export function shelfSection (app: App): HTMLElement {
  const section = el('section', { class: 'shelf', 'aria-label': 'Your shares' }, ...content(app))
  const update = (): void => {
    section.isConnected ? section.replaceChildren(...content(app)) : app.shelf.removeEventListener('change', update)
  }
  // once the view is in the page
  setTimeout(() => { app.shelf.addEventListener('change', update) })
  return section
}
