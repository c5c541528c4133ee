import { saveFile } from '../share/save-file.ts'
import { button } from './dom.ts'
import type { SharedEntry } from '../share/entry.ts'

async function * counted (chunks: AsyncIterable<Uint8Array>, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let bytes = 0

  for await (const chunk of chunks) {
    yield chunk
    onBytes(bytes += chunk.byteLength)
  }
}

/** Saves a file, and says how far it is. */
export function saveButton ({ name, size }: SharedEntry, read: () => AsyncIterable<Uint8Array>, onError: (err: unknown) => void): HTMLButtonElement {
  let isBusy = false
  const say = (text: string): void => { element.textContent = text }

  const save = async (): Promise<void> => {
    isBusy = true

    try {
      await saveFile(name, counted(read(), bytes => { say(`Saving, ${Math.floor(100 * bytes / size)} %`) }))
      say('Saved')
    } catch (err) {
      say('Save')
      onError(err)
    } finally {
      isBusy = false
    }
  }

  // it stays where it is meanwhile, and keeps the focus
  const element = button('Save', () => { isBusy || save().catch(onError) }, { 'aria-live': 'polite' })
  return element
}
