/* eslint-disable no-console */

/**
 * Writes the vectors in `data`. They are fixed: run this by hand only when the format itself has
 * changed, and then on purpose. Usage: `node test/vectors/generate.ts --replace`
 *
 * Every byte comes from the writer in `util/reference-graph.ts`, which follows SPEC.md alone. What
 * the library makes of it is compared before anything is written: successes byte by byte, failures
 * by the error that the case expects. One difference, and nothing is written.
 */

import fs from 'node:fs'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { encryptGraph } from '../../src/graph/internal.ts'
import { FAILURES } from './util/failures/index.ts'
import { largeGraph } from './util/plain-graphs.ts'
import { writeGraph } from './util/reference-graph.ts'
import { runFailure } from './util/run.ts'
import { TextStore, asText, decodeCid, toText } from './util/store.ts'
import { KEY, LARGE, SUCCESSES, partsOf } from './util/success-cases.ts'
import type { FailureCase } from './util/failures/case.ts'
import type { SuccessCase } from './util/success-cases.ts'
import type { FailureVector, LargeVector, Layer, SuccessVector } from './util/types.ts'

const problems: string[] = []

function success (example: SuccessCase): SuccessVector {
  const { name, description, graph, key = KEY, padding, catalog, blocks, own } = example
  const parts = partsOf(example)
  const written = writeGraph(parts)

  return {
    name,
    description,
    key: bytesToHex(key),
    options: { ...(padding && { padding }), ...(catalog === false && { catalog }), ...(blocks && { blocks }) },
    writable: own == null,
    plainRoot: graph.root.toString(),
    plain: asText(new Map([...graph.blocks].filter(([cid]) => blocks == null || cid === graph.root.toString() || blocks.includes(cid)))),
    root: written.root.toString(),
    index: written.index.toString(),
    manifest: written.manifest.toString(),
    complete: blocks == null,
    stored: asText(written.stored)
  }
}

async function checkSuccess (example: SuccessCase, vector: SuccessVector): Promise<void> {
  if (!vector.writable) {
    return
  }

  const target = new TextStore()
  const { blocks, ...options } = vector.options
  await encryptGraph(new TextStore(example.graph.blocks), target, example.graph.root, { key: hexToBytes(vector.key), ...options, ...(blocks && { blocks: blocks.map(decodeCid) }) })

  if (JSON.stringify(asText(target.blocks)) !== JSON.stringify(vector.stored)) {
    problems.push(`${vector.name}: the library writes other bytes`)
  }
}

async function large ({ name, description, leaves, options }: typeof LARGE[number]): Promise<LargeVector> {
  const graph = largeGraph(leaves)
  const written = writeGraph(partsOf({ name, description, graph, ...options as Partial<SuccessCase> }))
  const target = new TextStore()
  const made = await encryptGraph(new TextStore(graph.blocks), target, graph.root, { key: KEY, ...options })

  if (made.root.toString() !== written.root.toString()) {
    problems.push(`${name}: the library gives another root`)
  }

  return {
    name,
    description,
    key: bytesToHex(KEY),
    options,
    leaves,
    root: written.root.toString(),
    index: written.index.toString(),
    manifest: written.manifest.toString(),
    blocks: written.data.length,
    bytes: written.data.reduce((sum, { length }) => sum + length, 0),
    sealedBlocks: written.data.length + written.pages.length,
    sealedBytes: [...written.data, ...written.pages].reduce((sum, { bytes }) => sum + bytes.length, 0),
    indexNodes: written.stored.size - written.data.length - written.pages.length - 2
  }
}

function failure (layer: Layer, example: FailureCase, successes: SuccessVector[]): FailureVector {
  const { name, description, base = 'small tree', parts, faults, edit, ask, errors: [decrypt, verify, audit] } = example
  const from = SUCCESSES.find(({ name }) => name === base) as SuccessCase
  const before = successes.find(({ name }) => name === base) as SuccessVector
  const written = writeGraph({ ...partsOf(from), ...parts }, faults)
  const stored = new Map(written.stored)
  edit?.(stored, written)
  const removed = [...written.stored.keys()].filter(cid => !stored.has(cid))

  return {
    name,
    description,
    layer,
    base,
    ...(removed.length > 0 && { remove: removed }),
    put: [...stored].map(toText).filter(([cid, bytes]) => !before.stored.some(([old, same]) => old === cid && same === bytes)),
    key: bytesToHex(example.key ?? parts?.key ?? from.key ?? KEY),
    root: ask?.(written) ?? written.root.toString(),
    decrypt,
    verify,
    audit
  }
}

async function checkFailure (vector: FailureVector, successes: SuccessVector[]): Promise<void> {
  const { decrypt, verify, audit } = await runFailure(vector, successes)

  for (const [operation, expected, found] of [['decrypt', vector.decrypt, decrypt], ['verify', vector.verify, verify], ['audit', vector.audit, audit]]) {
    // a reader may go on past a page that is lost (SPEC 10), and this one does
    if (expected !== found && !(operation === 'decrypt' && vector.name.endsWith(' page') && found === null)) {
      problems.push(`${vector.name}: ${operation} gives ${found}, not ${expected}`)
    }
  }
}

/** A value as source text in this project's style. */
function source (value: unknown, indent = ''): string {
  if (typeof value === 'string') {
    return `'${value.replace(/[\\']/g, char => `\\${char}`)}'`
  }

  if (value == null || typeof value !== 'object') {
    return String(value)
  }

  const inside = `${indent}  `

  if (Array.isArray(value)) {
    const oneLine = value.length === 0 || value.every(item => typeof item !== 'object')
    const items = value.map(item => source(item, inside))
    return oneLine ? `[${items.join(', ')}]` : `[\n${inside}${items.join(`,\n${inside}`)}\n${indent}]`
  }

  const entries = Object.entries(value).map(([name, item]) => `${name}: ${source(item, inside)}`)
  return entries.length === 0 ? '{}' : `{\n${inside}${entries.join(`,\n${inside}`)}\n${indent}}`
}

const folder = new URL('data/', import.meta.url)

function write (file: string, name: string, type: string, value: unknown): void {
  fs.writeFileSync(new URL(`${file}.ts`, folder), `import type { ${type} } from '../util/types.ts'\n\nexport const ${name}: ${type}[] = ${source(value)}\n`)
}

const replace = process.argv.includes('--replace')
const successes = SUCCESSES.map(success)
const larges: LargeVector[] = []
const failures = Object.entries(FAILURES).map(([layer, cases]) => [layer, cases.map(example => failure(layer as Layer, example, successes))] as const)

for (let i = 0; i < successes.length; i++) {
  await checkSuccess(SUCCESSES[i], successes[i])
}

for (const example of LARGE) {
  larges.push(await large(example))
}

for (const vector of failures.flatMap(([, vectors]) => vectors)) {
  await checkFailure(vector, successes)
}

const names = [...successes, ...larges, ...failures.flatMap(([, vectors]) => vectors)].map(({ name }) => name)
problems.push(...names.filter((name, i) => names.indexOf(name) !== i).map(name => `${name}: the name is taken`))
console.info(`${successes.length + larges.length} successes, ${failures.flatMap(([, vectors]) => vectors).length} failures`)

if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exitCode = 1
} else if (!replace) {
  console.info('The library agrees. Nothing was written: that takes --replace')
} else {
  write('successes', 'successes', 'SuccessVector', successes)
  write('large', 'large', 'LargeVector', larges)
  failures.forEach(([layer, vectors]) => { write(`${layer}-failures`, `${layer}Failures`, 'FailureVector', vectors) })
}
