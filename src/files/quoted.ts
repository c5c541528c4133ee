const INVISIBLE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** More of a path than anybody reads. */
const LONG = 300
const KEPT = 100

/** A name or path for a message: on one line, not too long, and with nothing in it that a terminal obeys. */
export function quoted (text: string): string {
  const shown = text.length > LONG ? `${text.slice(0, KEPT)}…${text.slice(KEPT - LONG)}` : text
  return JSON.stringify(shown).replace(INVISIBLE, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
