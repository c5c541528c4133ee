import { lockKind } from '../keep/lock.ts'
import { askKey } from './lock-dialog.ts'
import type { App } from '../app.ts'
import type { LinkState } from '../net/provider-link.ts'

const STATES: Record<LinkState, string> = {
  connecting: 'Connecting to the provider',
  connected: 'Provider connected',
  away: 'Provider away'
}

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement

function showProvider ({ provider: { state } }: App): void {
  byId('provider').dataset.state = state
  byId('provider-text').textContent = STATES[state]
}

function showLock ({ shelf: { unlocked } }: App): void {
  byId('address').hidden = unlocked == null
  byId('address-text').textContent = unlocked?.recipient ?? ''
  byId('lock').hidden = unlocked != null
  byId('lock').textContent = lockKind() == null ? 'Keep my shares' : 'Unlock'
}

/** A box that is open closes when something else is clicked, and by the Escape key. */
function closeOutside (box: HTMLDetailsElement): void {
  document.addEventListener('click', ({ target }) => { box.open &&= box.contains(target as Node) })
  box.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && box.open) {
      box.open = false
      box.querySelector('summary')?.focus()
    }
  })
}

/** The line above every view: the provider, the lock, and the address of whoever sits here. */
export function startStatusBar (app: App): void {
  const { provider, shelf } = app
  provider.addEventListener('change', () => { showProvider(app) })
  shelf.addEventListener('change', () => { showLock(app) })
  byId('lock').addEventListener('click', () => { askKey(shelf) })
  byId('copy-address').addEventListener('click', () => {
    void navigator.clipboard.writeText(shelf.unlocked?.recipient ?? '').then(() => { byId('copy-address').textContent = 'Copied' })
  })
  closeOutside(byId('address') as HTMLDetailsElement)
  showProvider(app)
  showLock(app)
}
