/**
 * The lock of this page: an age identity, made here, behind a passkey or a passphrase. What has to survive a reload is
 * encrypted to it, and so can be what others share with this page.
 */

import { Decrypter, Encrypter, armor, generateIdentity, identityToRecipient, webauthn } from 'age-encryption'
import { WrongUnlockError } from '../failures.ts'
import { openWithPassphrase, sealWithPassphrase } from './passphrase.ts'

export type LockKind = 'passkey' | 'passphrase'

/** In memory only, while the page is unlocked. */
export interface Unlocked {
  identity: string
  /** age1...: others can encrypt to it */
  recipient: string
}

const PLACE = 'lock'
const NAME = 'Private shares'

interface StoredLock {
  kind: LockKind
  /** the identity, in an age file */
  file: string
}

function stored (): StoredLock | undefined {
  const text = localStorage.getItem(PLACE)
  return text == null ? undefined : JSON.parse(text)
}

/** How this page was locked; undefined if it never was. */
export function lockKind (): LockKind | undefined {
  return stored()?.kind
}

/** Passkeys need a browser that has them, and a page with a name. */
export function hasPasskeys (): boolean {
  return typeof PublicKeyCredential === 'function' && !/^[\d.]+$/.test(location.hostname)
}

/** Make the lock, and store it. */
export async function createLock (how: { passphrase: string } | 'passkey'): Promise<Unlocked> {
  const identity = await generateIdentity()
  const lock: StoredLock = how === 'passkey'
    ? { kind: 'passkey', file: await sealWithPasskey(identity) }
    : { kind: 'passphrase', file: await sealWithPassphrase(identity, how.passphrase) }
  localStorage.setItem(PLACE, JSON.stringify(lock))
  // what is kept should not go when the browser makes room for others
  void navigator.storage.persist().catch(() => {})
  return unlocked(identity)
}

/**
 * @throws {WrongUnlockError} for another passkey or passphrase
 */
export async function unlock (passphrase?: string): Promise<Unlocked> {
  const file = stored()?.file ?? ''

  try {
    return await unlocked(await (passphrase == null ? openWithPasskey(file) : openWithPassphrase(file, passphrase)))
  } catch (err: any) {
    throw /no identity matched/.test(err?.message) ? new WrongUnlockError(passphrase == null ? 'passkey' : 'passphrase') : err
  }
}

async function sealWithPasskey (text: string): Promise<string> {
  await webauthn.createCredential({ keyName: NAME })
  const encrypter = new Encrypter()
  encrypter.addRecipient(new webauthn.WebAuthnRecipient())
  return armor.encode(await encrypter.encrypt(text))
}

async function openWithPasskey (file: string): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(new webauthn.WebAuthnIdentity())
  return decrypter.decrypt(armor.decode(file), 'text')
}

async function unlocked (identity: string): Promise<Unlocked> {
  return { identity, recipient: await identityToRecipient(identity) }
}
