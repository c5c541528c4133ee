import type { PlainNode } from './views.ts'

/** A line of a tree as it is shown; without a node it says how many more there are. */
export interface Row {
  depth: number
  node?: PlainNode
  more: number
  /** the last of those beside it */
  last: boolean
}

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

/** Lines for each child: one, and what is left shared among those that need more. */
function shares (children: PlainNode[], lines: number): number[] {
  const given = children.map(() => 1)
  let left = lines - children.length
  let wanting = children.map((_, i) => i).filter(i => need(children[i]) > 1)

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
  const rows = shown.flatMap((child, i) => nodeRows(child, depth, given[i], shown.length === children.length && i === shown.length - 1))
  const more = children.length - shown.length
  return more === 0 ? rows : [...rows, { depth, more, last: true }]
}

function nodeRows (node: PlainNode, depth: number, lines: number, last: boolean): Row[] {
  return [{ depth, node, more: 0, last }, ...childRows(node, depth + 1, lines - 1)]
}

/** As much of a tree as fits so many lines: all of its upper levels rather than all of its first folder. */
export function treeRows (tree: PlainNode, lines: number): Row[] {
  return nodeRows(tree, 0, lines, true)
}

/** Files, folders and whatever else is in a tree. */
export function countNodes (tree: PlainNode): number {
  return need(tree)
}
