import { linkText } from '../share/link.ts'
import { sendToProvider } from '../share/publish.ts'
import { button, el } from './dom.ts'
import { progressLine } from './progress-line.ts'
import type { MessagePlace } from './message.ts'
import type { App } from '../app.ts'
import type { Kept } from '../keep/shelf.ts'

/** The link to pass on: without the key, where it is for people who have their own. */
export function linkOf ({ root, key, to }: Kept): string {
  return linkText(to.length > 0 ? { root } : { root, key })
}

/** For what is only on this device. */
export function sendPanel (app: App, kept: Kept, whenSent: () => void, messages: MessagePlace): HTMLElement {
  const panel = el('div', { class: 'work' })

  const start = async (): Promise<void> => {
    const line = progressLine()
    messages.clear()
    panel.replaceChildren(line.element)

    try {
      await sendToProvider(app.node.helia, app.provider, kept, { onProgress: line.show })
      await app.shelf.put({ ...kept, sent: true })
      whenSent()
    } catch (err) {
      panel.replaceChildren(ask)
      messages.fail(err, () => { void start() })
    }
  }

  const ask = button('Send to the provider', () => { void start() }, { kind: 'main' })
  panel.append(ask)
  return panel
}
