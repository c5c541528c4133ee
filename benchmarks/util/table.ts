import type { Spread } from './measure.ts'

export type Cell = string | number | Spread | undefined

export interface Column {
  key: string
  name: string
  /** after the point of what is below 10; one less from 10 on, none from 100 on; default 0 */
  digits?: number
}

/** One row of what was measured, by the keys of the columns. Others are for machines. */
export type Row = Record<string, Cell>

export interface Table {
  columns: Column[]
  rows: Row[]
}

/** A spread as its median, and least and most behind it. */
export function cellText (cell: Cell, most = 0): string {
  if (cell == null || typeof cell === 'string') {
    return cell ?? ''
  }

  const { median, min, max } = typeof cell === 'number' ? { median: cell, min: cell, max: cell } : cell
  const digits = Math.max(0, most - (median >= 10 ? 1 : 0) - (median >= 100 ? 1 : 0))
  const text = (value: number): string => value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return min === max ? text(median) : `${text(median)} (${text(min)}–${text(max)})`
}

/** The columns of which some row has something, and whether it is to stand at the right. */
function filled ({ columns, rows }: Table): Array<Column & { right: boolean, texts: string[] }> {
  return columns
    .map(column => ({ ...column, right: rows.some(({ [column.key]: cell }) => cell != null && typeof cell !== 'string'), texts: rows.map(row => cellText(row[column.key], column.digits)) }))
    .filter(({ texts }) => texts.some(text => text !== ''))
}

/** For a terminal. */
export function plainTable (table: Table): string {
  const columns = filled(table).map(column => ({ ...column, width: Math.max(column.name.length, ...column.texts.map(text => text.length)) }))
  const line = (texts: string[]): string => texts.map((text, i) => columns[i].right ? text.padStart(columns[i].width) : text.padEnd(columns[i].width)).join('  ').trimEnd()

  return [
    line(columns.map(({ name }) => name)),
    line(columns.map(({ width }) => '-'.repeat(width))),
    ...table.rows.map((_, i) => line(columns.map(({ texts }) => texts[i])))
  ].join('\n')
}

/** For a document. */
export function markdownTable (table: Table): string {
  const columns = filled(table)
  const line = (texts: string[]): string => `| ${texts.join(' | ')} |`

  return [
    line(columns.map(({ name }) => name)),
    line(columns.map(({ right }) => right ? '---:' : '---')),
    ...table.rows.map((_, i) => line(columns.map(({ texts }) => texts[i])))
  ].join('\n')
}
