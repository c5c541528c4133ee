/**
 * Puts the code of the worker into the build, minified: for pages where a bundler makes no file of it, and for Node, which
 * starts one file sooner than many. Usage: `node scripts/inline-worker.ts [folder of the built workers]`
 */

import fs from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import type { Format, Platform } from 'esbuild'

const folder = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '../dist/src/workers'))

async function inOnePiece (entry: string, format: Format, platform: Platform): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [path.join(folder, entry)], bundle: true, minify: true, format, platform, write: false })
  return outputFiles[0].text
}

fs.writeFileSync(path.join(folder, 'worker-source.js'), `export const workerSource = ${JSON.stringify(await inOnePiece('helia-encrypted-worker.js', 'iife', 'browser'))}\n`)
fs.writeFileSync(path.join(folder, 'node-worker.cjs'), await inOnePiece('worker.js', 'cjs', 'node'))
