import type { Spread } from './measure.ts'
import type { Table } from './table.ts'

export interface Settings {
  runs: number
  /** small sizes, to see that all of it works */
  quick: boolean
  /** tells a person what is being measured */
  log (text: string): void
}

export interface Measured extends Table {
  /** where they are not what was asked for */
  runs?: number
  /** what the table can't say: what was skipped, how something was done */
  notes?: string[]
}

export interface Suite {
  title: string
  run (settings: Settings): Promise<Measured>
}

/** A figure beside what was asked of it. */
export function target (measured: Spread | number, limit: number, { most = false, digits = 1 }: { most?: boolean, digits?: number } = {}): string {
  const value = typeof measured === 'number' ? measured : measured.median
  const reached = most ? value <= limit : value >= limit
  return `${most ? '≤' : '≥'} ${limit.toLocaleString('en', { maximumFractionDigits: digits })} ${reached ? 'reached' : 'missed'}`
}
