import { CommanderError } from 'commander'
import { Context } from './context.ts'
import { Crash, endOnFailure, endOnSignals } from './ending.ts'
import { CliError, EXIT, PROGRAM, failureStack, failureText } from './failure.ts'
import { createProgram } from './program.ts'
import { oneLine } from './text.ts'
import type { CliCommand, Values } from './command.ts'
import type { Interruption, Running } from './ending.ts'

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

function report (err: any, debug: boolean): number {
  // whoever reads has gone: head, for instance, has seen enough
  if (err?.code === 'EPIPE') {
    return EXIT.noReader
  }

  process.stderr.write(debug ? `${PROGRAM}: ${failureText(err)}\n${failureStack(err)}\n` : `${PROGRAM}: ${failureText(err)}\n`)
  return err instanceof CliError ? err.exitCode : EXIT.failed
}

async function run ({ program, command, args, values }: Call, signal: AbortSignal, running: Running): Promise<number> {
  const { json = false, quiet = false, debug = false } = values
  const context = running.context = new Context({ signal, json, quiet })
  let code: number = EXIT.ok

  try {
    await (await command.load?.())?.(context, args, values, program)
  } catch (err) {
    context.clear()
    code = signal.aborted ? (signal.reason as Interruption).exitCode : report(err, debug)
  }

  await context.end()
  return signal.reason instanceof Crash ? signal.reason.exitCode : code
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
  const controller = new AbortController()
  const running: Running = {}
  endOnFailure(controller, running, err => report(err, argv.includes('--debug')))
  endOnSignals(controller)
  const call = parse(argv)
  const code = typeof call === 'number' ? call : await run(call, controller.signal, running)

  // whoever reads may never do so
  if (!controller.signal.aborted) {
    await new Promise<void>(resolve => { process.stdout.write('', () => { resolve() }) })
  }

  process.exit(code)
}
