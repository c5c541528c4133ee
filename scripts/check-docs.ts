/* eslint-disable no-console */

/**
 * Fails for every public symbol that says nothing of itself: whatever can be imported from an entry point of package.json, and the
 * methods of it. `npm run docs` writes the pages, with the same settings (typedoc.json).
 */

import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const ROOT = path.resolve(import.meta.dirname, '..')
const { exports } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { exports: Record<string, { import: string }> }
const entryPoints = Object.values(exports).map(({ import: file }) => path.join(ROOT, file.replace('./dist/', '').replace(/\.js$/, '.ts')))

// that of aegir, which writes the pages
const aegir = createRequire(path.join(ROOT, 'node_modules/aegir/package.json'))
const { Application, TSConfigReader, TypeDocReader } = await import(pathToFileURL(aegir.resolve('typedoc')).href)

const app = await Application.bootstrap({ entryPoints, tsconfig: path.join(ROOT, 'tsconfig.lib.json'), skipErrorChecking: true, disableSources: true }, [new TypeDocReader(), new TSConfigReader()])
const project = await app.convert()

if (project == null) {
  process.exitCode = 1
} else {
  app.validate(project)
  const { errorCount, warningCount } = app.logger
  process.exitCode = errorCount + warningCount > 0 ? 1 : 0
  console.info(process.exitCode === 0 ? `${entryPoints.length} entry points: every public symbol is described` : `${errorCount + warningCount} public symbols or links are not as they should be`)
}
