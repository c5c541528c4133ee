/* eslint-disable no-console */

/**
 * Checks the shape of `src`: imports go down the layers only, no file is part of an import
 * cycle (type imports count), the lower layers know nothing of Helia, and files and functions
 * stay short. Usage: `node scripts/check-imports.ts [project folder]`
 */

import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** Lowest first. Modules in `src` itself count as `root`, except `index.ts`, the top. */
const LAYERS = ['root', 'crypto', 'format', 'workers', 'graph', 'ipsql', 'blockstore', 'car', 'gateway', 'remote', 'engine', 'files', 'plugin', 'cli', 'index']
const HELIA = /^(helia|@helia\/[^/]+)(\/|$)/
/** From here down nothing of Helia is imported, types included. */
const HELIA_FREE_UP_TO = 'ipsql'
/** The only layers that may load what only Node has, by an import that a bundler for browsers would follow. */
const NODE_LAYERS = ['files', 'cli']
/** The only layer that may load Helia at runtime. */
const HELIA_RUNTIME = 'cli'
const MAX_FILE_LINES = 350
const MAX_FUNCTION_LINES = 45

interface Import { specifier: string, typeOnly: boolean, line: number }
interface SourceInfo { name: string, layer: string, lines: number, imports: Import[], functions: Array<{ line: number, lines: number }> }

const project = path.resolve(process.argv[2] ?? '.')
const src = path.join(project, 'src')
const packageName: string = JSON.parse(fs.readFileSync(path.join(project, 'package.json'), 'utf8')).name
const problems: string[] = []

function layerOf (name: string): string {
  if (!name.includes('/')) {
    return name === 'index.ts' ? 'index' : 'root'
  }

  return name.slice(0, name.indexOf('/'))
}

/** What a node imports, if it does: import and export statements, `import()` and `import('x').Type` */
function importOf (node: ts.Node): { specifier: ts.Expression, typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node)) {
    return { specifier: node.moduleSpecifier, typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword }
  }

  if (ts.isExportDeclaration(node) && node.moduleSpecifier != null) {
    return { specifier: node.moduleSpecifier, typeOnly: node.isTypeOnly }
  }

  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { specifier: node.argument.literal, typeOnly: true }
  }

  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { specifier: node.arguments[0], typeOnly: false }
  }
}

function read (name: string): SourceInfo {
  const text = fs.readFileSync(path.join(src, name), 'utf8')
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
  const lineAt = (position: number): number => file.getLineAndCharacterOfPosition(position).line + 1
  const info: SourceInfo = { name, layer: layerOf(name), lines: lineAt(text.trimEnd().length), imports: [], functions: [] }

  const visit = (node: ts.Node): void => {
    const found = importOf(node)
    const line = lineAt(node.getStart(file))

    if (found != null) {
      const specifier = ts.isStringLiteralLike(found.specifier) ? found.specifier.text : undefined
      specifier == null
        ? problems.push(`${name}:${line} imports a computed name, which can't be checked`)
        : info.imports.push({ specifier, typeOnly: found.typeOnly, line })
    }

    if (ts.isFunctionLike(node) && 'body' in node && node.body != null && ts.isBlock(node.body as ts.Node)) {
      info.functions.push({ line, lines: lineAt(node.end) - line + 1 })
    }

    ts.forEachChild(node, visit)
  }

  visit(file)

  return info
}

/** The file in `src` that an import names, undefined where it is a package */
function resolve (from: string, { specifier, line }: Import, files: Map<string, SourceInfo>): string | undefined {
  if (specifier === packageName || specifier.startsWith(`${packageName}/`)) {
    problems.push(`${from}:${line} imports its own package by name: import the file`)
  }

  if (!specifier.startsWith('.')) {
    return
  }

  const target = path.posix.join(path.posix.dirname(from), specifier).replace(/\.js$/, '.ts')

  if (!files.has(target)) {
    problems.push(`${from}:${line} imports "${specifier}", which is no file in src`)
    return
  }

  return target
}

function checkHelia (file: SourceInfo): void {
  for (const { specifier, typeOnly, line } of file.imports.filter(i => HELIA.test(i.specifier))) {
    if (LAYERS.indexOf(file.layer) <= LAYERS.indexOf(HELIA_FREE_UP_TO)) {
      problems.push(`${file.name}:${line} imports "${specifier}": ${HELIA_FREE_UP_TO} and below know nothing of Helia`)
    } else if (!typeOnly && file.layer !== HELIA_RUNTIME) {
      problems.push(`${file.name}:${line} loads "${specifier}": only ${HELIA_RUNTIME} may, others use "import type"`)
    }
  }
}

function checkNode (file: SourceInfo): void {
  for (const { specifier, line } of file.imports.filter(i => i.specifier.startsWith('node:') && !i.typeOnly)) {
    if (!NODE_LAYERS.includes(file.layer)) {
      problems.push(`${file.name}:${line} loads "${specifier}": only ${NODE_LAYERS.join(' and ')} may, others run in browsers`)
    }
  }
}

function checkSizes (file: SourceInfo): void {
  if (file.lines > MAX_FILE_LINES) {
    problems.push(`${file.name} has ${file.lines} lines, over ${MAX_FILE_LINES}`)
  }

  for (const { line, lines } of file.functions.filter(f => f.lines > MAX_FUNCTION_LINES)) {
    problems.push(`${file.name}:${line} is a function of ${lines} lines, over ${MAX_FUNCTION_LINES}`)
  }
}

function checkLayers (file: SourceInfo, files: Map<string, SourceInfo>): string[] {
  if (!LAYERS.includes(file.layer)) {
    problems.push(`${file.name} is in no known layer (${LAYERS.join(' < ')})`)
  }

  return file.imports.flatMap(imported => {
    const target = files.get(resolve(file.name, imported, files) ?? '')

    if (target == null) {
      return []
    }

    if (LAYERS.indexOf(target.layer) > LAYERS.indexOf(file.layer)) {
      problems.push(`${file.name}:${imported.line} imports up: ${file.layer} -> ${target.layer} (${target.name})`)
    }

    return [target.name]
  })
}

/** Depth first: an import of a file that is on the current path closes a cycle */
function checkCycles (graph: Map<string, string[]>): void {
  const done = new Set<string>()

  const walk = (name: string, trail: string[]): void => {
    if (trail.includes(name)) {
      problems.push(`import cycle: ${[...trail.slice(trail.indexOf(name)), name].join(' -> ')}`)
    } else if (!done.has(name)) {
      graph.get(name)?.forEach(target => { walk(target, [...trail, name]) })
      done.add(name)
    }
  }

  [...graph.keys()].forEach(name => { walk(name, []) })
}

function summary (what: string, sizes: number[]): string {
  const sorted = sizes.toSorted((a, b) => a - b)

  return `${sizes.length} ${what}, lines: median ${sorted[sizes.length >> 1] ?? 0}, max ${sorted.at(-1) ?? 0}`
}

const names = fs.readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map(name => name.split(path.sep).join('/'))
  .filter(name => /\.[cm]?[jt]sx?$/.test(name))
  .sort()
const files = new Map(names.map(name => [name, read(name)]))

if (files.size === 0) {
  problems.push(`no source files in ${src}`)
}

for (const file of files.values()) {
  checkHelia(file)
  checkNode(file)
  checkSizes(file)
}

checkCycles(new Map([...files].map(([name, file]) => [name, checkLayers(file, files)])))

console.info(summary('files', [...files.values()].map(file => file.lines)))
console.info(summary('functions', [...files.values()].flatMap(file => file.functions.map(f => f.lines))))
problems.forEach(problem => { console.error(`error: ${problem}`) })
process.exitCode = problems.length === 0 ? 0 : 1
