import { countText } from '../text.ts'
import { MARGIN, MAX_DRAWN, MIN_DRAWN, PANEL, TOP, short, text } from './svg-parts.ts'
import type { SealedTile } from './views.ts'

const MAX_CELL = 56
const MIN_CELL = 5
/** A sealed block has from 35 bytes to 2 MiB: powers of two. */
const SMALLEST = 5
const LARGEST = 21

/** How the tiles stand: so many beside each other, each standing for so many blocks. */
interface Grid {
  cell: number
  columns: number
  each: number
}

// the largest cells of which all fit; few blocks take little room
function cellFor (tiles: number, height: number): number {
  let cell = MAX_CELL

  while (cell > MIN_CELL && Math.floor(PANEL / cell) * Math.floor(height / cell) < tiles) {
    cell -= 0.5
  }

  return cell
}

function gridFor (count: number): Grid {
  const each = Math.max(1, Math.ceil(count / (Math.floor(PANEL / MIN_CELL) * Math.floor(MAX_DRAWN / MIN_CELL))))
  const tiles = Math.ceil(count / each)
  const small = cellFor(tiles, MIN_DRAWN)
  const cell = small >= MAX_CELL / 2 ? small : Math.min(MAX_CELL / 2, cellFor(tiles, MAX_DRAWN))
  return { cell, columns: Math.floor(PANEL / cell), each }
}

/** How much height the tiles take. */
export function tilesHeight ({ length }: SealedTile[]): number {
  const { cell, columns, each } = gridFor(length)
  return Math.ceil(Math.ceil(length / each) / columns) * cell
}

// from half of its cell to nearly all of it
function side (bytes: number, cell: number): number {
  const share = (Math.log2(Math.max(1, bytes)) - SMALLEST) / (LARGEST - SMALLEST)
  return cell * (0.5 + 0.4 * Math.min(1, Math.max(0, share)))
}

function square (x: number, y: number, size: number): string {
  return `M${short(x - size / 2)} ${short(y - size / 2)}h${short(size)}v${short(size)}h-${short(size)}z`
}

function mean (blocks: SealedTile[]): number {
  return blocks.reduce((sum, { bytes }) => sum + bytes, 0) / blocks.length
}

function legend ({ each }: Grid, y: number): string {
  const what = each === 1 ? 'a sealed block' : countText(each, 'sealed block')
  return `<path class="sea" d="${square(MARGIN + 4, y - 5, 5)}${square(MARGIN + 20, y - 5, 12)}"/>` +
    text(MARGIN + 36, y, `${what}; the more bytes, the larger. No names, no links, no kinds.`, 'soft small')
}

/** A sea of tiles in the order of the index, which is that of random addresses. */
export function tiles (blocks: SealedTile[], legendY: number): string {
  const grid = gridFor(blocks.length)
  const { cell, columns, each } = grid
  const path: string[] = []

  for (let i = 0; i * each < blocks.length; i++) {
    const x = MARGIN + (i % columns + 0.5) * cell
    const y = TOP + (Math.floor(i / columns) + 0.5) * cell
    path.push(square(x, y, side(mean(blocks.slice(i * each, (i + 1) * each)), cell)))
  }

  return `<path class="sea" d="${path.join('')}"/>${legend(grid, legendY)}`
}
