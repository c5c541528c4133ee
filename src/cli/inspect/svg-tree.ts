import { byteText, columnsOf, countText, fitted, printable } from '../text.ts'
import { treeRows } from './rows.ts'
import { MAX_DRAWN, PANEL, TOP, element, rightX, short, text } from './svg-parts.ts'
import type { Row } from './rows.ts'
import type { PlainKind, PlainNode } from './views.ts'

const ROW = 24
const INDENT = 22
/** Of a letter in the names' font. */
const LETTER = 7.8
const SIZES = 84
/** Deeper folders are drawn as if they were this deep. */
const MAX_DEPTH = 10

const LEGENDS: Array<[PlainKind, string]> = [['folder', 'folder'], ['file', 'file'], ['part', 'a part of it, in its order'], ['link', 'link'], ['block', 'a block, by the name of the link to it']]

function mark (kind: PlainKind, x: number, y: number): string {
  switch (kind) {
    case 'folder':
      return `<path class="folder" d="M${short(x)} ${short(y - 6)}h5l2 2h7v10h-14z"/>`
    case 'link':
      return `<path class="link" d="M${short(x)} ${short(y + 1)}h7v-5l7 6.500l-7 6.500v-5h-7z" transform="translate(0 -2)"/>`
    case 'part':
      return element('rect', { class: 'file', x: short(x + 3), y: short(y - 4), width: 8, height: 8, rx: 1.5 })
    default:
      return element('rect', { class: kind, x: short(x + 1), y: short(y - 6), width: 12, height: 12, rx: 2 })
  }
}

function nameOf ({ name, note, kind }: PlainNode): string {
  return `${printable(name)}${kind === 'link' && note != null ? ` → ${printable(note)}` : ''}`
}

function xOf (depth: number): number {
  return rightX + Math.min(depth, MAX_DEPTH) * INDENT
}

// beside the name
function noteOf ({ kind, note = '', again = false }: PlainNode, inside: number): string {
  if (kind === 'block') {
    return again ? `${note}, again` : note
  }

  return inside === 0 ? '' : countText(inside, 'entry', 'entries')
}

function drawRow ({ node, depth, more, inside }: Row, y: number): string {
  const x = xOf(depth)

  if (node == null) {
    return text(x + 22, y + 5, `… ${more.toLocaleString('en-US')} more`, 'soft mono')
  }

  const room = Math.floor((rightX + PANEL - SIZES - x - 26) / LETTER)
  const note = noteOf(node, inside)
  const name = fitted(nameOf(node), Math.max(8, note === '' ? room : room - note.length - 2))
  const beside = note === '' ? '' : text(x + 22 + (columnsOf(name) + 2) * LETTER, y + 5, note, 'soft mono')
  const size = node.kind === 'link' || node.again === true ? '' : text(rightX + PANEL, y + 5, byteText(node.bytes), 'soft mono', 'end')
  return mark(node.kind, x, y) + text(x + 22, y + 5, name, 'ink mono') + beside + size
}

/** From each row up to the one it belongs to. */
function branches (rows: Row[], yOf: (i: number) => number): string {
  const path: string[] = []

  rows.forEach(({ depth }, i) => {
    const parent = rows.findLastIndex((row, j) => j < i && row.depth < depth)

    if (parent >= 0 && depth <= MAX_DEPTH) {
      const x = xOf(depth - 1) + 7
      path.push(`M${short(x)} ${short(yOf(parent) + 10)}V${short(yOf(i))}h${short(INDENT - 11)}`)
    }
  })

  return `<path class="branch" d="${path.join('')}"/>`
}

// of what is shown
function legend (rows: Row[], y: number): string {
  const kinds = new Set(rows.map(({ node }) => node?.kind))
  let x = rightX

  return LEGENDS.filter(([kind]) => kinds.has(kind)).map(([kind, what]) => {
    const drawn = mark(kind, x, y - 5) + text(x + 22, y, what, 'soft small')
    x += 40 + what.length * 7
    return drawn
  }).join('')
}

function rowsOf (tree: PlainNode): Row[] {
  return treeRows(tree, MAX_DRAWN / ROW)
}

/** How much height the tree takes. */
export function treeHeight (tree: PlainNode): number {
  return rowsOf(tree).length * ROW
}

/** The tree of the plaintext with its names. */
export function treePanel (tree: PlainNode, legendY: number): string {
  const rows = rowsOf(tree)
  const yOf = (i: number): number => TOP + (i + 0.5) * ROW
  return branches(rows, yOf) + rows.map((row, i) => drawRow(row, yOf(i))).join('\n') + legend(rows, legendY)
}
