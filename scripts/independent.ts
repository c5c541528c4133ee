/* eslint-disable no-console */

/** Runs the independent reader (test/independent) on all vectors, where there is a Python for it. */

import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { NO_PYTHON, findPython } from '../test/node/util/python.ts'

const TEST = path.resolve(import.meta.dirname, '../test')
const python = findPython()

if (python == null) {
  console.info(NO_PYTHON)
} else {
  const args = ['independent/read.py', 'vectors', 'vectors', 'fixtures/ipsql']
  process.exitCode = spawnSync(python, args, { cwd: TEST, stdio: 'inherit' }).status ?? 1
}
