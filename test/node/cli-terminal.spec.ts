import fs from 'node:fs'
import { expect } from 'aegir/chai'
import { seededBytes, testKey } from '../util/random.ts'
import { benchOfAll } from './cli-util/folder.ts'
import { HURRIED, onTerminal } from './cli-util/run.ts'
import type { TerminalEnded, TerminalOptions } from './cli-util/run.ts'

const ROOT = /^bafyrei[a-z2-7]{52}\n$/
// enough for half a second of any machine
const MIB = 900
const BAR = /[█░]{16} {2}\d+ % {2}[\d.]+ [KMG]iB of 900 MiB {2}(?:[\d.]+ [KMG]iB\/s {2})?\d+ s left/
// blocks are counted, and of bytes it is known how many there were
const COUNTED = /checking {2}[█░]{16} {2}\d+ % {2}[\d.]+ [KM]iB {2}/
const RECIPIENT = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj'
const ESCAPE = String.fromCharCode(27)

/** What is left on the screen at the end: a bar is drawn over itself, and then taken away. */
function settled (screen: string): string {
  return screen.replaceAll('\r\n', '\n').split('\n').map(line => line.split(`${ESCAPE}[2K`).at(-1)).join('\n')
}

describe('cli: on a terminal', function () {
  this.timeout(600_000)
  const bench = benchOfAll()
  const on = async (args: string[], options: Partial<TerminalOptions> = {}): Promise<TerminalEnded> => onTerminal(args, { cwd: bench.folder, ...options })

  before(async () => {
    bench.file('key', testKey())
    bench.file('small', 'hello\n')
    const block = seededBytes(1, 1_048_576)
    const file = fs.openSync(bench.at('large'), 'w')

    for (let i = 0; i < MIB; i++) {
      block.set([i, i >> 8])
      fs.writeSync(file, block)
    }

    fs.closeSync(file)
    await bench.cli(['encrypt', 'small', '-o', 'small.car', '-k', 'key'])
    await bench.cli(['encrypt', 'large', '-o', 'large.car', '-k', 'key'])
  })

  it('a bar with rate, bytes and time left for what takes over half a second, gone at the end', async () => {
    const { code, screen } = await on(['encrypt', 'large', '-o', 'bar.car', '-k', 'key'])
    expect(code).to.equal(0)
    expect(screen).to.match(BAR)
    expect(settled(screen)).to.match(/^Sealed \d+ blocks \(900 MiB\) into \d+ blocks\. Wrote bar\.car \([\d.]+ MiB\)\.\nbafyrei[a-z2-7]{52}\n$/)
  })

  it('also for decrypt and verify, on stderr alone: stdout stays as in a pipe', async () => {
    const encrypted = await on(['encrypt', 'large', '-o', 'piped.car', '-k', 'key'], { tty: ['stdin', 'stderr'] })
    expect(encrypted.screen).to.match(BAR)
    expect(encrypted.stdout).to.match(ROOT)
    const decrypted = await on(['decrypt', 'large.car', '-o', 'back', '-k', 'key'], { tty: ['stderr'] })
    expect(decrypted).to.include({ code: 0, stdout: '' })
    expect(decrypted.screen).to.include('█')
    expect(settled(decrypted.screen)).to.equal('Wrote 1 file, 0 folders and 0 links (900 MiB) to back.\n')
    const verified = await on(['verify', 'large.car', '-k', 'key'], { env: HURRIED, tty: ['stderr'] })
    expect(verified.screen).to.match(COUNTED)
    // what is known without the key, too
    expect((await on(['verify', 'large.car'], { env: HURRIED, tty: ['stderr'] })).screen).to.match(COUNTED)
    expect(settled(verified.screen)).to.match(/^Complete and untouched: /)
  })

  it('nothing of the kind in a pipe, with --quiet, or for what is done at once', async () => {
    const LINE = /^Complete and untouched: [^\n]+\n$/
    expect((await bench.cli(['verify', 'large.car'])).stderr).to.match(LINE)
    expect((await on(['verify', 'large.car'], { tty: ['stdin', 'stdout'] })).stderr).to.match(LINE)
    expect(await on(['verify', 'large.car', '--quiet'])).to.include({ code: 0, screen: '' })
    const quick = await on(['ls', 'small.car', '-k', 'key'])
    expect(quick.screen).to.not.include(ESCAPE)
  })

  it('an error takes the bar away, and is one line', async () => {
    const bytes = fs.readFileSync(bench.at('large.car'))
    bytes[bytes.byteLength - 5] ^= 1
    bench.file('damaged.car', bytes)
    const { code, screen } = await on(['decrypt', 'damaged.car', '-o', 'damaged', '-k', 'key'])
    expect(code).to.equal(1)
    expect(settled(screen)).to.match(/^helia-encrypted: [^\n]+; [^\n]+\n$/)
    expect(bench.names()).to.not.include('damaged')
  })

  it('Ctrl-C: ends with 130, and leaves neither a bar nor a file', async () => {
    const before = bench.names()
    const { code, screen } = await on(['decrypt', 'large.car', '-o', 'interrupted', '-k', 'key'], { type: [['%', '\x03']] })
    expect(code).to.equal(130)
    expect(settled(screen).replace('^C', '')).to.match(/^\n?$/)
    expect(bench.names()).to.deep.equal(before)
  })

  it('bytes do not go to a terminal', async () => {
    for (const args of [['encrypt', 'small', '-o', '-', '-k', 'key'], ['decrypt', 'small.car', '-o', '-', '-k', 'key']]) {
      const { code, screen } = await on(args)
      expect(code).to.equal(2)
      expect(screen).to.equal('helia-encrypted: bytes on a terminal are of no use; give a file with -o, or send stdout to one\r\n')
    }
  })

  it('and are not read from one', async () => {
    expect(await on(['encrypt', '-', '-o', 'x.car', '-k', 'key'])).to.include({ code: 2, screen: 'helia-encrypted: stdin is the terminal; give a file or a folder, or a pipe\r\n' })
    expect(await on(['verify', '-'])).to.include({ code: 2, screen: 'helia-encrypted: stdin is the terminal, which gives no CAR; give a file, or a pipe\r\n' })
  })

  it('colours on a terminal that has some, none with NO_COLOR, on a dumb one, or in a pipe', async () => {
    const inspect = ['inspect', 'small.car', '-k', 'key']
    expect((await on(inspect)).screen).to.include(`${ESCAPE}[1mWhat a stranger sees${ESCAPE}[22m`)
    expect((await on(inspect, { env: { NO_COLOR: '1' } })).screen).to.not.include(ESCAPE)
    expect((await on(inspect, { env: { TERM: 'dumb' } })).screen).to.not.include(ESCAPE)
    expect((await bench.cli(inspect, { env: { FORCE_COLOR: '1' } })).stderr).to.not.include(ESCAPE)
  })

  it('inspect: side by side, or below each other where there is no room', async () => {
    const inspect = ['inspect', 'small.car', '-k', 'key']
    const env = { NO_COLOR: '1' }
    expect((await on(inspect, { env, columns: 120 })).screen.split('\r\n')[0]).to.match(/^What a stranger sees +What you see$/)
    const narrow = (await on(inspect, { env, columns: 50 })).screen.split('\r\n')
    expect(narrow[0]).to.equal('What a stranger sees')
    expect(narrow).to.include('What you see')
    expect(Math.max(...narrow.map(line => line.length))).to.be.at.most(50)
  })

  // every command says the same in a pipe and on a terminal
  const SAME: string[][] = [
    ['--help'], ['--version'], ['ls', 'small.car', '-k', 'key'], ['cat', 'small.car', '-k', 'key'], ['verify', 'small.car', '-k', 'key'], ['verify', 'small.car', '--json'],
    ['inspect', 'small.car', '--json'], ['diff', 'small.car', 'small.car'], ['decrypt', 'small.car', '-o', 'same', '-k', 'key', '--force'], ['encrypt', 'small', '-o', 'same.car', '-k', 'key', '--force'],
    ['keygen', 'random', 'same.key', '--force'], ['completion', 'fish'], ['manual'], ['frobnicate'], ['cat', 'nowhere.car', '-k', 'key'], ['encrypt', 'small', '-o', 'x'],
    ['keygen', 'identity', 'same.id', '--force'], ['keygen', 'derive', 'same.pair', '-i', 'same.id', '--with', RECIPIENT, '--force'],
    ['share', 'small.car', '-o', 'same-shared.car', '-a', RECIPIENT, '-k', 'key', '--force'], ['rotate', 'small.car', '-o', 'same-rotated.car', '-t', RECIPIENT, '-k', 'key', '--force'],
    ['inspect', 'small.car', '--svg', 'same.svg', '--force'], ['publish', 'small.car', '--repo', 'repo', '--once', '--listen', '/ip4/127.0.0.1/tcp/0'], ['fetch', 'photos', '--from', '/ip4/127.0.0.1/tcp/1', '-o', 'x']
  ]

  // what is wrapped, and whom it is made for, is another each time
  const known = (text: string): string => text.replace(/bafyrei[a-z2-7]{52}/g, 'ROOT').replace(/age1[a-z0-9]{58}/g, 'RECIPIENT')

  for (const args of SAME) {
    it(`the same in a pipe and on a terminal: ${args.join(' ')}`, async () => {
      const pipe = await bench.cli(args)
      const { code, stdout, stderr, screen } = await on(args, { tty: ['stdin', 'stderr'], columns: 100 })
      expect({ code, stdout: known(stdout), stderr }).to.deep.equal({ code: pipe.code, stdout: known(pipe.stdout), stderr: '' })
      expect(known(settled(screen))).to.equal(known(pipe.stderr))
    })
  }
})
