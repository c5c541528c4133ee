import { lookOf } from '../share/file-kind.ts'
import { el, icon } from './dom.ts'
import { sizeText } from './text.ts'
import type { Entry } from '../share/entry.ts'

export interface TreeInit<E extends Entry> {
  label: string
  list (folder: E): Promise<E[]>
  /** pointed at, or focused; undefined: no longer */
  onPoint (entry?: E): void
  onOpen (entry: E): void
  onError (err: unknown): void
}

interface Row<E> {
  entry: E
  level: number
}

/** More rows of one folder are not drawn at once. */
const SOME = 500

/** Files and folders, by the tree pattern of WAI-ARIA: rows one after the other, each with its level. */
export class TreeView<E extends Entry> {
  readonly element: HTMLElement
  readonly #rows = new Map<Element, Row<E>>()
  readonly #init: TreeInit<E>

  constructor (init: TreeInit<E>) {
    this.#init = init
    this.element = el('ul', {
      role: 'tree',
      'aria-label': init.label,
      class: 'tree',
      onclick: ({ target }) => { this.#withRow(target, row => { this.#activate(row) }) },
      onkeydown: event => { this.#withRow(event.target, row => { this.#onKey(event, row) }) },
      onpointerover: ({ target }) => { this.#withRow(target, row => { init.onPoint(this.#entryOf(row)) }) },
      onpointerleave: () => { init.onPoint() },
      onfocusin: ({ target }) => { this.#withRow(target, row => { this.#onFocus(row) }) }
    })
  }

  /** Show what is in a folder, which has no row itself. */
  async show (top: E): Promise<void> {
    this.#insert(await this.#init.list(top), undefined, 1)
  }

  /** Mark the row of a path, or of the nearest folder above that is shown; without one, none. */
  light (path?: string): void {
    const shown = [...this.#rows].filter(([, { entry }]) => path === entry.path || path?.startsWith(`${entry.path}/`) === true)
    const nearest = shown.sort(([, a], [, b]) => b.level - a.level)[0]?.[0]
    this.#rows.forEach((_, row) => { row.classList.toggle('lit', row === nearest) })
    nearest?.scrollIntoView({ block: 'nearest' })
  }

  #withRow (target: EventTarget | null, use: (row: HTMLElement) => void): void {
    const row = (target as Element).closest('[role=treeitem]')
    row != null && use(row as HTMLElement)
  }

  #entryOf (row: Element): E | undefined {
    return this.#rows.get(row)?.entry
  }

  #insert (entries: E[], after: Element | undefined, level: number): void {
    const rows = entries.slice(0, SOME).map((entry, i) => this.#row(entry, level, i + 1, entries.length))
    const rest = entries.slice(SOME)
    const more = rest.length === 0 ? [] : [this.#moreRow(rest, level)]
    after == null ? this.element.append(...rows, ...more) : after.after(...rows, ...more)
    this.element.querySelector('[tabindex="0"]') ?? rows[0]?.setAttribute('tabindex', '0')
  }

  #row (entry: E, level: number, position: number, size: number): HTMLElement {
    const isFolder = entry.kind === 'folder'
    const row = el('li', {
      role: 'treeitem',
      tabindex: -1,
      'aria-level': level,
      'aria-posinset': position,
      'aria-setsize': size,
      'aria-expanded': isFolder ? 'false' : undefined,
      class: entry.kind
    }, icon(isFolder ? 'folder' : lookOf(entry.name) ?? 'file'), el('span', { class: 'name' }, entry.name), el('span', { class: 'size' }, sizeText(entry.size)))
    row.style.setProperty('--level', `${level - 1}`)
    this.#rows.set(row, { entry, level })
    return row
  }

  #moreRow (rest: E[], level: number): HTMLElement {
    const row = el('li', { role: 'treeitem', tabindex: -1, 'aria-level': level, class: 'more' }, `Show ${rest.length.toLocaleString('en')} more`)
    row.style.setProperty('--level', `${level - 1}`)
    row.addEventListener('more', () => {
      this.#insert(rest, row, level)
      this.#focus(row.nextElementSibling)
      row.remove()
    })
    return row
  }

  #activate (row: HTMLElement): void {
    const entry = this.#entryOf(row)
    this.#focus(row)

    if (entry == null) {
      row.dispatchEvent(new Event('more'))
    } else if (entry.kind === 'folder') {
      this.#turn(row, entry)
    } else {
      this.#init.onOpen(entry)
    }
  }

  #turn (row: HTMLElement, entry: E): void {
    if (row.getAttribute('aria-expanded') === 'true') {
      this.#collapse(row)
    } else {
      void this.#expand(row, entry)
    }
  }

  async #expand (row: HTMLElement, entry: E): Promise<void> {
    row.setAttribute('aria-expanded', 'true')
    row.setAttribute('aria-busy', 'true')

    try {
      this.#insert(await this.#init.list(entry), row, this.#levelOf(row) + 1)
    } catch (err) {
      row.setAttribute('aria-expanded', 'false')
      this.#init.onError(err)
    }

    row.removeAttribute('aria-busy')
  }

  #collapse (row: HTMLElement): void {
    row.setAttribute('aria-expanded', 'false')

    for (let next = row.nextElementSibling; next != null && this.#levelOf(next) > this.#levelOf(row); next = row.nextElementSibling) {
      this.#rows.delete(next)
      next.remove()
    }
  }

  #levelOf (row: Element): number {
    return Number(row.getAttribute('aria-level'))
  }

  #parentOf (row: Element): Element | null {
    let parent = row.previousElementSibling

    while (parent != null && this.#levelOf(parent) >= this.#levelOf(row)) {
      parent = parent.previousElementSibling
    }

    return parent
  }

  #onFocus (row: HTMLElement): void {
    this.element.querySelector('[tabindex="0"]')?.setAttribute('tabindex', '-1')
    row.setAttribute('tabindex', '0')
    this.#init.onPoint(this.#entryOf(row))
  }

  #focus (row: Element | null): void {
    (row as HTMLElement | null)?.focus()
  }

  #onKey (event: KeyboardEvent, row: HTMLElement): void {
    const isOpen = row.getAttribute('aria-expanded')
    const keys: Record<string, () => void> = {
      ArrowDown: () => { this.#focus(row.nextElementSibling) },
      ArrowUp: () => { this.#focus(row.previousElementSibling) },
      ArrowRight: () => { isOpen === 'false' ? this.#activate(row) : isOpen === 'true' && this.#focus(row.nextElementSibling) },
      ArrowLeft: () => { isOpen === 'true' ? this.#collapse(row) : this.#focus(this.#parentOf(row)) },
      Home: () => { this.#focus(this.element.firstElementChild) },
      End: () => { this.#focus(this.element.lastElementChild) },
      Enter: () => { this.#activate(row) },
      ' ': () => { this.#activate(row) }
    }

    if (event.key in keys) {
      event.preventDefault()
      keys[event.key]()
    }
  }
}
