import { byteText, columnsOf, countText, fitted, padded, printable } from '../text.ts'
import { treeRows } from './rows.ts'
import type { Context } from '../context.ts'
import type { Row } from './rows.ts'
import type { PlainNode, PlainView, SealedTile, StrangerView } from './views.ts'

const LEFT = 38
const GAP = 4
const MIN_RIGHT = 30
const LINES = 20
const BAR = 16

/** Sizes by powers of four, and how many blocks have them. */
function histogram (blocks: SealedTile[]): string[] {
  const counts = new Map<number, number>()

  for (const { bytes } of blocks) {
    const upTo = 4 ** Math.ceil(Math.log2(Math.max(64, bytes)) / 2)
    counts.set(upTo, (counts.get(upTo) ?? 0) + 1)
  }

  const most = Math.max(...counts.values())
  return [...counts].sort(([a], [b]) => a - b).map(([upTo, count]) =>
    `${`≤ ${byteText(upTo).replace(/\.0+/, '')}`.padStart(9)} ${'▇'.repeat(Math.max(1, Math.round(count / most * BAR)))} ${count.toLocaleString('en-US')}`)
}

function firstBlocks (blocks: SealedTile[], lines: number): string[] {
  const shown = blocks.length <= lines ? blocks : blocks.slice(0, lines - 1)
  const more = blocks.length - shown.length
  return [...shown.map(({ cid, bytes }) => `${fitted(cid, LEFT - 12)}  ${byteText(bytes).padStart(9)}`), ...more === 0 ? [] : [`… ${more.toLocaleString('en-US')} more`]]
}

function leftLines ({ blocks, bytes, indexNodes }: StrangerView): string[] {
  const sizes = histogram(blocks)

  return [
    'What a stranger sees', `${countText(blocks.length, 'sealed block')}, ${byteText(bytes)}`, `under ${countText(indexNodes, 'index node')}, in the order of`, 'their random addresses', '',
    ...sizes, '', ...firstBlocks(blocks, LINES - sizes.length - 1)
  ]
}

/** For each row, whether rows at each depth above it go on below it. */
function rails (rows: Row[], i: number): string {
  const { depth } = rows[i]
  let drawn = ''

  for (let level = 1; level <= depth; level++) {
    const next = rows.slice(i + 1).find(row => row.depth <= level)
    const goesOn = next?.depth === level
    const [through, end] = level === depth ? ['├─ ', '└─ '] : ['│  ', '   ']
    drawn += goesOn ? through : end
  }

  return drawn
}

function noteText ({ kind, note = '', again = false }: PlainNode, inside: number): string {
  if (kind === 'link') {
    return ` → ${printable(note)}`
  }

  if (kind === 'block') {
    return `  ${note}${again ? ', again' : ''}`
  }

  return inside === 0 ? '' : `  ${countText(inside, 'entry', 'entries')}`
}

function rowText (rows: Row[], i: number, columns: number): string {
  const { node, more, inside } = rows[i]
  const rail = rails(rows, i)

  if (node == null) {
    return `${rail}… ${more.toLocaleString('en-US')} more`
  }

  const name = `${printable(node.name)}${node.kind === 'folder' && node.name !== '/' ? '/' : ''}${noteText(node, inside)}`
  const room = columns - columnsOf(rail) - 11
  return `${rail}${padded(fitted(name, Math.max(8, room)), room)}${node.kind === 'link' || node.again === true ? '' : byteText(node.bytes).padStart(11)}`
}

function rightLines (plain: PlainView | undefined, columns: number): string[] {
  if (plain == null) {
    return ['What you see', 'Nothing more without what opens it:', '--key, --identity or --passphrase.']
  }

  const { blocks, bytes, complete, readers = [], tree, padding, nonce } = plain
  const rows = treeRows(tree, LINES)
  const whole = complete ? '' : ', a part of a larger graph'
  const people = readers.length === 0 ? '' : `, ${countText(readers.length, 'reader')}`
  return ['What you see', `${countText(blocks, 'block')}, ${byteText(bytes)}${whole}`, `padding ${padding}, nonces ${nonce}${people}`, '', '', ...rows.map((_, i) => rowText(rows, i, columns))]
}

/** Both views beside each other, or below each other where there is no room. */
export function textView (context: Context, stranger: StrangerView, plain?: PlainView): string {
  const columns = Math.min(process.stderr.columns ?? 100, 140)
  const beside = columns >= LEFT + GAP + MIN_RIGHT
  const width = beside ? columns - LEFT - GAP - 1 : columns - 1
  const left = leftLines(stranger)
  const right = rightLines(plain, width)
  const head = (line: string, i: number): string => i === 0 ? context.bold(line) : line

  if (!beside) {
    return [...left.map(head), '', ...right.map(head)].join('\n')
  }

  const lines = Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const [a = '', b = ''] = [left[i], right[i]]
    return `${head(a, i)}${' '.repeat(Math.max(0, LEFT + GAP - columnsOf(a)))}${head(b, i)}`.trimEnd()
  })

  return lines.join('\n')
}
