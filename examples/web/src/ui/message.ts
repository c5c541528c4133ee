import { wordsFor } from '../words.ts'
import { button, el, icon } from './dom.ts'

/** What went wrong, said at once to screen readers too; with a way to do it again where that helps. */
export function failure (err: unknown, again?: () => void): HTMLElement {
  const words = wordsFor(err)

  return el('div', { class: 'message bad', role: 'alert' },
    icon('warning'),
    el('div', {},
      el('p', { class: 'title' }, words.title),
      el('p', {}, words.help),
      words.again === true && again != null && button('Try again', again)))
}

/** A place for one message at a time. */
export class MessagePlace {
  readonly element = el('div', { class: 'messages' })

  fail (err: any, again?: () => void): void {
    // what the user ended is no failure
    if (err?.name !== 'AbortError') {
      this.element.replaceChildren(failure(err, again))
    }
  }

  clear (): void {
    this.element.replaceChildren()
  }
}
