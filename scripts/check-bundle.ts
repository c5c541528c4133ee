/* eslint-disable no-console */

/**
 * Checks what a page would load: bundles the built package for browsers, minified and gzipped, without Helia. What a page
 * needs at first may be 60 KB more than `multiformats` and `@ipld/dag-cbor`; age, elliptic curves and libp2p come
 * later, when they are used; nothing needs Node, and what only Node has is not to be found.
 */

import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { Metafile } from 'esbuild'

const ROOT = path.resolve(import.meta.dirname, '..')
const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'))

/** bytes, gzipped */
const BUDGET = 60_000
const BASE = ['multiformats', '@ipld/dag-cbor'].map((name, i) => `import * as base${i} from '${name}'; console.log(base${i})`).join('\n')
const PAGE = `import { encrypted, EncryptedBlockstore, generateKey } from '${manifest.name}'; console.log(encrypted, EncryptedBlockstore, generateKey)`
/** What comes later, if at all. */
const LATER = ['age-encryption', '@noble/curves', '@noble/post-quantum', '@libp2p/crypto', '@libp2p/peer-id', '@libp2p/utils', 'helia']
/** What a bundler for browsers does not find. */
const NODE_ONLY = ['./files']

interface Bundle {
  /** bytes, gzipped, of what is loaded at first; and of what is loaded later */
  first: number
  later: number
  /** of what is loaded at first, minified, by package or layer */
  parts: Map<string, number>
}

function partOf (file: string): string {
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? []
  return name ?? file.replace(/^dist\/src\/([^/]+).*/, `${manifest.name}, $1`)
}

/** The outputs that an output loads before it runs, and itself. */
function closure (outputs: Metafile['outputs'], name: string, found = new Set<string>()): Set<string> {
  if (!found.has(name)) {
    found.add(name)
    outputs[name].imports.filter(({ kind }) => kind === 'import-statement').forEach(({ path }) => closure(outputs, path, found))
  }

  return found
}

async function bundle (contents: string): Promise<Bundle> {
  const { outputFiles, metafile: { outputs } } = await build({
    stdin: { contents, resolveDir: ROOT, sourcefile: 'page' },
    absWorkingDir: ROOT,
    outdir: 'out',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
    logLevel: 'silent'
  })
  const sizes = new Map(outputFiles.map(file => [path.relative(ROOT, file.path), gzipSync(file.contents, { level: 9 }).byteLength]))
  const firsts = closure(outputs, Object.keys(outputs).find(name => outputs[name].entryPoint === 'page') ?? '')
  const parts = new Map<string, number>()
  const sum = (isFirst: boolean): number => [...sizes].reduce((sum, [name, size]) => firsts.has(name) === isFirst ? sum + size : sum, 0)

  for (const [file, { bytesInOutput }] of [...firsts].flatMap(name => Object.entries(outputs[name].inputs))) {
    parts.set(partOf(file), (parts.get(partOf(file)) ?? 0) + bytesInOutput)
  }

  return { first: sum(true), later: sum(false), parts }
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(7)} KB`

function report (base: Bundle, page: Bundle): void {
  console.info(`${kilobytes(base.first)} gzipped: multiformats and @ipld/dag-cbor`)
  console.info(`${kilobytes(page.first)} gzipped: encrypted, EncryptedBlockstore, generateKey; ${kilobytes(page.later).trim()} more are loaded when they are used`)
  console.info(`${kilobytes(page.first - base.first)} is the difference; ${kilobytes(BUDGET).trim()} are allowed`)
  console.info('\nWhat is loaded at first, minified, not gzipped:')

  for (const [part, bytes] of [...page.parts].sort(([, a], [, b]) => b - a)) {
    console.info(`${kilobytes(bytes)} ${part}`)
  }
}

/** What is wrong with a bundle of one entry, if anything. */
async function problemOf (subpath: string): Promise<string | undefined> {
  const name = path.posix.join(manifest.name, subpath)
  const errors: string[] = await bundle(`import * as entry from '${name}'; console.log(entry)`).then(() => [], err => err.errors.map(({ text }: { text: string }) => text))
  const hidden = errors.some(text => text.includes(`Could not resolve "${name}"`))

  if (NODE_ONLY.includes(subpath)) {
    return hidden ? undefined : `${name} is for Node only, and bundlers for browsers find it`
  }

  return errors.length === 0 ? undefined : `${name} can't be bundled for browsers: ${errors.join('; ')}`
}

const base = await bundle(BASE)
const page = await bundle(PAGE)
report(base, page)

const problems = (await Promise.all(Object.keys(manifest.exports).map(problemOf))).filter(problem => problem != null)
const { workerSource } = await import(path.join(ROOT, 'dist/src/workers/worker-source.js'))
const early = LATER.filter(name => page.parts.has(name))

if (page.first - base.first > BUDGET) {
  problems.push(`the page loads ${page.first - base.first - BUDGET} bytes more than is allowed`)
}

if (early.length > 0) {
  problems.push(`${early.join(', ')} must be loaded when they are used, and not at first`)
}

if (workerSource === '') {
  problems.push('the build has no code of the worker: "npm run build:worker" puts it there')
}

console.info('')
problems.forEach(problem => { console.error(`error: ${problem}`) })
process.exitCode = problems.length === 0 ? 0 : 1
