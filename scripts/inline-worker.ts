/**
 * Puts the code of the worker into the build, minified: where a bundler makes no file of it, it starts from there.
 */

import fs from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

const folder = path.resolve(import.meta.dirname, '../dist/src/workers')

const { outputFiles } = await build({
  entryPoints: [path.join(folder, 'helia-encrypted-worker.js')],
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  write: false
})

fs.writeFileSync(path.join(folder, 'worker-source.js'), `export const workerSource = ${JSON.stringify(outputFiles[0].text)}\n`)
