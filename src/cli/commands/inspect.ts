import { command, option } from '../command.ts'
import { force, from, opening, sealedInput } from '../options.ts'
import type { CliCommand } from '../command.ts'

export function inspect (): CliCommand {
  return command('inspect', 'show what a stranger sees, and what you see', 'Show what a stranger sees of an encrypted graph: the number, sizes and order of its blocks. With a key also what you see: the names and shape of what is in it.')
    .takes(sealedInput, ...opening, from, option('--svg <file>', 'draw the two views as a picture'), force)
    .example('Both views', 'inspect photos.car --key backup.key')
    .example('As a picture', 'inspect photos.car --key backup.key --svg photos.svg')
    .note('The text is for people and goes to stderr. With --json everything goes to stdout: all sealed blocks in their order, and with a key the whole tree.')
    .runs(async () => (await import('../run/inspect.ts')).inspect)
}
