import type { PlainNode } from './views.ts'

/** A line of a tree as it is shown; without a node it says how many more there are. */
export interface Row {
  depth: number
  node?: PlainNode
  more: number
  /** how many are in it, if none of them is shown */
  inside: number
}

/** Lines below a folder that are worth opening it. */
const OPEN = 3

// computed once a node: the tree may be large
const needs = new WeakMap<PlainNode, number>()

/** Lines that a node and all below it would take. */
function need (node: PlainNode): number {
  const known = needs.get(node)

  if (known != null) {
    return known
  }

  const lines = node.children.reduce((sum, child) => sum + need(child), 1)
  needs.set(node, lines)
  return lines
}

/** Lines for each child: one, some for as many as can be opened, and what is left shared among these. */
function shares (children: PlainNode[], lines: number): number[] {
  let left = lines - children.length

  const given = children.map(child => {
    const below = Math.min(OPEN, need(child) - 1)
    const opened = below <= left ? below : 0
    left -= opened
    return 1 + opened
  })

  let wanting = children.map((_, i) => i).filter(i => given[i] > 1 && need(children[i]) > given[i])

  while (left > 0 && wanting.length > 0) {
    const each = Math.max(1, Math.floor(left / wanting.length))

    for (const i of wanting) {
      const more = Math.min(each, left, need(children[i]) - given[i])
      given[i] += more
      left -= more
    }

    wanting = wanting.filter(i => need(children[i]) > given[i])
  }

  return given
}

function childRows ({ children }: PlainNode, depth: number, lines: number): Row[] {
  if (children.length === 0 || lines <= 0) {
    return []
  }

  const shown = children.length <= lines ? children : children.slice(0, lines - 1)
  const given = shares(shown, shown.length < children.length ? lines - 1 : lines)
  const rows = shown.flatMap((child, i) => nodeRows(child, depth, given[i]))
  const more = children.length - shown.length
  return more === 0 || shown.length === 0 ? rows : [...rows, { depth, more, inside: 0 }]
}

function nodeRows (node: PlainNode, depth: number, lines: number): Row[] {
  const below = childRows(node, depth + 1, lines - 1)
  return [{ depth, node, more: 0, inside: below.length === 0 ? node.children.length : 0 }, ...below]
}

/** As much of a tree as fits so many lines: all of its upper levels rather than all of its first folder. */
export function treeRows (tree: PlainNode, lines: number): Row[] {
  return nodeRows(tree, 0, lines)
}
