/* eslint-disable no-console */

/**
 * What somebody who installs the package trusts: known faults of its dependencies, their licences (`--save` writes
 * docs/LICENCES.md), what runs at installation, which files are in it, and whether it can be published with provenance.
 */

import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

interface Locked {
  version: string
  license?: string
  dev?: boolean
  devOptional?: boolean
  optional?: boolean
  peer?: boolean
  hasInstallScript?: boolean
}

interface Dependency extends Locked {
  name: string
  license: string
}

const ROOT = path.resolve(import.meta.dirname, '..')
const PAGE = 'docs/LICENCES.md'
const ALLOWED = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC', 'MIT', 'Unlicense'])
const AT_INSTALL = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare']

/** What may be in the package, and nothing else. */
const FILES = /^(package\.json|(README|SPEC|ARCHITECTURE|CHANGELOG|SECURITY)\.md|LICENSE(-APACHE|-MIT)?|docs\/[\w-]+\.(md|1)|src\/.*\.ts|dist\/src\/.*\.(js|d\.ts)(\.map)?|dist\/src\/workers\/node-worker\.cjs)$/

const read = (file: string): any => JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8'))
const manifest = read('package.json')
let failures = 0

function check (what: string, problems: string[], seen = ''): void {
  failures += problems.length
  console.info(problems.length === 0 ? `ok ${what}${seen === '' ? '' : ` (${seen})`}` : `FAILED ${what}\n${problems.map(problem => `   ${problem}`).join('\n')}`)
}

/** What is installed with the package: not what only its developers, or its peers, bring. */
function runtime (): Dependency[] {
  return Object.entries<Locked>(read('package-lock.json').packages)
    .filter(([place, { dev, devOptional, peer }]) => place !== '' && dev !== true && devOptional !== true && peer !== true)
    .map(([place, locked]) => ({ ...locked, name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length), license: locked.license ?? licenceOf(place) }))
    .sort((a, b) => inOrder(a.name, b.name) || inOrder(a.version, b.version))
}

// the same everywhere, whatever the language of the machine
function inOrder (a: string, b: string): number {
  return Number(a > b) - Number(a < b)
}

function licenceOf (place: string): string {
  const file = path.join(ROOT, place, 'package.json')
  const { license } = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {} as any
  return typeof license === 'string' ? license : 'none'
}

// of "A OR B" one is enough, of "A AND B" all count
function isAllowed (licence: string): boolean {
  const parts = licence.replace(/[()]/g, '').split(' OR ')
  return parts.some(part => part.split(' AND ').every(name => ALLOWED.has(name)))
}

function page (dependencies: Dependency[]): string {
  const counts = Map.groupBy(dependencies, ({ license }) => license)
  const kinds = [...counts].sort(([, a], [, b]) => b.length - a.length).map(([licence, { length }]) => `${licence} (${length})`)
  const rows = [...new Set(dependencies.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`))]

  return `# Licences

Of everything that is installed with this package, which is itself \`${manifest.license}\`. Written by \`npm run licences\`: do not edit.
\`npm run check:trust\` fails if it is not what is installed, or for a licence of another kind.

${kinds.join(', ')}.

| package | version | licence |
| --- | --- | --- |
${rows.join('\n')}
`
}

function npm (...args: string[]): any {
  try {
    return JSON.parse(execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 120_000, maxBuffer: 64 * 1024 * 1024 }))
  } catch (err: any) {
    // it exits with an error for what it found, too
    return parsed(err.stdout)
  }
}

function parsed (text: unknown): any {
  try {
    return JSON.parse(String(text))
  } catch {
    return undefined
  }
}

function audit (): void {
  const report = npm('audit', '--omit=dev', '--json')

  if (report?.metadata?.vulnerabilities == null) {
    console.info(`skipped npm audit: the registry does not answer it${report?.message == null ? '' : ` (${String(report.message).slice(0, 100)})`}`)
    return
  }

  const found = Object.values<any>(report.vulnerabilities ?? {}).map(({ name, severity }) => `${name}: ${severity}`)
  check('npm audit of what is installed with the package', found)
}

function licences (dependencies: Dependency[]): void {
  const text = page(dependencies)

  if (process.argv.includes('--save')) {
    fs.writeFileSync(path.join(ROOT, PAGE), text)
  }

  check('licences', dependencies.filter(({ license }) => !isAllowed(license)).map(({ name, license }) => `${name} has ${license}`), `${dependencies.length} packages`)
  const isThere = fs.existsSync(path.join(ROOT, PAGE)) && fs.readFileSync(path.join(ROOT, PAGE), 'utf8') === text
  check(`${PAGE} is what is installed`, isThere ? [] : ['write it again: npm run licences'])
}

function installScripts (dependencies: Dependency[]): void {
  const own = AT_INSTALL.filter(name => name in manifest.scripts)
  const others = dependencies.filter(({ hasInstallScript }) => hasInstallScript === true).map(({ name, version }) => `${name} ${version}`)
  check('nothing runs when the package is installed', [...own.map(name => `the script ${name}`), ...others.map(name => `${name} has an install script`)])
}

function files (): void {
  const [tarball] = npm('pack', '--dry-run', '--ignore-scripts', '--silent', '--json') ?? []
  const paths: string[] = tarball?.files?.map((file: { path: string }) => file.path) ?? []
  const bins = Object.values<string>(manifest.bin)
  const entries = Object.values<any>(manifest.exports).flatMap(({ types, import: file }) => [types, file])
  const wanted = [...bins, ...entries, manifest.man, 'SECURITY.md', 'README.md', 'LICENSE-MIT', 'LICENSE-APACHE'].map(file => file.replace('./', ''))
  const missing = wanted.filter(file => !paths.includes(file) && !file.startsWith('dist/'))
  check('files in the package', [...paths.filter(file => !FILES.test(file)).map(file => `${file} is not needed`), ...missing.map(file => `${file} is missing`)], `${paths.length} files`)
}

function provenance (): void {
  const { publishConfig = {}, repository } = manifest
  const problems = [
    ...publishConfig.provenance === true ? [] : ['publishConfig.provenance is not true'],
    ...publishConfig.access === 'public' ? [] : ['publishConfig.access is not public']
  ]
  check('publishing with provenance', problems)

  // npm compares it with where the workflow runs
  if (repository?.url == null) {
    console.info('   before the first release: set "repository" in package.json to the address of the repository it is published from')
  }
}

const dependencies = runtime()
audit()
licences(dependencies)
installScripts(dependencies)
files()
provenance()
process.exitCode = failures > 0 ? 1 : 0
