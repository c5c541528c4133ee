import { countText } from '../text.ts'
import { MARGIN, MAX_DRAWN, PANEL, TOP, text } from './svg-parts.ts'
import type { SealedTile } from './views.ts'

const MAX_CELL = 84
const MIN_CELL = 5
/** Cells that are smaller take all the height that there may be. */
const SMALL_CELL = 12
/** A sealed block has from 35 bytes to 2 MiB: powers of two. */
const SMALLEST = 5
const LARGEST = 21

/** How the tiles stand: so many beside each other, each standing for so many blocks. */
interface Grid {
  cell: number
  columns: number
  each: number
}

// the largest cells of which all fit
function cellFor (tiles: number, height: number): number {
  let cell = MAX_CELL

  while (cell > MIN_CELL && Math.floor(PANEL / cell) * Math.floor(height / cell) < tiles) {
    cell--
  }

  return cell
}

function gridFor (count: number, height: number): Grid {
  const each = Math.max(1, Math.ceil(count / (Math.floor(PANEL / MIN_CELL) * Math.floor(MAX_DRAWN / MIN_CELL))))
  const tiles = Math.ceil(count / each)
  const fitting = cellFor(tiles, height)
  const cell = fitting >= SMALL_CELL ? fitting : Math.min(SMALL_CELL, cellFor(tiles, MAX_DRAWN))
  return { cell, columns: Math.floor(PANEL / cell), each }
}

/** How much height the tiles take, where so much is there anyway. */
export function tilesHeight ({ length }: SealedTile[], height: number): number {
  const { cell, columns, each } = gridFor(length, height)
  return Math.ceil(Math.ceil(length / each) / columns) * cell
}

// from half of its cell to nearly all of it
function side (bytes: number, cell: number): number {
  const share = (Math.log2(Math.max(1, bytes)) - SMALLEST) / (LARGEST - SMALLEST)
  return Math.max(2, Math.round(cell * (0.5 + 0.4 * Math.min(1, Math.max(0, share)))))
}

// whole pixels have sharp edges
function square (x: number, y: number, size: number, cell: number): string {
  const inset = Math.floor((cell - size) / 2)
  return `M${x + inset} ${y + inset}h${size}v${size}h-${size}z`
}

function mean (blocks: SealedTile[]): number {
  return blocks.reduce((sum, { bytes }) => sum + bytes, 0) / blocks.length
}

function legend ({ each }: Grid, y: number): string {
  const what = each === 1 ? 'a sealed block' : countText(each, 'sealed block')
  return `<path class="sea" d="${square(MARGIN, y - 11, 6, 12)}${square(MARGIN + 14, y - 11, 12, 12)}"/>` +
    text(MARGIN + 36, y, `${what}; the more bytes, the larger. No names, no links, no kinds.`, 'soft small')
}

/** A sea of tiles in the order of the index, which is that of random addresses. */
export function tiles (blocks: SealedTile[], height: number, legendY: number): string {
  const grid = gridFor(blocks.length, height)
  const { cell, columns, each } = grid
  const path: string[] = []

  for (let i = 0; i * each < blocks.length; i++) {
    const size = side(mean(blocks.slice(i * each, (i + 1) * each)), cell)
    path.push(square(MARGIN + i % columns * cell, TOP + Math.floor(i / columns) * cell, size, cell))
  }

  return `<path class="sea" d="${path.join('')}"/>${legend(grid, legendY)}`
}
