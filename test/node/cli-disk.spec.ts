import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { PassThrough } from 'node:stream'
import { expect } from 'aegir/chai'
import { seededBytes, testKey } from '../util/random.ts'
import { benchOfAll } from './cli-util/folder.ts'
import { PROGRAM } from './cli-util/program.ts'
import { crashing, run } from './cli-util/run.ts'
import { skipFor, skipWithout } from './util/skip-without.ts'

const MIB = 1_048_576

/** Runs a script with a disk of 8 MiB at `small`, in a mount namespace of its own. */
const SMALL_DISK = ['unshare', '-Urm', 'sh', '-c', 'mount -t tmpfs -o size=8m tmpfs small && shift && "$@"; code=$?; ls -A small >&3; exit $code', 'sh', '']

function canMount (): boolean {
  return spawnSync('unshare', ['-Urm', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0
}

/** Root may read and write anything, unless it gives that up. */
function lessPower (): string[] {
  return process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : []
}

describe('cli: disks, and inputs that change', function () {
  this.timeout(120_000)
  const bench = benchOfAll()

  before(async () => {
    bench.file('key', testKey())
    bench.file('large', seededBytes(1, 12 * MIB))
    fs.mkdirSync(bench.at('small'))
    await bench.cli(['encrypt', 'large', '-o', 'large.car', '-k', 'key'])
    await bench.cli(['decrypt', 'large.car', '-o', 'plain.car', '-k', 'key'])
  })

  const FULL: Array<[args: string[], disk?: boolean]> = [
    [['encrypt', 'large', '-o', 'small/x.car', '-k', 'key']],
    [['decrypt', 'large.car', '-o', 'small/x', '-k', 'key']],
    [['decrypt', 'large.car', '-o', 'small/x.car', '-k', 'key']],
    [['rotate', 'large.car', '-o', 'small/x.car', '-t', 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj', '-k', 'key']]
  ]

  for (const [args] of FULL) {
    it(`a full disk: ${args.slice(0, 4).join(' ')}: exit 1, one line, nothing left there`, async function () {
      canMount() || skipFor('no disk can be mounted here', this)

      const left = bench.at('left')
      const { code, stdout, stderr } = await run(['sh', '-c', '"$@" 3> left', 'sh', ...SMALL_DISK, ...PROGRAM, ...args], { cwd: bench.folder })
      expect({ code, stdout }, stderr).to.deep.equal({ code: 1, stdout: '' })
      expect(stderr).to.match(/^helia-encrypted: [^\n]*(full|space)[^\n]*; [^\n]+\n$/)
      expect(fs.readFileSync(left, 'utf8')).to.equal('')
    })
  }

  it('stdout on a full disk', async () => {
    const full = fs.openSync('/dev/full', 'w')

    try {
      for (const args of [['cat', 'large.car', '-k', 'key'], ['encrypt', 'large', '-o', '-', '-k', 'key'], ['encrypt', 'large', '-o', 'root.car', '-k', 'key']]) {
        const { code, stderr } = await bench.cli(args, { stdout: full })
        expect(code).to.equal(1)
        expect(stderr.trim().split('\n').at(-1)).to.match(/^helia-encrypted: output: no space left on the disk; [^\n]+$/)
      }
    } finally {
      fs.closeSync(full)
    }
  })

  it('whoever reads stdout goes away: it ends, quietly', async () => {
    const { code, stdout, stderr } = await run(['bash', '-c', '"$@" | head -c 10 | wc -c; exit ${PIPESTATUS[0]}', 'bash', ...PROGRAM, 'cat', 'large.car', '-k', 'key'], { cwd: bench.folder }) // eslint-disable-line no-template-curly-in-string
    expect({ code, stdout: stdout.trim(), stderr }).to.deep.equal({ code: 141, stdout: '10', stderr: '' })
  })

  const UNWRITABLE: Array<[what: string, target: string]> = [
    ['in a folder that is not there', 'nowhere/x'],
    ['below a file', 'key/x'],
    ['in a folder that takes no files', '/proc/x'],
    ['with a name that is too long', 'x'.repeat(300)]
  ]

  for (const [what, target] of UNWRITABLE) {
    it(`a target ${what}: exit 1, one line, and nothing beside it`, async () => {
      const before = bench.names()

      for (const args of [['encrypt', 'key', '-o', target, '-k', 'key'], ['decrypt', 'large.car', '-o', target, '-k', 'key'], ['keygen', 'random', target], ['inspect', 'large.car', '--svg', target]]) {
        const { code, stdout, stderr } = await bench.cli(args)
        expect({ code, stdout }, stderr).to.deep.equal({ code: 1, stdout: '' })
        expect(stderr).to.match(/^helia-encrypted: [^\n]+; [^\n]+\n$/)
      }

      expect(bench.names()).to.deep.equal(before)
    })
  }

  it('what is wrong with a target is said before any work, and with the name that was given', async () => {
    const said = async (target: string): Promise<string> => (await bench.cli(['decrypt', 'nothing.car', '-o', target, '-k', 'key'])).stderr
    expect(await said('nowhere/x')).to.equal('helia-encrypted: there is no folder nowhere; make it first, or choose another place\n')
    expect(await said('key/x')).to.equal('helia-encrypted: key is no folder; choose another place\n')
    expect(await said('key')).to.equal('helia-encrypted: key exists; choose another name, or add --force to replace it\n')
    // what is written stands under another name until it is whole
    expect((await bench.cli(['decrypt', 'large.car', '-o', '/proc/x', '-k', 'key'])).stderr).to.match(/^helia-encrypted: could not write "\/proc\/x": [^\n]+; [^\n]+\n$/)
  })

  it('a folder that this user may not write to', async function () {
    process.getuid?.() === 0 && skipWithout('setpriv', this, 'util-linux')

    fs.mkdirSync(bench.at('closed'))
    fs.chmodSync(bench.at('closed'), 0o555)
    const { code, stdout, stderr } = await run([...lessPower(), ...PROGRAM, 'encrypt', 'key', '-o', 'closed/x.car', '-k', 'key'], { cwd: bench.folder })
    expect({ code, stdout }, stderr).to.deep.equal({ code: 1, stdout: '' })
    expect(stderr).to.match(/^helia-encrypted: [^\n]*closed\/x\.car[^\n]*; [^\n]+\n$/)
    expect(fs.readdirSync(bench.at('closed'))).to.deep.equal([])
  })

  it('a file that may not be read', async function () {
    process.getuid?.() === 0 && skipWithout('setpriv', this, 'util-linux')

    bench.file('unreadable', 'mine')
    fs.chmodSync(bench.at('unreadable'), 0o000)
    const { code, stdout, stderr } = await run([...lessPower(), ...PROGRAM, 'encrypt', 'unreadable', '-o', 'x.car', '-k', 'key'], { cwd: bench.folder })
    expect({ code, stdout }, stderr).to.deep.equal({ code: 1, stdout: '' })
    expect(stderr).to.match(/^helia-encrypted: [^\n]*unreadable[^\n]*; [^\n]+\n$/)
    expect(bench.names()).to.not.include('x.car')
  })

  it('an input that changes while it is read: an error, and nothing is written', async () => {
    bench.file('changing', seededBytes(2, 48 * MIB))
    const file = fs.openSync(bench.at('changing'), 'r+')
    let timer: NodeJS.Timeout | undefined
    let i = 0

    try {
      const { code, stdout, stderr } = await bench.cli(['encrypt', 'changing', '-o', 'changed.car', '-k', 'key'], {
        onStart: () => {
          // every block of it, again and again
          timer = setInterval(() => {
            i++

            for (let at = 0; at < 48; at++) {
              fs.writeSync(file, Uint8Array.of(i), 0, 1, at * MIB + i % MIB)
            }
          }, 1)
        }
      })
      expect({ code, stdout }, stderr).to.deep.equal({ code: 1, stdout: '' })
      expect(stderr).to.match(/^helia-encrypted: [^\n]*chang[^\n]*\n$/)
      expect(bench.names().filter(name => name.includes('changed'))).to.deep.equal([])
    } finally {
      clearInterval(timer)
      fs.closeSync(file)
    }
  })

  it('SIGINT, SIGTERM, SIGHUP: ends with 130, 143, 129, says nothing, and leaves nothing half-written', async () => {
    // more than is written before a signal comes
    const piece = seededBytes(2, MIB)
    bench.file('huge', Buffer.concat(Array.from({ length: 160 }, (_, i) => piece.map(byte => byte ^ i))))
    await bench.cli(['encrypt', 'huge', '-o', 'huge.car', '-k', 'key'])

    for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]] as const) {
      const before = bench.names()

      // once what it writes is there, under another name
      const interrupted = async (args: string[]): Promise<void> => {
        const ended = await bench.cli(args, {
          onStart: child => {
            const timer = setInterval(() => {
              bench.names().some(name => !before.includes(name)) && child.kill(signal)
            }, 1)
            child.once('exit', () => { clearInterval(timer) })
          }
        })
        expect(ended).to.include({ code, stdout: '', stderr: '' })
        expect(bench.names()).to.deep.equal(before)
      }

      await interrupted(['encrypt', 'huge', '-o', 'interrupted.car', '-k', 'key'])
      await interrupted(['decrypt', 'huge.car', '-o', 'interrupted', '-k', 'key'])
    }
  })

  it('a failure that nobody waits for: one line, 1, and nothing half-written', async () => {
    const before = bench.names()

    for (const args of [['encrypt', 'large', '-o', 'failed.car', '-k', 'key'], ['decrypt', 'large.car', '-o', 'failed', '-k', 'key'], ['decrypt', 'large.car', '-o', 'failed.car', '-k', 'key']]) {
      const { code, stdout, stderr } = await bench.cli(args, { env: crashing(bench.folder, '.partial') })
      expect({ code, stdout, stderr }).to.deep.equal({ code: 1, stdout: '', stderr: 'helia-encrypted: nobody waits for this; add --debug to see where it comes from\n' })
      expect(bench.names()).to.deep.equal(before)
    }
  })

  it('SIGINT while it waits for stdin, or sends to a pipe that nobody empties', async () => {
    const waiting = bench.cli(['encrypt', '-', '-o', 'x.car', '-k', 'key'], {
      // nothing, and no end
      input: new PassThrough(),
      onStart: child => { setTimeout(() => { child.kill('SIGINT') }, 1_500) }
    })
    expect(await waiting).to.include({ code: 130, stdout: '', stderr: '' })
    const script = '"$@" > pipe & sleep 1.5; kill -INT $!; wait $!; echo $?'
    execFileSync('mkfifo', [bench.at('pipe')])
    const blocked = await run(['bash', '-c', `sleep 60 < pipe & reader=$!; ${script}; kill $reader; rm pipe`, 'bash', ...PROGRAM, 'cat', 'large.car', '-k', 'key'], { cwd: bench.folder })
    expect(blocked.stdout).to.equal('130\n')
  })
})
