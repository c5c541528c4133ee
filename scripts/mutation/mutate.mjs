/* eslint-disable no-console */

/**
 * `npm run mutate -- area ...`: mutates these parts of the source, one after the other, and says which share a test
 * notices. What it found is kept, so that a later run only looks at what changed. Without areas: all of them.
 */

import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { AREAS } from './areas.mjs'

const here = import.meta.dirname
const names = process.argv.slice(2)
const unknown = names.filter(name => !Object.hasOwn(AREAS, name))

if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}: give ${Object.keys(AREAS).join(', ')}, or nothing for all`)
  process.exit(2)
}

for (const area of names.length > 0 ? names : Object.keys(AREAS)) {
  const { status } = spawnSync(path.join(here, 'node_modules/.bin/stryker'), ['run', 'scripts/mutation/stryker.config.mjs'], {
    cwd: path.join(here, '../..'),
    stdio: 'inherit',
    env: { ...process.env, AREA: area }
  })

  process.exitCode ||= status ?? 1
}
