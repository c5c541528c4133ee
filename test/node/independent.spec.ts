/* eslint-disable no-console */

import fs from 'node:fs'
import path from 'node:path'
import { CarReader } from '@ipld/car/reader'
import { expect } from 'aegir/chai'
import { seededBytes } from '../util/random.ts'
import { benchOfAll } from './cli-util/folder.ts'
import { run } from './cli-util/run.ts'
import { makeTree } from './cli-util/tree.ts'
import { NO_PYTHON, findPython } from './util/python.ts'
import type { Ended } from './cli-util/run.ts'

const READER = path.resolve(import.meta.dirname, '../independent/read.py')

/** Root and blocks of a CAR, as text, in the order of their CIDs. */
async function contents (file: string): Promise<string[]> {
  const car = await CarReader.fromBytes(fs.readFileSync(file))
  const blocks: string[] = []

  for await (const { cid, bytes } of car.blocks()) {
    blocks.push(`${cid} ${Buffer.from(bytes).toString('base64')}`)
  }

  return [(await car.getRoots()).join(), ...blocks.sort()]
}

describe('the independent reader, on what the command line writes', function () {
  this.timeout(120_000)
  const bench = benchOfAll()
  let python = ''

  before(async function () {
    const found = findPython()

    if (found == null) {
      console.info(NO_PYTHON)
      this.skip()
    }

    python = found
    makeTree(bench.at('folder'))
    bench.file('key', seededBytes(7, 32))
    bench.file('other', seededBytes(8, 32))
    bench.file('words', 'correct horse\n')
    await cli('keygen', 'identity', 'me')
    await cli('keygen', 'identity', 'stranger')
  })

  async function cli (...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await bench.cli(args)
    expect(code, stderr).to.equal(0)
    return stdout.trim()
  }

  const read = async (...args: string[]): Promise<Ended> => run([python, READER, ...args], { cwd: bench.folder })

  /** It decrypts to exactly the graph that the command line decrypts it to. */
  async function expectSame (name: string, opens: string[], theirs = opens, more: string[] = []): Promise<void> {
    const { code, stdout, stderr } = await read('decrypt', `${name}.car`, ...theirs, ...more, '-o', `${name}-theirs.car`)
    expect(code, stderr).to.equal(0)
    await cli('decrypt', `${name}.car`, ...opens, ...more, '-o', `${name}-ours.car`)
    const [root, ...blocks] = await contents(bench.at(`${name}-theirs.car`))
    expect(stdout.trim()).to.equal(root)
    expect(blocks.length).to.be.above(10)
    expect([root, ...blocks]).to.deep.equal(await contents(bench.at(`${name}-ours.car`)))
  }

  async function expectRefused (error: string, ...args: string[]): Promise<void> {
    const { code, stdout, stderr } = await read('decrypt', ...args, '-o', 'refused.car')
    expect({ code, stdout }).to.deep.equal({ code: 1, stdout: '' })
    expect(stderr).to.match(new RegExp(`^${error}: .*\n$`))
    expect(bench.names().filter(name => name.startsWith('refused'))).to.deep.equal([])
  }

  for (const [name, options] of [['plain', []], ['exact', ['--padding', 'none']], ['random', ['--nonce', 'random']]] as const) {
    it(`a folder under a key, ${name}`, async () => {
      await cli('encrypt', 'folder', '-o', `${name}.car`, '--key', 'key', ...options)
      await expectSame(name, ['--key', 'key'])
    })
  }

  it('a later version', async () => {
    await cli('encrypt', 'folder', '-o', 'first.car', '--key', 'key')
    fs.cpSync(bench.at('folder'), bench.at('later'), { recursive: true, verbatimSymlinks: true })
    bench.file('later/new', 'one file more\n')
    await cli('encrypt', 'later', '-o', 'second.car', '--key', 'key', '--previous', 'first.car')
    await expectSame('second', ['--key', 'key'])
  })

  it('a folder for an age identity, and whom the list names', async () => {
    const to = await cli('keygen', 'identity', 'you')
    const me = fs.readFileSync(bench.at('me'), 'utf8').match(/age1\w+/)?.[0] ?? ''
    await cli('encrypt', 'folder', '-o', 'wrapped.car', '--to', to, '--to', me)
    await expectSame('wrapped', ['--identity', 'you'])
    expect(await read('readers', 'wrapped.car', '--identity', 'me')).to.include({ code: 0, stdout: `${[to, me].sort().join('\n')}\n` })
    await expectRefused('KeyUnwrapFailedError', 'wrapped.car', '--identity', 'stranger')
    await expectRefused('WrongKeyError', 'wrapped.car', '--key', 'key')
  })

  it('a folder for a passphrase', async () => {
    await cli('encrypt', 'folder', '-o', 'passphrase.car', '--passphrase-file', 'words')
    await expectSame('passphrase', ['--passphrase-file', 'words'])
    bench.file('others', 'wrong horse\n')
    await expectRefused('KeyUnwrapFailedError', 'passphrase.car', '--passphrase-file', 'others')
  })

  it('a folder in IPSQL\'s format', async () => {
    await cli('encrypt', 'folder', '-o', 'ipsql.car', '--key', 'key', '--format', 'ipsql')
    await expectSame('ipsql', ['--key', 'key'], ['--key', 'key'], ['--format', 'ipsql'])
    await expectRefused('InvalidRootError', 'ipsql.car', '--key', 'key')
    await expectRefused('OpenFailedError', 'ipsql.car', '--key', 'other', '--format', 'ipsql')
  })

  it('refuses another key, and what was changed or cut', async () => {
    await cli('encrypt', 'folder', '-o', 'whole.car', '--key', 'key')
    await expectRefused('WrongKeyError', 'whole.car', '--key', 'other')
    const whole = fs.readFileSync(bench.at('whole.car'))
    bench.file('cut.car', whole.subarray(0, -1))
    await expectRefused('InvalidCarError', 'cut.car', '--key', 'key')
    const flipped = Uint8Array.from(whole)
    flipped[whole.length - 1] ^= 1
    bench.file('flipped.car', flipped)
    await expectRefused('SealedBlockMismatchError', 'flipped.car', '--key', 'key')
  })
})
