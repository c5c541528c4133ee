import type { Shelf } from './keep/shelf.ts'
import type { PageNode } from './net/page-node.ts'
import type { ProviderLink } from './net/provider-link.ts'

/** What every view has. */
export interface App {
  node: PageNode
  provider: ProviderLink
  shelf: Shelf
}
