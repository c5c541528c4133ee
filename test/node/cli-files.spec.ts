import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect } from 'aegir/chai'
import { importCar } from '../../src/car/index.ts'
import { openCar } from '../../src/files/index.ts'
import { seededBytes } from '../util/random.ts'
import { benchOfAll } from './cli-util/folder.ts'
import { makeTree, readTree } from './cli-util/tree.ts'
import type { Ended } from './cli-util/run.ts'

const ROOT = /^bafyrei[a-z2-7]{52}\n$/
const PROJECT = path.resolve(import.meta.dirname, '../..')

describe('cli: encrypt and decrypt', function () {
  this.timeout(120_000)
  const bench = benchOfAll()

  const encrypt = async (input: string, car: string, ...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await bench.cli(['encrypt', input, '-o', car, '-k', 'key', ...args])
    expect(code, stderr).to.equal(0)
    expect(stdout).to.match(ROOT)
    return stdout.trim()
  }

  const decrypt = async (car: string, output: string, ...args: string[]): Promise<Ended> => {
    const ended = await bench.cli(['decrypt', car, '-o', output, '-k', 'key', ...args])
    expect(ended.code, ended.stderr).to.equal(0)
    return ended
  }

  before(async () => {
    await bench.cli(['keygen', 'random', 'key'])
    makeTree(bench.at('tree'))
  })

  it('a folder with everything that is awkward comes back as it was, permissions, times and links too', async () => {
    const { code, stdout, stderr } = await bench.cli(['encrypt', 'tree', '-o', 'tree.car', '-k', 'key'])
    expect(code).to.equal(0)
    expect(stdout).to.match(ROOT)
    expect(stderr).to.match(/^Sealed \d+ blocks \(2\.86 MiB\) into \d+ blocks\. Wrote tree\.car \(\d\.\d\d MiB\)\.\n$/)
    const car = await openCar(bench.at('tree.car'))
    expect(`${car.root}\n`).to.equal(stdout)
    await car.close()

    expect(await decrypt('tree.car', 'copy')).to.include({ stdout: '', stderr: 'Wrote 9 files, 4 folders and 3 links (2.86 MiB) to copy.\n' })
    expect(readTree(bench.at('copy'))).to.deep.equal(readTree(bench.at('tree')))
  })

  it('the same input and key give the same CAR, another key another; --nonce random another each time', async () => {
    const root = await encrypt('tree', 'again.car')
    expect(fs.readFileSync(bench.at('again.car'))).to.deep.equal(fs.readFileSync(bench.at('tree.car')))
    await bench.cli(['keygen', 'random', 'other-key'])
    const other = await bench.cli(['encrypt', 'tree', '-o', 'other.car', '-k', 'other-key'])
    const random = [await encrypt('tree', 'random-1.car', '--nonce', 'random'), await encrypt('tree', 'random-2.car', '--nonce', 'random')]
    expect(new Set([root, other.stdout.trim(), ...random]).size).to.equal(4)
    expect(await bench.cli(['verify', 'random-1.car', '-k', 'key'])).to.include({ code: 0 })
  })

  it('--padding none makes it smaller', async () => {
    await encrypt('tree', 'tight.car', '--padding', 'none')
    expect(fs.statSync(bench.at('tight.car')).size).to.be.below(fs.statSync(bench.at('tree.car')).size)
    await decrypt('tight.car', 'tight')
    expect(readTree(bench.at('tight'))).to.deep.equal(readTree(bench.at('tree')))
  })

  it('--json and --quiet', async () => {
    const { code, stdout, stderr } = await bench.cli(['encrypt', 'tree', '-o', 'json.car', '-k', 'key', '--json', '--quiet'])
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' })
    const details = JSON.parse(stdout)
    expect(details).to.have.all.keys('root', 'index', 'blocks', 'bytes', 'sealedBlocks', 'reusedBlocks', 'carBytes')
    expect(details.carBytes).to.equal(fs.statSync(bench.at('json.car')).size)
    const out = await bench.cli(['decrypt', 'json.car', '-o', 'json', '-k', 'key', '--json', '-q'])
    expect(out).to.include({ code: 0, stderr: '' })
    expect(JSON.parse(out.stdout)).to.deep.equal({ files: 9, folders: 4, links: 3, bytes: 3_000_110, skipped: 0 })
  })

  it('a file of 0 bytes, and a single file: its content and permissions', async () => {
    for (const name of ['empty', 'run.sh', 'large']) {
      await encrypt(`tree/${name}`, `${name}.car`)
      await decrypt(`${name}.car`, `single-${name}`)
      expect(readTree(bench.at(`single-${name}`))).to.deep.equal(readTree(bench.at(`tree/${name}`)))
    }
  })

  it('an empty folder', async () => {
    fs.mkdirSync(bench.at('nothing'))
    await encrypt('nothing', 'nothing.car')
    await decrypt('nothing.car', 'nothing-copy')
    expect(readTree(bench.at('nothing-copy'))).to.deep.equal(readTree(bench.at('nothing')))
  })

  it('a part of it: --path to a file, a folder, a name with spaces or a newline', async () => {
    for (const part of ['sub', 'a b.txt', 'sub/new\nline', 'empty folder']) {
      // one link in it leads to what is beside it
      await decrypt('tree.car', `part-${part.replaceAll('/', '-')}`, '--path', part, '--outside-links', 'keep')
      expect(readTree(bench.at(`part-${part.replaceAll('/', '-')}`)), part).to.deep.equal(readTree(bench.at(`tree/${part}`)))
    }

    expect(await bench.cli(['decrypt', 'tree.car', '-o', 'part', '-k', 'key', '--path', 'sub/nothing'])).to.include({ code: 1, stdout: '' })
    expect(await bench.cli(['decrypt', 'tree.car', '-o', 'x.car', '-k', 'key', '--path', 'sub'])).to.include({ code: 2, stderr: 'helia-encrypted: a .car is the whole graph; leave out --path, or write to another name\n' })
    expect(bench.names()).to.not.include.members(['part', 'x.car'])
  })

  it('stdin and stdout: "-"', async () => {
    const content = seededBytes(2, 2_500_000)
    const made = await bench.cli(['encrypt', '-', '-o', '-', '-k', 'key'], { input: content })
    expect(made.code).to.equal(0)
    // stdout is the CAR, so the root goes to stderr
    expect(made.stderr).to.match(/^Sealed 4 blocks \(2\.38 MiB\) into 5 blocks\.\nbafyrei[a-z2-7]{52}\n$/)
    bench.file('piped.car', made.bytes)
    const root = made.stderr.trim().split('\n').at(-1)
    expect(JSON.parse((await bench.cli(['verify', '-', '-k', 'key', '--json'], { input: made.bytes })).stdout)).to.include({ root })
    const back = await bench.cli(['decrypt', '-', '-o', '-', '-k', 'key'], { input: made.bytes })
    expect(back).to.include({ code: 0, stderr: '' })
    expect(back.bytes).to.deep.equal(content)
    expect((await bench.cli(['cat', 'piped.car', '-k', 'key'])).bytes).to.deep.equal(content)
    // nothing at all is a file, too
    const nothing = await bench.cli(['encrypt', '-', '-o', 'stdin-empty.car', '-k', 'key'], { input: '' })
    expect(nothing.code).to.equal(0)
    expect((await bench.cli(['cat', 'stdin-empty.car', '-k', 'key'])).bytes).to.deep.equal(new Uint8Array(0))
  })

  it('a folder does not go to stdout', async () => {
    const { code, stdout, stderr } = await bench.cli(['decrypt', 'tree.car', '-o', '-', '-k', 'key'])
    expect({ code, stdout }).to.deep.equal({ code: 1, stdout: '' })
    expect(stderr).to.equal('helia-encrypted: the graph is a folder, no file; give the path of a file in it\n')
  })

  it('a plaintext .car, in and out: the same blocks', async () => {
    await decrypt('tree.car', 'plain.car')
    await encrypt('plain.car', 'from-plain.car')
    expect(fs.readFileSync(bench.at('from-plain.car'))).to.deep.equal(fs.readFileSync(bench.at('tree.car')))
    expect(fs.statSync(bench.at('plain.car')).mode & 0o777).to.equal(0o600)
  })

  it('a graph that is no files comes out as a .car only, and says so', async () => {
    const fixture = path.join(PROJECT, 'test/fixtures/ipsql/plain-1k.car')
    await encrypt(fixture, 'database.car')
    const { code, stdout, stderr } = await bench.cli(['decrypt', 'database.car', '-o', 'database', '-k', 'key'])
    expect({ code, stdout, stderr }).to.deep.equal({ code: 1, stdout: '', stderr: 'helia-encrypted: this graph was not made from files; write it to a name that ends in .car\n' })
    expect(bench.names()).to.not.include('database')
    await decrypt('database.car', 'database-plain.car')
    const blocks = async (file: string): Promise<string[]> => {
      const cids: string[] = []
      const roots = await importCar(fs.createReadStream(file), { put: (cid: any) => { cids.push(cid.toString()); return cid } } as any)
      return [...roots.map(String), ...cids.sort()]
    }
    expect(await blocks(bench.at('database-plain.car'))).to.deep.equal(await blocks(fixture))
  })

  it('what is encrypted already is not encrypted again', async () => {
    const { code, stdout, stderr } = await bench.cli(['encrypt', 'tree.car', '-o', 'twice.car', '-k', 'key'])
    expect({ code, stdout, stderr }).to.deep.equal({ code: 1, stdout: '', stderr: 'helia-encrypted: tree.car is encrypted already; use share or rotate to change who can read it, or publish it as it is\n' })
  })

  it('replaces nothing without --force: files and folders', async () => {
    for (const [args, name] of [[['encrypt', 'tree', '-o', 'tree.car', '-k', 'key'], 'tree.car'], [['decrypt', 'tree.car', '-o', 'copy', '-k', 'key'], 'copy']] as const) {
      expect(await bench.cli([...args])).to.include({ code: 1, stdout: '', stderr: `helia-encrypted: ${name} exists; choose another name, or add --force to replace it\n` })
    }

    bench.file('copy/more', 'to be gone')
    await decrypt('tree.car', 'copy', '--force')
    expect(readTree(bench.at('copy'))).to.deep.equal(readTree(bench.at('tree')))
    await encrypt('tree', 'tree.car', '--force')
    expect(bench.names().filter(name => name.startsWith('.'))).to.deep.equal([])
  })

  describe('--previous', () => {
    before(async () => {
      const { atime, mtime } = fs.statSync(bench.at('tree'))
      makeTree(bench.at('tree2'))
      bench.file('tree2/new', 'a new file\n')
      fs.utimesSync(bench.at('tree2'), atime, mtime)
    })

    it('takes over what did not change, and gives the CAR that it would be without, under the same graph key', async () => {
      const { code, stdout, stderr } = await bench.cli(['encrypt', 'tree2', '-o', 'later.car', '-k', 'key', '--previous', 'tree.car'])
      expect(code, stderr).to.equal(0)
      expect(stdout).to.match(ROOT)
      expect(stderr).to.match(/^Sealed \d+ blocks .* into \d+ blocks, \d+ of them from the earlier version\. Wrote later\.car/)
      expect(await bench.cli(['verify', 'later.car', '-k', 'key'])).to.include({ code: 0 })
      await decrypt('later.car', 'later')
      expect(readTree(bench.at('later'))).to.deep.equal(readTree(bench.at('tree2')))
      const diff = await bench.cli(['diff', 'tree.car', 'later.car'])
      expect(diff.code).to.equal(0)
      // the file, the folder, a page or two, index, manifest, root
      expect(diff.stdout.split('\n').filter(line => line.startsWith('+'))).to.have.length.within(5, 7)
      // the whole CAR, not what changed alone
      expect(fs.statSync(bench.at('later.car')).size).to.be.above(fs.statSync(bench.at('tree.car')).size)
    })

    it('of a shared graph: by a reader, and readable by the same people; --to names others', async () => {
      const [anna, bob] = await Promise.all(['anna', 'bob'].map(async name => (await bench.cli(['keygen', 'identity', name])).stdout.trim()))
      await bench.cli(['encrypt', 'tree', '-o', 'for-anna.car', '-t', anna])
      const { code, stderr } = await bench.cli(['encrypt', 'tree2', '-o', 'by-anna.car', '--previous', 'for-anna.car', '-i', 'anna'])
      expect(code, stderr).to.equal(0)
      expect(await bench.cli(['cat', 'by-anna.car', 'new', '-i', 'anna'])).to.include({ code: 0, stdout: 'a new file\n' })
      expect(await bench.cli(['encrypt', 'tree2', '-o', 'for-bob.car', '--previous', 'for-anna.car', '-i', 'anna', '-t', bob])).to.include({ code: 0 })
      expect(await bench.cli(['cat', 'for-bob.car', 'new', '-i', 'bob'])).to.include({ code: 0, stdout: 'a new file\n' })
    })

    const WRONG: Array<[args: string[], code: number, message: RegExp]> = [
      [['-k', 'other-key', '--previous', 'tree.car'], 1, /^helia-encrypted: the previous graph \S+ has another key; export with that key, or without --previous\n$/],
      [['-k', 'key', '--previous', 'random-1.car'], 1, /random/],
      [['-k', 'key', '--previous', 'tight.car'], 1, /padding/],
      [['-k', 'key', '--previous', 'plain.car'], 1, /no encrypted root/],
      [['-k', 'key', '--previous', 'nowhere.car'], 1, /nowhere\.car/],
      [['-k', 'key', '--previous', 'tree/large'], 1, /CAR/],
      [['--previous', 'tree.car'], 2, /with --previous the key of the earlier version is needed; give --key, --identity or --passphrase/],
      [['-i', 'anna', '--previous', 'tree.car'], 1, /the earlier version was shared with nobody/]
    ]

    for (const [args, code, message] of WRONG) {
      it(`refuses ${args.join(' ')}`, async () => {
        const ended = await bench.cli(['encrypt', 'tree2', '-o', 'refused.car', ...args])
        expect(ended.code, ended.stderr).to.equal(code)
        expect(ended.stderr).to.match(message).and.to.match(/^helia-encrypted: [^\n]+\n$/)
        expect(bench.names().filter(name => name.includes('refused'))).to.deep.equal([])
      })
    }
  })

  it('a real source tree: node_modules/helia', async () => {
    const helia = path.join(PROJECT, 'node_modules/helia')
    await encrypt(helia, 'helia.car')
    await decrypt('helia.car', 'helia')
    expect(readTree(bench.at('helia'))).to.deep.equal(readTree(helia))
  })

  it('a folder of 10,000 files', async () => {
    fs.mkdirSync(bench.at('many'))

    for (let i = 0; i < 10_000; i++) {
      fs.writeFileSync(bench.at(`many/${i}`), `${i}\n`)
    }

    await encrypt('many', 'many.car')
    await decrypt('many.car', 'many-copy')
    expect(readTree(bench.at('many-copy'))).to.deep.equal(readTree(bench.at('many')))
    expect((await bench.cli(['ls', 'many.car', '-k', 'key'])).stdout.split('\n').filter(line => line !== '')).to.have.members(fs.readdirSync(bench.at('many')))
    expect(await bench.cli(['cat', 'many.car', '9999', '-k', 'key'])).to.include({ code: 0, stdout: '9999\n' })
  })

  it('sockets, pipes and devices are refused, or left out with --special skip', async () => {
    bench.file('special/file', 'a file\n')
    execFileSync('mkfifo', [bench.at('special/pipe')])
    const refused = await bench.cli(['encrypt', 'special', '-o', 'special.car', '-k', 'key'])
    expect(refused).to.include({ code: 1, stdout: '' })
    expect(refused.stderr).to.match(/^helia-encrypted: .*special\/pipe.*\n$/)
    const { code, stderr } = await bench.cli(['encrypt', 'special', '-o', 'special.car', '-k', 'key', '--special', 'skip'])
    expect(code).to.equal(0)
    expect(stderr).to.match(/^helia-encrypted: \S*special\/pipe was left out\n/)
    expect(await bench.cli(['ls', 'special.car', '-k', 'key'])).to.include({ code: 0, stdout: 'file\n' })
  })

  const NO_INPUT: Array<[args: string[], message: RegExp, code?: number]> = [
    [['encrypt', 'nowhere', '-o', 'x.out', '-k', 'key'], /nowhere/],
    [['encrypt', 'nowhere.car', '-o', 'x.out', '-k', 'key'], /nowhere\.car/],
    [['decrypt', 'nowhere.car', '-o', 'x.out', '-k', 'key'], /nowhere\.car/],
    [['decrypt', 'tree', '-o', 'x.out', '-k', 'key'], /tree/],
    [['decrypt', 'tree/large', '-o', 'x.out', '-k', 'key'], /^helia-encrypted: tree\/large: this is no .*CAR/],
    [['decrypt', 'tree/empty', '-o', 'x.out', '-k', 'key'], /CAR/],
    [['decrypt', 'key', '-o', 'x.out', '-k', 'key'], /CAR/],
    [['decrypt', 'plain.car', '-o', 'x.out', '-k', 'key'], /no encrypted root/],
    [['decrypt', 'bafyreigzsopdfoxo43ebfcd2rnalvevxhxk7f4hcwuw6c7yoyovmqw3bmm', '-o', 'x.out', '-k', 'key'], /add --from/, 2],
    [['decrypt', 'tree.car', '-o', 'x.out', '-k', 'key', '--from', '/ip4/127.0.0.1/tcp/1'], /--from is for a CID/, 2],
    [['verify', 'plain.car'], /no encrypted root/],
    [['verify', 'tree/large'], /CAR/],
    [['inspect', 'plain.car'], /no encrypted root/],
    [['share', 'plain.car', '-o', 'x.out', '-a', 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj', '-k', 'key'], /no encrypted root/],
    [['diff', 'tree.car', 'plain.car'], /no encrypted root/]
  ]

  for (const [args, message, expected = 1] of NO_INPUT) {
    it(`the wrong kind of input: ${args.slice(0, 2).join(' ')}`, async () => {
      const { code, stdout, stderr } = await bench.cli(args)
      expect(code, stderr).to.equal(expected)
      expect(stdout).to.equal('')
      expect(stderr).to.match(message).and.to.match(/^helia-encrypted: [^\n]+; [^\n]+\n$/)
      expect(bench.names().filter(name => name.includes('x.out'))).to.deep.equal([])
    })
  }

  it('--debug shows where an error comes from, and nothing else does', async () => {
    const { code, stderr } = await bench.cli(['decrypt', 'tree/large', '-o', 'x.out', '-k', 'key', '--debug'])
    expect(code).to.equal(1)
    expect(stderr.split('\n')[0]).to.match(/^helia-encrypted: /)
    expect(stderr).to.match(/\n {4}at /).and.to.include('InvalidCarError')
  })
})
