/** What Stryker reports of a pass, as https://github.com/stryker-mutator/mutation-testing-elements describes it. */

/** Where what was found is kept. */
export const FOLDER = 'scripts/mutation/.kept'

// from what is known least to what is known best; others, such as what is ignored, are not counted
const STATES = ['NoCoverage', 'Survived', 'Timeout', 'Killed']

/**
 * Every change that was tried, with its file, and the best that any of these reports says of it.
 *
 * @param reports
 */
function changes (reports) {
  const byPlace = new Map()

  for (const { files } of reports) {
    for (const [file, { mutants }] of Object.entries(files)) {
      for (const { location, replacement, status } of mutants) {
        const id = JSON.stringify([file, location, replacement])
        const state = Math.max(STATES.indexOf(status), byPlace.get(id)?.state ?? -1)
        state >= 0 && byPlace.set(id, { file, location, replacement, state })
      }
    }
  }

  return [...byPlace.values()]
}

/**
 * The changes that no test noticed.
 *
 * @param reports
 */
export function unnoticed (reports) {
  return changes(reports).filter(({ state }) => state < STATES.indexOf('Timeout'))
}

/**
 * The places of what was not noticed, for Stryker's `mutate`: its columns begin at 0.
 *
 * @param report
 */
export function rangesOf (report) {
  return unnoticed([report]).map(({ file, location: { start, end } }) => `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`)
}

/**
 * How many there are in each state, and which share a test noticed, in percent.
 *
 * @param reports
 */
export function score (reports) {
  const all = changes(reports)
  const counts = Object.fromEntries(STATES.map((name, state) => [name, all.filter(change => change.state === state).length]))
  return { changes: all.length, ...counts, percent: Math.round(1000 * (counts.Killed + counts.Timeout) / all.length) / 10 }
}
