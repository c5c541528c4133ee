/* eslint-disable no-console */

/**
 * `npm run mutate -- area ...`: mutates these parts of the source, one after the other, and says which share a test
 * notices: first the quick ones are asked, and about what is left the slow ones. What it found is kept, so that a later
 * run only looks at what changed. Without areas: all of them.
 */

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { AREAS } from './areas.mjs'
import { FOLDER, score, unnoticed } from './report.mjs'

const LEAST_PERCENT = 85
const here = import.meta.dirname
const root = path.join(here, '../..')
const names = process.argv.slice(2)
const unknown = names.filter(name => !Object.hasOwn(AREAS, name))

if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}: give ${Object.keys(AREAS).join(', ')}, or nothing for all`)
  process.exit(2)
}

function pass (area, name) {
  const { status } = spawnSync(path.join(here, 'node_modules/.bin/stryker'), ['run', 'scripts/mutation/stryker.config.mjs'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, AREA: area, PASS: name }
  })

  if (status !== 0) {
    process.exit(status ?? 1)
  }

  return JSON.parse(fs.readFileSync(path.join(root, FOLDER, `${area}-${name}-report.json`), 'utf8'))
}

for (const area of names.length > 0 ? names : Object.keys(AREAS)) {
  const reports = [pass(area, 'quick')]

  if (AREAS[area].slow.length > 0 && unnoticed(reports).length > 0) {
    reports.push(pass(area, 'slow'))
  }

  for (const { file, location: { start }, replacement } of unnoticed(reports)) {
    console.log(`${file}:${start.line}:${start.column} ${replacement}`)
  }

  const result = score(reports)
  console.log(area, result)
  process.exitCode ||= result.percent < LEAST_PERCENT ? 1 : 0
}
