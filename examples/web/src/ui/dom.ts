type Child = Node | string | undefined | false
type Listeners = { [E in keyof HTMLElementEventMap as `on${E}`]?: (event: HTMLElementEventMap[E]) => void }
type Props = Listeners & Record<string, unknown>

/** An element with attributes and listeners; what is false or undefined is left out. Text stays text. */
export function el <K extends keyof HTMLElementTagNameMap> (tag: K, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)

  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value as EventListener)
    } else if (value != null && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value))
    }
  }

  element.append(...children.filter(child => child != null && child !== false))
  return element
}

/** One of the drawings in index.html. */
export function icon (name: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use')
  use.setAttribute('href', `#icon-${name}`)
  svg.setAttribute('aria-hidden', 'true')
  svg.classList.add('icon')
  svg.append(use)
  return svg
}

export function button (text: string, onclick: () => void, { kind = 'plain', ...props }: { kind?: 'main' | 'plain' | 'quiet' } & Props = {}): HTMLButtonElement {
  return el('button', { type: 'button', class: `button ${kind}`, onclick, ...props }, text)
}

let leave = (): void => {}

/** Show one view in the page, and let screen readers start at its heading. */
export function show (view: HTMLElement, onLeave: () => void = () => {}): void {
  leave()
  leave = onLeave
  const main = document.querySelector('main') as HTMLElement
  main.replaceChildren(view)
  const heading = main.querySelector('h1')
  document.title = `${heading?.textContent ?? ''} · Private shares`
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
  scrollTo(0, 0)
}
