import fs from 'node:fs'
import path from 'node:path'
import { expect } from 'aegir/chai'
import { leaves } from '../../src/cli/command.ts'
import { man } from '../../src/cli/docs/man.ts'
import { markdown } from '../../src/cli/docs/markdown.ts'
import { createProgram } from '../../src/cli/program.ts'
import { version } from '../../src/cli/version.ts'
import { testKey } from '../util/random.ts'
import { benchOfAll } from './cli-util/folder.ts'
import { PROGRAM } from './cli-util/program.ts'
import { run } from './cli-util/run.ts'
import { skipWithout } from './util/skip-without.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const COMMANDS = leaves(createProgram())
const LINES = 24
const COLUMNS = 80

/** Tells of every module that is loaded: preloaded into the program. */
const WATCH = `import fs from 'node:fs'; import { registerHooks } from 'node:module'
registerHooks({ load (url, context, next) { fs.appendFileSync(process.env.LOADED, url + '\\n'); return next(url, context) } })`

describe('cli: help, manual, completion', function () {
  this.timeout(120_000)
  const bench = benchOfAll()

  it('--help: what there is, on stdout; --version', async () => {
    const { code, stdout, stderr } = await bench.cli(['--help'])
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' })
    expect(stdout.split('\n')[0]).to.equal('Usage: helia-encrypted <command> [options]')

    for (const name of ['keygen', 'encrypt', 'decrypt', 'ls', 'cat', 'verify', 'inspect', 'diff', 'share', 'rotate', 'publish', 'fetch', 'completion', 'manual']) {
      expect(stdout).to.match(new RegExp(`^  ${name} `, 'm'))
    }

    const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
    expect(await bench.cli(['--version'])).to.include({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('--help of each command, and of the whole, fits a screen of 80 columns and 24 lines, and has an example', async () => {
    for (const name of ['', 'keygen', ...COMMANDS.map(({ name }) => name)]) {
      const { code, stdout, stderr } = await bench.cli([...name.split(' ').filter(word => word !== ''), '--help'])
      const lines = stdout.trimEnd().split('\n')
      expect({ code, stderr }, name).to.deep.equal({ code: 0, stderr: '' })
      expect(lines.length, name).to.be.at.most(LINES)
      expect(Math.max(...lines.map(line => line.length)), name).to.be.at.most(COLUMNS)
      expect(lines[0], name).to.include(`helia-encrypted ${name}`.trim())
      expect(stdout, name).to.match(new RegExp(`^  .*helia-encrypted ${name}`, 'm'))
    }
  })

  /** The packages and the files of ours that a run loads. */
  async function loadedBy (args: string[]): Promise<{ packages: string[], files: string[] }> {
    const loaded = bench.file('loaded', '')
    const watch = `data:text/javascript,${encodeURIComponent(WATCH)}`
    const ended = await run([PROGRAM[0], '--import', watch, ...PROGRAM.slice(1), ...args], { cwd: bench.folder, env: { LOADED: loaded } })
    expect(ended, ended.stderr).to.include({ code: 0 })
    const urls = fs.readFileSync(loaded, 'utf8').split('\n')
    const packages = urls.map(url => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? '')
    const files = urls.map(url => /^(?!.*node_modules).*\/src\/(.*)\.[jt]s$/.exec(url)?.[1] ?? '')
    return { packages: [...new Set(packages)].filter(name => name !== '').sort(), files: files.filter(name => name !== '') }
  }

  it('--help loads the commands\' texts, and nothing of what they do', async () => {
    for (const args of [['--help'], ['encrypt', '--help'], ['publish', '--help'], ['--version']]) {
      const { packages, files } = await loadedBy(args)
      expect(packages, args.join(' ')).to.deep.equal(['commander', 'race-signal'])
      expect(files.length, args.join(' ')).to.be.within(20, 40)
      expect(files.filter(name => !/^(errors|cli\/(commands\/)?[\w-]+|cli\/node\/parts)$/.test(name)), args.join(' ')).to.deep.equal([])
    }
  })

  it('commands load what they need: none but publish and fetch a node, those with a key alone nothing of age', async () => {
    bench.file('key', testKey())
    bench.file('input', 'hello\n')
    const lean: string[][] = [
      ['keygen', 'random', 'new'], ['completion', 'bash'], ['manual'],
      ['encrypt', 'input', '-o', 'lean.car', '-k', 'key'], ['ls', 'lean.car', '-k', 'key'], ['cat', 'lean.car', '-k', 'key'], ['verify', 'lean.car'], ['diff', 'lean.car', 'lean.car']
    ]

    for (const args of lean) {
      const { packages } = await loadedBy(args)
      expect(packages.filter(name => /^(helia|libp2p|@helia\/.*|@libp2p\/.*|blockstore-fs|datastore-level|age-encryption|cli-progress)$/.test(name)), args.join(' ')).to.deep.equal([])
    }
  })

  it('the examples are lines that the program takes', () => {
    for (const { name, command } of COMMANDS) {
      for (const { line } of command.examples) {
        const words = line.replace(/^.*helia-encrypted /, '').replace(/[|>)].*$/, '').trim().split(' ')
        let called: string | undefined
        createProgram(command => { called = `${command.parent?.name() === 'keygen' ? 'keygen ' : ''}${command.name()}` }).parse(words, { from: 'user' })
        expect(called, line).to.equal(name)
      }
    }
  })

  const WRONG: Array<[args: string[], message: string]> = [
    [['frobnicate'], 'unknown command \'frobnicate\'; see "helia-encrypted --help"'],
    [['keygen', 'frobnicate'], 'unknown command \'frobnicate\'; see "helia-encrypted keygen --help"'],
    [['cat'], 'missing required argument \'car|cid\'; see "helia-encrypted cat --help"'],
    [['encrypt'], 'required option \'-o, --output <path>\' not specified; see "helia-encrypted encrypt --help"'],
    [['encrypt', 'x', '-o', 'y', '--kye', 'k'], 'unknown option \'--kye\' (Did you mean --key?); see "helia-encrypted encrypt --help"'],
    [['encrypt', 'x', 'y', '-o', 'z'], 'too many arguments for \'encrypt\'. Expected 1 argument but got 2; see "helia-encrypted encrypt --help"'],
    [['encrypt', 'x', '-o', 'y', '--padding', 'much'], 'option \'--padding <kind>\' argument \'much\' is invalid. Allowed choices are padme, none; see "helia-encrypted encrypt --help"'],
    [['ls', 'x', '--passphrase-fd', 'three'], 'option \'--passphrase-fd <number>\' argument \'three\' is invalid. A descriptor is a number, as in "--passphrase-fd 3"; see "helia-encrypted ls --help"'],
    [['ls', 'x', '--key'], 'option \'-k, --key <file>\' argument missing; see "helia-encrypted ls --help"'],
    [['fetch', 'bafy', '-o', 'x'], 'required option \'--from <multiaddr>\' not specified; see "helia-encrypted fetch --help"'],
    [['encrypt', 'new\nline', 'x', '-o', 'y'], 'too many arguments for \'encrypt\'. Expected 1 argument but got 2; see "helia-encrypted encrypt --help"']
  ]

  for (const [args, message] of WRONG) {
    it(`a wrong command line ends with 2: ${JSON.stringify(args)}`, async () => {
      expect(await bench.cli(args)).to.include({ code: 2, stdout: '', stderr: `helia-encrypted: ${message}\n` })
    })
  }

  it('without a command: the help, on stderr', async () => {
    const help = (await bench.cli(['--help'])).stdout
    expect(await bench.cli([])).to.include({ code: 2, stdout: '', stderr: help })
  })

  it('docs/inspect.svg is what inspect draws: else "npm run docs:cli"', async () => {
    expect(await run([process.execPath, path.join(ROOT, 'scripts/inspect-picture.ts'), 'picture.svg'], { cwd: bench.folder })).to.include({ code: 0, stderr: '' })
    expect(fs.readFileSync(bench.at('picture.svg'), 'utf8')).to.equal(fs.readFileSync(path.join(ROOT, 'docs/inspect.svg'), 'utf8'))
  })

  it('docs/CLI.md and the manual page are those of the commands: else "npm run docs:cli"', async () => {
    const program = createProgram()
    expect(fs.readFileSync(path.join(ROOT, 'docs/CLI.md'), 'utf8')).to.equal(markdown(program))
    expect(fs.readFileSync(path.join(ROOT, 'docs/helia-encrypted.1'), 'utf8')).to.equal(man(program, version()))
    expect(await bench.cli(['manual'])).to.include({ code: 0, stdout: man(program, version()), stderr: '' })
    expect(await bench.cli(['manual', '--markdown'])).to.include({ code: 0, stdout: markdown(program), stderr: '' })
  })

  it('the manual page has no fault that groff knows, and names every option', async function () {
    skipWithout('groff', this, 'groff-base')

    const page = path.join(ROOT, 'docs/helia-encrypted.1')
    expect(await run(['groff', '-man', '-ww', '-z', page], { cwd: bench.folder })).to.include({ code: 0, stderr: '' })
    const { stdout } = await run(['groff', '-man', '-Tascii', page], { cwd: bench.folder, env: { GROFF_NO_SGR: '1' } })
    // bold is overstruck: a letter, a backspace, the letter again
    const shown = stdout.replace(/.[\b]/gu, '')

    for (const { command } of COMMANDS) {
      command.options.forEach(({ long }) => { expect(shown).to.include(long) })
    }
  })

  it('completion for bash: commands, options, values; else file names', async () => {
    const { code, stdout, stderr } = await bench.cli(['completion', 'bash'])
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' })
    bench.file('complete.bash', stdout)

    const complete = async (...words: string[]): Promise<string[]> => {
      const [word, last] = [words.at(-1), words.at(-2)]
      const list = words.map(word => `'${word}'`).join(' ')
      const script = `source complete.bash; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _helia_encrypted helia-encrypted '${word}' '${last}'; printf '%s\\n' "\${COMPREPLY[@]}"`
      const { code, stdout, stderr } = await run(['bash', '--norc', '-u', '-c', script], { cwd: bench.folder })
      expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' })
      return stdout.split('\n').filter(line => line !== '')
    }

    expect(await complete('helia-encrypted', 'de')).to.deep.equal(['decrypt'])
    expect(await complete('helia-encrypted', 'keygen', '')).to.include.members(['random', 'identity', 'derive'])
    expect(await complete('helia-encrypted', 'keygen', 'random', 'file', '--b')).to.deep.equal(['--bits'])
    expect(await complete('helia-encrypted', 'encrypt', 'x', '--padding', '')).to.deep.equal(['padme', 'none'])
    // the value of an option is no command
    expect(await complete('helia-encrypted', 'encrypt', '--key', 'decrypt', '--prev')).to.deep.equal(['--previous'])
    expect(await complete('helia-encrypted', 'encrypt', '--key', '')).to.deep.equal([])
    expect(await complete('helia-encrypted', 'completion', 'f')).to.deep.equal(['fish'])
  })

  for (const shell of ['zsh', 'fish']) {
    it(`completion for ${shell}: the shell takes it`, async function () {
      const { code, stdout } = await bench.cli(['completion', shell])
      expect(code).to.equal(0)
      expect(stdout).to.include('helia-encrypted')

      skipWithout(shell, this)

      const file = bench.file(`complete.${shell}`, stdout)
      const check = shell === 'fish' ? ['-c', `source ${file}; complete -C 'helia-encrypted keygen r'`] : ['-f', '-c', `source ${file}; print -r -- $_comps[helia-encrypted]`]
      const result = await run([shell, ...check], { cwd: bench.folder, env: { HOME: bench.folder } })
      expect(result).to.include({ code: 0 })
      expect(result.stdout).to.match(shell === 'fish' ? /^random\t/ : /_bash_complete/)
    })
  }
})
