/** What the manual and the web page say beside the commands. */
export const INTRO = [
  'Run it as "npx helia-encrypted": from a clone once "npm run build" has made it, or where the package is installed.',
  'What is encrypted is a CAR, a file of blocks that any IPFS tool can keep, pin and serve without a key. Its encrypted root, a CID, is what is passed on; the key, or a recipient\'s identity, goes another way.',
  'Results are on stdout and nothing else is: the encrypted root, what is listed, the bytes of a file. What a person reads is on stderr, with a progress bar if that is a terminal and something takes long. Files appear whole or not at all, and nothing is replaced without --force.',
  'Nothing connects to anybody by itself. Only publish, fetch and what has --from use the network, and only the addresses that are given.'
]

export const PASSPHRASES = [
  'With --passphrase it is asked for on the terminal, without echo, and twice for a new one. Scripts give it in the first line of a file (--passphrase-file) or of an open descriptor (--passphrase-fd), never as an argument, which others on the machine could see. Take a long one: whoever has the CAR can guess at it for ever.'
]

export const EXITS: Array<[string, string]> = [
  ['0', 'it worked; for publish also that it was ended by Ctrl-C once the graph was served'],
  ['1', 'it failed; one line on stderr says why, and what to do'],
  ['2', 'the command line is wrong'],
  ['130, 143, 129', 'interrupted by Ctrl-C, SIGTERM, SIGHUP; nothing half-written is left'],
  ['141', 'whoever read stdout went away']
]

export const FILES: Array<[string, string]> = [
  ['keyfile', '16 or 32 raw bytes'],
  ['identity', 'lines of AGE-SECRET-KEY-..., as age-keygen writes them, or a libp2p Ed25519 key, as "ipfs key export" does'],
  ['$XDG_DATA_HOME/helia-encrypted', 'where publish has its node unless --repo says otherwise; ~/.local/share/helia-encrypted if that is not set'],
  ['NO_COLOR', 'if set, no colours']
]
