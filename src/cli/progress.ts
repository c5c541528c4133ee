import { byteText, fitted, timeText } from './text.ts'
import type { SingleBar } from 'cli-progress'

/** Milliseconds that something takes before it gets a bar. */
const DELAY = 500
/** Milliseconds between two drawings. */
const INTERVAL = 100
/** Milliseconds over which the rate is taken. */
const WINDOW = 3_000
const BAR_COLUMNS = 16

/** Phases of the library in which contents are counted. */
const CONTENTS = new Set(['', 'seal', 'open', 'import', 'export'])
const WORDS: Record<string, string> = { seal: 'sealing', store: 'writing', pin: 'pinning' }

interface ProgressInit {
  shown: boolean
  /** of content */
  totalBytes?: number
  /** of whatever it is that counts blocks, where that doesn't know */
  totalBlocks?: number
}

/** What the library's progress events tell. */
interface Detail {
  phase?: string
  bytes?: number
  totalBytes?: number
  blocks?: number
  totalBlocks?: number
}

function shareOf (done?: number, total?: number): number | undefined {
  return done == null || total == null || total === 0 ? undefined : Math.min(1, done / total)
}

type BarLibrary = typeof import('cli-progress')

/** A bar on a terminal's stderr, once something takes over half a second; in a pipe nothing. */
export class Progress {
  readonly #what: string
  #shown: boolean
  readonly #samples: Array<{ time: number, bytes: number }> = []
  readonly #started = performance.now()
  #library?: BarLibrary
  #bar?: SingleBar
  #phaseStarted = this.#started
  #drawn = 0
  #phase?: string
  #bytes = 0
  #share?: number
  readonly #expected?: number
  readonly #expectedBlocks?: number
  #total?: number

  constructor (what: string, { shown, totalBytes, totalBlocks }: ProgressInit) {
    this.#what = what
    this.#expected = totalBytes
    this.#expectedBlocks = totalBlocks
    this.#shown = shown

    // what is imported while work goes on is there when the bar is wanted
    if (this.#shown) {
      void import('cli-progress').then(library => { this.#library = library.default }, () => {})
    }
  }

  /** For `onProgress` of the library. */
  readonly onProgress = ({ detail }: { detail?: unknown }): void => {
    this.#update((detail ?? {}) as Detail)
  }

  /** So many bytes of content are done. */
  at (bytes: number): void {
    this.#update({ bytes })
  }

  /** Take the bar away, for good. */
  stop (): void {
    this.#shown = false
    this.#bar?.stop()
    this.#bar = undefined
  }

  #update ({ phase, bytes = 0, totalBytes, blocks, totalBlocks = this.#expectedBlocks }: Detail): void {
    if (!this.#shown) {
      return
    }

    if (phase !== this.#phase) {
      this.#phase = phase
      this.#phaseStarted = performance.now()
      this.#samples.length = 0
    }

    this.#bytes = bytes
    // what was known in advance is about contents, not about sealed blocks
    const total = totalBytes ?? (CONTENTS.has(phase ?? '') ? this.#expected : undefined)
    this.#share = shareOf(bytes, total) ?? shareOf(blocks, totalBlocks)
    this.#total = total
    this.#draw(performance.now())
  }

  #draw (now: number): void {
    if (now - this.#started < DELAY || now - this.#drawn < INTERVAL || this.#library == null) {
      return
    }

    this.#drawn = now
    this.#samples.push({ time: now, bytes: this.#bytes })

    while (now - this.#samples[0].time > WINDOW) {
      this.#samples.shift()
    }

    this.#bar ??= this.#open(this.#library)
    this.#bar.update(this.#share ?? 0)
  }

  #open ({ SingleBar }: BarLibrary): SingleBar {
    const bar = new SingleBar({
      format: () => this.#line(),
      stream: process.stderr,
      clearOnComplete: true,
      // nothing that would have to be undone if the program is killed
      hideCursor: false,
      linewrap: true,
      gracefulExit: false
    })
    bar.start(1, 0)
    return bar
  }

  #line (): string {
    const rate = this.#rate()
    const filled = Math.round((this.#share ?? 0) * BAR_COLUMNS)
    const bar = this.#share == null ? [] : [`${'█'.repeat(filled)}${'░'.repeat(BAR_COLUMNS - filled)}`, `${Math.floor(this.#share * 100)} %`]
    const amount = this.#total == null ? byteText(this.#bytes) : `${byteText(this.#bytes)} of ${byteText(this.#total)}`
    const left = this.#share == null || this.#share <= 0 ? [] : [`${timeText(this.#secondsLeft())} left`]
    const line = [WORDS[this.#phase ?? ''] ?? this.#what, ...bar, amount, ...rate > 0 ? [`${byteText(rate)}/s`] : [], ...left].join('  ')
    return fitted(line, (process.stderr.columns ?? 80) - 1)
  }

  #secondsLeft (): number {
    const elapsed = (performance.now() - this.#phaseStarted) / 1000
    const rate = this.#rate()
    return this.#total != null && rate > 0 ? (this.#total - this.#bytes) / rate : elapsed / (this.#share ?? 1) - elapsed
  }

  // bytes a second, lately
  #rate (): number {
    const [first] = this.#samples
    const last = this.#samples.at(-1)
    const seconds = first == null || last == null ? 0 : (last.time - first.time) / 1000
    return seconds > 0 && last != null ? Math.max(0, Math.round((last.bytes - first.bytes) / seconds)) : 0
  }
}
