/** What went wrong, in words that help: what it means, and what to do. */
export interface Words {
  title: string
  help: string
  /** worth doing again as it is */
  again?: boolean
}

const WORDS: Record<string, Words> = {
  BadLinkError: {
    title: 'This is not a whole link',
    help: 'A link has two parts behind the #: what to fetch, and the key. Copy all of it, up to its last letter, and open it again.'
  },
  WrongKeyError: {
    title: 'The key in this link does not fit',
    help: 'A letter of the link may have been lost or changed on the way. Ask whoever sent it to send it again.'
  },
  MissingKeyError: {
    title: 'There is no key to open this share',
    help: 'If it was encrypted to you, unlock this page first: your address must be among those it was encrypted to. If it was shared by link, the link must have a part behind the slash after the #.',
    again: true
  },
  WrongUnlockError: {
    title: 'That does not unlock this page',
    help: 'It was locked with another passkey or passphrase. Try again with that one. Nothing was lost.',
    again: true
  },
  NotAllowedError: {
    title: 'Nothing was unlocked',
    help: 'The question for the passkey was closed, or took too long, or this device has no passkey for this page.',
    again: true
  },
  MissingProviderError: {
    title: 'The provider is away',
    help: 'This page can\'t reach the provider that keeps encrypted shares. It goes on trying; what was encrypted here is safe on this device. On your own machine, check that "npm run web" is running.',
    again: true
  },
  ProviderFailedError: {
    title: 'The provider went away before it had everything',
    help: 'What was encrypted is safe on this device, and nothing is sent twice: send it again when the provider is back.',
    again: true
  },
  StalledError: {
    title: 'Nobody answered',
    help: 'No one who is connected has what this needs, or the provider is away. Whoever shared it may not have sent all of it yet. Try again in a moment.',
    again: true
  },
  MissingBlockError: {
    title: 'A part of this share is missing',
    help: 'Nobody who is connected has it. Ask whoever shared it to send it to the provider again.',
    again: true
  },
  QuotaExceededError: {
    title: 'There is no room left in this browser',
    help: 'The disk is full, or the browser gives this page no more of it. Make room, or forget shares that you no longer need, and try again. Nothing half done was kept.',
    again: true
  },
  EncodingError: {
    title: 'This browser can\'t show this file',
    help: 'It may be of a kind that this browser does not know, or no whole file. Save it to open it with another program.'
  },
  NotReadableError: {
    title: 'A file can\'t be read',
    help: 'It was moved, changed or deleted after you chose it. Choose it again.'
  },
  KeyWrapFailedError: {
    title: 'It can\'t be encrypted to these people',
    help: 'Each line must be a whole address: age1… or a PeerId that begins with 12D3Koo. Nothing was published.'
  },
  InvalidRootError: {
    title: 'There is no share behind this link',
    help: 'What it names is something else. Ask whoever sent the link for a new one.'
  }
}

const ALTERED = ['OpenFailedError', 'SealedBlockMismatchError', 'InvalidIndexError', 'InvalidManifestError', 'InvalidCatalogError']

// the stores of the browser say it in a message, within another error
function isFull (err: any): boolean {
  return err != null && (err.name === 'QuotaExceededError' || /QuotaExceeded/.test(`${err.message}`) || isFull(err.cause))
}

/** Names of an error and of its causes, the first that is known counts. */
function known (err: any): Words | undefined {
  return err == null ? undefined : WORDS[err.name] ?? known(err.cause)
}

export function wordsFor (err: any): Words {
  if (isFull(err)) {
    return WORDS.QuotaExceededError
  }

  if (ALTERED.includes(err?.name)) {
    return { title: 'This share was altered', help: 'A part of it is not what it should be, so it is not shown. Ask whoever shared it for a new link.' }
  }

  return known(err) ?? { title: 'That did not work', help: `Try again. If it stays so, this is what the page was told: ${err?.message ?? err}`, again: true }
}
