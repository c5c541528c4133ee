import { command } from '../command.ts'
import { from, opening, sealedInput } from '../options.ts'
import type { CliCommand } from '../command.ts'

export function verify (): CliCommand {
  return command('verify', 'check that an encrypted graph is complete and untouched', 'Check that an encrypted graph is complete and untouched. Without a key: every block is there and has the bytes that its address says. With one also: all of it opens, and is the graph that was promised. Exit code 0 says yes.')
    .takes(sealedInput, ...opening, from)
    .example('As whoever keeps it can', 'verify photos.car')
    .example('As its owner can', 'verify photos.car --key backup.key')
    .runs(async () => (await import('../run/verify.ts')).verify)
}
