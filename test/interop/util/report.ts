import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Context, Test } from 'mocha'

interface Row {
  software: string
  what: string
  result: string
}

const versions = new Map<string, string>()
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

function add (test: Test): void {
  const [software, ...what] = test.titlePath()
  const result = STATES[test.state ?? ''] ?? 'not tried'
  rows.push({ software, what: what.join(' '), result: [result, ...notes.splice(0)].join('; ') })
}

function table (): string {
  const software = [...new Set(rows.map(row => row.software))].sort()
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
  return JSON.parse(fs.readFileSync(path.join(import.meta.dirname, '../../../node_modules', name, 'package.json'), 'utf8')).version
}

const PACKAGES = ['helia', 'blockstore-s3', '@aws-sdk/client-s3', '@ipfs-shipyard/pinning-service-client']

function page (): string {
  PACKAGES.forEach(name => { version(name, installed(name)) })
  version('Node.js', process.version.slice(1))
  return `# With everyone else's software

Written by \`npm run test:interop\`: do not edit. Each row is a test in \`test/interop\`, run against the real programs on
loopback. Times and memory are of one run on ${os.availableParallelism()} cores, beside other work. Gateways and pinning services that lie, fail or never
end are servers of our own, in \`test/gateway\` and \`test/remote\`.

| software | version |
| --- | --- |
${[...versions].sort().map(([name, text]) => `| ${name} | ${text} |`).join('\n')}

${table()}`
}

/** Mocha calls these: a row is added for each test, and the page is written once all have run. */
export const mochaHooks = {
  afterEach (this: Context): void {
    this.currentTest == null || add(this.currentTest)
  },
  afterAll (): void {
    if (process.env.INTEROP_PAGE != null) {
      fs.writeFileSync(process.env.INTEROP_PAGE, page())
    }
  }
}
