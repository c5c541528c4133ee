import { command } from '../command.ts'
import { from, opening, sealedInput } from '../options.ts'
import { inside } from './ls.ts'
import type { CliCommand } from '../command.ts'

export function cat (): CliCommand {
  return command('cat', 'print a file of an encrypted graph', 'Print a file of an encrypted graph. Reads only what that takes.')
    .takes(sealedInput, inside, ...opening, from)
    .example('One file', 'cat photos.car notes/todo.txt --key backup.key')
    .runs(async () => (await import('../run/cat.ts')).cat)
}
