import { lookOf, typeOf } from '../share/file-kind.ts'
import { addressOf, takeBack } from '../share/file-server.ts'
import { button, el } from './dom.ts'
import { MessagePlace } from './message.ts'
import { saveButton } from './save-button.ts'
import { sizeText } from './text.ts'
import type { SharedEntry } from '../share/entry.ts'
import type { OpenShare } from '../share/open-share.ts'

/** Text beyond this is cut off. */
const MAX_TEXT = 256 * 1024

/** Shows a file of a share: fetches what is shown, and nothing more. */
export class Viewer {
  readonly element = el('section', { class: 'viewer', 'aria-label': 'Opened file', hidden: true })
  readonly #share: OpenShare
  readonly #messages = new MessagePlace()
  #stop = new AbortController()
  #address?: string

  constructor (share: OpenShare) {
    this.#share = share
  }

  open (entry: SharedEntry): void {
    this.close()
    const { signal } = this.#stop
    const place = el('div', { class: `shown ${lookOf(entry.name) ?? 'none'}` })
    const onError = (err: unknown): void => { this.#messages.fail(err, () => { this.open(entry) }) }
    const heading = el('h2', { tabindex: -1 }, entry.name)

    this.element.replaceChildren(
      el('header', {}, heading, el('span', { class: 'size' }, sizeText(entry.size)),
        saveButton(entry, () => this.#share.read(entry, { signal }), onError),
        button('Close', () => { this.close() }, { kind: 'quiet' })),
      this.#messages.element, place)
    this.element.hidden = false
    this.#fill(place, entry, signal).catch(onError)
    heading.focus({ preventScroll: true })
    this.element.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }

  close (): void {
    this.#stop.abort()
    this.#stop = new AbortController()
    this.#messages.clear()
    this.#address != null && takeBack(this.#address)
    this.#address = undefined
    this.element.replaceChildren()
    this.element.hidden = true
  }

  async #fill (place: HTMLElement, entry: SharedEntry, signal: AbortSignal): Promise<void> {
    switch (lookOf(entry.name)) {
      case 'text':
        place.append(await this.#text(entry, signal))
        break
      case undefined:
        place.append(el('p', {}, 'There is no preview for this kind of file. Save it to open it with another program.'))
        break
      default:
        place.append(this.#media(entry, signal))
    }
  }

  async #text (entry: SharedEntry, signal: AbortSignal): Promise<HTMLElement> {
    const decoder = new TextDecoder()
    let text = ''

    for await (const chunk of this.#share.read(entry, { length: Math.min(entry.size, MAX_TEXT), signal })) {
      text += decoder.decode(chunk, { stream: true })
    }

    return el('pre', { tabindex: 0 }, text, entry.size > MAX_TEXT ? '\n… and more: save it to see all of it' : '')
  }

  // the element asks the service worker for the parts that it shows or plays
  #media (entry: SharedEntry, signal: AbortSignal): HTMLElement {
    let failed: unknown
    const { name, size } = entry
    const read = async function * (share: OpenShare, offset: number, length: number, stop: AbortSignal): AsyncGenerator<Uint8Array> {
      try {
        yield * share.read(entry, { offset, length, signal: AbortSignal.any([stop, signal]) })
      } catch (err) {
        failed = err
        throw err
      }
    }

    this.#address = addressOf({ size, type: typeOf(name) ?? '', read: (offset, length, stop) => read(this.#share, offset, length, stop) })
    const look = lookOf(name) as 'image' | 'audio' | 'video'
    const onerror = (): void => { signal.aborted || this.#messages.fail(failed ?? new DOMException('This browser can\'t show it', 'EncodingError'), () => { this.open(entry) }) }
    return look === 'image'
      ? el('img', { src: this.#address, alt: name, onerror })
      : el(look, { src: this.#address, controls: true, preload: 'metadata', 'aria-label': name, onerror })
  }
}
