import { el } from './dom.ts'
import { onTreeKey } from './tree-keys.ts'
import { levelOf, moreRow, rowsIn, treeRow } from './tree-row.ts'
import type { TreeMoves } from './tree-keys.ts'
import type { Entry } from '../share/entry.ts'

export interface TreeInit<E extends Entry> {
  label: string
  list (folder: E): Promise<E[]>
  /** pointed at, or focused; undefined: no longer */
  onPoint (entry?: E): void
  onOpen (entry: E): void
  onError (err: unknown): void
}

/** More rows of one folder are not drawn at once. */
const SOME = 500

/** Files and folders, by the tree pattern of WAI-ARIA: rows one after the other, each with its level. */
export class TreeView<E extends Entry> {
  readonly element: HTMLElement
  readonly #entries = new Map<Element, E>()
  readonly #init: TreeInit<E>
  readonly #moves: TreeMoves = {
    focus: row => { (row as HTMLElement | null)?.focus() },
    activate: row => { this.#activate(row) },
    collapse: row => { this.#collapse(row) }
  }

  constructor (init: TreeInit<E>) {
    this.#init = init
    this.element = el('ul', {
      role: 'tree',
      'aria-label': init.label,
      class: 'tree',
      onclick: ({ target }) => { withRow(target, row => { this.#activate(row) }) },
      onkeydown: event => { withRow(event.target, row => { onTreeKey(event, row, this.#moves) }) },
      onpointerover: ({ target }) => { withRow(target, row => { init.onPoint(this.#entries.get(row)) }) },
      onpointerleave: () => { init.onPoint() },
      onfocusin: ({ target }) => { withRow(target, row => { this.#onFocus(row) }) }
    })
  }

  /** Show what is in a folder, which has no row itself. */
  async show (top: E): Promise<void> {
    this.#insert(await this.#init.list(top), undefined, 1)
  }

  /** Mark the row of a path, or of the nearest folder above that is shown; without one, none. */
  light (path?: string): void {
    const shown = [...this.#entries].filter(([, entry]) => path === entry.path || path?.startsWith(`${entry.path}/`) === true)
    const [nearest] = shown.sort(([a], [b]) => levelOf(b) - levelOf(a))[0] ?? []
    this.#entries.forEach((_, row) => { row.classList.toggle('lit', row === nearest) })
    nearest?.scrollIntoView({ block: 'nearest' })
  }

  #insert (entries: E[], after: Element | undefined, level: number): void {
    const rows = entries.slice(0, SOME).map((entry, i) => this.#row(entry, level, i + 1, entries.length))
    const rest = entries.slice(SOME)
    const more = rest.length === 0 ? [] : [this.#moreRow(rest, level)]
    after == null ? this.element.append(...rows, ...more) : after.after(...rows, ...more)
    this.element.querySelector('[tabindex="0"]') ?? rows[0]?.setAttribute('tabindex', '0')
  }

  #row (entry: E, level: number, position: number, size: number): HTMLElement {
    const row = treeRow(entry, { level, position, size })
    this.#entries.set(row, entry)
    return row
  }

  #moreRow (rest: E[], level: number): HTMLElement {
    const row = moreRow(rest.length, level)
    row.addEventListener('more', () => {
      this.#insert(rest, row, level)
      this.#moves.focus(row.nextElementSibling)
      row.remove()
    })
    return row
  }

  #activate (row: HTMLElement): void {
    const entry = this.#entries.get(row)
    row.focus()

    if (entry == null) {
      row.dispatchEvent(new Event('more'))
    } else if (entry.kind === 'file') {
      this.#init.onOpen(entry)
    } else if (row.getAttribute('aria-expanded') === 'true') {
      this.#collapse(row)
    } else {
      void this.#expand(row, entry)
    }
  }

  async #expand (row: HTMLElement, entry: E): Promise<void> {
    row.setAttribute('aria-expanded', 'true')
    row.setAttribute('aria-busy', 'true')

    try {
      const entries = await this.#init.list(entry)
      // it may have been closed meanwhile, or opened once more
      row.getAttribute('aria-expanded') === 'true' && rowsIn(row).length === 0 && this.#insert(entries, row, levelOf(row) + 1)
    } catch (err) {
      row.setAttribute('aria-expanded', 'false')
      this.#init.onError(err)
    }

    row.removeAttribute('aria-busy')
  }

  #collapse (row: HTMLElement): void {
    row.setAttribute('aria-expanded', 'false')

    for (const inner of rowsIn(row)) {
      this.#entries.delete(inner)
      inner.remove()
    }
  }

  #onFocus (row: HTMLElement): void {
    this.element.querySelector('[tabindex="0"]')?.setAttribute('tabindex', '-1')
    row.setAttribute('tabindex', '0')
    this.#init.onPoint(this.#entries.get(row))
  }
}

function withRow (target: EventTarget | null, use: (row: HTMLElement) => void): void {
  const row = (target as Element).closest('[role=treeitem]')
  row != null && use(row as HTMLElement)
}
