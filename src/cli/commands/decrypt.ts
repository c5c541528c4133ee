import { command, option } from '../command.ts'
import { force, format, from, opening, output, sealedInput } from '../options.ts'
import type { CliCommand } from '../command.ts'

export function decrypt (): CliCommand {
  return command('decrypt', 'open an encrypted CAR into files or a plaintext CAR', 'Check an encrypted graph and write what is in it: a file or a folder, or, if the output ends in .car, the graph itself as a plaintext CAR. Nothing is written unless all of it is right.')
    .takes(sealedInput, output('a new file or folder, a .car, or - for stdout'), ...opening,
      option('--path <a/b/c>', 'only this file or folder of it'), from, format,
      option('--outside-links <how>', 'links that lead out of it: default refuse').choices(['refuse', 'skip', 'keep']), force)
    .example('Everything', 'decrypt photos.car -o photos --key backup.key')
    .example('One file, from another machine', 'decrypt bafy... -o a.jpg --path pets/a.jpg -i me --from /ip...')
    .note('A graph that was not made from files, a database for instance, can only be written as a .car.')
    .note('Links that lead out of what is written are refused unless --outside-links says otherwise; names that are no names, as "..", always are. Nothing is ever written through a link.')
    .note('With --from all of it is fetched, and checked, before anything is written; with --path only what that takes, and whoever serves the blocks sees which of them that is.')
    .runs(async () => (await import('../run/decrypt.ts')).decrypt)
}
