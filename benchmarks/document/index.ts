import fs from 'node:fs'
import path from 'node:path'
import { limitPlot } from '../plot/limit.ts'
import { programsPlot } from '../plot/programs.ts'
import { HOME, QUIET } from '../util/results.ts'
import { markdownTable } from '../util/table.ts'
import type { Result } from '../util/results.ts'
import type { Row } from '../util/table.ts'

const DOCS = path.join(HOME, '../docs')
const DOCUMENT = path.join(DOCS, 'PERFORMANCE.md')
const PLOTS: Record<string, { file: string, plot (rows: Row[]): string }> = {
  blocks: { file: 'performance-limit.svg', plot: limitPlot },
  programs: { file: 'performance-programs.svg', plot: programsPlot }
}

function section (result: Result): string {
  const { suite, title, notes = [], runs, quick, seconds, date, machine, busy } = result
  const how = `${date}, ${machine}; ${runs > 1 ? `medians of ${runs} (least–most)` : 'measured once'}, in ${seconds} s${busy > QUIET ? `; **others kept ${busy.toFixed(1)} cores busy**` : ''}${quick ? '; **small sizes, only to see that it works**' : ''}.`
  const image = PLOTS[suite] == null ? [] : [`![${title}](./${PLOTS[suite].file})`]
  return [`**${title}**`, ...image, markdownTable(result), ...notes, how].join('\n\n')
}

/** Put the tables into the document, each between the markers of its suite, and draw the plots. */
export function writeDocument (results: Result[]): void {
  let text = fs.readFileSync(DOCUMENT, 'utf8')

  for (const result of results) {
    const [begin, end] = [`<!-- begin ${result.suite} -->`, `<!-- end ${result.suite} -->`]
    const [from, to] = [text.indexOf(begin), text.indexOf(end)]

    if (from < 0 || to < from) {
      throw new Error(`${path.basename(DOCUMENT)} has no place for ${result.suite}: ${begin} and ${end}, each on a line`)
    }

    text = `${text.slice(0, from + begin.length)}\n\n${section(result)}\n\n${text.slice(to)}`
    const { file, plot } = PLOTS[result.suite] ?? {}
    file != null && plot != null && fs.writeFileSync(path.join(DOCS, file), plot(result.rows))
  }

  fs.writeFileSync(DOCUMENT, text)
}
