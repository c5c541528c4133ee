import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { privateKeyToProtobuf } from '@libp2p/crypto/keys'
import { expect } from 'aegir/chai'
import { pairKey } from '../../src/engine/index.ts'
import { peer } from '../engine/util/people.ts'
import { testKey } from '../util/random.ts'
import { benchOfAll } from './cli-util/folder.ts'
import { PROGRAM } from './cli-util/program.ts'
import { onTerminal, run } from './cli-util/run.ts'
import { wrappedFile } from './cli-util/wrapped.ts'
import { skipWithout } from './util/skip-without.ts'
import type { Peer } from '../engine/util/people.ts'

const ROOT = /^bafyrei[a-z2-7]{52}\n$/

function mode (file: string): number {
  return fs.statSync(file).mode & 0o777
}

describe('cli: keygen', function () {
  this.timeout(60_000)
  const bench = benchOfAll()

  for (const [args, length] of [[[], 32], [['--bits', '256'], 32], [['--bits', '128'], 16]] as Array<[string[], number]>) {
    it(`random ${args.join(' ')}: ${length} bytes that only their owner may read`, async () => {
      const name = `random-${length}-${args.length}`
      expect(await bench.cli(['keygen', 'random', name, ...args])).to.include({ code: 0, stdout: '', stderr: `Wrote a key of ${length * 8} bits to ${name}. Keep a copy in another place: nothing replaces it.\n` })
      expect(fs.statSync(bench.at(name)).size).to.equal(length)
      expect(mode(bench.at(name))).to.equal(0o600)
    })
  }

  it('random: another one each time; says nothing with --quiet; --json', async () => {
    expect(await bench.cli(['keygen', 'random', 'one', '-q'])).to.include({ code: 0, stdout: '', stderr: '' })
    expect(await bench.cli(['keygen', 'random', 'other', '-q', '--json'])).to.include({ code: 0, stdout: '{"file":"other","bits":256}\n', stderr: '' })
    expect(fs.readFileSync(bench.at('one'))).to.not.deep.equal(fs.readFileSync(bench.at('other')))
  })

  it('never replaces a file without --force, whatever kind of key, and leaves nothing beside it', async () => {
    bench.file('mine', 'all that I have', 0o644)
    bench.file('me.txt', 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX\n')
    const derive = ['derive', 'mine', '-i', 'me.txt', '--with', 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj']
    const before = bench.names()

    for (const kind of [['random', 'mine'], ['identity', 'mine'], derive]) {
      expect(await bench.cli(['keygen', ...kind])).to.include({ code: 1, stdout: '', stderr: 'helia-encrypted: mine exists; choose another name, or add --force to replace it\n' })
    }

    expect(fs.readFileSync(bench.at('mine'), 'utf8')).to.equal('all that I have')
    expect(await bench.cli(['keygen', 'random', 'mine', '--force'])).to.include({ code: 0 })
    expect(fs.statSync(bench.at('mine')).size).to.equal(32)
    expect(mode(bench.at('mine'))).to.equal(0o600)
    expect(bench.names()).to.deep.equal(before)
  })

  it('a key may begin as an identity file does: with "#"', async () => {
    bench.file('hash', Uint8Array.from([0x23, ...testKey().subarray(1)]))
    bench.file('input', 'hello\n')
    expect(await bench.cli(['encrypt', 'input', '-o', 'hash.car', '-k', 'hash'])).to.include({ code: 0 })
  })

  it('identity: one that age tools read, and its recipient alone on stdout', async () => {
    const { code, stdout, stderr } = await bench.cli(['keygen', 'identity', 'id'])
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: 'Wrote an identity to id. Keep it to yourself; what it prints is for others to encrypt to.\n' })
    expect(stdout).to.match(/^age1[a-z0-9]{58}\n$/)
    expect(mode(bench.at('id'))).to.equal(0o600)
    expect(fs.readFileSync(bench.at('id'), 'utf8')).to.match(/^# created: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\n# public key: age1[a-z0-9]{58}\nAGE-SECRET-KEY-1[A-Z0-9]{58}\n$/)
  })

  it('identity: age-keygen knows its recipient', async function () {
    skipWithout('age', this)
    const { stdout } = await bench.cli(['keygen', 'identity', 'id-for-age'])
    expect(execFileSync('age-keygen', ['-y', bench.at('id-for-age')], { encoding: 'utf8' })).to.equal(stdout)
  })

  it('identity --post-quantum, --json', async () => {
    const { code, stdout } = await bench.cli(['keygen', 'identity', 'pq', '--post-quantum', '--json'])
    expect(code).to.equal(0)
    const { file, recipient } = JSON.parse(stdout)
    expect(file).to.equal('pq')
    expect(recipient).to.match(/^age1pq1[a-z0-9]{1900,}$/)
    expect(fs.readFileSync(bench.at('pq'), 'utf8')).to.match(/\nAGE-SECRET-KEY-PQ-1[A-Z0-9]+\n$/)
  })

  it('derive: both get the same key, of either length, and others another one', async () => {
    const people = await Promise.all(['anna', 'bob', 'eve'].map(async name => ({ name, recipient: (await bench.cli(['keygen', 'identity', name])).stdout.trim() })))
    const [anna, bob, eve] = people

    for (const bits of ['256', '128']) {
      const derive = async (own: string, recipient: string, file: string): Promise<Uint8Array> => {
        expect(await bench.cli(['keygen', 'derive', file, '--identity', own, '--with', recipient, '--bits', bits])).to.include({ code: 0, stdout: '', stderr: `Wrote the key of ${bits} bits that you and ${recipient} share to ${file}.\n` })
        expect(mode(bench.at(file))).to.equal(0o600)
        return fs.readFileSync(bench.at(file))
      }

      const key = await derive('anna', bob.recipient, `anna-bob-${bits}`)
      expect(key).to.have.lengthOf(Number(bits) / 8)
      expect(await derive('bob', anna.recipient, `bob-anna-${bits}`)).to.deep.equal(key)
      expect(await derive('eve', anna.recipient, `eve-anna-${bits}`)).to.not.deep.equal(key)
      expect(await derive('anna', eve.recipient, `anna-eve-${bits}`)).to.not.deep.equal(key)
    }
  })

  it('derive: with a libp2p key and a PeerId, as the library does', async () => {
    const [anna, bob] = [await peer(), await peer()] as Peer[]
    bench.file('node.key', privateKeyToProtobuf(anna.secret as any))
    expect(await bench.cli(['keygen', 'derive', 'with-peer', '-i', 'node.key', '--with', bob.id])).to.include({ code: 0 })
    expect(Uint8Array.from(fs.readFileSync(bench.at('with-peer')))).to.deep.equal(pairKey(bob.secret, anna.id))
  })

  it('derive refuses what shares no key: nothing is written', async () => {
    const { stdout } = await bench.cli(['keygen', 'identity', 'quantum', '--post-quantum'])
    await bench.cli(['keygen', 'identity', 'classic'])
    bench.file('two', `${fs.readFileSync(bench.at('classic'), 'utf8')}${fs.readFileSync(bench.at('anna'), 'utf8')}`)

    const cases: Array<[own: string, recipient: string, code: number, message: RegExp]> = [
      ['classic', stdout.trim(), 1, /post-quantum/],
      ['quantum', 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj', 1, /post-quantum/],
      ['classic', 'age1qqq', 1, /mistyped/],
      ['classic', fs.readFileSync(bench.at('anna'), 'utf8').split('\n')[2], 1, /private key/],
      ['two', 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj', 2, /2 identities/],
      ['nobody', 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj', 1, /nobody: no such file/]
    ]

    for (const [own, recipient, code, message] of cases) {
      const ended = await bench.cli(['keygen', 'derive', 'refused', '-i', own, '--with', recipient])
      expect(ended.code, ended.stderr).to.equal(code)
      expect(ended.stderr).to.match(message).and.to.match(/^helia-encrypted: [^\n]+; [^\n]+\n$/)
      expect(ended.stderr).to.not.match(/KEY-1\w/)
    }

    expect(bench.names()).to.not.include('refused')
  })
})

describe('cli: keys, identities and passphrases', function () {
  this.timeout(120_000)
  const bench = benchOfAll()
  let recipient: string
  let root: string
  let secret: string

  before(async () => {
    bench.file('input', 'hello\n')
    bench.file('key', testKey())
    recipient = (await bench.cli(['keygen', 'identity', 'id'])).stdout.trim()
    root = (await bench.cli(['encrypt', 'input', '-o', 'keyed.car', '-k', 'key'])).stdout.trim()
    await bench.cli(['encrypt', 'input', '-o', 'shared.car', '-t', recipient])
    secret = fs.readFileSync(bench.at('id'), 'utf8').trim().split('\n').at(-1) ?? ''
    await bench.cli(['keygen', 'random', 'stranger'])
    bench.file('long', new Uint8Array(33))
    bench.file('empty', '')
    bench.file('hex', '00112233445566778899aabbccddeeff')
    bench.file('mistyped', `# mine\n${secret.slice(0, -1)}\n`)
    bench.file('comments', '# nothing\n')
    bench.file('binary', Uint8Array.of(0xff, 0xfe, 0xfd))
  })

  it('an identity file may hold several, comments, blank lines and Windows line ends', async () => {
    await bench.cli(['keygen', 'identity', 'another'])
    const [one, other] = ['another', 'id'].map(name => fs.readFileSync(bench.at(name), 'utf8').trim().split('\n').at(-1))
    bench.file('several', `# mine\r\n\r\n  ${one}\r\n# also mine\n${other}`)
    expect(await bench.cli(['cat', 'shared.car', '-i', 'several'])).to.include({ code: 0, stdout: 'hello\n', stderr: '' })
    // or several files
    expect(await bench.cli(['cat', 'shared.car', '-i', 'another', '-i', 'id'])).to.include({ code: 0, stdout: 'hello\n' })
  })

  it('a key from a pipe', async () => {
    const script = 'cat key | "$@" cat keyed.car -k /dev/stdin && "$@" cat keyed.car -k <(cat key)'
    expect(await run(['bash', '-c', script, 'bash', ...PROGRAM], { cwd: bench.folder })).to.include({ code: 0, stdout: 'hello\nhello\n', stderr: '' })
  })

  it('a key and recipients: either opens it', async () => {
    await bench.cli(['encrypt', 'input', '-o', 'both.car', '-k', 'key', '-t', recipient])
    expect(await bench.cli(['cat', 'both.car', '-k', 'key'])).to.include({ code: 0, stdout: 'hello\n' })
    expect(await bench.cli(['cat', 'both.car', '-i', 'id'])).to.include({ code: 0, stdout: 'hello\n' })
    expect(await bench.cli(['cat', 'both.car', '-i', 'id', '-k', 'key'])).to.include({ code: 0, stdout: 'hello\n' })
  })

  it('recipients of a libp2p node, opened with its key as "ipfs key export" writes it', async () => {
    const anna = await peer() as Peer
    bench.file('anna.key', privateKeyToProtobuf(anna.secret as any))
    expect(await bench.cli(['encrypt', 'input', '-o', 'peer.car', '-t', anna.id])).to.include({ code: 0 })
    expect(await bench.cli(['cat', 'peer.car', '-i', 'anna.key'])).to.include({ code: 0, stdout: 'hello\n' })
  })

  it('post-quantum recipients, and not beside others', async () => {
    const quantum = (await bench.cli(['keygen', 'identity', 'pq', '--post-quantum'])).stdout.trim()
    expect(await bench.cli(['encrypt', 'input', '-o', 'pq.car', '-t', quantum])).to.include({ code: 0 })
    expect(await bench.cli(['cat', 'pq.car', '-i', 'pq'])).to.include({ code: 0, stdout: 'hello\n' })
    const { code, stderr } = await bench.cli(['encrypt', 'input', '-o', 'mixed.car', '-t', quantum, '-t', recipient])
    expect(code).to.equal(1)
    expect(stderr).to.match(/^helia-encrypted: the graph key was wrapped for nobody: .*; encrypt to each kind on its own\n$/)
    expect(bench.names()).to.not.include('mixed.car')
  })

  it('age: opens the wrapped key; what is wrapped to a recipient of age-keygen opens with --identity', async function () {
    skipWithout('age', this)
    execFileSync('age-keygen', ['-o', bench.at('age-id')], { stdio: 'ignore' })
    const theirs = execFileSync('age-keygen', ['-y', bench.at('age-id')], { encoding: 'utf8' }).trim()
    expect(await bench.cli(['encrypt', 'input', '-o', 'age.car', '-t', theirs])).to.include({ code: 0 })
    expect(await bench.cli(['cat', 'age.car', '--identity', 'age-id'])).to.include({ code: 0, stdout: 'hello\n', stderr: '' })
    bench.file('wrapped.age', await wrappedFile(bench.at('age.car')))
    expect(execFileSync('age', ['-d', '-i', bench.at('age-id'), bench.at('wrapped.age')])).to.have.lengthOf(32)
    // an identity behind a passphrase is age's to open
    const { code, stderr } = await bench.cli(['cat', 'age.car', '--identity', 'wrapped.age'])
    expect(code).to.equal(1)
    expect(stderr).to.equal('helia-encrypted: wrapped.age is an identity behind a passphrase; open it first: age -d wrapped.age | helia-encrypted ... --identity /dev/stdin\n')
  })

  const WRONG: Array<[what: string, args: string[], message: string]> = [
    ['another key', ['-k', 'stranger'], 'the key does not belong to this encrypted root, or the root was altered; check the key and where the root came from'],
    ['an identity, of what was shared with nobody', ['-i', 'id'], 'the graph ROOT was shared with nobody, so that no identity or passphrase opens it; give its --key'],
    ['a key that is not there', ['-k', 'nowhere'], 'nowhere: no such file or folder; check the name'],
    ['a folder as a key', ['-k', '.'], '. is a folder; give a file'],
    ['a key of 33 bytes', ['-k', 'long'], 'long is no keyfile, which has 16 or 32 raw bytes, not 33; make one with "helia-encrypted keygen random"'],
    ['an empty key', ['-k', 'empty'], 'empty is no keyfile, which has 16 or 32 raw bytes, not 0; make one with "helia-encrypted keygen random"'],
    ['a key without end', ['-k', '/dev/zero'], '/dev/zero is no keyfile, which has 16 or 32 raw bytes, not over a thousand; make one with "helia-encrypted keygen random"'],
    ['a key in hex', ['-k', 'hex'], 'hex is hex text, and a keyfile has raw bytes; decode it first, with xxd -r -p for instance'],
    ['an identity as a key', ['-k', 'id'], 'id is an age identity and no keyfile; give it as --identity'],
    ['a key as an identity', ['-i', 'key'], 'line 1 of key is no age identity, AGE-SECRET-KEY-1...; make one with "helia-encrypted keygen identity"'],
    ['a mistyped identity', ['-i', 'mistyped'], 'line 2 of mistyped is an age identity that is mistyped or cut off; copy it again'],
    ['a file without identity', ['-i', 'comments'], 'comments holds no identity; make one with "helia-encrypted keygen identity"'],
    ['a passphrase file that is empty', ['--passphrase-file', 'empty'], 'the first line of empty is empty; write the passphrase there'],
    ['a passphrase file that is no text', ['--passphrase-file', 'binary'], 'binary is no text; a passphrase is its first line, in UTF-8'],
    ['a descriptor that is not open', ['--passphrase-fd', '200'], 'descriptor 200 can\'t be read; open it in the shell, as in "--passphrase-fd 3 3< file"'],
    ['a passphrase, and no terminal to ask on', ['--passphrase'], 'there is no terminal to ask for the passphrase; give --passphrase-file or --passphrase-fd']
  ]

  WRONG.forEach(([what, args, message]) => {
    it(`says in one line what is wrong with ${what}`, async () => {
      const { code, stdout, stderr } = await bench.cli(['cat', 'keyed.car', ...args])
      expect({ code, stdout, stderr }).to.deep.equal({ code: 1, stdout: '', stderr: `helia-encrypted: ${message.replace('ROOT', root)}\n` })
      expect(stderr).to.not.include(secret.slice(0, 30))
    })
  })

  const USAGE: Array<[args: string[], message: string]> = [
    [['cat', 'keyed.car'], 'this needs what opens the graph; give --key, --identity or --passphrase'],
    [['encrypt', 'input', '-o', 'x'], 'say who can open it; give --key, --to or --passphrase'],
    [['encrypt', 'input', '-o', 'x', '-i', 'id'], '--identity opens an earlier version; give that with --previous, or name yourself with --to'],
    [['encrypt', 'input', '-o', 'x', '-t', 'age1x', '--passphrase-file', 'key'], 'a graph is for recipients or behind a passphrase; leave out --to, or the passphrase'],
    [['cat', 'keyed.car', '--passphrase-file', 'key', '--passphrase-fd', '3'], 'there is one passphrase; give one of --passphrase, --passphrase-file and --passphrase-fd'],
    [['encrypt', '-', '-o', 'x', '--passphrase-fd', '0'], 'stdin can\'t be both the input and the passphrase; give the passphrase on another descriptor']
  ]

  for (const [args, message] of USAGE) {
    it(`refuses ${args.join(' ')}`, async () => {
      expect(await bench.cli(args)).to.include({ code: 2, stdout: '', stderr: `helia-encrypted: ${message}\n` })
      expect(bench.names()).to.not.include('x')
    })
  }

  it('a passphrase from a file or a descriptor: its first line', async () => {
    bench.file('passphrase', 'correct horse battery staple\nnot this\n')
    const { code, stdout } = await bench.cli(['encrypt', 'input', '-o', 'phrase.car', '--passphrase-file', 'passphrase'])
    expect(code).to.equal(0)
    expect(stdout).to.match(ROOT)

    // each takes seconds, as it should
    expect(await bench.cli(['cat', 'phrase.car', '--passphrase-fd', '3'], { three: 'correct horse battery staple\r\nmore\n' })).to.include({ code: 0, stdout: 'hello\n', stderr: '' })
    expect(await bench.cli(['cat', 'phrase.car', '--passphrase-fd', '3'], { three: 'correct horse battery staple ' })).to.include({ code: 1, stdout: '', stderr: 'helia-encrypted: none of these identities opens the wrapped graph key, or it is damaged; check whom the graph was shared with\n' })
  })

  describe('on a terminal', () => {
    const ask = async (args: string[], type: Array<[string, string]>): ReturnType<typeof onTerminal> => onTerminal(args, { cwd: bench.folder, tty: ['stdin', 'stderr'], type })

    it('a new passphrase is asked for twice, without echo; to open it once', async () => {
      const made = await ask(['encrypt', 'input', '-o', 'asked.car', '--passphrase', '-q'], [['New passphrase: ', 'sésame 1\r'], ['The same again: ', 'sésame 1\r']])
      expect(made).to.include({ code: 0, screen: 'New passphrase: \r\nThe same again: \r\n' })
      expect(made.stdout).to.match(ROOT)
      // what is corrected while typing counts as corrected
      expect(await ask(['cat', 'asked.car', '--passphrase'], [['Passphrase: ', 'sésame 2\x7f1\r']])).to.include({ code: 0, stdout: 'hello\n', screen: 'Passphrase: \r\n' })
    })

    it('is asked for on the terminal also where stdin and stdout are pipes', async () => {
      const { code, stdout, screen } = await onTerminal(['cat', 'asked.car', '--passphrase'], { cwd: bench.folder, tty: [], type: [['Passphrase: ', 'sésame 1\r']] })
      expect({ code, stdout, screen }).to.deep.equal({ code: 0, stdout: 'hello\n', screen: 'Passphrase: \r\n' })
    })

    const REFUSED: Array<[what: string, type: Array<[string, string]>, code: number, message: string]> = [
      ['two that differ', [['New passphrase: ', 'one\r'], ['The same again: ', 'other\r']], 1, 'helia-encrypted: the two passphrases differ; run it again\r\n'],
      ['an empty one', [['New passphrase: ', '\r']], 1, 'helia-encrypted: the passphrase is empty; run it again, with a long one\r\n'],
      ['Ctrl-D', [['New passphrase: ', '\x04']], 1, 'helia-encrypted: no passphrase was given; run it again\r\n'],
      ['Ctrl-C', [['New passphrase: ', 'half a pass\x03']], 130, '']
    ]

    for (const [what, type, code, message] of REFUSED) {
      it(`${what}: nothing is written`, async () => {
        const ended = await ask(['encrypt', 'input', '-o', 'refused.car', '--passphrase'], type)
        expect({ code: ended.code, stdout: ended.stdout }).to.deep.equal({ code, stdout: '' })
        expect(ended.screen.endsWith(`\r\n${message}`), ended.screen).to.equal(true)
        expect(bench.names().filter(name => name.includes('refused'))).to.deep.equal([])
      })
    }
  })
})
