import fs from 'node:fs'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import all from 'it-all'
import { CID } from 'multiformats/cid'
import { encryptCar } from '../../src/car/index.ts'
import { cborBlock } from '../util/blocks.ts'
import { testKey } from '../util/random.ts'
import { benchOfAll } from './cli-util/folder.ts'
import { run } from './cli-util/run.ts'
import { makeTree, readTree } from './cli-util/tree.ts'

const ROOT = /^bafyrei[a-z2-7]{52}\n$/
const RECIPIENT = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj'

describe('cli: reading without unpacking', function () {
  this.timeout(120_000)
  const bench = benchOfAll()
  let root: string

  before(async () => {
    await bench.cli(['keygen', 'random', 'key'])
    makeTree(bench.at('tree'))
    root = (await bench.cli(['encrypt', 'tree', '-o', 'tree.car', '-k', 'key'])).stdout.trim()
    await bench.cli(['encrypt', 'tree/a b.txt', '-o', 'file.car', '-k', 'key'])
  })

  it('ls: names, a line each, folders with a slash and links with an at sign', async () => {
    const names = ['.hidden/', 'a b.txt', 'dangling@', 'empty', 'empty folder/', 'large', 'link@', 'private', 'run.sh', 'sub/']
    expect(await bench.cli(['ls', 'tree.car', '-k', 'key'])).to.include({ code: 0, stdout: `${names.join('\n')}\n`, stderr: '' })
    expect(await bench.cli(['ls', 'tree.car', 'sub', '-k', 'key'])).to.include({ code: 0, stdout: '-o\nnew\\nline\nup@\n👩‍👩‍👧 emoji ☃.txt\n', stderr: '' })
    expect(await bench.cli(['ls', 'tree.car', 'empty folder', '-k', 'key'])).to.include({ code: 0, stdout: '', stderr: '' })
    expect(await bench.cli(['ls', 'tree.car', 'sub/-o', '-k', 'key'])).to.include({ code: 0, stdout: 'sub/-o\n', stderr: '' })
    expect(await bench.cli(['ls', 'tree.car', 'link', '-k', 'key'])).to.include({ code: 0, stdout: 'link@\n', stderr: '' })
    expect(await bench.cli(['ls', 'file.car', '-k', 'key'])).to.include({ code: 0, stdout: '.\n', stderr: '' })
  })

  it('ls --json: a line of JSON each', async () => {
    const { code, stdout, stderr } = await bench.cli(['ls', 'tree.car', '-k', 'key', '--json'])
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' })
    const files = stdout.trim().split('\n').map(line => JSON.parse(line))
    const file = (name: string): any => files.find(file => file.name === name)
    expect(file('run.sh')).to.deep.include({ type: 'file', size: 10, mode: 0o755, mtime: '2024-02-29T12:34:56.000Z' })
    expect(file('link')).to.deep.include({ type: 'link', target: 'sub/-o' })
    expect(file('sub')).to.deep.include({ type: 'folder', mode: 0o750 })
    expect(file('large').cid).to.match(/^b[a-z2-7]{58}$/)
  })

  it('cat: the bytes of a file, and of a graph that is one', async () => {
    expect((await bench.cli(['cat', 'tree.car', 'large', '-k', 'key'])).bytes).to.deep.equal(Uint8Array.from(fs.readFileSync(bench.at('tree/large'))))
    expect(await bench.cli(['cat', 'tree.car', 'sub/new\nline', '-k', 'key'])).to.include({ code: 0, stdout: 'a newline in its name\n', stderr: '' })
    expect(await bench.cli(['cat', 'tree.car', 'empty', '-k', 'key'])).to.include({ code: 0, stdout: '', stderr: '' })
    expect(await bench.cli(['cat', 'file.car', '-k', 'key'])).to.include({ code: 0, stdout: 'with spaces in its name\n', stderr: '' })
  })

  for (const args of [['cat', 'tree.car'], ['cat', 'tree.car', 'sub'], ['cat', 'tree.car', 'link'], ['cat', 'tree.car', 'nowhere'], ['ls', 'tree.car', 'sub/nowhere'], ['ls', 'tree.car', 'a b.txt/x'], ['cat', 'tree.car', '../key']]) {
    it(`says in one line that there is no such thing: ${args.join(' ')}`, async () => {
      const { code, stdout, stderr } = await bench.cli([...args, '-k', 'key'])
      expect({ code, stdout }).to.deep.equal({ code: 1, stdout: '' })
      expect(stderr).to.match(/^helia-encrypted: [^\n]+; [^\n]+\n$/)
    })
  }

  it('reads only what it needs: a damaged block elsewhere does not matter', async () => {
    const bytes = Uint8Array.from(fs.readFileSync(bench.at('tree.car')))
    const { stranger } = JSON.parse((await bench.cli(['inspect', 'tree.car', '--json'])).stdout)
    // in one of the large blocks, which are those of the large file
    const large = stranger.blocks.find(({ bytes }: any) => bytes > 900_000)
    bytes[Buffer.from(bytes.buffer).lastIndexOf(CID.parse(large.cid).bytes) + 1_000] ^= 1
    bench.file('damaged.car', bytes)
    expect(await bench.cli(['verify', 'damaged.car'])).to.include({ code: 1 })
    expect(await bench.cli(['cat', 'damaged.car', 'large', '-k', 'key'])).to.include({ code: 1 })
    expect(await bench.cli(['ls', 'damaged.car', 'sub', '-k', 'key'])).to.include({ code: 0 })
  })

  it('verify: with the key and without; --json', async () => {
    const without = await bench.cli(['verify', 'tree.car'])
    expect(without).to.include({ code: 0, stdout: '' })
    expect(without.stderr).to.match(/^Complete and untouched: \d+ sealed blocks \(\d\.\d\d MiB\)\. What is in them can be checked with the key\.\n$/)
    const outside = await bench.cli(['verify', 'tree.car', '--json', '-q'])
    expect(outside.stderr).to.equal('')
    expect(JSON.parse(outside.stdout)).to.have.all.keys('root', 'index', 'sealedBlocks', 'sealedBytes')
    const inside = await bench.cli(['verify', 'tree.car', '-k', 'key', '--json'])
    expect(inside.stderr).to.match(/^Complete and untouched: .* All of it opens: \d+ blocks \(2\.86 MiB\)\.\n$/)
    expect(JSON.parse(inside.stdout)).to.deep.include({ root }).and.to.have.nested.property('plain.complete', true)
  })

  describe('inspect', () => {
    it('what a stranger sees: the number, sizes and order of blocks, and not a name', async () => {
      const { code, stdout, stderr } = await bench.cli(['inspect', 'tree.car'])
      expect({ code, stdout }).to.deep.equal({ code: 0, stdout: '' })
      expect(stderr).to.match(/^What a stranger sees +What you see\n\d+ sealed blocks, \d\.\d\d MiB/)
      expect(stderr).to.include('Nothing more without what opens it')

      const { stranger, plain } = JSON.parse((await bench.cli(['inspect', 'tree.car', '--json', '-q'])).stdout)
      expect(plain).to.equal(undefined)
      expect(stranger).to.include({ root, format: 'encrypted-graph/1', suite: 'aes-256-gcm', levels: 1, indexNodes: 1 })
      const verified = JSON.parse((await bench.cli(['verify', 'tree.car', '--json', '-q'])).stdout)
      expect(stranger.blocks).to.have.lengthOf(verified.sealedBlocks)
      expect(stranger.bytes).to.equal(verified.sealedBytes)
      expect(stranger.blocks.reduce((sum: number, { bytes }: any) => sum + Number(bytes), 0)).to.equal(verified.sealedBytes)
      expect(new Set(stranger.blocks.map(({ cid }: any) => cid)).size).to.equal(verified.sealedBlocks)
    })

    it('what you see: the tree with its names, side by side', async () => {
      const { code, stdout, stderr } = await bench.cli(['inspect', 'tree.car', '-k', 'key'])
      expect({ code, stdout }).to.deep.equal({ code: 0, stdout: '' })

      for (const shown of ['.hidden/', 'a b.txt', 'link → sub/-o', '👩‍👩‍👧 emoji ☃.txt', 'new\\nline', 'padding padme, nonces derived']) {
        expect(stderr).to.include(shown)
      }

      const { plain } = JSON.parse((await bench.cli(['inspect', 'tree.car', '-k', 'key', '--json'])).stdout)
      expect(plain).to.include({ complete: true, nonce: 'derived', padding: 'padme' })
      expect(plain.tree.bytes).to.equal(3_000_110)
      const names = (node: any): string[] => node.children.flatMap((child: any) => [child.name, ...names(child)])
      expect(names(plain.tree).sort()).to.deep.equal(readTree(bench.at('tree')).map(({ path }) => path.split('/').at(-1)).filter(name => name !== '.').sort())
    })

    it('of a file alone its parts in their order, of a folder the names as people sort them', async () => {
      const treeOf = async (input: string): Promise<any> => {
        expect(await bench.cli(['encrypt', input, '-o', 'shown.car', '-k', 'key', '--force'])).to.include({ code: 0 })
        return JSON.parse((await bench.cli(['inspect', 'shown.car', '-k', 'key', '--json'])).stdout).plain.tree
      }

      const shown = ({ name, kind, bytes }: any): any[] => [name, kind, bytes]
      const file = await treeOf('tree/large')
      expect(shown(file)).to.deep.equal(['the file', 'file', 3_000_000])
      expect(file.children.map(shown)).to.deep.equal([['from 0 B', 'part', 1_048_576], ['from 1.00 MiB', 'part', 1_048_576], ['from 2.00 MiB', 'part', 902_848]])
      expect((await treeOf('tree/a b.txt')).children).to.deep.equal([])
      ;['10', '9', '1'].forEach(name => { bench.file(`numbered/note-${name}`, 'x') })
      expect((await treeOf('numbered')).children.map(shown)).to.deep.equal([['note-1', 'file', 1], ['note-9', 'file', 1], ['note-10', 'file', 1]])
    })

    it('--svg: a picture of both, well-formed; without the key no name is in it', async () => {
      const both = await bench.cli(['inspect', 'tree.car', '-k', 'key', '--svg', 'both.svg'])
      expect(both).to.include({ code: 0, stdout: '', stderr: 'Drew both views in both.svg.\n' })
      await bench.cli(['inspect', 'tree.car', '--svg', 'stranger.svg'])
      const [picture, stranger] = ['both.svg', 'stranger.svg'].map(name => fs.readFileSync(bench.at(name), 'utf8'))
      expect(picture).to.include('a b.txt').and.to.include('👩‍👩‍👧 emoji ☃.txt')
      expect(stranger).to.not.include('a b.txt')
      const parse = await run(['python3', '-c', 'import sys, xml.dom.minidom as dom; [dom.parse(name) for name in sys.argv[1:]]', 'both.svg', 'stranger.svg'], { cwd: bench.folder })
      expect(parse).to.include({ code: 0, stderr: '' })
      // a tile a block
      const tiles = (svg: string): number => (/<path class="sea" d="([^"]*)"/.exec(svg)?.[1].match(/M/g) ?? []).length
      const { sealedBlocks } = JSON.parse((await bench.cli(['verify', 'tree.car', '--json', '-q'])).stdout)
      expect([tiles(picture), tiles(stranger)]).to.deep.equal([sealedBlocks, sealedBlocks])
      expect(await bench.cli(['inspect', 'tree.car', '--svg', 'both.svg'])).to.include({ code: 1, stderr: 'helia-encrypted: both.svg exists; choose another name, or add --force to replace it\n' })
      expect((await bench.cli(['inspect', 'tree.car', '--svg', '-'])).stdout).to.equal(stranger)
    })
  })

  describe('share and rotate', () => {
    let anna: string
    let bob: string

    before(async () => {
      [anna, bob] = await Promise.all(['anna', 'bob'].map(async name => (await bench.cli(['keygen', 'identity', name])).stdout.trim()))
    })

    const opens = async (car: string, ...by: string[]): Promise<boolean> => {
      const { code, stdout } = await bench.cli(['cat', car, 'a b.txt', ...by])
      expect([[0, 'with spaces in its name\n'], [1, '']]).to.deep.include([code, stdout])
      return code === 0
    }

    it('share adds readers: two blocks differ, the key still opens it, others do not', async () => {
      const { code, stdout, stderr } = await bench.cli(['share', 'tree.car', '-o', 'shared.car', '--add', anna, '-k', 'key'])
      expect(code).to.equal(0)
      expect(stdout).to.match(ROOT)
      expect(stderr).to.equal(`Readers: ${anna}. Wrote shared.car (${(fs.statSync(bench.at('shared.car')).size / 1024 ** 2).toFixed(2)} MiB).\n`)
      expect([await opens('shared.car', '-i', 'anna'), await opens('shared.car', '-k', 'key'), await opens('shared.car', '-i', 'bob')]).to.deep.equal([true, true, false])
      const { stdout: changes } = await bench.cli(['diff', 'tree.car', 'shared.car'])
      expect(changes.trim().split('\n').map(line => line.replace(/b[a-z2-7]{58}/, ''))).to.deep.equal(['-  root', '+  root', '+  wrapped'])
      expect(await bench.cli(['verify', 'shared.car', '-i', 'anna'])).to.include({ code: 0 })
    })

    it('a reader shares on, and says who reads', async () => {
      const shared = await bench.cli(['share', 'shared.car', '-o', 'more.car', '-a', bob, '-i', 'anna', '--json'])
      expect(shared.code).to.equal(0)
      expect(JSON.parse(shared.stdout).readers).to.deep.equal([anna, bob].sort())
      expect(await opens('more.car', '-i', 'bob')).to.equal(true)
      const { plain } = JSON.parse((await bench.cli(['inspect', 'more.car', '-i', 'bob', '--json'])).stdout)
      expect(plain.readers).to.deep.equal([anna, bob].sort())
    })

    it('rotate leaves out who is not named, and the old CAR opens as it did', async () => {
      const { code, stdout } = await bench.cli(['rotate', 'more.car', '-o', 'rotated.car', '--to', bob, '-k', 'key'])
      expect(code).to.equal(0)
      expect(stdout).to.match(ROOT)
      expect([await opens('rotated.car', '-i', 'bob'), await opens('rotated.car', '-k', 'key'), await opens('rotated.car', '-i', 'anna')]).to.deep.equal([true, true, false])
      expect(await opens('more.car', '-i', 'anna')).to.equal(true)
      // nothing is shared, and so nothing of the old helps
      const { stdout: changes } = await bench.cli(['diff', 'more.car', 'rotated.car', '--json'])
      expect(changes.trim().split('\n').map(line => JSON.parse(line).change)).to.not.include('kept')
      expect(await bench.cli(['verify', 'rotated.car', '-i', 'bob'])).to.include({ code: 0 })
    })

    it('rotate by a reader, without the key: the key opens it no more', async () => {
      expect(await bench.cli(['rotate', 'more.car', '-o', 'taken.car', '-t', anna, '-t', bob, '-i', 'bob'])).to.include({ code: 0 })
      expect([await opens('taken.car', '-i', 'anna'), await opens('taken.car', '-k', 'key')]).to.deep.equal([true, false])
    })

    it('rotate keeps how it was sealed', async () => {
      await bench.cli(['encrypt', 'tree', '-o', 'random.car', '-k', 'key', '--nonce', 'random', '--padding', 'none'])
      expect(await bench.cli(['rotate', 'random.car', '-o', 'random-rotated.car', '-t', anna, '-k', 'key'])).to.include({ code: 0 })
      expect(JSON.parse((await bench.cli(['inspect', 'random-rotated.car', '-i', 'anna', '--json'])).stdout).plain).to.include({ nonce: 'random', padding: 'none' })
    })

    it('stdin and stdout', async () => {
      const { code, bytes, stderr } = await bench.cli(['share', '-', '-o', '-', '-a', anna, '-k', 'key'], { input: fs.readFileSync(bench.at('tree.car')) })
      expect(code).to.equal(0)
      bench.file('piped.car', bytes)
      expect(stderr).to.match(/^Readers: .*\.\nbafyrei[a-z2-7]{52}\n$/)
      expect(await opens('piped.car', '-i', 'anna')).to.equal(true)
      const input = fs.readFileSync(bench.at('tree.car'))
      const rotated = await bench.cli(['rotate', '-', '-o', '-', '-t', anna, '-k', 'key'], { input })
      expect(rotated.code).to.equal(0)
      expect(rotated.stderr).to.match(/^Sealed .*\.\nbafyrei[a-z2-7]{52}\n$/)
      bench.file('piped-rotated.car', rotated.bytes)
      expect(await opens('piped-rotated.car', '-i', 'anna')).to.equal(true)
      expect(await bench.cli(['cat', '-', 'a b.txt', '-k', 'key'], { input })).to.include({ code: 0, stdout: 'with spaces in its name\n', stderr: '' })
      expect(await bench.cli(['ls', '-', 'sub/-o', '-k', 'key'], { input })).to.include({ code: 0, stdout: 'sub/-o\n', stderr: '' })
      expect((await bench.cli(['inspect', '-', '--json'], { input })).stdout).to.equal((await bench.cli(['inspect', 'tree.car', '--json'])).stdout)
    })

    const WRONG: Array<[args: string[], code: number, message: RegExp]> = [
      [['share', 'tree.car', '-o', 'x.out', '-a', 'age1nobody', '-k', 'key'], 1, /mistyped/],
      [['share', 'tree.car', '-o', 'x.out', '-a', 'me', '-k', 'key'], 1, /: this is no recipient; give age1\.\.\. /],
      [['share', 'tree.car', '-o', 'x.out', '-a', 'anna', '-k', 'key'], 1, /: anna is a file, and a recipient is given itself; /],
      [['share', 'tree.car', '-o', 'x.out', '-a', RECIPIENT, '-a', 'age1nobody', '-k', 'key'], 1, /: recipient 2 of 2: .*mistyped/],
      [['share', 'shared.car', '-o', 'x.out', '-a', RECIPIENT, '-i', 'bob'], 1, /none of these identities/],
      [['share', 'tree.car', '-o', 'x.out', '-a', RECIPIENT], 2, /give --key, --identity or --passphrase/],
      [['share', 'tree.car', '-o', 'tree.car', '-a', 'age1nobody', '-k', 'key'], 1, /tree\.car exists/],
      [['rotate', 'tree.car', '-o', 'x.out', '-t', 'age1nobody', '-k', 'key'], 1, /mistyped/],
      [['rotate', 'shared.car', '-o', 'x.out', '-t', RECIPIENT, '-i', 'bob'], 1, /none of these identities/]
    ]

    for (const [args, code, message] of WRONG) {
      it(`refuses ${args.join(' ')}`, async () => {
        const ended = await bench.cli(args)
        expect(ended.code, ended.stderr).to.equal(code)
        expect(ended.stdout).to.equal('')
        expect(ended.stderr).to.match(message).and.to.match(/^helia-encrypted: [^\n]+\n$/)
        expect(bench.names().filter(name => name.includes('x.out'))).to.deep.equal([])
      })
    }
  })

  it('diff: of a graph with itself nothing; stdin for one of the two', async () => {
    expect(await bench.cli(['diff', 'tree.car', 'tree.car'])).to.include({ code: 0, stdout: '', stderr: 'The two are the same.\n' })
    expect(await bench.cli(['diff', 'tree.car', '-'], { input: fs.readFileSync(bench.at('tree.car')) })).to.include({ code: 0, stdout: '' })
    expect(await bench.cli(['diff', '-', '-'], { input: '' })).to.include({ code: 2, stderr: 'helia-encrypted: stdin can be one of the two; give the other as a file\n' })
    const { stdout, stderr } = await bench.cli(['diff', 'tree.car', 'file.car'])
    const lines = stdout.trim().split('\n')
    expect(lines.every(line => /^[+-] b[a-z2-7]{58}( root| manifest| index)?$/.test(line))).to.equal(true)
    expect(stderr).to.equal(`${lines.filter(line => line.startsWith('+')).length} blocks only in file.car, ${lines.filter(line => line.startsWith('-')).length} blocks only in tree.car.\n`)
  })
})

describe('cli: inspecting a graph that is no files', function () {
  this.timeout(60_000)
  const bench = benchOfAll()

  it('names its blocks by the links to them, each block once, also in a chain of 5,000', async () => {
    const store = new MemoryBlockstore()
    let last = await cborBlock({ first: true })
    const leaf = await cborBlock('leaf')
    await store.put(last.cid, last.bytes)
    await store.put(leaf.cid, leaf.bytes)

    for (let i = 0; i < 5_000; i++) {
      last = await cborBlock({ before: last.cid, leaf: [leaf.cid] })
      await store.put(last.cid, last.bytes)
    }

    const encrypted = await encryptCar(store, last.cid, { key: testKey() })
    bench.file('key', testKey())
    bench.file('chain.car', Buffer.concat(await all(encrypted.car)))
    const { code, stdout, stderr } = await bench.cli(['inspect', 'chain.car', '-k', 'key', '--json'])
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' })
    const { tree } = JSON.parse(stdout).plain
    expect(tree.children.map(({ name, note }: any) => [name, note])).to.deep.equal([['leaf/0', 'dag-cbor'], ['before', 'dag-cbor']])
    const drawn = await bench.cli(['inspect', 'chain.car', '-k', 'key', '--svg', 'chain.svg'])
    expect(drawn).to.include({ code: 0 })
    expect((await bench.cli(['inspect', 'chain.car', '-k', 'key'])).stderr).to.include('├─ leaf/0')
  })
})
