/**
 * What the demo prints: short aligned lines, in colour only where that is wanted (a terminal, and
 * no NO_COLOR), and on a terminal one line that counts while something is going on.
 */

import { styleText } from 'node:util'

const { stdout, stderr } = process
const LABEL_WIDTH = 12
const STATUS_INTERVAL_MS = 50

// a status line needs a terminal that can clear it
const hasStatus = stdout.isTTY && process.env.TERM !== 'dumb'

let lastStatus = 0

// `npm run demo | head` closes the pipe early
stdout.on('error', () => process.exit(1))

function style (format: Parameters<typeof styleText>[0], text: string): string {
  return styleText(format, text, { stream: stdout })
}

// names of files and folders may hold anything, line breaks and terminal commands too
export function printable (text: string): string {
  return text.replace(/\p{C}/gu, '?')
}

export function count (n: number, what: string): string {
  return `${n.toLocaleString('en')} ${what}${n === 1 ? '' : 's'}`
}

export function size (bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB']
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  const digits = bytes / 1000 ** power < 10 && power > 0 ? 1 : 0

  return `${(bytes / 1000 ** power).toFixed(digits)} ${units[power]}`
}

function print (text: string): void {
  clearStatus()
  stdout.write(`${text}\n`)
}

export function heading (text: string, more: string): void {
  print(`${style('bold', text)}\n${more}\n`)
}

export function step (number: number, text: string): void {
  print(`\n${style('bold', `${number}  ${text}`)}`)
}

export function line (label: string, text: string): void {
  print(`   ${style('dim', label.padEnd(LABEL_WIDTH))}${text}`)
}

export function good (label: string, text: string): void {
  line(label, style('green', text))
}

export function done (text: string): void {
  print(`\n${style('bold', text)}`)
}

export function failure (text: string): void {
  clearStatus()
  stderr.write(`${styleText('red', 'error', { stream: stderr })} ${text}\n`)
}

/** Replaced by whatever is printed next; nothing at all where there is no terminal. */
export function status (text: string): void {
  if (hasStatus && performance.now() - lastStatus > STATUS_INTERVAL_MS) {
    lastStatus = performance.now()
    stdout.write(`\r   ${style('dim', text)}\x1b[K`)
  }
}

function clearStatus (): void {
  if (lastStatus > 0) {
    lastStatus = 0
    stdout.write('\r\x1b[K')
  }
}
