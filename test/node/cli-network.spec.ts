import fs from 'node:fs'
import path from 'node:path'
import { CarReader } from '@ipld/car'
import { expect } from 'aegir/chai'
import { FsBlockstore } from 'blockstore-fs'
import { LevelDatastore } from 'datastore-level'
import { createHeliaLight } from 'helia'
import all from 'it-all'
import { CID } from 'multiformats/cid'
import { verifyGraph } from '../../src/graph/index.ts'
import { rawBlock } from '../util/blocks.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { dhtServer } from './cli-util/dht.ts'
import { benchOfAll, countBlocks } from './cli-util/folder.ts'
import { PROGRAM } from './cli-util/program.ts'
import { HURRIED, crashing, onTerminal, run } from './cli-util/run.ts'
import { Serving } from './cli-util/serving.ts'
import { makeTree, readTree } from './cli-util/tree.ts'
import { skipWithout } from './util/skip-without.ts'

const LOOPBACK = ['--listen', '/ip4/127.0.0.1/tcp/0']
const MIB = 1_048_576

describe('cli: publish, and fetch from another process', function () {
  this.timeout(180_000)
  const bench = benchOfAll()
  const running: Serving[] = []
  let root: string
  let server: Serving
  let from: string[]

  const serve = (...args: string[]): Serving => {
    const serving = new Serving([...args, ...LOOPBACK], bench.folder, { XDG_DATA_HOME: bench.at('data') })
    running.push(serving)
    return serving
  }

  before(async () => {
    bench.file('key', testKey())
    makeTree(bench.at('tree'))
    root = (await bench.cli(['encrypt', 'tree', '-o', 'tree.car', '-k', 'key'])).stdout.trim()
    server = serve('tree.car')
    from = (await server.addresses).flatMap(address => ['--from', address])
  })

  after(async () => { await Promise.all(running.map(async serving => serving.stop('SIGKILL'))) })

  it('publishes an encrypted CAR as it is, without a key: its root alone on stdout, where on stderr', async () => {
    expect(await server.root).to.equal(root)
    expect(server.stderr).to.match(/^Pinned \d+ blocks\.\nNot announced: whoever fetches it needs an address\.\nServing until Ctrl-C at\n( {2}\/ip4\/127\.0\.0\.1\/tcp\/\d+\/p2p\/12D3KooW\w+\n)+$/)
    // in the data folder, which nobody else can look into
    expect(fs.readdirSync(bench.at('data/helia-encrypted')).sort()).to.deep.equal(['blocks', 'data'])
    expect(fs.statSync(bench.at('data/helia-encrypted')).mode & 0o777).to.equal(0o700)
  })

  it('fetch, without the key: the CAR, bit for bit', async () => {
    const { code, stdout, stderr } = await bench.cli(['fetch', root, ...from, '-o', 'fetched.car'])
    expect({ code, stdout }, stderr).to.deep.equal({ code: 0, stdout: `${root}\n` })
    expect(stderr).to.match(/^Fetched \d+ sealed blocks \(\d\.\d\d MiB\), complete and untouched\. Wrote fetched\.car \(\d\.\d\d MiB\)\.\n$/)
    expect(fs.readFileSync(bench.at('fetched.car'))).to.deep.equal(fs.readFileSync(bench.at('tree.car')))
    const piped = await bench.cli(['fetch', root, ...from, '-o', '-', '-q'])
    expect(piped).to.include({ code: 0, stderr: `${root}\n` })
    expect(piped.bytes).to.deep.equal(Uint8Array.from(fs.readFileSync(bench.at('tree.car'))))
  })

  it('ls and cat read lazily, decrypt takes all or a part', async () => {
    expect(await bench.cli(['ls', root, 'sub', '-k', 'key', ...from])).to.include({ code: 0, stdout: '-o\nnew\\nline\nup@\n👩‍👩‍👧 emoji ☃.txt\n', stderr: '' })
    expect(await bench.cli(['cat', root, 'a b.txt', '-k', 'key', ...from])).to.include({ code: 0, stdout: 'with spaces in its name\n', stderr: '' })
    expect(await bench.cli(['decrypt', root, '-o', 'all', '-k', 'key', ...from])).to.include({ code: 0, stdout: '' })
    expect(readTree(bench.at('all'))).to.deep.equal(readTree(bench.at('tree')))
    expect(await bench.cli(['decrypt', root, '-o', 'part', '--path', 'run.sh', '-k', 'key', ...from])).to.include({ code: 0, stdout: '' })
    expect(readTree(bench.at('part'))).to.deep.equal(readTree(bench.at('tree/run.sh')))
  })

  it('verify and inspect, too', async () => {
    expect(await bench.cli(['verify', root, ...from])).to.include({ code: 0, stdout: '' })
    expect((await bench.cli(['inspect', root, '-k', 'key', '--json', ...from])).stdout).to.equal((await bench.cli(['inspect', 'tree.car', '-k', 'key', '--json'])).stdout)
  })

  it('leaves nothing behind in the folder for temporary files', async () => {
    fs.mkdirSync(bench.at('temporary'))
    const env = { TMPDIR: bench.at('temporary') }
    expect(await bench.cli(['cat', root, 'large', '-k', 'key', ...from], { env })).to.include({ code: 0 })
    expect(await bench.cli(['cat', root, 'nothing', '-k', 'key', ...from], { env })).to.include({ code: 1 })
    expect(await bench.cli(['cat', root, 'large', '-k', 'key', ...from], { env: { ...env, ...crashing(bench.at('temporary'), '') } })).to.include({ code: 1 })
    expect(fs.readdirSync(bench.at('temporary'))).to.deep.equal([])
  })

  it('a failure that nobody waits for ends publish, too, with 1', async () => {
    const { code, stdout, stderr } = await bench.cli(['publish', 'tree.car', '--repo', 'failed-repo', ...LOOPBACK], {
      env: crashing(bench.folder, 'now-fail'),
      onStart: child => { child.stdout?.once('data', () => { bench.file('now-fail', '') }) }
    })
    fs.rmSync(bench.at('now-fail'))
    expect({ code, stdout }, stderr).to.deep.equal({ code: 1, stdout: `${root}\n` })
    expect(stderr).to.match(/\nhelia-encrypted: nobody waits for this; [^\n]+\n$/)
    // it was closed, so it can be opened
    expect(await bench.cli(['publish', 'tree.car', '--repo', 'failed-repo', '--once', ...LOOPBACK])).to.include({ code: 0 })
  })

  const WRONG: Array<[what: string, args: () => string[], code: number, message: RegExp]> = [
    ['a wrong key', () => ['cat', root, 'a b.txt', '-k', 'tree/large', ...from], 1, /no keyfile/],
    ['another key', () => ['cat', root, 'a b.txt', '-k', 'other', ...from], 1, /the key does not belong/],
    ['nobody who answers', () => ['fetch', root, '--from', '/ip4/127.0.0.1/tcp/1', '-o', 'x.car'], 1, /no node answers at \/ip4\/127\.0\.0\.1\/tcp\/1;/],
    ['no multiaddr', () => ['fetch', root, '--from', 'localhost', '-o', 'x.car'], 2, /localhost is no multiaddr;/],
    ['no CID', () => ['fetch', 'photos', ...from, '-o', 'x.car'], 2, /photos is no CID;/],
    ['a CID that is no encrypted root', () => ['fetch', 'bafkqaaa', ...from, '-o', 'x.car'], 1, /no encrypted root/],
    ['an address to listen on that is not here', () => ['publish', 'tree.car', '--listen', '/ip4/192.0.2.1/tcp/4010', '--repo', 'other-repo'], 1, /can't listen on/],
    ['no multiaddr to listen on', () => ['publish', 'tree.car', '--listen', '4010'], 2, /4010 is no multiaddr;/],
    ['the repo of a node that runs', () => ['publish', 'tree.car', '--repo', 'data/helia-encrypted', ...LOOPBACK], 1, /most likely in use by another node;/],
    ['a key for what is encrypted already', () => ['publish', 'tree.car', '-k', 'key', '--repo', 'other-repo'], 2, /encrypted already/],
    ['nobody who could read it', () => ['publish', 'tree', '--repo', 'other-repo'], 2, /say who can open it/]
  ]

  for (const [what, args, code, message] of WRONG) {
    it(`one line for ${what}`, async () => {
      bench.file('other', testKey(2))
      const ended = await bench.cli(args(), { env: { XDG_DATA_HOME: bench.at('data') } })
      expect({ code: ended.code, stdout: ended.stdout }, ended.stderr).to.deep.equal({ code, stdout: '' })
      expect(ended.stderr).to.match(message).and.to.match(/^helia-encrypted: [^\n]+; [^\n]+\n$/)
      expect(bench.names()).to.not.include('x.car')
    })
  }

  it('encrypts and publishes in one: nothing plain is in the node\'s folder, and it is served', async () => {
    const { code, stdout, stderr } = await bench.cli(['publish', 'tree', '-k', 'key', '--repo', 'repo', '--once', ...LOOPBACK])
    expect({ code, stdout }, stderr).to.deep.equal({ code: 0, stdout: `${root}\n` })
    expect(stderr).to.match(/^Sealed \d+ blocks .*\.\nNot announced: [^\n]+\n$/)

    for (const name of fs.readdirSync(bench.at('repo'), { recursive: true, encoding: 'utf8' })) {
      const full = path.join(bench.at('repo'), name)
      expect(fs.statSync(full).isFile() ? fs.readFileSync(full).toString('latin1') : '', name).to.not.include('with spaces in its name')
    }

    // again, on the same folder: the same, and then another
    const again = serve('tree', '-k', 'key', '--repo', 'repo')
    expect(await again.root).to.equal(root)
    const [address] = await again.addresses
    expect(await bench.cli(['cat', root, 'a b.txt', '-k', 'key', '--from', address])).to.include({ code: 0, stdout: 'with spaces in its name\n' })
    expect(await again.stop()).to.equal(0)
  })

  it('of a CAR only the graph is taken: what else is in it, be it plain, stays out of the node', async () => {
    const encrypted = fs.readFileSync(bench.at('tree.car'))
    const stray = await rawBlock(new TextEncoder().encode('plain, and not of this graph'))
    const section = Buffer.concat([stray.cid.bytes, stray.bytes])
    bench.file('stray.car', Buffer.concat([encrypted, Uint8Array.of(section.byteLength), section]))
    const { code, stdout, stderr } = await bench.cli(['publish', 'stray.car', '--repo', 'stray-repo', '--once', '--json', ...LOOPBACK])
    expect(code, stderr).to.equal(0)
    expect(JSON.parse(stdout)).to.include({ root, announced: false })
    const blockstore = new FsBlockstore(bench.at('stray-repo/blocks'))
    await blockstore.open()

    try {
      expect(await blockstore.has(stray.cid)).to.equal(false)
      expect(await verifyGraph(blockstore, CID.parse(root), { key: testKey() })).to.have.nested.property('plain.complete', true)
      const { blocks } = await CarReader.fromBytes(encrypted).then(async car => ({ blocks: await all(car.cids()) }))
      expect(countBlocks(bench.at('stray-repo/blocks'))).to.equal(blocks.length)
    } finally {
      await blockstore.close()
    }

    // and the bar counts what is taken
    const { screen } = await onTerminal(['publish', 'stray.car', '--repo', 'stray-repo', '--once', ...LOOPBACK], { cwd: bench.folder, env: HURRIED })
    expect(screen).to.match(/[█░]{16} {2}\d+ % /)
    expect(screen).to.not.match(/(10[1-9]|1[1-9]\d|[2-9]\d\d) %/)
    expect(screen).to.include(root)
  })

  it('publish --json --quiet: what a script wants, and nothing else', async () => {
    const { code, stdout, stderr } = await bench.cli(['publish', 'tree.car', '--repo', 'repo', '--once', '--json', '-q', ...LOOPBACK])
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).to.have.all.keys('root', 'addresses', 'announced')
    expect(JSON.parse(stdout)).to.include({ root, announced: false })
  })

  it('announces the root in the DHT of the node that is named', async () => {
    const dht = await dhtServer()

    try {
      const { code, stdout, stderr } = await bench.cli(['publish', 'tree.car', '--repo', 'repo', '--once', '--json', '--announce', dht.address, ...LOOPBACK])
      expect(code, stderr).to.equal(0)
      const { addresses, announced } = JSON.parse(stdout)
      expect(announced).to.equal(true)
      expect(await dht.providers(CID.parse(root))).to.deep.equal([addresses[0].split('/').at(-1)])
    } finally {
      await dht.stop()
    }
  })

  describe('what takes long', () => {
    let long: Serving
    let address: string

    before(async () => {
      fs.writeFileSync(bench.at('long'), seededBytes(3, 64 * MIB))
      const { code, screen } = await onTerminal(['publish', 'long', '-k', 'key', '--repo', 'long-repo', '--once', ...LOOPBACK], { cwd: bench.folder, env: HURRIED })
      expect(code, screen).to.equal(0)
      expect(screen).to.match(/[█░]{16} {2}\d+ % /)
      long = serve('long', '-k', 'key', '--repo', 'long-repo');
      [address] = await long.addresses
    })

    it('fetch: a bar on a terminal', async () => {
      // with more, a node that waits for the processor for a moment was silent for half a minute
      const env = { ...HURRIED, HURRY: '10' }
      const { code, stdout, screen } = await onTerminal(['fetch', await long.root, '--from', address, '-o', 'bar.car'], { cwd: bench.folder, env, tty: ['stderr'] })
      expect({ code, stdout }, screen).to.deep.equal({ code: 0, stdout: `${await long.root}\n` })
      expect(screen).to.match(/fetching {2}[█░]{16} {2}\d+ % {2}[\d.]+ [KM]iB {2}/)
    })

    it('Ctrl-C in the middle of publish: ends with 130, and again on the same folder it goes on', async () => {
      const publishing = serve('long', '-k', 'key', '--repo', 'interrupted-repo')
      publishing.addresses.catch(() => {})

      while (countBlocks(bench.at('interrupted-repo/blocks')) === 0) {
        await new Promise(resolve => { setTimeout(resolve, 1) })
      }

      expect(await publishing.stop('SIGINT')).to.equal(130)
      expect({ root: await publishing.root, stderr: publishing.stderr }).to.deep.equal({ root: '', stderr: '' })
      const again = await bench.cli(['publish', 'long', '-k', 'key', '--repo', 'interrupted-repo', '--once', ...LOOPBACK])
      expect(again, again.stderr).to.include({ code: 0, stdout: `${await long.root}\n` })
    })

    it('cat and decrypt --path over the network fetch only what they need', async () => {
      bench.file('mixed/small', 'small\n')
      fs.linkSync(bench.at('long'), bench.at('mixed/long'))
      const serving = serve('mixed', '-k', 'key', '--repo', 'mixed-repo')
      const [at] = await serving.addresses
      const folder = bench.at('temporary-lazy')
      fs.mkdirSync(folder)
      // as much as it has fetched at the most
      let most = 0
      const watched = async (args: string[]): Promise<string> => {
        const { code, stdout, stderr } = await bench.cli(args, {
          env: { TMPDIR: folder },
          onStart: child => {
            const timer = setInterval(() => {
              most = Math.max(most, countBlocks(folder))
            }, 5)
            child.once('exit', () => { clearInterval(timer) })
          }
        })
        expect(code, stderr).to.equal(0)
        return stdout
      }
      expect(await watched(['cat', await serving.root, 'small', '-k', 'key', '--from', at])).to.equal('small\n')
      await watched(['decrypt', await serving.root, '-o', 'lazy', '--path', 'small', '-k', 'key', '--from', at])
      // the long file alone has 64
      expect(most).to.be.within(1, 20)
      expect(fs.readFileSync(bench.at('lazy'), 'utf8')).to.equal('small\n')
      expect(await serving.stop()).to.equal(0)
    })

    it('the node goes away in the middle: one line, and nothing is written', async () => {
      // as soon as something is there of it
      const folder = bench.at('temporary-kill')
      fs.mkdirSync(folder)
      const { code, stdout, stderr } = await bench.cli(['fetch', await long.root, '--from', address, '-o', 'long.car'], {
        env: { TMPDIR: folder },
        onStart: () => {
          const timer = setInterval(() => {
            if (countBlocks(folder) > 0) {
              clearInterval(timer)
              void long.stop('SIGKILL')
            }
          }, 1)
        }
      })
      expect({ code, stdout }, stderr).to.deep.equal({ code: 1, stdout: '' })
      expect(stderr).to.match(/^helia-encrypted: [^\n]+; [^\n]+\n$/)
      expect(bench.names()).to.not.include('long.car')
      expect(fs.readdirSync(folder)).to.deep.equal([])
    })
  })

  it('connects to nobody by itself', async function () {
    skipWithout('strace', this)

    const trace = async (args: string[]): Promise<string[]> => {
      const traced = await run(['strace', '-f', '-e', 'trace=connect,sendto,sendmmsg,sendmsg', '-o', 'trace', ...PROGRAM, ...args], { cwd: bench.folder })
      expect(traced, traced.stderr).to.include({ code: 0 })
      return fs.readFileSync(bench.at('trace'), 'utf8').match(/(?<=inet_addr\(")[^"]+|(?<=inet_pton\(AF_INET6, ")[^"]+/g) ?? []
    }

    expect(await trace(['publish', 'tree.car', '--repo', 'repo', '--once', ...LOOPBACK])).to.deep.equal([])
    // and to whom it is told to
    expect(new Set(await trace(['fetch', root, ...from, '-o', 'traced.car']))).to.deep.equal(new Set(['127.0.0.1']))
  })

  describe('killed in the middle of publish, and started again on the same folder', () => {
    /** How many blocks there are, until it ends or is killed. */
    async function killAt (blocks: number, args: string[], repo: string): Promise<boolean> {
      const publishing = serve(...args, '--repo', repo)
      const state = { over: false }
      void publishing.ended.then(() => { state.over = true })

      while (!state.over && countBlocks(bench.at(`${repo}/blocks`)) < blocks) {
        await new Promise(resolve => { setTimeout(resolve, 1) })
      }

      const killed = !state.over
      await publishing.stop('SIGKILL')
      return killed
    }

    async function expectComplete (repo: string, published: string): Promise<void> {
      const blockstore = new FsBlockstore(bench.at(`${repo}/blocks`))
      await blockstore.open()
      const datastore = new LevelDatastore(bench.at(`${repo}/data`))
      await datastore.open()
      const helia = await createHeliaLight({ blockstore, datastore }).start()

      try {
        expect(await helia.pins.isPinned(CID.parse(published))).to.equal(true)
        expect(await verifyGraph(blockstore, CID.parse(published), { key: testKey() })).to.have.nested.property('plain.complete', true)
      } finally {
        await helia.stop()
        await datastore.close()
        await blockstore.close()
      }
    }

    before(async () => {
      for (let i = 0; i < 400; i++) {
        bench.file(`many/${i}`, seededBytes(i, 2_000))
      }

      await bench.cli(['encrypt', 'many', '-o', 'many.car', '-k', 'key'])
    })

    for (const [input, args] of [['many', ['-k', 'key']], ['many.car', []]] as const) {
      for (const blocks of [1, 150, 380]) {
        it(`${input}, at ${blocks} blocks: the same root, complete`, async () => {
          const repo = `killed-${input}-${blocks}`
          expect(await killAt(blocks, [input, ...args], repo)).to.equal(true)
          const { root: expected } = JSON.parse((await bench.cli(['verify', 'many.car', '--json', '-q'])).stdout)
          const again = await bench.cli(['publish', input, ...args, '--repo', repo, '--once', ...LOOPBACK])
          expect(again, again.stderr).to.include({ code: 0, stdout: `${expected}\n` })
          await expectComplete(repo, expected)
        })
      }
    }
  })

  it('SIGINT and SIGTERM end it, with 0 once it serves', async () => {
    const serving = serve('tree.car', '--repo', 'ends')
    await serving.addresses
    expect(await serving.stop('SIGTERM')).to.equal(0)
    expect(await server.stop('SIGINT')).to.equal(0)
  })
})
