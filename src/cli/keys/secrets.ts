import { wipeSecret } from '../../crypto/internal.ts'
import { CliError, UsageError } from '../failure.ts'
import { readKeyFile } from './key-file.ts'
import { readPassphrase } from './passphrase.ts'
import type { Secret } from '../../crypto/internal.ts'
import type { PrivateIdentity } from '../../engine/internal.ts'
import type { Values } from '../command.ts'
import type { Context } from '../context.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** What opens graphs: a vault's key, identities, or a passphrase as one of these. */
export interface Secrets {
  key?: Uint8Array
  identities?: PrivateIdentity[]
}

/** An encrypted graph, and where its blocks are. */
export interface SealedGraph {
  root: CID
  source: Pick<Blockstore, 'get'>
}

/** What --key, --identity and the passphrase options give; undefined if there is none of them. */
export async function openingSecrets (context: Context, values: Values, input?: string): Promise<Secrets | undefined> {
  const { signal } = context
  const key = values.key == null ? undefined : await readKeyFile(context, values.key)
  const identities: PrivateIdentity[] = []

  for (const path of values.identity ?? []) {
    const { readIdentityFile } = await import('./identity-file.ts')
    identities.push(...await readIdentityFile(path))
  }

  const passphrase = await readPassphrase(values, { isNew: false, input, signal })
  passphrase == null || identities.push({ passphrase })
  return key == null && identities.length === 0 ? undefined : { ...key == null ? {} : { key }, ...identities.length === 0 ? {} : { identities } }
}

/** As `openingSecrets`, where there must be one. */
export async function requireSecrets (context: Context, values: Values, input?: string): Promise<Secrets> {
  const secrets = await openingSecrets(context, values, input)

  if (secrets == null) {
    throw new UsageError('this needs what opens the graph; give --key, --identity or --passphrase')
  }

  return secrets
}

/** What opens this graph, until the command ends. A key needs nothing of what reads identities, which takes long to load. */
export async function secretOf ({ root, source }: SealedGraph, secrets: Secrets, context: Context): Promise<Secret> {
  if (secrets.key != null && secrets.identities == null) {
    return secrets.key
  }

  const { Keyring } = await import('../../plugin/internal.ts')
  const keyring = new Keyring(source, secrets)
  const secret = await keyring.secretOf(root, { signal: context.signal }).finally(() => { keyring.close() })
  context.atEnd(() => { wipeSecret(secret) })

  if (secret == null) {
    throw new CliError(`the graph ${root} was shared with nobody, so that no identity or passphrase opens it; give its --key`)
  }

  return secret
}
