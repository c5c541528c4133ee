import { given } from '../../check-options.ts'
import { wipeSecret } from '../../crypto/internal.ts'
import { NotFoundError } from '../../errors.ts'
import { CliError, UsageError } from '../failure.ts'
import { readKeyFile } from './key-file.ts'
import { readPassphrase, wantsPassphrase } from './passphrase.ts'
import { checkRecipients } from './recipients.ts'
import { openingSecrets } from './secrets.ts'
import type { SealedGraph, Secrets } from './secrets.ts'
import type { EncryptOptions } from '../../graph/internal.ts'
import type { Values } from '../command.ts'
import type { Context } from '../context.ts'

type Sealing = Pick<EncryptOptions, 'key' | 'wrap' | 'padding' | 'nonce'>

/** The name under which the passphrase of this command is known. */
const NAME = 'here'

const nothing = { get: (): never => { throw new NotFoundError('There is no earlier version') } }

function checkAlone (values: Values): void {
  if (values.to != null && wantsPassphrase(values)) {
    throw new UsageError('a graph is for recipients or behind a passphrase; leave out --to, or the passphrase')
  }
}

/** What opens the earlier version: asked for before it is read. */
export async function earlierSecrets (context: Context, values: Values): Promise<Secrets> {
  values.to == null || await checkRecipients(values.to)
  const secrets = await openingSecrets(context, values)

  if (secrets == null) {
    throw new UsageError('with --previous the key of the earlier version is needed; give --key, --identity or --passphrase')
  }

  return secrets
}

/** How a later version is sealed: under the key of the earlier one, for the same people unless others are named. */
export async function laterSealing (context: Context, values: Values, secrets: Secrets, previous: SealedGraph): Promise<Sealing> {
  const { Keyring } = await import('../../plugin/internal.ts')
  const { signal } = context
  const keyring = context.closing(new Keyring(previous.source, secrets))
  const { key } = await keyring.keyFor({ previous: previous.root, signal })

  if (key == null) {
    throw new CliError('the earlier version was shared with nobody, so that no identity or passphrase opens it; give its --key')
  }

  context.atEnd(() => { wipeSecret(key) })

  return withSettings({ key, wrap: await keyring.wrapFor({ to: values.to, signal }) }, values)
}

function withSettings (sealing: Sealing, { padding, nonce }: Values): Sealing {
  return given({ ...sealing, padding, nonce }) as Sealing
}

/** For whom a new graph is, as `encrypted` and its `publish` take it. */
export interface Audience {
  key?: Uint8Array
  to?: string[]
  passphrases?: Record<string, string>
}

/** Whether the options say who can open what is sealed. */
export function hasAudience (values: Values): boolean {
  return values.key != null || values.to != null || wantsPassphrase(values)
}

/** Who can open what is sealed; asks for a passphrase if one is wanted. */
export async function readAudience (context: Context, values: Values, input?: string): Promise<Audience> {
  checkAlone(values)

  if (!hasAudience(values)) {
    throw new UsageError('say who can open it; give --key, --to or --passphrase')
  }

  values.to == null || await checkRecipients(values.to)
  const { signal } = context
  const key = values.key == null ? undefined : await readKeyFile(context, values.key)
  const passphrase = await readPassphrase(values, { isNew: true, input, signal })
  return given(passphrase == null ? { key, to: values.to } : { key, to: [`passphrase:${NAME}`], passphrases: { [NAME]: passphrase } })
}

/** Under which key a new graph is sealed, and for whom that is wrapped, as the options say. */
export async function newSealing (context: Context, values: Values, input: string): Promise<Sealing> {
  if (values.identity != null) {
    throw new UsageError('--identity opens an earlier version; give that with --previous, or name yourself with --to')
  }

  const { signal } = context
  const { key, to, passphrases } = await readAudience(context, values, input)

  if (key != null && to == null) {
    return withSettings({ key }, values)
  }

  const { Keyring } = await import('../../plugin/internal.ts')
  const keyring = context.closing(new Keyring(nothing, given({ passphrases })))
  const sealed = await keyring.keyFor({ key, to }) as Pick<Sealing, 'key'>
  context.atEnd(() => { wipeSecret(sealed.key) })
  return withSettings({ ...sealed, wrap: await keyring.wrapFor({ to, signal }) }, values)
}
