import { fromDrop, fromInput } from '../share/dropped.ts'
import { parseLink } from '../share/link.ts'
import { button, el, icon, show } from './dom.ts'
import { draftView } from './draft-view.ts'
import { MessagePlace } from './message.ts'
import { openLink } from './open-link.ts'
import { shelfSection } from './shelf-section.ts'
import type { App } from '../app.ts'
import type { Dropped } from '../share/dropped.ts'

function fileInput (choose: (files: Dropped[]) => void, folder: boolean): HTMLInputElement {
  const input: HTMLInputElement = el('input', {
    type: 'file',
    multiple: true,
    webkitdirectory: folder,
    hidden: true,
    onchange: () => { choose(fromInput(input.files ?? [])) }
  })

  return input
}

function dropZone (choose: (files: Dropped[]) => void): HTMLElement {
  const files = fileInput(choose, false)
  const folder = fileInput(choose, true)

  return el('section', { class: 'drop', 'aria-label': 'Choose what to share' },
    icon('drop'),
    el('p', { class: 'big' }, 'Drop files or a folder here'),
    el('p', { class: 'buttons' },
      button('Choose files', () => { files.click() }, { kind: 'main' }),
      button('Choose a folder', () => { folder.click() })),
    files, folder)
}

/** Files can be dropped anywhere in the page, as long as this view is shown. */
function acceptDrops (view: HTMLElement, choose: (files: Dropped[]) => void): void {
  document.ondragover = event => {
    event.preventDefault()
    view.classList.add('over')
  }
  document.ondragleave = () => { view.classList.remove('over') }
  document.ondrop = event => {
    event.preventDefault()
    view.classList.remove('over')

    if (view.isConnected && event.dataTransfer != null) {
      void fromDrop(event.dataTransfer.items).then(choose)
    }
  }
}

function steps (): HTMLElement {
  const step = (drawing: string, title: string, text: string): HTMLElement => el('li', {}, icon(drawing), el('strong', {}, title), ` ${text}`)

  return el('ol', { class: 'steps' },
    step('lock', 'Encrypted here.', 'Names, sizes and contents are sealed in this page, before anything leaves it.'),
    step('tiles', 'Kept by anyone.', 'A provider stores equal, nameless blocks. It has no key, and needs none.'),
    step('key', 'Read by your people.', 'By whoever has your link, or only by people whose addresses you name.'))
}

function linkForm (app: App, messages: MessagePlace): HTMLElement {
  const input = el('input', { id: 'link', type: 'url', placeholder: `${location.origin}/#…`, autocomplete: 'off', spellcheck: 'false', required: true })

  return el('form', {
    class: 'link-form',
    onsubmit: event => {
      event.preventDefault()

      try {
        openLink(app, parseLink(input.value))
      } catch (err) {
        messages.fail(err)
      }
    }
  }, el('label', { for: 'link' }, 'Somebody sent you a link?'), el('span', { class: 'field' }, input, el('button', { class: 'button plain' }, 'Open')))
}

/** Where everything starts. */
export function homeView (app: App): HTMLElement {
  const messages = new MessagePlace()
  const choose = (files: Dropped[]): void => {
    files.length > 0 && show(draftView(app, files, () => { show(homeView(app)) }))
  }

  const view = el('div', { class: 'view home' },
    el('h1', {}, 'Share files that only your people can read'),
    dropZone(choose),
    messages.element,
    steps(),
    linkForm(app, messages),
    shelfSection(app))

  acceptDrops(view, choose)
  return view
}
