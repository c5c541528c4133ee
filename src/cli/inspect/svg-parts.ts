/** All in pixels. */
export const WIDTH = 1280
export const MARGIN = 40
export const PANEL = 560
/** Where the right panel begins. */
export const rightX = WIDTH - MARGIN - PANEL
/** Where what is drawn begins, below the headings. */
export const TOP = MARGIN + 72
/** The least and most height of what is drawn. */
export const MIN_DRAWN = 240
export const MAX_DRAWN = 576

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }

/** Text as XML takes it; what XML can't hold at all becomes a replacement character. */
export function escapeXml (value: string): string {
  return value.toWellFormed().replace(/[\p{Cc}\ufffe\uffff]/gu, '\ufffd').replace(/[&<>"']/g, char => ENTITIES[char])
}

export function element (name: string, attributes: Record<string, string | number>): string {
  return `<${name} ${Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(String(value))}"`).join(' ')}/>`
}

export function text (x: number, y: number, value: string, className: string, anchor: 'start' | 'end' = 'start'): string {
  const end = anchor === 'end' ? ' text-anchor="end"' : ''
  return `<text x="${short(x)}" y="${short(y)}" class="${className}"${end} xml:space="preserve">${escapeXml(value)}</text>`
}

/** A number without needless digits. */
export function short (value: number): string {
  return String(Math.round(value * 10) / 10)
}
