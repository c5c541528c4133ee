import type { ComponentLogger, Logger } from '@libp2p/interface'

/** All that a value shows of itself: what an error hides in its cause, bytes in numbers, circles cut. */
export function textOf (value: unknown): string {
  if (value instanceof Error) {
    return `${value.name} ${value.message} ${value.stack} ${value.cause === undefined ? '' : textOf(value.cause)}`
  }

  const seen = new Set<unknown>()

  return `${value} ${JSON.stringify(value, (_, inner) => {
    if (inner instanceof Uint8Array) {
      return inner.join()
    }

    if (typeof inner === 'bigint' || seen.has(inner)) {
      return `${inner}`
    }

    inner !== null && typeof inner === 'object' && seen.add(inner)
    return inner
  })}`
}

// some of libp2p's objects throw when they are looked at: they show nothing then
function shown (value: unknown): string {
  try {
    return textOf(value)
  } catch {
    return ''
  }
}

/** Loggers of which every level is on, and whose lines are kept. */
export class LogLines implements ComponentLogger {
  readonly lines: Array<{ component: string, text: string }> = []

  forComponent (component: string): Logger {
    const log = (...args: any[]): void => {
      this.lines.push({ component, text: args.map(shown).join(' ') })
    }

    return Object.assign(log, {
      enabled: true,
      error: log,
      trace: log,
      newScope: (name: string) => this.forComponent(`${component}:${name}`)
    })
  }
}
