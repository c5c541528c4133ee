import { el } from './dom.ts'

export interface TilesInit {
  label: string
  /** pointed at, or reached with the arrow keys; undefined: no longer */
  onPoint (tile?: string): void
}

const SIZES: Array<[number, number]> = [[64, 30], [300, 20], [1000, 14], [Infinity, 9]]

/** Sealed blocks, all drawn alike: that is all there is to see of them. */
export class TilesView {
  readonly element: HTMLElement
  readonly #tiles = new Map<string, HTMLElement>()
  readonly #init: TilesInit
  #current = -1
  /** how many of the tiles are on this device */
  here = 0

  constructor (init: TilesInit) {
    this.#init = init
    this.element = el('div', {
      role: 'img',
      'aria-label': init.label,
      class: 'tiles',
      onpointerover: ({ target }) => { this.#point(target as HTMLElement) },
      onpointerleave: () => { init.onPoint() },
      onkeydown: event => { this.#onKey(event) },
      onblur: () => { this.#moveTo(-1) }
    })
  }

  /** All tiles, and those of which the block is here. */
  show (names: string[], here: Set<string>): void {
    this.#tiles.clear()
    names.forEach((name, i) => { this.#tiles.set(name, this.#tile(i + 1)) })
    this.element.replaceChildren(...this.#tiles.values())
    this.element.setAttribute('role', 'listbox')
    this.element.tabIndex = 0
    this.#fit(names.length)
    here.forEach(name => { this.arrived(name) })
  }

  /** One more, of which nothing is known yet. */
  grow (): void {
    this.element.append(el('i', { class: 'tile here', role: 'presentation' }))
    this.#fit(this.element.childElementCount)
  }

  /** @returns whether it is one of these tiles, and was not here before */
  arrived (name: string): boolean {
    const tile = this.#tiles.get(name)
    const isNew = tile?.classList.contains('here') === false
    tile?.classList.add('here')
    this.here += isNew ? 1 : 0
    return isNew
  }

  light (names: string[]): void {
    const lit = new Set(names)

    this.#tiles.forEach((tile, name) => {
      tile.classList.toggle('lit', lit.has(name))
      tile.setAttribute('aria-selected', `${lit.has(name)}`)
    })
  }

  #tile (number: number): HTMLElement {
    return el('i', { role: 'option', id: `tile-${number}`, class: 'tile', 'aria-label': `Sealed block ${number}`, 'aria-selected': 'false' })
  }

  #fit (count: number): void {
    const [, size] = SIZES.find(([most]) => count <= most) as [number, number]
    this.element.style.setProperty('--size', `${size}px`)
  }

  #point (tile: HTMLElement): void {
    const name = [...this.#tiles].find(([, element]) => element === tile)?.[0]
    name != null && this.#init.onPoint(name)
  }

  #onKey (event: KeyboardEvent): void {
    const columns = getComputedStyle(this.element).gridTemplateColumns.split(' ').length
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns, Home: -Infinity, End: Infinity }

    if (event.key in steps && this.#tiles.size > 0) {
      event.preventDefault()
      this.#moveTo(Math.max(0, Math.min(this.#tiles.size - 1, this.#current + steps[event.key])))
    }
  }

  #moveTo (index: number): void {
    this.element.querySelector('.current')?.classList.remove('current')
    this.#current = index
    const [name, tile] = [...this.#tiles][index] ?? []
    tile?.classList.add('current')
    this.element.setAttribute('aria-activedescendant', tile?.id ?? '')
    this.#init.onPoint(name)
  }
}
