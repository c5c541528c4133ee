import { command, option } from '../command.ts'
import { force, format, identities, key, nonce, output, padding, passphrases, plainInput, special, to } from '../options.ts'
import type { CliCommand } from '../command.ts'

export function encrypt (): CliCommand {
  return command('encrypt', 'seal files or a graph into a CAR that anyone may keep', 'Seal a file, a folder, a graph (an input that ends in .car is a plaintext CAR) or stdin (-) into a CAR that only key, recipients or passphrase open. Prints the encrypted root.')
    .takes(plainInput, output('the encrypted CAR; - for stdout'), key, to, ...passphrases, identities,
      option('--previous <car>', 'an earlier version: reuse what it has'), padding, nonce,
      special, format, force)
    .example('A folder, for whoever has the key', 'encrypt photos -o photos.car --key backup.key')
    .example('A stream, for a person', 'tar c mail | helia-encrypted encrypt - -o mail.car --to age1...')
    .note('With --nonce derived, the default, the same input and key give the same CAR, and versions share the blocks that did not change. With random two CARs never share anything, and --previous can\'t be used.')
    .note('Contents, names and the shape of the graph are hidden. The number of blocks and their padded sizes are not, so roughly how much data there is.')
    .note('With --to or --passphrase and without --key, a new key is made and kept nowhere: only the recipients, or whoever knows the passphrase, can read it. Name yourself too.')
    .note('With --previous, --key, --identity or the passphrase open the earlier version, and the new one stays readable by whoever could read that. Both are one with the same key: what they share is visible.')
    .runs(async () => (await import('../run/encrypt.ts')).encrypt)
}
