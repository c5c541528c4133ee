/** Writes docs/PERFORMANCE.md and its plots anew, from what was measured last. */

import { writeDocument } from './document/index.ts'
import { savedResults } from './util/results.ts'

writeDocument(savedResults())
