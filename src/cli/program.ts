import { CliCommand } from './command.ts'
import { commands } from './commands/index.ts'
import { PROGRAM } from './failure.ts'
import { fullName, helpText } from './help.ts'
import { common } from './options.ts'
import { version } from './version.ts'
import type { Values } from './command.ts'

export const DESCRIPTION = 'Keep private files and graphs on public IPFS: anyone can keep them, only the people you choose can read them.'

/** Told which command was called, and with what. */
interface OnCall {
  (command: CliCommand, args: string[], values: Values): void
}

function prepare (command: CliCommand, onCall: OnCall): void {
  // an error of the command line names the help that says more
  command.exitOverride(err => { throw Object.assign(err, { help: `${fullName(command)} --help` }) })
  command.configureOutput({ writeErr: text => { process.stderr.write(text) }, outputError: () => {} })
  command.configureHelp({ formatHelp: command => helpText(command as CliCommand) })
  command.showSuggestionAfterError(true).helpOption('-h, --help', 'show this').helpCommand(false)

  if (command.commands.length > 0) {
    command.commands.forEach(child => { prepare(child as CliCommand, onCall) })
    return
  }

  common.forEach(option => { command.addOption(option) })
  command.allowExcessArguments(false).action((...given: any[]) => {
    onCall(command, command.processedArgs.flat().filter(arg => arg !== undefined) as string[], command.opts())
  })
}

/** All commands, ready to parse. */
export function createProgram (onCall: OnCall = () => {}): CliCommand {
  const program = new CliCommand(PROGRAM).description(DESCRIPTION).example('A key', 'keygen random backup.key').example('A folder, for whoever has the key', 'encrypt photos -o photos.car --key backup.key')
  program.version(version(), '-V, --version', 'show the version')
  commands().forEach(command => { program.addCommand(command) })
  prepare(program, onCall)
  return program
}
