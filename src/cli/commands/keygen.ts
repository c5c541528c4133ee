import { argument, command, option } from '../command.ts'
import { force } from '../options.ts'
import type { CliCommand } from '../command.ts'

const file = argument('<file>', 'where to write it, readable by you alone')
const bits = option('--bits <number>', 'its length').choices(['256', '128'])

function random (): CliCommand {
  return command('random', 'a keyfile of random bytes', 'Make a keyfile: 32 random bytes, or 16. Keep a copy: without it nobody reads again what is encrypted with it.')
    .takes(file, bits, force)
    .example('A key for your backups', 'keygen random backup.key')
    .runs(async () => (await import('../run/keygen.ts')).random)
}

function identity (): CliCommand {
  return command('identity', 'an age identity, so that others can encrypt to you', 'Make an age identity, as age-keygen does, and print its recipient, which you give to others. The file opens what they encrypt to it.')
    .takes(file, option('--post-quantum', 'one that also stands up to quantum computers (longer)'), force)
    .example('Make one, and print what others encrypt to', 'keygen identity me.txt')
    .runs(async () => (await import('../run/keygen.ts')).identity)
}

function derive (): CliCommand {
  return command('derive', 'the key that two people share', 'Make the keyfile that you and somebody else share: each gives their own identity and the other\'s recipient, and both get the same key.')
    .takes(file,
      option('-i, --identity <file>', 'your age identity (X25519) or libp2p key (Ed25519)').makeOptionMandatory(),
      option('--with <recipient>', 'theirs: age1... or 12D3KooW...').makeOptionMandatory(), bits, force)
    .example('A key for you and her', 'keygen derive us.key -i me.txt --with age1...')
    .runs(async () => (await import('../run/keygen.ts')).derive)
}

export function keygen (): CliCommand {
  const group = command('keygen', 'make a key, an identity, or a key that two share', 'Make a key. Files are readable by you alone, and never replaced without --force.')
  return group.example('A key for your backups', 'keygen random backup.key').takesCommands(random(), identity(), derive())
}
