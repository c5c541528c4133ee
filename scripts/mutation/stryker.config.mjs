import { AREAS } from './areas.mjs'

const area = process.env.AREA
const { mutate, specs, ignore = [], without } = AREAS[area]

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [...mutate, '!src/**/index.ts', '!src/**/internal.ts'],
  testRunner: 'mocha',
  mochaOptions: { spec: specs, ignore, ...(without == null ? {} : { grep: `^(?!.*(${without}))` }) },
  plugins: ['@stryker-mutator/mocha-runner', './scripts/mutation/ignore-words.mjs'],
  ignorers: ['words'],
  coverageAnalysis: 'perTest',
  // what is made once, when a module is loaded, would need a process for each mutant
  ignoreStatic: true,
  ignorePatterns: ['dist', 'benchmarks', 'docs', 'examples', 'scripts/mutation/node_modules', 'test/interop'],
  incremental: true,
  incrementalFile: `scripts/mutation/.kept/${area}.json`,
  tempDirName: 'scripts/mutation/.sandbox',
  jsonReporter: { fileName: `scripts/mutation/.kept/${area}-report.json` },
  reporters: ['json', 'clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false, skipFull: true },
  concurrency: Number(process.env.CONCURRENCY ?? 1),
  dryRunTimeoutMinutes: 20,
  timeoutMS: 15_000,
  timeoutFactor: 3,
  thresholds: { high: 95, low: 90, break: 85 }
}
