/* eslint-disable no-console */

/**
 * Kills `publish` to disk at random moments, lets it run again, and looks at what is there:
 *
 * `npm run kill-publish -- [--times NUMBER] [--how cli|vault] [--seed NUMBER]`
 *
 * `cli` is the command line; `vault` a program that also keeps a private store on the disk. Without `--how`, each has half.
 */

import { parseArgs } from 'node:util'
import { killPublish } from '../test/node/faults-util/kill-publish.ts'

const { values } = parseArgs({ options: { times: { type: 'string', default: '200' }, how: { type: 'string' }, seed: { type: 'string', default: '1' } } })
const times = Number(values.times)
const hows = values.how == null ? ['cli', 'vault'] as const : [values.how as 'cli' | 'vault']

for (const how of hows) {
  const begun = performance.now()
  const share = Math.ceil(times / hows.length)
  const { problems, ...report } = await killPublish({ how, times: share, seed: Number(values.seed), onTrial: text => { console.info(`${how} ${text}`) } })
  console.info(`${how}: ${JSON.stringify(report)}, ${Math.round((performance.now() - begun) / 1000)} s`)
  problems.forEach(problem => { console.info(problem) })
  process.exitCode = problems.length > 0 ? 1 : process.exitCode
}
