import fs from 'node:fs'
import readline from 'node:readline'
import { Writable } from 'node:stream'
import tty from 'node:tty'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { raceSignal } from 'race-signal'
import { equalSecrets } from '../../crypto/internal.ts'
import { CliError } from '../failure.ts'

/** The terminal itself, whatever stdin and stdout are. */
interface Terminal {
  input: tty.ReadStream
  output: tty.WriteStream
  close (): void
}

function openTerminal (): Terminal {
  try {
    const input = new tty.ReadStream(fs.openSync('/dev/tty', 'r'))
    const output = new tty.WriteStream(fs.openSync('/dev/tty', 'w'))
    return { input, output, close () { input.destroy(); output.destroy() } }
  } catch {
    if (process.stdin.isTTY && process.stderr.isTTY) {
      return { input: process.stdin, output: process.stderr, close () { process.stdin.pause() } }
    }

    throw new CliError('there is no terminal to ask for the passphrase; give --passphrase-file or --passphrase-fd')
  }
}

// the line editor draws what is typed: it gets nowhere
const nowhere = (): Writable => new Writable({ write (chunk, encoding, done) { done() } })

async function askOn ({ input, output }: Terminal, question: string, signal: AbortSignal): Promise<string> {
  const line = readline.createInterface({ input, output: nowhere(), terminal: true, historySize: 0 })
  output.write(question)

  try {
    return await raceSignal(new Promise<string>((resolve, reject) => {
      line.on('line', resolve)
      line.on('close', () => { reject(new CliError('no passphrase was given; run it again')) })
      // without echo Ctrl-C is a character like others
      line.on('SIGINT', () => { process.kill(process.pid, 'SIGINT') })
    }), signal)
  } finally {
    line.close()
    output.write('\n')
  }
}

/** Ask on the terminal, without echo; twice for a new passphrase. */
export async function askPassphrase ({ isNew, signal }: { isNew: boolean, signal: AbortSignal }): Promise<string> {
  const terminal = openTerminal()

  try {
    const first = await askOn(terminal, isNew ? 'New passphrase: ' : 'Passphrase: ', signal)

    if (first === '') {
      throw new CliError('the passphrase is empty; run it again, with a long one')
    }

    if (isNew && !equalSecrets(utf8ToBytes(await askOn(terminal, 'The same again: ', signal)), utf8ToBytes(first))) {
      throw new CliError('the two passphrases differ; run it again')
    }

    return first
  } finally {
    terminal.close()
  }
}
