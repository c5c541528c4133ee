import type { Helia } from './nodes.ts'

type ComponentLogger = Helia['logger']
type Logger = ReturnType<ComponentLogger['forComponent']>

function textOf (value: unknown): string {
  if (value instanceof Error) {
    return `${value.name} ${value.message} ${value.stack} ${textOf(value.cause)}`
  }

  return value instanceof Uint8Array ? `${value}` : `${value} ${JSON.stringify(value)}`
}

/** Loggers of which every level is on, and whose lines are kept. */
export class LogRecorder implements ComponentLogger {
  readonly lines: Array<{ component: string, text: string }> = []

  forComponent (component: string): Logger {
    const log = (formatter: any, ...args: any[]): void => {
      this.lines.push({ component, text: [formatter, ...args].map(textOf).join(' ') })
    }

    return Object.assign(log, {
      enabled: true,
      error: log,
      trace: log,
      newScope: (name: string) => this.forComponent(`${component}:${name}`)
    })
  }

  /** The lines of this library's components. */
  get own (): string[] {
    return this.lines.filter(({ component }) => component.startsWith('helia-encrypted')).map(({ text }) => text)
  }
}
