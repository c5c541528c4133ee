import { element, line, picture, text } from './svg.ts'
import type { Spread } from '../util/measure.ts'
import type { Row } from '../util/table.ts'

/** What the rows of the suite `programs` have. */
interface Bar {
  kind: string
  input: string
  work: string
  program: string
  seconds: Spread
  ofOurs?: Spread
}

const WIDTH = 860
const TOP = 84
const STEP = 28
const LABELS = 78
const PANEL_WIDTH = 400
const BAR_WIDTH = 230
const HEADS: Record<string, string> = { store: 'Storing', restore: 'Getting back' }

function bar ({ program, seconds, ofOurs }: Bar, y: number, scale: number): string {
  const isOurs = program === 'ours'
  const className = isOurs ? 'one' : 'others'
  const length = Math.max(2, seconds.median * scale)
  const words = `${seconds.median.toFixed(seconds.median < 10 ? 2 : 1)} s`
  const ratio = ofOurs == null ? '' : ` · ${ofOurs.median.toFixed(1)} ×`

  return [
    text(LABELS - 10, y + 4, program, isOurs ? 'strong' : '', 'end'),
    element('rect', { x: LABELS, y: y - 9, width: length, height: 18, rx: 3, class: `bar ${className}` }),
    line(LABELS + seconds.min * scale, y, LABELS + seconds.max * scale, y, 'whisker'),
    text(LABELS + Math.max(length, seconds.max * scale) + 8, y + 4, words + ratio, isOurs ? 'strong' : 'quiet')
  ].join('')
}

function panel (bars: Bar[], x: number, y: number, head: string, most: number): string {
  const height = STEP * bars.length
  return element('g', { transform: `translate(${x} ${y})` },
    text(LABELS, -10, head, 'head'),
    ...bars.map((own, i) => bar(own, STEP * (i + 0.5), BAR_WIDTH / most)),
    line(LABELS, 0, LABELS, height, 'grid'))
}

/** Seconds of whole processes. One row for each input, with one scale. */
export function programsPlot (rows: Row[]): string {
  const bars = (rows as unknown as Bar[]).filter(({ kind }) => kind !== 'start')
  const kinds = [...new Set(bars.map(({ kind }) => kind))]
  const count = new Set(bars.map(({ program }) => program)).size
  const rowHeight = STEP * count + 68
  const parts = kinds.flatMap((kind, i) => {
    const own = bars.filter(bar => bar.kind === kind)
    const most = Math.max(...own.map(({ seconds }) => seconds.max))
    return Object.entries(HEADS).map(([work, head], column) =>
      panel(own.filter(bar => bar.work === work), 16 + column * (PANEL_WIDTH + 20), TOP + i * rowHeight, `${head}: ${own[0].input}`, most))
  })

  return picture(WIDTH, TOP + kinds.length * rowHeight - 20, 'Seconds that whole processes take to store and to get back, ours and others',
    text(24, 34, 'Seconds from disk to disk, whole processes (×: times as long as ours)', 'title'),
    ...parts)
}
