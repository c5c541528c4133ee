import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Context, Test } from 'mocha'

interface Row {
  software: string
  what: string
  result: string
}

/** Tests whose results belong to another page. */
const SCALING = 'docs/SCALING.md'

const versions = new Map<string, string>()
const figures: string[] = []
const notes: string[] = []
const rows: Row[] = []
const STATES: Record<string, string> = { passed: 'works', failed: '**fails**' }

/** What stands for a program, in the table, beside what was tried with it. */
export function version (software: string, text: string): void {
  versions.set(software, text)
}

/** Something that the running test measured or counted, for the table. */
export function note (text: string): void {
  notes.push(text)
}

/** Something that the running test measured, for docs/SCALING.md. */
export function measured (what: string, figure: string): void {
  figures.push(`| ${what} | ${figure} |`)
}

function add (test: Test): void {
  const [software, ...what] = test.titlePath()
  const result = STATES[test.state ?? ''] ?? 'not tried'
  rows.push({ software, what: what.join(' '), result: [result, ...notes.splice(0)].join('; ') })
}

function table (): string {
  const software = [...new Set(rows.map(row => row.software))].filter(name => name !== SCALING).sort()
  const cell = (text: string): string => text.replaceAll('|', '\\|')
  return software.map(name => [
    `## ${name}`,
    '',
    '| what was tried | what came out |',
    '| --- | --- |',
    ...rows.filter(row => row.software === name).map(({ what, result }) => `| ${cell(what)} | ${cell(result)} |`),
    ''
  ].join('\n')).join('\n')
}

/** What is installed beside this package. */
function installed (name: string): string {
  return JSON.parse(fs.readFileSync(path.join(PROJECT, 'node_modules', name, 'package.json'), 'utf8')).version
}

const PACKAGES = ['helia', 'blockstore-s3', '@aws-sdk/client-s3', '@ipfs-shipyard/pinning-service-client']
const PROJECT = path.join(import.meta.dirname, '../../..')

function example (): string {
  const code = fs.readFileSync(path.join(PROJECT, 'examples/elsewhere/index.ts'), 'utf8')
  return code.slice(code.indexOf('const provider')).trim()
}

/** How many programs wanted a core, of late: those of this run are about 2 of them. */
function load (): string {
  return os.loadavg()[2].toFixed(0)
}

function page (): string {
  PACKAGES.forEach(name => { version(name, installed(name)) })
  version('Node.js', process.version.slice(1))
  const parts: Record<string, string> = {
    cores: `${os.availableParallelism()}`,
    load: load(),
    versions: [...versions].sort().map(([name, text]) => `| ${name} | ${text} |`).join('\n'),
    example: example(),
    tables: table().trimEnd()
  }
  const text = fs.readFileSync(path.join(import.meta.dirname, 'page.md'), 'utf8')
  return text.replace(/{{(\w+)}}/g, (_, name) => parts[name])
}

/** A page that is otherwise written by hand, with what was measured between two marks. */
function withFigures (text: string): string {
  const rows = [`| measured in one run, on ${os.availableParallelism()} cores, with a load of ${load()} | |`, '| --- | --- |', ...figures].join('\n')
  return text.replace(/(<!-- begin measured -->\n)[^]*(<!-- end measured -->)/, (_, begin: string, end: string) => `${begin}\n${rows}\n\n${end}`)
}

/** Mocha calls these: a row is added for each test, and the page is written once all have run. */
export const mochaHooks = {
  afterEach (this: Context): void {
    this.currentTest == null || add(this.currentTest)
  },
  afterAll (): void {
    if (process.env.INTEROP_PAGE != null) {
      fs.writeFileSync(process.env.INTEROP_PAGE, page())
      const scaling = path.join(PROJECT, SCALING)
      fs.writeFileSync(scaling, withFigures(fs.readFileSync(scaling, 'utf8')))
    }
  }
}
