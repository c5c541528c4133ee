/** Runs one suite and prints what it measured: see `bench.ts`. */

import type { Settings, Suite } from './util/suite.ts'

const [name, runs, quick] = process.argv.slice(2)
const settings: Settings = {
  runs: Number(runs),
  quick: quick === 'true',
  log (text) { process.stderr.write(`${name}: ${text}\n`) }
}

const { suite }: { suite: Suite } = await import(`./suites/${name}.ts`)
process.stdout.write(JSON.stringify({ title: suite.title, ...await suite.run(settings) }))
