import { argument, command, several } from '../command.ts'
import { INSTALL } from '../node/parts.ts'
import { force, output } from '../options.ts'
import type { CliCommand } from '../command.ts'

export function fetch (): CliCommand {
  return command('fetch', 'fetch an encrypted graph into a CAR, without a key', 'Fetch an encrypted graph from a node that has it, check that it is complete and untouched, and write it to a CAR. Needs no key.')
    .takes(argument('<cid>', 'its encrypted root'), several('--from <multiaddr>', 'a node to fetch from; may be repeated').makeOptionMandatory(), output('the CAR; - for stdout'), force)
    .example('Keep it for a friend', 'fetch bafy... --from /ip4/192.0.2.7/tcp/4010 -o kept.car')
    .note(`Needs Helia and its parts, which do not come with this program: ${INSTALL}.`)
    .runs(async () => (await import('../run/fetch.ts')).fetch)
}
