/* eslint-disable no-console */

/**
 * Runs every `examples/<name>/index.ts` (or those named on the command line) as a process of
 * its own and compares what it prints on stdout, line by line, with the `expected.txt` beside
 * it. The demo has a command of its own and is left out.
 *
 * In `expected.txt`, `<cid>`, `<number>` and `<any>` stand for what varies; `<cid:root>` is a
 * CID that is the same wherever that name stands in the file.
 */

import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const EXAMPLES = path.resolve(import.meta.dirname, '../examples')
const TIMEOUT_MS = 120_000
const VARYING: Record<string, string> = {
  cid: 'Qm[1-9A-HJ-NP-Za-km-z]{44}|b[a-z2-7]{36,}',
  number: '\\d[\\d,]*(?:\\.\\d+)?',
  any: '.*'
}
const PLACEHOLDER = /<(cid|number|any)(?::(\w+))?>/

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** One expected line as a pattern; `bound` has what the names of earlier lines stood for */
function patternOf (line: string, bound: Map<string, string>): RegExp {
  const seen = new Set<string>()
  // with two groups in the pattern, every third part is text and the next two are its groups
  const parts = line.split(PLACEHOLDER).map((part, i, all) => {
    if (i % 3 !== 1) {
      return i % 3 === 0 ? escape(part) : ''
    }

    const name = all[i + 1]

    if (name == null) {
      return `(?:${VARYING[part]})`
    }

    if (bound.has(name)) {
      return escape(bound.get(name) ?? '')
    }

    const again = seen.has(name)
    seen.add(name)

    return again ? `\\k<${name}>` : `(?<${name}>${VARYING[part]})`
  })

  return new RegExp(`^${parts.join('')}$`)
}

/** Undefined if the output is as expected, otherwise the first difference */
function difference (expected: string, actual: string): string | undefined {
  const wanted = expected.trimEnd().split('\n')
  const got = actual.trimEnd().split('\n')
  const bound = new Map<string, string>()

  for (let i = 0; i < Math.max(wanted.length, got.length); i++) {
    const match = wanted[i] == null || got[i] == null ? null : patternOf(wanted[i], bound).exec(got[i])

    if (match == null) {
      return `line ${i + 1}\n  expected: ${wanted[i] ?? '(the end)'}\n  printed:  ${got[i] ?? '(the end)'}`
    }

    Object.entries(match.groups ?? {}).forEach(([name, value]) => bound.set(name, value))
  }
}

/** Undefined if the example did what it should, otherwise what went wrong */
async function run (name: string): Promise<string | undefined> {
  const expectedFile = path.join(EXAMPLES, name, 'expected.txt')

  return new Promise(resolve => {
    execFile(process.execPath, [path.join(EXAMPLES, name, 'index.ts')], { timeout: TIMEOUT_MS }, (err, stdout, stderr) => {
      if (err != null) {
        resolve(`${err.killed === true ? `stopped after ${TIMEOUT_MS} ms` : `exit code ${err.code}`}\n${stdout}${stderr}`)
      } else {
        resolve(fs.existsSync(expectedFile) ? difference(fs.readFileSync(expectedFile, 'utf8'), stdout) : undefined)
      }
    })
  })
}

const all = fs.existsSync(EXAMPLES) ? fs.readdirSync(EXAMPLES) : []
const names = process.argv.length > 2
  ? process.argv.slice(2)
  : all.filter(name => name !== 'demo' && fs.existsSync(path.join(EXAMPLES, name, 'index.ts')))
let failed = 0

for (const name of names) {
  const started = performance.now()
  const problem = await run(name)
  failed += problem == null ? 0 : 1
  console.info(`${problem == null ? 'ok' : 'not ok'} ${name} (${Math.round(performance.now() - started)} ms)`)

  if (problem != null) {
    console.error(problem)
  }
}

console.info(`${names.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 && names.length > 0 ? 0 : 1
