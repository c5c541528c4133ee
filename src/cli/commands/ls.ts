import { argument, command } from '../command.ts'
import { from, opening, sealedInput } from '../options.ts'
import type { CliCommand } from '../command.ts'

export const inside = argument('[path]', 'a file or folder in it; default the whole')

export function ls (): CliCommand {
  return command('ls', 'list a folder of an encrypted graph', 'List a folder in an encrypted graph, a name a line; with --json also kinds, sizes and CIDs. Reads only what that takes.')
    .takes(sealedInput, inside, ...opening, from)
    .example('What is in it', 'ls photos.car --key backup.key')
    .example('A folder of it', 'ls photos.car 2024 -i me.txt')
    .note('Folders end in a slash. Control characters and backslashes in names are escaped, as \\n and \\\\.')
    .note('With --from, whoever serves the blocks sees which of them are read. To hide that, fetch all of it first.')
    .runs(async () => (await import('../run/ls.ts')).ls)
}
