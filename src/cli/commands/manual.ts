import { command, option } from '../command.ts'
import type { CliCommand } from '../command.ts'

export function manual (): CliCommand {
  return command('manual', 'print the manual page', 'Print the manual, as a man page.')
    .takes(option('--markdown', 'as Markdown'))
    .example('Read it', 'helia-encrypted manual | man -l -')
    .runs(async () => (await import('../run/manual.ts')).manual)
}
