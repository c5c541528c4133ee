import { parentOf } from './tree-row.ts'

/** What keys do in a tree. */
export interface TreeMoves {
  focus (row: Element | null): void
  /** open a file, or open or close a folder */
  activate (row: HTMLElement): void
  collapse (row: HTMLElement): void
}

function right (row: HTMLElement, { focus, activate }: TreeMoves): void {
  const isOpen = row.getAttribute('aria-expanded')
  isOpen === 'false' ? activate(row) : isOpen === 'true' && focus(row.nextElementSibling)
}

function left (row: HTMLElement, { focus, collapse }: TreeMoves): void {
  row.getAttribute('aria-expanded') === 'true' ? collapse(row) : focus(parentOf(row))
}

const KEYS: Record<string, (row: HTMLElement, moves: TreeMoves) => void> = {
  ArrowDown: (row, { focus }) => { focus(row.nextElementSibling) },
  ArrowUp: (row, { focus }) => { focus(row.previousElementSibling) },
  ArrowRight: right,
  ArrowLeft: left,
  Home: (row, { focus }) => { focus(row.parentElement?.firstElementChild ?? null) },
  End: (row, { focus }) => { focus(row.parentElement?.lastElementChild ?? null) },
  Enter: (row, { activate }) => { activate(row) },
  ' ': (row, { activate }) => { activate(row) }
}

/** The keys of the tree pattern of WAI-ARIA. */
export function onTreeKey (event: KeyboardEvent, row: HTMLElement, moves: TreeMoves): void {
  const act = KEYS[event.key]

  if (act != null) {
    event.preventDefault()
    act(row, moves)
  }
}
