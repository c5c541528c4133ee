/** What Node itself takes. */

import { answer } from '../util/child.ts'
import { peakBytes } from '../util/peak.ts'

await answer({ peak: peakBytes })
