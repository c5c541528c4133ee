/* eslint-disable no-console */

/**
 * Runs suites, each in a process of its own, and prints a table for each: `npm run bench -- suite ... --runs 5`. With
 * `--quick` sizes are small, `--json` prints for machines, `--save` keeps what was measured and writes docs/PERFORMANCE.md anew.
 */

import { parseArgs } from 'node:util'
import { writeDocument } from './document/index.ts'
import { SUITES } from './suites/index.ts'
import { runScript } from './util/child.ts'
import { QUIET, busyCores, machine, saveResults } from './util/results.ts'
import { plainTable } from './util/table.ts'
import type { SuiteName } from './suites/index.ts'
import type { Result } from './util/results.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false }
  }
})

const unknown = positionals.filter(name => !SUITES.includes(name as SuiteName))

if (unknown.length > 0 || !Number.isInteger(Number(values.runs)) || Number(values.runs) < 1) {
  console.error(`Usage: npm run bench -- [suite ...] [--runs 5] [--quick] [--json] [--save]\nSuites: ${SUITES.join(', ')}`)
  process.exit(2)
}

async function runSuite (suite: string): Promise<Result> {
  const [busy, started] = [await busyCores(), performance.now()]
  const output = await runScript('run-suite', [suite, `${values.runs}`, `${values.quick}`], ['--expose-gc'])
  return { suite, runs: Number(values.runs), ...JSON.parse(output), quick: values.quick, seconds: Math.round((performance.now() - started) / 1000), busy, date: new Date().toISOString().slice(0, 10), machine: machine() }
}

function print (result: Result): void {
  console.info(`\n${result.title}\n\n${plainTable(result)}\n${(result.notes ?? []).map(note => `\n${note}`).join('')}`)
}

const results: Result[] = []

for (const suite of positionals.length > 0 ? SUITES.filter(name => positionals.includes(name)) : SUITES) {
  try {
    const result = await runSuite(suite)
    results.push(result)
    values.quick && result.rows.forEach(row => { delete row.target })
    values.save && writeDocument(saveResults([result]))
    values.json || print(result)
    result.busy > QUIET && console.error(`${suite}: others kept ${result.busy.toFixed(1)} cores busy, so its figures are noisy`)
  } catch (err) {
    console.error(String(err))
    process.exitCode = 1
  }
}

values.json && console.info(JSON.stringify(results, null, 2))
