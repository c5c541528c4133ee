import { el } from './dom.ts'
import { sizeText } from './text.ts'
import type { PublishProgress } from '../share/publish.ts'

// how much of the whole each step takes, about
const PARTS: Record<PublishProgress['step'], [number, number]> = { read: [0, 0.3], seal: [0.3, 0.6], send: [0.6, 1] }

function text ({ step, done, total }: PublishProgress): string {
  switch (step) {
    case 'read': return `Reading ${sizeText(done)} of ${sizeText(total)}`
    case 'seal': return `Encrypting: ${done.toLocaleString('en')} of ${total.toLocaleString('en')} blocks`
    default: return `The provider has ${done.toLocaleString('en')} of ${total.toLocaleString('en')} blocks`
  }
}

const STEPS = { read: 'Reading…', seal: 'Encrypting…', send: 'Sending to the provider…' }

export interface ProgressLine {
  element: HTMLElement
  show (progress: PublishProgress): void
}

/** How far a publication is. Screen readers are told each step, not each block. */
export function progressLine (): ProgressLine {
  const bar = el('progress', { max: 1, value: 0, 'aria-label': 'Progress' })
  const words = el('p', { class: 'words', 'aria-hidden': 'true' }, 'Starting…')
  const step = el('p', { class: 'visually-hidden', role: 'status' })

  return {
    element: el('div', { class: 'progress' }, bar, words, step),
    show: progress => {
      const [from, to] = PARTS[progress.step]
      bar.value = from + (to - from) * Math.min(1, progress.total === 0 ? 1 : progress.done / progress.total)
      words.textContent = text(progress)

      if (step.textContent !== STEPS[progress.step]) {
        step.textContent = STEPS[progress.step]
      }
    }
  }
}
