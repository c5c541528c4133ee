/** What can go wrong here and nowhere in the library. */

export class MissingProviderError extends Error {
  readonly name = 'MissingProviderError'
}

export class ProviderFailedError extends Error {
  readonly name = 'ProviderFailedError'

  constructor (cause: unknown) {
    super('The provider could not keep the graph', { cause })
  }
}

export class StalledError extends Error {
  readonly name = 'StalledError'
}

export class BadLinkError extends Error {
  readonly name = 'BadLinkError'
}

export class MissingKeyError extends Error {
  readonly name = 'MissingKeyError'
}

export class WrongUnlockError extends Error {
  readonly name = 'WrongUnlockError'
}
