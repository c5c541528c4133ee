/* eslint-disable no-console */

/**
 * Checks what a user would get: packs the package, lints the tarball with publint and
 * are-the-types-wrong, then installs it into a new TypeScript project without Helia, compiles
 * that project with `skipLibCheck: false` and runs it.
 */

import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..')
const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
const TYPESCRIPT = `typescript@${manifest.devDependencies.typescript}`
/** The consumer's other direct dependencies, at the versions that the package itself takes. */
const CONSUMER_DEPENDENCIES = ['blockstore-core', 'multiformats'].map(name => `${name}@${manifest.dependencies[name]}`)

/** Its types are libp2p's, and those need Node's. */
const ENGINE = './engine'
const NODE_TYPES = '@types/node@24'

const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'check-package-'))
const consumer = path.join(temp, 'consumer')

function run (what: string, command: string, args: string[], cwd = ROOT): string {
  const started = performance.now()

  try {
    const output = execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    console.info(`ok ${what} (${Math.round(performance.now() - started)} ms)`)

    return output
  } catch (err: any) {
    throw new Error(`${what} failed\n${err.stdout ?? ''}${err.stderr ?? err.message}`)
  }
}

function pack (): string {
  const output = run('npm pack', 'npm', ['pack', '--silent', '--json', '--pack-destination', temp])
  const [tarball] = JSON.parse(output.slice(output.indexOf('[\n')))
  const paths: string[] = tarball.files.map((file: { path: string }) => file.path)
  const strays = paths.filter(file => /\.tsbuildinfo$|\.spec\.|^(dist\/)?(test|examples|scripts)\//.test(file))
  const missing = ['README.md', 'SPEC.md', 'CHANGELOG.md', 'LICENSE-APACHE', 'LICENSE-MIT'].filter(file => !paths.includes(file))

  if (strays.length > 0 || missing.length > 0) {
    throw new Error(`npm pack failed\nshould not be in the package: ${strays.join(', ')}\nmissing: ${missing.join(', ')}`)
  }

  console.info(`   ${paths.length} files, ${tarball.size} bytes packed, ${tarball.unpackedSize} unpacked`)

  return path.join(temp, tarball.filename)
}

const importing = (subpath: string, i: number): string[] => [
  `import * as entry${i} from '${subpath}'`,
  `if (Object.keys(entry${i}).length === 0) { throw new Error('${subpath} exports nothing') }`
]

/** `consumer.ts` uses the API; a generated file imports every subpath and prints what it exports. */
function writeConsumer (): void {
  const subpaths = Object.keys(manifest.exports).filter(subpath => subpath !== ENGINE).map(subpath => path.posix.join(manifest.name, subpath))
  const compilerOptions = { strict: true, skipLibCheck: false, module: 'nodenext', target: 'es2022', outDir: 'out' }
  const listing = subpaths.flatMap(importing)

  fs.mkdirSync(consumer)
  fs.writeFileSync(path.join(consumer, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  fs.writeFileSync(path.join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  fs.writeFileSync(path.join(consumer, 'subpaths.ts'), listing.join('\n'))
  fs.copyFileSync(path.join(import.meta.dirname, 'consumer.ts'), path.join(consumer, 'consumer.ts'))
}

try {
  const tarball = pack()

  run('publint', 'publint', ['run', tarball, '--strict'])
  run('are the types wrong', 'attw', [tarball, '--profile', 'esm-only', '--no-definitely-typed'])
  writeConsumer()
  run('install into a new project', 'npm', [
    'install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball, TYPESCRIPT, ...CONSUMER_DEPENDENCIES
  ], consumer)

  if (fs.existsSync(path.join(consumer, 'node_modules/helia'))) {
    throw new Error('installing the package brings in helia, which only its user should choose')
  }

  run('compile it, skipLibCheck: false', process.execPath, ['node_modules/typescript/bin/tsc'], consumer)
  fs.writeFileSync(path.join(consumer, 'engine.ts'), importing(path.posix.join(manifest.name, ENGINE), 0).join('\n'))
  run('install the types of Node', 'npm', ['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', NODE_TYPES], consumer)
  run('compile it with the engines', process.execPath, ['node_modules/typescript/bin/tsc', '--types', 'node'], consumer)
  run('import the engines', process.execPath, ['out/engine.js'], consumer)
  run('import every other subpath', process.execPath, ['out/subpaths.js'], consumer)
  run('use it', process.execPath, ['out/consumer.js'], consumer)
} catch (err: any) {
  console.error(err.message)
  process.exitCode = 1
} finally {
  fs.rmSync(temp, { recursive: true, force: true })
}
