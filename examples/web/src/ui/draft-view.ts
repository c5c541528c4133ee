import { listDropped } from '../share/dropped.ts'
import { begin } from '../share/entry.ts'
import { button, el } from './dom.ts'
import { MessagePlace } from './message.ts'
import { pictures } from './pictures.ts'
import { publishDraft } from './publish-draft.ts'
import { countText, sizeText } from './text.ts'
import { TilesView } from './tiles-view.ts'
import { TreeView } from './tree-view.ts'
import { whoForm } from './who-form.ts'
import type { App } from '../app.ts'
import type { Dropped } from '../share/dropped.ts'
import type { Entry } from '../share/entry.ts'

const HINT = 'Nothing was encrypted or sent yet.'

/** The name of a share: of the one folder or file in it, or of the first and how many there are. */
export function nameOf (files: Dropped[]): string {
  const tops = [...new Set(files.map(({ path }) => path.split('/')[0]))]
  return tops.length === 1 ? tops[0] : `${tops[0]} and ${countText(tops.length - 1, 'more')}`.replace(/mores$/, 'more')
}

/** What was chosen, before it is published, and while it is. */
export function draftView (app: App, files: Dropped[], back: () => void): HTMLElement {
  const messages = new MessagePlace()
  const list = async (folder: Entry): Promise<Entry[]> => listDropped(files, folder)
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0)
  const tiles = new TilesView({ label: 'Sealed blocks', onPoint: () => {} })
  const tree: TreeView<Entry> = new TreeView<Entry>({
    label: 'Files to share',
    list,
    onPoint: () => {},
    onOpen: () => {},
    onError: err => { messages.fail(err) }
  })
  const both = pictures(tree, tiles, HINT)
  const work = el('div', { class: 'work' })

  const who = whoForm(to => {
    messages.clear()
    void publishDraft(app, { name: nameOf(files), files, bytes, to }, { tiles, both, work, messages, who: who.element })
  })

  who.buttons.append(button('Choose something else', back, { kind: 'quiet' }))
  work.append(who.element)
  both.note('Nothing yet. Equal tiles appear here as blocks are encrypted.')
  void begin({ path: '', name: '', kind: 'folder', size: bytes }, list).then(async top => tree.show(top))

  return el('div', { class: 'view draft' },
    el('header', {},
      el('h1', {}, nameOf(files)),
      el('p', { class: 'facts' }, `${countText(files.length, 'file')}, ${sizeText(bytes)}`)),
    work, messages.element, both.element)
}
