import { el } from './dom.ts'

const ADDRESS = /^(age1[a-z0-9]{20,}|12D3Koo[1-9A-HJ-NP-Za-km-z]{20,})$/

/** The addresses in a text, one a line or with commas between them. */
export function addressesIn (text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter(word => word !== ''))]
}

function choice (value: string, title: string, text: string, props: Record<string, unknown>): HTMLElement {
  return el('label', { class: 'choice' },
    el('input', { type: 'radio', name: 'who', value, ...props }),
    el('span', {}, el('strong', {}, title), ` ${text}`))
}

/** Who may read it, and the button that publishes. */
export function whoForm (publish: (to: string[]) => void): { element: HTMLFormElement, buttons: HTMLElement } {
  const problem = el('p', { class: 'problem', id: 'people-problem', role: 'status' })
  const people = el('textarea', { id: 'people', rows: 3, spellcheck: 'false', autocomplete: 'off', 'aria-describedby': 'people-problem', placeholder: 'age1…\n12D3Koo…' })
  const field = el('div', { class: 'people', hidden: true }, el('label', { for: 'people' }, 'Their addresses, one a line: an age recipient, or the PeerId of their node'), people, problem)
  const buttons = el('p', { class: 'buttons' }, el('button', { class: 'button main' }, 'Encrypt and publish'))
  const isPeople = (): boolean => new FormData(element).get('who') === 'people'

  const submit = (): void => {
    const to = isPeople() ? addressesIn(people.value) : []
    const wrong = to.find(address => !ADDRESS.test(address))
    const text = wrong != null ? `"${wrong}" is no whole address.` : 'Paste at least one address.'
    problem.textContent = isPeople() && (wrong != null || to.length === 0) ? text : ''
    problem.textContent === '' ? publish(to) : people.focus()
  }

  const element: HTMLFormElement = el('form', {
    class: 'who',
    onchange: () => { field.hidden = !isPeople() },
    onsubmit: event => {
      event.preventDefault()
      submit()
    }
  },
  el('fieldset', {}, el('legend', {}, 'Who may read it?'),
    choice('link', 'Whoever has the link.', 'The key is part of the link.', { checked: true }),
    choice('people', 'Only these people.', 'The link alone opens nothing.', {})),
  field,
  buttons)

  return { element, buttons }
}
