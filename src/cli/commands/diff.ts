import { argument, command } from '../command.ts'
import type { CliCommand } from '../command.ts'

export function diff (): CliCommand {
  return command('diff', 'list the blocks in which two versions differ, without a key', 'List the blocks that only one of two versions of a graph has: "-" before those of the first, "+" before those of the second. Needs no key.')
    .takes(argument('<a>', 'an encrypted CAR'), argument('<b>', 'another'))
    .example('What a backup of today adds', 'diff monday.car tuesday.car')
    .note('It says something only of versions with one key that were made with --previous. Of other graphs nothing is shared.')
    .runs(async () => (await import('../run/diff.ts')).diff)
}
