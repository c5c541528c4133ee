import { argument, command } from '../command.ts'
import type { CliCommand } from '../command.ts'

export function completion (): CliCommand {
  return command('completion', 'print what lets your shell complete commands', 'Print a script that lets a shell complete commands, options and file names.')
    .takes(argument('<shell>', 'bash, zsh or fish').choices(['bash', 'zsh', 'fish']))
    .example('In this shell', 'source <(helia-encrypted completion bash)')
    .example('In every new one', 'completion bash >> ~/.bashrc')
    .runs(async () => (await import('../run/completion.ts')).completion)
}
