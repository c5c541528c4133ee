import { argument, command, option, several } from '../command.ts'
import { INSTALL } from '../node/parts.ts'
import { key, nonce, padding, passphrases, special, to } from '../options.ts'
import type { CliCommand } from '../command.ts'

export function publish (): CliCommand {
  return command('publish', 'serve it from an IPFS node of your own', 'Encrypt an input, as encrypt does, or take an encrypted CAR as it is; pin it on an IPFS node in a folder, and serve it until Ctrl-C. Prints the root, and on stderr where to fetch it.')
    .takes(argument('<input>', 'as for encrypt, or an encrypted .car'), key, to, ...passphrases, padding, nonce, special,
      option('--repo <folder>', 'the node\'s folder; default in your data folder'),
      several('--listen <multiaddr>', 'where to listen; default any free TCP port'),
      several('--announce <multiaddr>', 'a node of a DHT in which to announce the root'),
      option('--once', 'pin it, and end'))
    .example('An encrypted CAR, which needs no key', 'publish photos.car')
    .example('A folder, on a port that stays the same', 'publish photos --key backup.key --listen /ip4/0.0.0.0/tcp/4010')
    .note('Connects to nobody, unless --announce says to whom: whoever fetches is given the address. With --announce the node joins the DHT of that node, which may be the public one, and announces the root there.')
    .note('If it is interrupted, run it again with the same --repo: it goes on, and the root is the same. The plaintext is never in the folder.')
    .note(`Needs Helia and its parts, which do not come with this program: ${INSTALL}.`)
    .runs(async () => (await import('../run/publish.ts')).publish)
}
