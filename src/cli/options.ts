import { InvalidArgumentError } from 'commander'
import { argument, option, several } from './command.ts'
import type { Option } from 'commander'

function descriptor (text: string): number {
  const number = Number(text)

  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number)) {
    throw new InvalidArgumentError('A descriptor is a number, as in "--passphrase-fd 3".')
  }

  return number
}

export const sealedInput = argument('<car|cid>', 'an encrypted CAR, - for stdin, or a CID with --from')
export const plainInput = argument('<input>', 'a file, a folder, a plaintext .car, or - for stdin')

export const key = option('-k, --key <file>', 'the keyfile, 16 or 32 raw bytes')
export const identities = several('-i, --identity <file>', 'your age identity or libp2p key; may be repeated')
export const passphrases = [
  option('--passphrase', 'ask for the passphrase'),
  option('--passphrase-file <file>', 'read it from the first line of a file'),
  option('--passphrase-fd <number>', 'or of an open descriptor').argParser(descriptor)
]
export const opening: Option[] = [key, identities, ...passphrases]

export const to = several('-t, --to <recipient>', 'for whom: age1..., 12D3KooW...; may be repeated')
export const padding = option('--padding <kind>', 'hide exact sizes, or not').choices(['padme', 'none'])
export const nonce = option('--nonce <mode>', 'whether versions may share blocks').choices(['derived', 'random'])
export const special = option('--special <how>', 'sockets, pipes, devices').choices(['refuse', 'skip'])
export const format = option('--format <name>', 'another format than our own').choices(['ipsql'])
export const from = several('--from <multiaddr>', 'a node to fetch from; may be repeated')
export const force = option('--force', 'replace what is there')

export function output (description: string): Option {
  return option('-o, --output <path>', description).makeOptionMandatory()
}

/** Every command has these. */
export const common: Option[] = [
  option('--json', 'print the result as JSON'),
  option('-q, --quiet', 'say nothing but errors'),
  option('--debug', 'show where an error comes from')
]
