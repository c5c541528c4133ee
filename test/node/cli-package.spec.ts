import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect } from 'aegir/chai'
import { leaves } from '../../src/cli/command.ts'
import { PARTS } from '../../src/cli/node/parts.ts'
import { createProgram } from '../../src/cli/program.ts'
import { benchOfAll } from './cli-util/folder.ts'
import { run } from './cli-util/run.ts'
import type { Ended } from './cli-util/run.ts'

const PROJECT = path.resolve(import.meta.dirname, '../..')
const SOURCES = ['src', 'scripts', 'docs', 'package.json', 'tsconfig.json', 'tsconfig.lib.json', 'README.md', 'SPEC.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'LICENSE-APACHE', 'LICENSE-MIT']
const QUIET = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']

describe('cli: installed', function () {
  this.timeout(300_000)
  const bench = benchOfAll()
  const npm = (args: string[], cwd: string): string => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

  // npm's own warnings, about its configuration for instance, are not the program's
  const npx = async (args: string[], folder = 'project', env: Record<string, string> = {}): Promise<Ended> => {
    const home = { HOME: process.env.HOME ?? '', npm_config_loglevel: 'silent' }
    return run(['npx', '--no-install', 'helia-encrypted', ...args], { cwd: bench.at(folder), env: { ...home, ...env } })
  }

  before(() => {
    fs.mkdirSync(bench.at('clone'))
    SOURCES.forEach(name => { fs.cpSync(path.join(PROJECT, name), bench.at(`clone/${name}`), { recursive: true }) })
    fs.symlinkSync(path.join(PROJECT, 'node_modules'), bench.at('clone/node_modules'))
    npm(['run', '--silent', 'build:lib'], bench.at('clone'))
    // built already: what comes before packing would do it again
    npm(['pack', '--ignore-scripts', '--silent'], bench.at('clone'))
    const [tarball] = fs.readdirSync(bench.at('clone')).filter(name => name.endsWith('.tgz'))
    bench.file('project/package.json', '{ "private": true }')
    npm(['install', ...QUIET, bench.at(`clone/${tarball}`)], bench.at('project'))
  })

  it('from a clone, once it is built: npx helia-encrypted', async () => {
    const { version } = JSON.parse(fs.readFileSync(path.join(PROJECT, 'package.json'), 'utf8'))
    const { code, stdout } = await npx(['--version'], 'clone')
    expect({ code, stdout }).to.deep.equal({ code: 0, stdout: `${version}\n` })
  })

  it('from the package: every command has its help, and nothing of Helia came with it', async () => {
    expect(fs.existsSync(bench.at('project/node_modules/.bin/helia-encrypted'))).to.equal(true)
    PARTS.forEach(part => { expect(fs.existsSync(bench.at(`project/node_modules/${part}`)), part).to.equal(false) })

    for (const { name } of leaves(createProgram())) {
      const { code, stdout, stderr } = await run(['node_modules/.bin/helia-encrypted', ...name.split(' '), '--help'], { cwd: bench.at('project') })
      expect({ code, stderr }, name).to.deep.equal({ code: 0, stderr: '' })
      expect(stdout).to.match(/^Usage: helia-encrypted /)
    }
  })

  it('the manual page is where man looks for it', async () => {
    const { man } = JSON.parse(fs.readFileSync(bench.at('project/node_modules/helia-encrypted/package.json'), 'utf8'))
    expect(fs.readFileSync(bench.at(`project/node_modules/helia-encrypted/${man}`), 'utf8')).to.match(/^\.TH HELIA\\-ENCRYPTED 1 /)
  })

  it('encrypts, decrypts, shares, inspects: all that needs no node', async () => {
    bench.file('project/file', 'hello\n')
    expect(await npx(['keygen', 'random', 'key'])).to.include({ code: 0 })
    const identity = await npx(['keygen', 'identity', 'id'])
    expect(await npx(['encrypt', 'file', '-o', 'file.car', '-k', 'key', '-t', identity.stdout.trim()])).to.include({ code: 0 })
    expect(await npx(['cat', 'file.car', '-i', 'id'])).to.include({ code: 0, stdout: 'hello\n' })
    expect(await npx(['decrypt', 'file.car', '-o', 'back', '-k', 'key'])).to.include({ code: 0 })
    expect(await npx(['inspect', 'file.car', '-k', 'key', '--svg', 'file.svg'])).to.include({ code: 0 })
    expect(await npx(['rotate', 'file.car', '-o', 'rotated.car', '-k', 'key', '-t', identity.stdout.trim()])).to.include({ code: 0 })
  })

  const NODE: string[][] = [
    ['publish', 'file.car', '--once', '--repo', 'repo', '--listen', '/ip4/127.0.0.1/tcp/0'],
    ['fetch', 'bafyreigzsopdfoxo43ebfcd2rnalvevxhxk7f4hcwuw6c7yoyovmqw3bmm', '--from', '/ip4/127.0.0.1/tcp/1', '-o', 'x.car'],
    ['ls', 'bafyreigzsopdfoxo43ebfcd2rnalvevxhxk7f4hcwuw6c7yoyovmqw3bmm', '--from', '/ip4/127.0.0.1/tcp/1', '-k', 'key']
  ]

  for (const args of NODE) {
    it(`${args[0]} says in one line what to install`, async () => {
      const { code, stdout, stderr } = await npx(args)
      expect({ code, stdout, stderr }).to.deep.equal({ code: 1, stdout: '', stderr: `helia-encrypted: an IPFS node is needed for this, and it is not installed; run: npm install ${PARTS.join(' ')}\n` })
    })
  }

  it('and once that is there, publishes', async () => {
    PARTS.forEach(part => {
      fs.mkdirSync(path.dirname(bench.at(`project/node_modules/${part}`)), { recursive: true })
      fs.symlinkSync(path.join(PROJECT, 'node_modules', part), bench.at(`project/node_modules/${part}`))
    })
    const { code, stdout, stderr } = await npx(NODE[0])
    expect({ code, stdout }, stderr).to.deep.equal({ code: 0, stdout: (await npx(['verify', 'file.car', '--json'])).stdout.replace(/^.*"root":"(\w+)".*\n$/, '$1\n') })
  })
})
