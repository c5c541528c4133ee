import { encryptFiles, sendToProvider } from '../share/publish.ts'
import { button } from './dom.ts'
import { askBeforeLeaving } from './leaving.ts'
import { showLink } from './open-link.ts'
import { progressLine } from './progress-line.ts'
import type { MessagePlace } from './message.ts'
import type { Pictures } from './pictures.ts'
import type { TilesView } from './tiles-view.ts'
import type { App } from '../app.ts'
import type { Kept } from '../keep/shelf.ts'
import type { Dropped } from '../share/dropped.ts'

export interface Draft {
  name: string
  files: Dropped[]
  bytes: number
  to: string[]
}

interface Places {
  tiles: TilesView
  both: Pictures
  work: HTMLElement
  messages: MessagePlace
  who: HTMLElement
}

/** Encrypt what was chosen, have it kept, and show the share. */
export async function publishDraft (app: App, draft: Draft, places: Places): Promise<void> {
  const { tiles, both, work, messages } = places
  const stop = new AbortController()
  const before = [...work.children]
  const line = progressLine()
  const leaving = askBeforeLeaving()
  const count = app.node.sealed.watch(() => { tiles.grow() })
  work.replaceChildren(line.element, button('Stop', () => { stop.abort() }, { kind: 'quiet' }))
  both.note('Equal tiles, one for each sealed block.')
  both.say('Leave this page open until the provider has all of it.')

  try {
    const kept = await seal(app, draft, { signal: stop.signal, onProgress: line.show })
    count()
    await send(app, kept, { signal: stop.signal, onProgress: line.show })
  } catch (err) {
    work.replaceChildren(...before)
    tiles.element.replaceChildren()
    both.say('')
    messages.fail(err, () => { void publishDraft(app, draft, places) })
  } finally {
    count()
    leaving()
  }
}

type Options = Pick<Parameters<typeof encryptFiles>[2], 'signal' | 'onProgress'>

async function seal ({ node, shelf }: App, { name, files, bytes, to }: Draft, options: Options): Promise<Kept> {
  const published = await encryptFiles(node.helia, files, { to, ...options })
  const kept = { ...published, name, files: files.length, bytes, to, sent: false }
  await shelf.put(kept)
  return kept
}

// from here on nothing is lost: the share is shown, whether a provider has it or not
async function send (app: App, kept: Kept, options: Options): Promise<void> {
  let failed: unknown

  try {
    await sendToProvider(app.node.helia, app.provider, kept, options)
    await app.shelf.put({ ...kept, sent: true })
  } catch (err) {
    failed = err
  }

  await showLink(app, kept, { ...kept, sent: failed == null }, failed)
}
