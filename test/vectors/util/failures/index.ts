import { BLOCK_FAILURES } from './block.ts'
import { CATALOG_FAILURES } from './catalog.ts'
import { COMMITMENT_FAILURES } from './commitment.ts'
import { GRAPH_FAILURES } from './graph.ts'
import { INDEX_FAILURES } from './index-tree.ts'
import { KEY_FAILURES } from './key.ts'
import { MANIFEST_FAILURES } from './manifest.ts'
import { ROOT_FAILURES } from './root.ts'
import type { FailureCases } from './case.ts'

export const FAILURES: FailureCases = {
  key: KEY_FAILURES,
  root: ROOT_FAILURES,
  commitment: COMMITMENT_FAILURES,
  manifest: MANIFEST_FAILURES,
  index: INDEX_FAILURES,
  block: BLOCK_FAILURES,
  catalog: CATALOG_FAILURES,
  graph: GRAPH_FAILURES
}
