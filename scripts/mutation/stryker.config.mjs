import fs from 'node:fs'
import { AREAS } from './areas.mjs'
import { FOLDER, rangesOf } from './report.mjs'

const { AREA: area, PASS: pass = 'quick' } = process.env
const { mutate, specs, slow, without } = AREAS[area]
const isSlow = pass === 'slow'
const base = `${FOLDER}/${area}-${pass}`

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: isSlow ? rangesOf(JSON.parse(fs.readFileSync(`${FOLDER}/${area}-quick-report.json`, 'utf8'))) : [...mutate, '!src/**/index.ts', '!src/**/internal.ts'],
  testRunner: 'mocha',
  mochaOptions: { spec: isSlow ? slow : specs, ignore: isSlow ? [] : slow, ...(without == null ? {} : { grep: `^(?!.*(${without}))` }) },
  plugins: ['@stryker-mutator/mocha-runner', './scripts/mutation/ignore-words.mjs'],
  ignorers: ['words'],
  coverageAnalysis: 'perTest',
  // what is made once, when a module is loaded, would need a process for each mutant
  ignoreStatic: true,
  ignorePatterns: ['dist', 'benchmarks', 'docs', 'examples', 'scripts/mutation/node_modules', 'test/interop'],
  // where nothing was noticed before, the tests that have come since are asked
  incremental: !isSlow,
  incrementalFile: `${base}.json`,
  tempDirName: 'scripts/mutation/.sandbox',
  jsonReporter: { fileName: `${base}-report.json` },
  reporters: ['json', 'progress-append-only'],
  concurrency: Number(process.env.CONCURRENCY ?? 1),
  dryRunTimeoutMinutes: 20,
  timeoutMS: 15_000,
  timeoutFactor: 3
}
