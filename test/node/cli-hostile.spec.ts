import fs from 'node:fs'
import path from 'node:path'
import { expect } from 'aegir/chai'
import pMap from 'p-map'
import { seededRandom, testKey } from '../util/random.ts'
import { benchOfAll } from './cli-util/folder.ts'
import { writeHostile } from './cli-util/hostile.ts'
import { makeTree } from './cli-util/tree.ts'
import type { Child } from './cli-util/hostile.ts'

const COUNT = 100
const LANES = 3
const ONE_LINE = /^helia-encrypted: [^\n]+; [^\n]+\n$/

describe('cli: graphs that somebody made to do harm', function () {
  this.timeout(120_000)
  const bench = benchOfAll()
  const file: Child = { file: 'owned\n' }

  before(() => {
    bench.file('key', testKey())
    bench.file('outside/victim', 'mine\n')
    fs.mkdirSync(bench.at('in'))
  })

  const REFUSED: Array<[what: string, folder: Array<[string, Child]>]> = [
    ['an entry ".."', [['..', file]]],
    ['an entry "."', [['.', file]]],
    ['an entry without a name', [['', file]]],
    ['a slash in a name', [['../outside/victim', file]]],
    ['an absolute name', [['/tmp/helia-encrypted-owned', file]]],
    ['a name with a zero byte', [['a\0b', file]]],
    ['a folder ".." with a file', [['..', { folder: [['outside', { folder: [['victim', file]] }]] }]]],
    ['a link that leads up and out', [['link', { link: '../../outside/victim' }]]],
    ['an absolute link', [['link', { link: '/etc/passwd' }]]],
    ['a link in a folder that leads out', [['sub', { folder: [['link', { link: '../../victim' }]] }]]],
    ['a link to a folder outside, and a file through it', [['sub', { link: '../../outside' }], ['sub', { folder: [['victim', file]] }]]],
    ['two entries with one name, a link and a file', [['a', { link: 'b' }], ['a', file], ['b', file]]],
    ['a good file before a bad one', [['0', file], ['../0', file]]]
  ]

  for (const [what, folder] of REFUSED) {
    it(`${what}: refused, and nothing is written anywhere`, async () => {
      await writeHostile(bench.at('hostile.car'), testKey(), folder)
      const before = [bench.names(), fs.readdirSync(bench.at('outside')), fs.readdirSync('/tmp').filter(name => name.startsWith('helia-encrypted-owned'))]
      const { code, stdout, stderr } = await bench.cli(['decrypt', 'hostile.car', '-o', 'in/out', '-k', 'key'])
      expect({ code, stdout }).to.deep.equal({ code: 1, stdout: '' })
      expect(stderr).to.match(ONE_LINE)
      expect([bench.names(), fs.readdirSync(bench.at('outside')), fs.readdirSync('/tmp').filter(name => name.startsWith('helia-encrypted-owned'))]).to.deep.equal(before)
      expect(fs.readdirSync(bench.at('in'))).to.deep.equal([])
      expect(fs.readFileSync(bench.at('outside/victim'), 'utf8')).to.equal('mine\n')
    })
  }

  it('links that lead out are kept or left out if that is asked for, and never followed', async () => {
    await writeHostile(bench.at('links.car'), testKey(), [['file', file], ['out', { link: '../../outside/victim' }], ['in', { link: 'file' }]])
    expect(await bench.cli(['decrypt', 'links.car', '-o', 'in/kept', '-k', 'key', '--outside-links', 'keep'])).to.include({ code: 0 })
    expect(fs.readlinkSync(bench.at('in/kept/out'))).to.equal('../../outside/victim')
    const skipped = await bench.cli(['decrypt', 'links.car', '-o', 'in/skipped', '-k', 'key', '--outside-links', 'skip'])
    expect(skipped).to.include({ code: 0, stderr: 'Wrote 1 file, 1 folder and 1 link (6 B) to in/skipped.\nLeft out 1 link that lead out of it.\n' })
    expect(fs.readdirSync(bench.at('in/skipped')).sort()).to.deep.equal(['file', 'in'])
    // the message says how
    expect((await bench.cli(['decrypt', 'links.car', '-o', 'in/refused', '-k', 'key'])).stderr).to.include('--outside-links')
    expect(fs.readFileSync(bench.at('outside/victim'), 'utf8')).to.equal('mine\n')
  })

  it('a link at the target is replaced and not followed', async () => {
    await writeHostile(bench.at('good.car'), testKey(), [['file', file]])
    fs.symlinkSync('../outside', bench.at('in/target'))
    expect(await bench.cli(['decrypt', 'good.car', '-o', 'in/target', '-k', 'key'])).to.include({ code: 1, stderr: 'helia-encrypted: in/target exists; choose another name, or add --force to replace it\n' })
    expect(await bench.cli(['decrypt', 'good.car', '-o', 'in/target', '-k', 'key', '--force'])).to.include({ code: 0 })
    expect(fs.lstatSync(bench.at('in/target')).isSymbolicLink()).to.equal(false)
    expect(fs.readdirSync(bench.at('outside'))).to.deep.equal(['victim'])
  })

  it('names that would draw on the terminal are escaped; each stays on its line', async () => {
    await writeHostile(bench.at('names.car'), testKey(), [['\x1b[2Jcleared', file], ['a\nb', file], ['a\\nb', file], ['tab\there', file], ['\u202egnp.exe', file], ['bell\x07', { folder: [] }]])
    const { code, stdout } = await bench.cli(['ls', 'names.car', '-k', 'key'])
    expect(code).to.equal(0)
    expect(stdout.trimEnd().split('\n').sort()).to.deep.equal(['\\u{1b}[2Jcleared', '\\u{202e}gnp.exe', 'a\\\\nb', 'a\\nb', 'bell\\u{7}/', 'tab\\there'])
    const { stderr } = await bench.cli(['inspect', 'names.car', '-k', 'key'])
    expect(stderr).to.not.match(/[\x07\x1b\u202e]/) // eslint-disable-line no-control-regex
    const json = await bench.cli(['ls', 'names.car', '-k', 'key', '--json'])
    expect(json.stdout.trim().split('\n').map(line => JSON.parse(line).name)).to.include('\x1b[2Jcleared')
    await bench.cli(['inspect', 'names.car', '-k', 'key', '--svg', 'names.svg'])
    expect(fs.readFileSync(bench.at('names.svg'), 'utf8')).to.not.match(/[\x07\x1b\u202e]/) // eslint-disable-line no-control-regex
  })
})

describe('cli: CARs that are damaged', function () {
  this.timeout(300_000)
  const bench = benchOfAll()
  let bytes: Uint8Array

  before(async () => {
    bench.file('key', testKey())
    makeTree(bench.at('tree'))
    fs.truncateSync(bench.at('tree/large'), 40_000)
    await bench.cli(['encrypt', 'tree', '-o', 'tree.car', '-k', 'key'])
    bytes = fs.readFileSync(bench.at('tree.car'))
  })

  /** Both ways to look at a CAR: exit 1, one line, nothing written. */
  async function expectRefused (name: string, what: string): Promise<void> {
    const decrypted = await bench.cli(['decrypt', name, '-o', `${name}.out`, '-k', 'key'])
    expect({ code: decrypted.code, stdout: decrypted.stdout }, what).to.deep.equal({ code: 1, stdout: '' })
    expect(decrypted.stderr, what).to.match(ONE_LINE)
  }

  async function refuseAll (kind: string, damage: (i: number, random: () => number) => [bytes: Uint8Array, what: string]): Promise<void> {
    const random = seededRandom(kind.length)
    const damaged = Array.from({ length: COUNT }, (_, i) => damage(i, random))
    const before = bench.names()

    await pMap(damaged, async ([bytes, what], i) => {
      bench.file(`damaged/${kind}-${i}.car`, bytes)
      await expectRefused(`damaged/${kind}-${i}.car`, what)
    }, { concurrency: LANES })

    expect(fs.readdirSync(bench.at('damaged')).filter(name => !name.endsWith('.car'))).to.deep.equal([])
    fs.rmSync(bench.at('damaged'), { recursive: true })
    expect(bench.names()).to.deep.equal(before)
  }

  it(`truncated at ${COUNT} random offsets: exit 1, one line, nothing written`, async () => {
    await refuseAll('truncated', (i, random) => {
      // nothing, all but one byte, and what is between
      const length = [0, bytes.byteLength - 1][i] ?? Math.floor(random() * bytes.byteLength)
      return [bytes.subarray(0, length), `cut to ${length} of ${bytes.byteLength}`]
    })
  })

  it(`with one byte changed at ${COUNT} random places: exit 1, one line, nothing written`, async () => {
    await refuseAll('changed', (i, random) => {
      // the header and the root, what the index and the manifest are in, and anything
      const at = i < 40 ? i : Math.floor(random() * (i < 70 ? 2_000 : bytes.byteLength))
      const changed = Uint8Array.from(bytes)
      changed[at] ^= 1 << Math.floor(random() * 8)
      return [changed, `byte ${at} of ${bytes.byteLength}, ${bytes[at]} to ${changed[at]}`]
    })
  })

  it('verify finds them without the key', async () => {
    const random = seededRandom(3)

    await pMap(Array.from({ length: 12 }, (_, i) => i), async i => {
      const changed = Uint8Array.from(bytes)
      changed[Math.floor(random() * bytes.byteLength)] ^= 1
      bench.file(`verify-${i}.car`, changed)
      const { code, stdout, stderr } = await bench.cli(['verify', `verify-${i}.car`])
      expect({ code, stdout }).to.deep.equal({ code: 1, stdout: '' })
      expect(stderr).to.match(ONE_LINE)
    }, { concurrency: LANES })
  })

  it('bytes after the end, and another graph\'s blocks', async () => {
    bench.file('longer.car', Buffer.concat([bytes, Uint8Array.of(1, 2, 3)]))
    await expectRefused('longer.car', 'three bytes more')
    expect(path.basename(bench.at('longer.car.out'))).to.not.be.oneOf(bench.names())
  })
})
