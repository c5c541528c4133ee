import { lookOf } from '../share/file-kind.ts'
import { el, icon } from './dom.ts'
import { sizeText } from './text.ts'
import type { Entry } from '../share/entry.ts'

/** Where a row is: how deep, and which of how many of its folder. All count from 1. */
export interface RowPlace {
  level: number
  position: number
  size: number
}

/** One file or folder of a tree. */
export function treeRow (entry: Entry, { level, position, size }: RowPlace): HTMLElement {
  const isFolder = entry.kind === 'folder'

  return indented(level, el('li', {
    role: 'treeitem',
    tabindex: -1,
    'aria-level': level,
    'aria-posinset': position,
    'aria-setsize': size,
    'aria-expanded': isFolder ? 'false' : undefined,
    class: entry.kind
  },
  icon(isFolder ? 'folder' : lookOf(entry.name) ?? 'file'),
  el('span', { class: 'name' }, entry.name),
  el('span', { class: 'size' }, sizeText(entry.size))))
}

/** The row that stands for the rest of a large folder. */
export function moreRow (count: number, level: number): HTMLElement {
  return indented(level, el('li', { role: 'treeitem', tabindex: -1, 'aria-level': level, class: 'more' }, `Show ${count.toLocaleString('en')} more`))
}

function indented (level: number, row: HTMLElement): HTMLElement {
  row.style.setProperty('--level', `${level - 1}`)
  return row
}

export function levelOf (row: Element): number {
  return Number(row.getAttribute('aria-level'))
}

/** The row of the folder that a row is in. */
export function parentOf (row: Element): Element | null {
  let parent = row.previousElementSibling

  while (parent != null && levelOf(parent) >= levelOf(row)) {
    parent = parent.previousElementSibling
  }

  return parent
}

/** The rows of all that is in a folder, as far as it is open. */
export function rowsIn (folder: Element): Element[] {
  const rows: Element[] = []

  for (let next = folder.nextElementSibling; next != null && levelOf(next) > levelOf(folder); next = next.nextElementSibling) {
    rows.push(next)
  }

  return rows
}
