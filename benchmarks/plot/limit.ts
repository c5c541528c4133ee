import { element, line, picture, text } from './svg.ts'
import type { Spread } from '../util/measure.ts'
import type { Row } from '../util/table.ts'

/** What the rows of the suite `blocks` have. */
interface Point {
  work: string
  kib: number
  /** MB */
  graph: number
  kind: string
  cores: number
  /** asked of one core */
  least?: number
  ofLimit: Spread
}

const WIDTH = 860
const LEFT = 64
const RIGHT = 836
const TOP = 96
const PANEL = 190
const NEXT = 274
/** between kinds of buffers */
const GAP = 30
const BAR = 26
/** from bar to bar of one size of blocks */
const PITCH = BAR + 2
const HEADS: Record<string, string> = { seal: 'Sealing', open: 'Opening' }
const WORDS: Record<string, string> = { 'of 64 MiB': ', within the buffer', 'of 1 GB': ', within it', exceeded: ', beyond it' }

type Y = (value: number) => number

function grid (y: Y, top: number): string[] {
  const parts: string[] = []

  for (let tenths = 0; tenths <= top * 10; tenths += top > 1.2 ? 5 : 2) {
    const isLimit = tenths === 10
    parts.push(line(LEFT, y(tenths / 10), RIGHT, y(tenths / 10), isLimit ? 'limit' : 'grid'))
    parts.push(text(LEFT - 8, y(tenths / 10) + 4, (tenths / 10).toFixed(1), isLimit ? 'strong' : 'quiet', 'end'))
  }

  return parts
}

function bar (x: number, y: Y, { ofLimit: { median, min, max }, cores, least }: Point): string {
  const className = cores === 1 ? 'one' : 'two'

  return [
    element('rect', { x, y: y(median), width: BAR, height: y(0) - y(median), rx: 2, class: `bar ${className}` }),
    line(x + BAR / 2, y(min), x + BAR / 2, y(max), 'whisker'),
    text(x + BAR / 2, y(0) - 6, median.toFixed(2), 'value', 'middle'),
    least != null ? line(x - 3, y(least), x + BAR + 3, y(least), 'asked') : ''
  ].join('')
}

/** The bars of one size of blocks. */
function group (centre: number, y: Y, points: Point[]): string[] {
  const start = centre - (PITCH * points.length - PITCH + BAR) / 2
  const { kib } = points[0]
  return [
    ...points.map((point, i) => bar(start + i * PITCH, y, point)),
    text(centre, y(0) + 19, kib < 1024 ? `${kib} KiB` : `${kib / 1024} MiB`, 'quiet', 'middle')
  ]
}

function panel (work: string, offset: number, all: Point[], top: number): string {
  const own = all.filter(point => point.work === work)
  const kinds = [...new Set(own.map(({ kind }) => kind))]
  const sizes = kinds.map(kind => [...Map.groupBy(own.filter(point => point.kind === kind), ({ kib }) => kib).values()])
  const space = (RIGHT - LEFT - GAP * (kinds.length - 1) - PITCH * own.length) / sizes.flat().length
  const y: Y = value => PANEL * (1 - value / top)
  let x = LEFT

  const groups = kinds.flatMap((kind, i) => {
    const start = x

    const bars = sizes[i].flatMap(points => {
      const width = PITCH * points.length + space
      x += width
      return group(x - width / 2, y, points.toSorted((a, b) => a.cores - b.cores))
    })

    const graphs = sizes[i].flat().map(({ graph }) => graph)
    const words = text((start + x) / 2, y(0) + 37, `${Math.min(...graphs)}${Math.min(...graphs) < Math.max(...graphs) ? `–${Math.max(...graphs)}` : ''} MB${work === 'seal' ? WORDS[kind] : ''}`, 'quiet', 'middle')
    x += GAP
    return [...bars, words]
  })

  return element('g', { transform: `translate(0 ${offset})` }, text(LEFT, -22, HEADS[work], 'head'), ...grid(y, top), ...groups)
}

function legend (y: number, entries: Array<{ mark: string, words: string, width: number }>): string[] {
  let x = LEFT

  return entries.map(({ mark, words, width }) => {
    const part = element('g', { transform: `translate(${x} ${y})` }, mark, text(26, 4, words, 'quiet'))
    x += width
    return part
  })
}

/** How near sealing and opening come to what one core can do. */
export function limitPlot (rows: Row[]): string {
  const points = rows as unknown as Point[]
  const hasTwo = points.some(({ cores }) => cores === 2)
  const top = Math.max(1.1, ...points.map(({ ofLimit }) => ofLimit.max + 0.1))
  const swatch = (className: string): string => element('rect', { x: 0, y: -6, width: 18, height: 12, rx: 2, class: `bar ${className}` })

  return picture(WIDTH, TOP + 2 * NEXT - 6, 'Sealing and opening as parts of what one core can do, by the size of the blocks',
    text(24, 34, 'Speed as a part of what one core can hash, encrypt and hash again, by block size', 'title'),
    panel('seal', TOP, points, top),
    panel('open', TOP + NEXT, points, top),
    ...legend(TOP + 2 * NEXT - 24, [
      { mark: swatch('one'), words: 'one core', width: 110 },
      ...hasTwo ? [{ mark: swatch('two'), words: 'two cores', width: 116 }] : [],
      { mark: line(0, 0, 20, 0, 'asked'), words: 'asked of one core', width: 166 },
      { mark: line(0, 0, 20, 0, 'limit'), words: 'limit of one core', width: 160 },
      { mark: line(10, -7, 10, 7, 'whisker'), words: 'least and most of the runs', width: 0 }
    ]))
}
