import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect } from 'aegir/chai'
import { leaves } from '../../src/cli/command.ts'
import { createProgram } from '../../src/cli/program.ts'
import { testKey } from '../util/random.ts'
import { benchOfAll } from './cli-util/folder.ts'
import { ENV, PROGRAM } from './cli-util/program.ts'
import { cliIn, onTerminal } from './cli-util/run.ts'
import { Serving } from './cli-util/serving.ts'

const COMMANDS = leaves(createProgram())
const LOOPBACK = ['--listen', '/ip4/127.0.0.1/tcp/0']
const TIME = new Date('2024-02-29T12:34:56Z')
const ME = 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX'
const MINE = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj'
const THEM = 'age16dcf6mhwhwk5tgf495dn6xz090lj9pgt2rkhdpja7lj5uclrhu6swj7y2h'
const PHRASE = 'correct horse battery staple'
const ESCAPE = String.fromCharCode(27)

/** What a run says, exactly, but for what is another each time: see `known`. Lines without their ends. */
interface Said {
  code?: number
  out?: string[]
  err?: string[]
}

/** What only one of the two ways has. */
interface Way {
  /** on descriptor 3, which a pipe can be */
  three?: string
  /** what is asked on a terminal, and typed */
  asked?: string[]
}

/** What is another each time, or on each machine, by its kind. */
function known (text: string): string {
  return text.replace(/\bbafyrei[a-z2-7]{52}\b/g, 'ROOT').replace(/\bage1pq1[a-z0-9]{1900,}/g, 'PQ-RECIPIENT').replace(/\bage1[a-z0-9]{58}\b/g, 'RECIPIENT')
    .replace(/tcp\/\d+\/p2p\/12D3Koo\w+/g, 'tcp/PORT/p2p/ID').replace(/\bb[a-z2-7]{58}\b/g, 'CID').replace(/\bbaf\w+…\w+/g, 'SHORT-CID').replace(/\/[^\s"]*helia-encrypted-cli-\w+\/(?:pipe|terminal)/g, 'FOLDER')
}

/** What is on the screen at the end: a bar is drawn over itself, and then taken away. */
function settled (screen: string): string {
  return screen.replaceAll('\r\n', '\n').split('\n').map(line => line.split(`${ESCAPE}[2K`).at(-1)).join('\n')
}

function text (lines: string[] = []): string {
  return lines.map(line => `${line}\n`).join('')
}

describe('cli: every option of every command, in a pipe and on a terminal', function () {
  this.timeout(120_000)
  const bench = benchOfAll()
  const used = new Map<string, Set<string>>()
  const words = new Map<string, string>()
  let server: Serving | undefined

  /** Both ways have a folder of their own, with the same in it. */
  function prepare (folder: string): void {
    const file = (name: string, content: string | Uint8Array): void => {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      fs.writeFileSync(path.join(folder, name), content, { mode: 0o644 })
      fs.utimesSync(path.join(folder, name), TIME, TIME)
    }

    for (const [tree, greeting] of [['tree', 'hello\n'], ['tree2', 'goodbye\n']]) {
      file(`${tree}/a.txt`, greeting)
      file(`${tree}/sub/b.txt`, 'deeper\n')
      fs.utimesSync(path.join(folder, tree, 'sub'), TIME, TIME)
      fs.utimesSync(path.join(folder, tree), TIME, TIME)
    }

    file('odd/file', 'a file\n')
    execFileSync('mkfifo', [path.join(folder, 'odd/pipe')])
    file('key', testKey())
    file('me', `${ME}\n`)
    file('phrase', `${PHRASE}\n`)
  }

  before(async () => {
    const [pipe, terminal] = ['pipe', 'terminal'].map(name => bench.at(name))
    prepare(pipe)
    const cli = cliIn(pipe)
    words.set('$THEM', THEM)
    words.set('$ME', MINE)
    words.set('$ROOT', (await cli(['encrypt', 'tree', '-o', 'shared.car', '-k', 'key', '-t', MINE])).stdout.trim())
    await cli(['encrypt', 'tree', '-o', 'tree.car', '-k', 'key'])
    await cli(['decrypt', 'tree.car', '-o', 'plain.car', '-k', 'key'])
    await cli(['encrypt', 'plain.car', '-o', 'ipsql.car', '-k', 'key', '--format', 'ipsql'])
    prepare(terminal)
    fs.readdirSync(pipe).filter(name => name.endsWith('.car')).forEach(name => { fs.copyFileSync(path.join(pipe, name), path.join(terminal, name)) })
    server = new Serving(['shared.car', '--repo', bench.at('repo'), ...LOOPBACK], pipe)
    words.set('$FROM', (await server.addresses)[0])
  })

  after(async () => { await server?.stop('SIGKILL') })

  const filled = (args: string[]): string[] => args.map(arg => words.get(arg) ?? arg)

  async function inPipe (args: string[], { code = 0, out, err }: Said, { three }: Way): Promise<void> {
    const ended = await cliIn(bench.at('pipe'))(filled(args), { three })
    expect({ code: ended.code, stdout: known(ended.stdout), stderr: known(ended.stderr) }).to.deep.equal({ code, stdout: text(out), stderr: text(err) })
  }

  async function onScreen (args: string[], { code = 0, out, err = [] }: Said, { asked = [] }: Way): Promise<void> {
    const type = asked.map(question => [question, `${PHRASE}\r`] as [string, string])
    const ended = await onTerminal(filled(args), { cwd: bench.at('terminal'), tty: ['stdin', 'stderr'], env: { NO_COLOR: '1' }, columns: 100, type })
    expect({ code: ended.code, stdout: known(ended.stdout), screen: known(settled(ended.screen)) }).to.deep.equal({ code, stdout: text(out), screen: text([...asked, ...err]) })
  }

  /** A line of the table: what this says, either way. */
  function says (args: string[], said: Said, way: Way = {}): void {
    const { name = '', command } = COMMANDS.find(({ name }) => args.join(' ').startsWith(`${name} `)) ?? {}
    const seen = used.get(name) ?? new Set()
    command?.options.filter(({ short, long }) => args.includes(short ?? '?') || args.includes(long ?? '?')).forEach(option => { seen.add(option.long ?? '') })
    used.set(name, seen)
    const ways = [...way.asked == null ? [inPipe] : [], ...way.three == null ? [onScreen] : []]
    it(args.join(' '), async () => { await Promise.all(ways.map(async check => check(args, said, way))) })
  }

  /** All that opens `shared.car`, one after the other: what is said is the same. */
  function opens (args: string[], said: Said): void {
    // the key opens it, and the passphrase is read all the same: opening with that takes seconds
    says([...args, '--key', 'key', '--passphrase-file', 'phrase'], said)
    says([...args, '-k', 'key', '--passphrase-fd', '3', '--debug'], said, { three: `${PHRASE}\n` })
    says([...args, '-k', 'key', '--passphrase'], said, { asked: ['Passphrase: '] })
    says([...args, '--identity', 'me', '--quiet'], { ...said, err: [] })
  }

  describe('keygen', () => {
    const wrote = (bits: number, file: string): string => `Wrote a key of ${bits} bits to ${file}. Keep a copy in another place: nothing replaces it.`
    says(['keygen', 'random', 'new.key', '--bits', '128'], { err: [wrote(128, 'new.key')] })
    says(['keygen', 'random', 'new.key', '--bits', '256', '--force', '--json', '--debug'], { out: ['{"file":"new.key","bits":256}'], err: [wrote(256, 'new.key')] })
    says(['keygen', 'random', 'quiet.key', '--quiet'], {})
    const identity = 'Wrote an identity to id. Keep it to yourself; what it prints is for others to encrypt to.'
    says(['keygen', 'identity', 'id'], { out: ['RECIPIENT'], err: [identity] })
    says(['keygen', 'identity', 'id', '--post-quantum', '--force', '--debug'], { out: ['PQ-RECIPIENT'], err: [identity] })
    says(['keygen', 'identity', 'id', '--force', '--json', '--quiet'], { out: ['{"file":"id","recipient":"RECIPIENT"}'] })
    const shared = (bits: number): string => `Wrote the key of ${bits} bits that you and RECIPIENT share to pair.`
    says(['keygen', 'derive', 'pair', '--identity', 'me', '--with', '$THEM'], { err: [shared(256)] })
    says(['keygen', 'derive', 'pair', '-i', 'me', '--with', '$THEM', '--bits', '128', '--force', '--json', '--debug'], { out: ['{"file":"pair","bits":128,"with":"RECIPIENT"}'], err: [shared(128)] })
    says(['keygen', 'derive', 'pair', '-i', 'me', '--with', '$THEM', '--force', '-q'], {})
  })

  describe('encrypt', () => {
    const sealed = (car: string, size = '1.96 KiB'): string => `Sealed 4 blocks (214 B) into 5 blocks. Wrote ${car} (${size}).`
    const later = (car: string): string => `Sealed 4 blocks (216 B) into 5 blocks, 2 of them from the earlier version. Wrote ${car} (2.49 KiB).`
    const details = '{"root":"ROOT","index":"ROOT","blocks":4,"bytes":214,"sealedBlocks":5,"reusedBlocks":0,"carBytes":2007}'
    says(['encrypt', 'tree', '-o', 'a.car', '-k', 'key'], { out: ['ROOT'], err: [sealed('a.car')] })
    says(['encrypt', 'tree', '--output', 'a.car', '--key', 'key', '--force', '--json', '--debug'], { out: [details], err: [sealed('a.car')] })
    says(['encrypt', 'tree', '-o', 'b.car', '--to', '$ME', '--padding', 'none', '--nonce', 'random', '--quiet'], { out: ['ROOT'] })
    says(['encrypt', 'tree', '-o', 'c.car', '-k', 'key', '--padding', 'padme', '--nonce', 'derived'], { out: ['ROOT'], err: [sealed('c.car')] })
    says(['encrypt', 'tree2', '-o', 'd.car', '--previous', 'shared.car', '--identity', 'me'], { out: ['ROOT'], err: [later('d.car')] })
    says(['encrypt', 'tree2', '-o', 'e.car', '--previous', 'tree.car', '-k', 'key', '-t', '$THEM'], { out: ['ROOT'], err: [later('e.car')] })
    says(['encrypt', 'tree', '-o', 'f.car', '--passphrase-file', 'phrase'], { out: ['ROOT'], err: [sealed('f.car', '2.25 KiB')] })
    says(['encrypt', 'tree', '-o', 'g.car', '--passphrase-fd', '3'], { out: ['ROOT'], err: [sealed('g.car', '2.25 KiB')] }, { three: `${PHRASE}\n` })
    says(['encrypt', 'tree', '-o', 'h.car', '--passphrase'], { out: ['ROOT'], err: [sealed('h.car', '2.25 KiB')] }, { asked: ['New passphrase: ', 'The same again: '] })
    says(['encrypt', 'odd', '-o', 'i.car', '-k', 'key', '--special', 'skip'], { out: ['ROOT'], err: ['helia-encrypted: FOLDER/odd/pipe was left out', 'Sealed 2 blocks (88 B) into 3 blocks. Wrote i.car (1.42 KiB).'] })
    says(['encrypt', 'odd', '-o', 'j.car', '-k', 'key', '--special', 'refuse'], { code: 1, err: ['helia-encrypted: "FOLDER/odd/pipe" is a socket, a pipe or a device, which unixfs can\'t hold; move it away, or give --special skip'] })
    says(['encrypt', 'plain.car', '-o', 'k.car', '-k', 'key', '--format', 'ipsql'], { out: ['ROOT'], err: ['Sealed 4 blocks (214 B) into 4 blocks. Wrote k.car (1.04 KiB).'] })
  })

  describe('decrypt', () => {
    const wrote = (files: number, folders: number, bytes: number, to: string): string => `Wrote ${files} file${files === 1 ? '' : 's'}, ${folders} folder${folders === 1 ? '' : 's'} and 0 links (${bytes} B) to ${to}.`
    opens(['decrypt', 'shared.car', '-o', 'out', '--force'], { err: [wrote(2, 2, 13, 'out')] })
    says(['decrypt', 'tree.car', '--output', 'json', '-k', 'key', '--json'], { out: ['{"files":2,"folders":2,"links":0,"bytes":13,"skipped":0}'], err: [wrote(2, 2, 13, 'json')] })
    says(['decrypt', 'tree.car', '-o', 'part', '-k', 'key', '--path', 'sub', '--outside-links', 'skip'], { err: [wrote(1, 1, 7, 'part')] })
    says(['decrypt', '$ROOT', '-o', 'remote', '-k', 'key', '--from', '$FROM'], { err: [wrote(2, 2, 13, 'remote')] })
    says(['decrypt', 'tree.car', '-o', 'whole.car', '-k', 'key'], { err: ['Wrote the graph CID to whole.car.'] })
    says(['decrypt', 'ipsql.car', '-o', 'back.car', '-k', 'key', '--format', 'ipsql'], { err: ['helia-encrypted: nothing in IPSQL\'s format says whether all of it is here; encrypt it anew in ours', 'Wrote the graph CID to back.car.'] })
  })

  describe('ls, cat, verify', () => {
    const listed = { out: ['a.txt', 'sub/'] }
    opens(['ls', 'shared.car'], listed)
    says(['ls', '$ROOT', '-k', 'key', '--from', '$FROM'], listed)
    says(['ls', 'tree.car', 'sub', '-k', 'key', '--json'], { out: ['{"type":"file","name":"b.txt","cid":"CID","size":7,"mode":420,"mtime":"2024-02-29T12:34:56.000Z"}'] })
    opens(['cat', 'shared.car', 'a.txt'], { out: ['hello'] })
    says(['cat', '$ROOT', 'sub/b.txt', '-k', 'key', '--from', '$FROM'], { out: ['deeper'] })
    // bytes are bytes
    says(['cat', 'tree.car', 'a.txt', '-k', 'key', '--json'], { out: ['hello'] })
    const outside = 'Complete and untouched: 5 sealed blocks (880 B).'
    const inside = `${outside} All of it opens: 4 blocks (214 B).`
    opens(['verify', 'shared.car'], { err: [inside] })
    says(['verify', '$ROOT', '--from', '$FROM'], { err: [`${outside} What is in them can be checked with the key.`] })
    says(['verify', 'tree.car', '--json'], { out: ['{"root":"ROOT","index":"ROOT","sealedBlocks":5,"sealedBytes":880}'], err: [`${outside} What is in them can be checked with the key.`] })
    says(['verify', 'tree.car', '-k', 'key', '--json', '-q'], { out: ['{"root":"ROOT","index":"ROOT","sealedBlocks":5,"sealedBytes":880,"plain":{"root":"CID","blocks":4,"bytes":214,"complete":true}}'] })
  })

  describe('inspect', () => {
    const beside = (left: string, right = ''): string => right === '' ? left : left.padEnd(42) + right
    const blocks = ['SHORT-CID      176 B', 'SHORT-CID       96 B', 'SHORT-CID       96 B', 'SHORT-CID      384 B', 'SHORT-CID      128 B']
    const size = (bytes: number): string => `${bytes} B`.padStart(11)

    opens(['inspect', 'shared.car'], {
      err: [
        beside('What a stranger sees', 'What you see'),
        beside('5 sealed blocks, 880 B', '4 blocks, 214 B'),
        beside('under 1 index node, in the order of', 'padding padme, nonces derived, 1 reader'),
        'their random addresses',
        '',
        beside('  ≤ 256 B ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 4', `${'/'.padEnd(46)}${size(13)}`),
        beside('  ≤ 1 KiB ▇▇▇▇ 1', `${'├─ a.txt'.padEnd(46)}${size(6)}`),
        beside('', `${'└─ sub/'.padEnd(46)}${size(7)}`).padStart(99),
        // short CIDs are shorter than they were
        `${blocks[0]}${' '.repeat(5)}${'   └─ b.txt'.padEnd(46)}${size(7)}`,
        ...blocks.slice(1)
      ]
    })
    says(['inspect', '$ROOT', '--from', '$FROM'], {
      err: [
        beside('What a stranger sees', 'What you see'),
        beside('5 sealed blocks, 880 B', 'Nothing more without what opens it:'),
        beside('under 1 index node, in the order of', '--key, --identity or --passphrase.'),
        'their random addresses', '', '  ≤ 256 B ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 4', '  ≤ 1 KiB ▇▇▇▇ 1', '', ...blocks
      ]
    })
    const stranger = '{"root":"ROOT","format":"encrypted-graph/1","suite":"aes-256-gcm","index":"ROOT","indexNodes":1,"levels":1,"manifest":"CID","blocks":[{"cid":"CID","bytes":176},{"cid":"CID","bytes":96},{"cid":"CID","bytes":96},{"cid":"CID","bytes":384},{"cid":"CID","bytes":128}],"bytes":880}'
    says(['inspect', 'tree.car', '--json'], { out: [`{"stranger":${stranger}}`] })
    says(['inspect', 'tree.car', '--svg', 'picture.svg', '--force'], { err: ['Drew both views in picture.svg.'] })
  })

  describe('diff, share, rotate', () => {
    const changes = ['- ROOT root', '+ ROOT root', '+ CID wrapped']
    says(['diff', 'tree.car', 'shared.car'], { out: changes, err: ['2 blocks only in shared.car, 1 block only in tree.car.'] })
    says(['diff', 'tree.car', 'shared.car', '--json', '--quiet', '--debug'], { out: ['{"change":"removed","cid":"ROOT","node":false,"part":"root"}', '{"change":"added","cid":"ROOT","node":false,"part":"root"}', '{"change":"added","cid":"CID","node":false,"part":"wrapped"}'] })
    opens(['share', 'shared.car', '-o', 'more.car', '--add', '$THEM', '--force'], { out: ['ROOT'], err: ['Readers: RECIPIENT, RECIPIENT. Wrote more.car (2.67 KiB).'] })
    says(['share', 'shared.car', '--output', 'json-more.car', '-a', '$THEM', '-k', 'key', '--json'], { out: ['{"readers":["RECIPIENT","RECIPIENT"],"carBytes":2734,"root":"ROOT"}'], err: ['Readers: RECIPIENT, RECIPIENT. Wrote json-more.car (2.67 KiB).'] })
    opens(['rotate', 'shared.car', '-o', 'anew.car', '--to', '$THEM', '--force'], { out: ['ROOT'], err: ['Sealed 4 blocks (214 B) into 5 blocks. Wrote anew.car (2.49 KiB).'] })
    says(['rotate', 'shared.car', '--output', 'json-anew.car', '-t', '$THEM', '-k', 'key', '--json'], { out: ['{"root":"ROOT","index":"ROOT","blocks":4,"bytes":214,"sealedBlocks":5,"reusedBlocks":0,"carBytes":2549}'], err: ['Sealed 4 blocks (214 B) into 5 blocks. Wrote json-anew.car (2.49 KiB).'] })
  })

  describe('publish, fetch', () => {
    const NOT_ANNOUNCED = 'Not announced: whoever fetches it needs an address.'
    const once = ['--repo', 'repo', '--once', ...LOOPBACK]
    says(['publish', 'shared.car', ...once, '--debug'], { out: ['ROOT'], err: ['Pinned 9 blocks.', NOT_ANNOUNCED] })
    says(['publish', 'tree', ...once, '--key', 'key', '--padding', 'none', '--nonce', 'random', '--json', '--quiet'], { out: ['{"root":"ROOT","addresses":["/ip4/127.0.0.1/tcp/PORT/p2p/ID"],"announced":false}'] })
    says(['publish', 'odd', ...once, '--to', '$ME', '--special', 'skip'], { out: ['ROOT'], err: ['helia-encrypted: FOLDER/odd/pipe was left out', 'Sealed 2 blocks (88 B) into 3 blocks.', NOT_ANNOUNCED] })
    says(['publish', 'tree', ...once, '--passphrase-file', 'phrase'], { out: ['ROOT'], err: ['Sealed 4 blocks (214 B) into 5 blocks.', NOT_ANNOUNCED] })
    says(['publish', 'tree', ...once, '--passphrase-fd', '3'], { out: ['ROOT'], err: ['Sealed 4 blocks (214 B) into 5 blocks.', NOT_ANNOUNCED] }, { three: `${PHRASE}\n` })
    says(['publish', 'tree', ...once, '--passphrase'], { out: ['ROOT'], err: ['Sealed 4 blocks (214 B) into 5 blocks.', NOT_ANNOUNCED] }, { asked: ['New passphrase: ', 'The same again: '] })
    says(['publish', 'shared.car', ...once, '--announce', '/ip4/127.0.0.1/tcp/1'], { code: 1, err: ['Pinned 9 blocks.', 'helia-encrypted: no node answers at /ip4/127.0.0.1/tcp/1; check the address, and that the node runs'] })
    says(['fetch', '$ROOT', '--from', '$FROM', '-o', 'fetched.car'], { out: ['ROOT'], err: ['Fetched 5 sealed blocks (880 B), complete and untouched. Wrote fetched.car (2.49 KiB).'] })
    says(['fetch', '$ROOT', '--from', '$FROM', '--output', 'fetched.car', '--force', '--json', '--debug'], { out: ['{"sealedBlocks":5,"sealedBytes":880,"carBytes":2549,"root":"ROOT"}'], err: ['Fetched 5 sealed blocks (880 B), complete and untouched. Wrote fetched.car (2.49 KiB).'] })
    says(['fetch', '$ROOT', '--from', '$FROM', '-o', 'quiet.car', '-q'], { out: ['ROOT'] })
  })

  describe('completion, manual', () => {
    const lines = (...args: string[]): string[] => known(execFileSync(PROGRAM[0], [...PROGRAM.slice(1), ...args], { env: ENV, encoding: 'utf8' })).split('\n').slice(0, -1)

    for (const flag of ['--json', '--quiet', '--debug']) {
      says(['completion', 'fish', flag], { get out () { return lines('completion', 'fish') } })
      says(['manual', flag], { get out () { return lines('manual') } })
    }

    says(['manual', '--markdown'], { get out () { return lines('manual', '--markdown') } })
  })

  describe('and all of them are above', () => {
    for (const { name, command } of COMMANDS) {
      it(name, () => {
        expect([...used.get(name) ?? []].sort()).to.deep.equal(command.options.map(({ long }) => long).sort())
      })
    }
  })
})
