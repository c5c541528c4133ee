import { command } from '../command.ts'
import { from, opening, sealedInput } from '../options.ts'
import { inside } from './ls.ts'
import type { CliCommand } from '../command.ts'

export function cat (): CliCommand {
  return command('cat', 'print a file of an encrypted graph', 'Print a file of an encrypted graph. Reads only what that takes.')
    .takes(sealedInput, inside, ...opening, from)
    .example('One file', 'cat photos.car notes/todo.txt --key backup.key')
    .note('With --from, whoever serves the blocks sees which of them are read. To hide that, fetch all of it first.')
    .runs(async () => (await import('../run/cat.ts')).cat)
}
