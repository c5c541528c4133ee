import { createLock, hasPasskeys, lockKind, unlock } from '../keep/lock.ts'
import { button, el } from './dom.ts'
import { MessagePlace } from './message.ts'
import type { Unlocked } from '../keep/lock.ts'
import type { Shelf } from '../keep/shelf.ts'

const MIN_LENGTH = 12

interface Dialog {
  title: string
  text: string
  passkey?: string
  /** what the button for a passphrase says, if one can be given */
  passphrase?: string
  isNew: boolean
  open (passphrase?: string): Promise<Unlocked>
}

/** Open the lock of this page, or make it: one that is there is never replaced. */
export function askKey (shelf: Shelf): void {
  lockKind() == null ? askLock(shelf) : askUnlock(shelf)
}

/** Ask for the passkey or the passphrase that this page was locked with. */
function askUnlock (shelf: Shelf): void {
  const isPasskey = lockKind() === 'passkey'

  ask(shelf, {
    title: 'Unlock this page',
    text: isPasskey ? 'With the passkey that you locked it with.' : 'With the passphrase that you locked it with.',
    passkey: isPasskey ? 'Use your passkey' : undefined,
    passphrase: isPasskey ? undefined : 'Unlock',
    isNew: false,
    open: unlock
  })
}

/** Ask what this page is to be locked with. */
function askLock (shelf: Shelf): void {
  ask(shelf, {
    title: 'Keep your shares on this device',
    text: 'What this page remembers is encrypted, and opens only with what you choose here. There is no way around it: a lost passkey or passphrase can\'t be replaced.',
    passkey: hasPasskeys() ? 'Use a passkey' : undefined,
    passphrase: 'Use this passphrase',
    isNew: true,
    open: async passphrase => createLock(passphrase == null ? 'passkey' : { passphrase })
  })
}

function ask (shelf: Shelf, { title, text, passkey, passphrase, isNew, open }: Dialog): void {
  const messages = new MessagePlace()
  const dialog = el('dialog', { class: 'lock', 'aria-labelledby': 'lock-title', onclose: () => { dialog.remove() } })

  const attempt = async (passphrase?: string): Promise<void> => {
    messages.clear()
    dialog.setAttribute('aria-busy', 'true')

    try {
      await shelf.unlock(await open(passphrase))
      dialog.close()
    } catch (err) {
      messages.fail(err)
    } finally {
      dialog.removeAttribute('aria-busy')
    }
  }

  dialog.append(
    el('h2', { id: 'lock-title' }, title),
    el('p', {}, text),
    passkey == null ? '' : el('p', {}, button(passkey, () => { void attempt() }, { kind: 'main' })),
    passphrase == null ? '' : passphraseForm(passphrase, isNew, attempt),
    messages.element,
    button('Not now', () => { dialog.close() }, { kind: 'quiet' }))

  document.body.append(dialog)
  dialog.showModal()
}

function passphraseForm (text: string, isNew: boolean, attempt: (passphrase: string) => Promise<void>): HTMLElement {
  const input = el('input', { id: 'passphrase', type: 'password', autocomplete: isNew ? 'new-password' : 'current-password', required: true, minlength: isNew ? MIN_LENGTH : undefined })

  return el('form', {
    onsubmit: event => {
      event.preventDefault()
      void attempt(input.value)
    }
  },
  el('label', { for: 'passphrase' }, isNew ? `A passphrase, at least ${MIN_LENGTH} letters; several words are better` : 'Passphrase'),
  el('span', { class: 'field' }, input, el('button', { class: 'button plain' }, text)))
}
