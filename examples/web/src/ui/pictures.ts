import { el } from './dom.ts'
import { countText } from './text.ts'
import type { TilesView } from './tiles-view.ts'
import type { TreeView } from './tree-view.ts'

export interface Pictures {
  element: HTMLElement
  /** one line under both, which screen readers say */
  say (text: string): void
  note (text: string): void
}

/** What you see beside what the network sees. */
export function pictures (tree: TreeView<any>, tiles: TilesView, hint: string): Pictures {
  // both in one place, so that nothing moves when there is something to say
  const told = el('p', { class: 'told', role: 'status' })
  const caption = el('div', { class: 'caption' }, el('p', { class: 'hint' }, hint), told)
  const note = el('p', { class: 'note' })
  const panel = (kind: string, title: string, line: Node | string, content: HTMLElement): HTMLElement => {
    return el('section', { class: `panel ${kind}`, 'aria-labelledby': `${kind}-title` }, el('header', {}, el('h2', { id: `${kind}-title` }, title), line), content)
  }

  return {
    element: el('div', { class: 'pictures' },
      caption,
      panel('yours', 'What you see', el('p', { class: 'note' }, 'Folders, names and sizes, because you have the key.'), tree.element),
      panel('theirs', 'What the network sees', note, tiles.element)),
    say: text => {
      told.textContent = text
      caption.classList.toggle('telling', text !== '')
    },
    note: text => { note.textContent = text }
  }
}

export function tilesText (count: number, total: number): string {
  return count === 0 ? 'not told apart from here yet' : `${countText(count, 'tile')} of ${total.toLocaleString('en')}`
}
