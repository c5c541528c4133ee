import { CommanderError } from 'commander'
import { Context } from './context.ts'
import { CliError, EXIT, PROGRAM, failureStack, failureText } from './failure.ts'
import { createProgram } from './program.ts'
import { oneLine } from './text.ts'
import type { CliCommand, Values } from './command.ts'

const SIGNALS = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated, SIGHUP: EXIT.hungUp }

/** A command and what it was given. */
interface Call {
  program: CliCommand
  command: CliCommand
  args: string[]
  values: Values
}

// help and version throw too, with exit code 0
function parse (argv: string[]): Call | number {
  let call: Call | undefined
  const program = createProgram((command, args, values) => { call = { program, command, args, values } })

  try {
    program.parse(argv, { from: 'user' })
  } catch (err) {
    if (!(err instanceof CommanderError)) {
      throw err
    }

    if (err.exitCode === 0) {
      return EXIT.ok
    }

    // "error: what is wrong", or nothing where the help was shown instead
    err.code === 'commander.help' || process.stderr.write(`${PROGRAM}: ${oneLine(usageText(err))}\n`)
    return EXIT.usage
  }

  return call ?? EXIT.usage
}

function usageText ({ message, help = `${PROGRAM} --help` }: CommanderError & { help?: string }): string {
  return `${message.replace(/^error: /, '').replace(/\.?\s*$/, '')}; see "${help}"`
}

/** A signal of the system that ended the program, as the reason of an `AbortSignal`. */
class Interruption extends Error {
  readonly exitCode: number

  constructor (exitCode: number) {
    super('interrupted')
    this.exitCode = exitCode
  }
}

/** Milliseconds for putting things away, in which further signals change nothing. */
const PATIENCE = 2_000

/** Aborts at the first signal. One that comes when that took too long doesn't wait. */
function interruptible (): AbortSignal {
  const controller = new AbortController()
  let interrupted = Infinity

  const interrupt = (code: number): void => {
    if (!controller.signal.aborted) {
      interrupted = performance.now()
      controller.abort(new Interruption(code))
    } else if (performance.now() - interrupted > PATIENCE) {
      process.exit(code)
    }
  }

  Object.entries(SIGNALS).forEach(([name, code]) => process.on(name, () => { interrupt(code) }))
  return controller.signal
}

function report (err: any, debug: boolean): number {
  // whoever reads has gone: head, for instance, has seen enough
  if (err?.code === 'EPIPE') {
    return EXIT.noReader
  }

  process.stderr.write(debug ? `${PROGRAM}: ${failureText(err)}\n${failureStack(err)}\n` : `${PROGRAM}: ${failureText(err)}\n`)
  return err instanceof CliError ? err.exitCode : EXIT.failed
}

async function run ({ program, command, args, values }: Call, signal: AbortSignal): Promise<number> {
  const { json = false, quiet = false, debug = false } = values
  const context = new Context({ signal, json, quiet })
  let code: number = EXIT.ok

  try {
    await (await command.load?.())?.(context, args, values, program)
  } catch (err) {
    context.clear()
    code = signal.aborted ? (signal.reason as Interruption).exitCode : report(err, debug)
  }

  await context.end()
  return code
}

/**
 * Do what a command line says.
 *
 * @param argv - without the names of node and the program
 * @returns the exit code
 */
export async function main (argv: string[]): Promise<number> {
  // what fails while nobody waits for it: a closed pipe is told again by the next write
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
  process.on('uncaughtException', err => { process.exit(report(err, argv.includes('--debug'))) })
  const signal = interruptible()
  const call = parse(argv)
  const code = typeof call === 'number' ? call : await run(call, signal)

  // whoever reads may never do so
  if (!signal.aborted) {
    await new Promise<void>(resolve => { process.stdout.write('', () => { resolve() }) })
  }

  process.exit(code)
}
