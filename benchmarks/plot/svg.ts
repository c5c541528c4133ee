/** Text that is safe inside of an element or an attribute. */
export function escape (text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** An element with its attributes, and what is inside. */
export function element (name: string, attributes: Record<string, string | number>, ...inside: string[]): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(typeof value === 'number' ? `${Math.round(value * 10) / 10}` : value)}"`).join('')
  return inside.length > 0 ? `<${name}${list}>${inside.join('')}</${name}>` : `<${name}${list}/>`
}

export function text (x: number, y: number, words: string, className = '', anchor: 'start' | 'middle' | 'end' = 'start'): string {
  return element('text', { x, y, class: className, 'text-anchor': anchor }, escape(words))
}

export function line (x1: number, y1: number, x2: number, y2: number, className: string): string {
  return element('line', { x1, y1, x2, y2, class: className })
}

// for a light page, and for a dark one
const STYLE = `
text { font: 13px system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', sans-serif; fill: var(--ink) }
.title { font-size: 16px; font-weight: 600 }
.head { font-weight: 600 }
.quiet { fill: var(--quiet) }
.strong { font-weight: 600 }
.value { font-size: 10.5px; font-weight: 600; fill: var(--page) }
.grid { stroke: var(--grid); stroke-width: 1 }
.limit { stroke: var(--quiet); stroke-width: 1.5 }
.asked { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 4 2 }
.whisker { stroke: var(--ink); stroke-width: 1.5; opacity: .6 }
.one { --colour: var(--first) } .two { --colour: var(--second) } .others { --colour: var(--other) }
.bar { fill: var(--colour) }
svg { --ink: #1f2328; --quiet: #59636e; --grid: #d8dee4; --page: #ffffff; --first: #0a6ebd; --second: #bc4c00; --other: #a3adb8 }
@media (prefers-color-scheme: dark) {
  svg { --ink: #e6edf3; --quiet: #9198a1; --grid: #30363d; --page: #0d1117; --first: #58a6ff; --second: #f0883e; --other: #5a6470 }
}`

/** A whole picture, on a page of its own colour. */
export function picture (width: number, height: number, title: string, ...inside: string[]): string {
  return `${element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' },
    element('title', {}, escape(title)),
    element('style', {}, STYLE),
    element('rect', { width, height, rx: 6, style: 'fill: var(--page)' }),
    ...inside.map(part => `\n${part}`))}\n`
}
