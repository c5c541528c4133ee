const UNITS = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB']

const NAMED: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' }

function escaped (char: string): string {
  return NAMED[char] ?? `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`
}

/**
 * A name as it is printed: without characters that would end the line, move the cursor or turn the writing round, so
 * that a name from somebody else can't draw on the terminal. A backslash is doubled, so that names stay apart.
 */
export function printable (name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\\]/gu, char => isJoiner(char) ? char : escaped(char))
}

// emoji are joined by these
function isJoiner (char: string): boolean {
  return char === '\u200d' || char === '\ufe0f'
}

/** A message on one line, without what would move the cursor. */
export function oneLine (message: string): string {
  return message.replace(/\s*\n\s*/g, ' ').replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, escaped)
}

/** Bytes as people read them: 1.5 MiB. */
export function byteText (bytes: number): string {
  if (bytes < 1024) {
    return `${bytes} B`
  }

  const power = Math.min(Math.floor(Math.log2(bytes) / 10), UNITS.length)
  const value = bytes / 1024 ** power
  const digits = Math.max(0, 3 - Math.floor(value).toString().length)
  return `${value.toFixed(digits)} ${UNITS[power - 1]}`
}

/** 12,345 blocks; 1 block */
export function countText (count: number, one: string, more = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : more}`
}

/** 42 s; 3 min 5 s; 2 h 10 min */
export function timeText (seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const [h, min, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]

  if (h > 0) {
    return `${h} h ${min} min`
  }

  return min > 0 ? `${min} min ${s} s` : `${s} s`
}

// East Asian wide characters and emoji take two columns
function isWide (point: number): boolean {
  return point >= 0x1100 && (point <= 0x115f || (point >= 0x2e80 && point <= 0xa4cf) || (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0xf900 && point <= 0xfaff) || (point >= 0xfe30 && point <= 0xfe6f) || (point >= 0xff00 && point <= 0xff60) || point >= 0x1f300)
}

/** A text's letters as they are seen, each with the columns it takes in a fixed-width font. */
function * glyphs (text: string): Generator<{ glyph: string, columns: number }> {
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    yield { glyph: segment, columns: isWide(segment.codePointAt(0) ?? 0) || segment.includes('\ufe0f') ? 2 : 1 }
  }
}

export function columnsOf (text: string): number {
  return [...glyphs(text)].reduce((sum, { columns }) => sum + columns, 0)
}

/** A text cut to so many columns, with an ellipsis in the middle: the end of a name tells most. */
export function fitted (text: string, columns: number): string {
  if (columnsOf(text) <= columns) {
    return text
  }

  const all = [...glyphs(text)]
  const end: string[] = []
  const start: string[] = []
  let room = columns - 1
  let fromEnd = Math.floor(room / 3)

  for (let glyph = all.pop(); glyph != null && glyph.columns <= fromEnd; glyph = all.pop()) {
    end.unshift(glyph.glyph)
    fromEnd -= glyph.columns
    room -= glyph.columns
  }

  for (const { glyph, columns } of all) {
    if (columns > room) {
      break
    }

    start.push(glyph)
    room -= columns
  }

  return `${start.join('')}…${end.join('')}`
}

/** Padded with spaces to so many columns. */
export function padded (text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
}
