import { byteText, countText } from '../text.ts'
import { MARGIN, MAX_DRAWN, MIN_DRAWN, PANEL, TOP, WIDTH, element, rightX, text } from './svg-parts.ts'
import { tiles, tilesHeight } from './svg-tiles.ts'
import { treeHeight, treePanel } from './svg-tree.ts'
import type { PlainView, StrangerView } from './views.ts'

const STYLE = `
  svg { color-scheme: light dark }
  .paper { fill: #ffffff } .ink { fill: #16202e } .soft { fill: #5c6b7f } .rule { stroke: #dfe5ec }
  .sea { fill: #8b98a9; shape-rendering: crispEdges } .folder { fill: #b7791f } .file { fill: #0f766e } .link { fill: #7c3aed } .block { fill: #0f766e }
  .branch { stroke: #b9c4d0; fill: none; shape-rendering: crispEdges } .lock { stroke: #b9c4d0; fill: none }
  text { font-family: ui-sans-serif, system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; font-size: 14px }
  .mono { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 13px }
  .small { font-size: 12px } .title { font-size: 22px; font-weight: 600 }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #10161f } .ink { fill: #e8edf3 } .soft { fill: #93a1b3 } .rule { stroke: #263141 }
    .sea { fill: #64748b } .folder { fill: #e0a43a } .file { fill: #2dbfae } .link { fill: #a78bfa } .block { fill: #2dbfae }
    .branch { stroke: #3d4a5c } .lock { stroke: #3d4a5c }
  }`

function heading (x: number, title: string, line: string): string {
  return text(x, MARGIN + 18, title, 'ink title') + text(x, MARGIN + 44, line, 'soft')
}

function leftPanel ({ blocks, bytes }: StrangerView, height: number, legendY: number): string {
  return heading(MARGIN, 'What a stranger sees', `${countText(blocks.length, 'sealed block')}, ${byteText(bytes)}, in the order of their random addresses`) + tiles(blocks, height, legendY)
}

function rightPanel (plain: PlainView | undefined, legendY: number): string {
  if (plain == null) {
    return heading(rightX, 'What you see', 'With the key, the names and the shape of what is in them') +
      `<path class="lock" stroke-width="3" d="M${rightX + PANEL / 2 - 26} ${TOP + 110}v-18a26 26 0 0 1 52 0v18m-66 0h80v60h-80z"/>`
  }

  const whole = plain.complete ? '' : ', a part of a larger graph'
  return heading(rightX, 'What you see', `${countText(plain.blocks, 'block')}, ${byteText(plain.bytes)}${whole}`) + treePanel(plain.tree, legendY)
}

function footer (stranger: StrangerView, plain: PlainView | undefined, y: number): string {
  const line = (x: number, name: string, root: string): string => text(x, y, `${name}  ${root}`, 'soft mono small')
  return line(MARGIN, 'encrypted root', stranger.root) + (plain == null ? '' : line(rightX, 'plaintext root', plain.root))
}

/** The two views side by side, as a picture that follows the reader's light or dark. */
export function svg (stranger: StrangerView, plain?: PlainView): string {
  const beside = Math.min(MAX_DRAWN, Math.max(MIN_DRAWN, plain == null ? 0 : treeHeight(plain.tree)))
  const drawn = Math.max(beside, tilesHeight(stranger.blocks, beside))
  const legendY = TOP + drawn + 34
  const height = legendY + 30 + MARGIN
  const middle = rightX - (rightX - MARGIN - PANEL) / 2
  const title = 'What a stranger sees of an encrypted graph, and what whoever has the key sees'

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">`,
    `<title>${title}</title><style>${STYLE}</style>`,
    element('rect', { class: 'paper', width: WIDTH, height }),
    element('line', { class: 'rule', x1: middle, x2: middle, y1: MARGIN, y2: height - MARGIN }),
    leftPanel(stranger, beside, legendY), rightPanel(plain, legendY), footer(stranger, plain, height - MARGIN),
    '</svg>', ''
  ].join('\n')
}
