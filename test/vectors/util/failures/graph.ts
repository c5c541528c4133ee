import * as dagCbor from '@ipld/dag-cbor'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import * as cbor from '../../../format/util/cbor.ts'
import { seededBytes } from '../../../format/util/random.ts'
import { KIND, cidOf, cidV1 } from '../../../format/util/reference.ts'
import { sealPart } from '../reference-graph.ts'
import { replaced, verifyOnly, withKey } from './case.ts'
import type { FailureCase } from './case.ts'
import type { Cbor } from '../../../format/util/cbor.ts'

const RAW = 0x55
const incomplete = withKey('IncompleteGraphError')

// small tree: 4 blocks, 5 entries
const says = (name: string, value: Cbor): FailureCase => ({
  name: `graph: ${name}`,
  description: 'the manifest says so, the blocks do not',
  faults: { manifest: replaced(name.split(' ')[0], value) },
  errors: incomplete
})

const counts: FailureCase[] = [
  says('blocks is one less', cbor.uint(3)),
  says('blocks is 1', cbor.uint(1)),
  says('entries is one more', cbor.uint(6)),
  says('entries is 2^53 - 1', cbor.uint(2 ** 53 - 1)),
  says('bytes is 0', cbor.uint(0)),
  says('bytes is one more', cbor.uint(1_000_000)),
  says('root is another CID', cbor.link(cidV1(RAW, seededBytes(580, 32)))),
  says('entry is not in the index', cbor.link(cidV1(RAW, seededBytes(581, 32))))
]

const entries: FailureCase[] = [
  { name: 'graph: blocks and entries are one more', description: 'the manifest says so, the blocks do not', faults: { manifest: fields => replaced('blocks', cbor.uint(5))(replaced('entries', cbor.uint(6))(fields)) }, errors: incomplete },
  { name: 'graph: entry is another data block', description: 'a block of the graph that is not its root', faults: { manifest: (fields, [{ digest }]) => replaced('entry', cbor.link(cidV1(RAW, digest)))(fields) }, errors: incomplete },
  { name: 'graph: root is a leaf, entry is the root', description: 'the two do not belong together', faults: { manifest: (fields, [{ plain }]) => replaced('root', cbor.link(plain))(fields) }, errors: incomplete },
  { name: 'graph: entry is the catalog', description: 'a page is no data block', faults: { manifest: fields => replaced('entry', fields.find(([name]) => name === 'catalog')?.[1] ?? cbor.nil)(fields) }, errors: incomplete },
  { name: 'graph: a block less than the manifest says', description: 'index and catalog are right without it, the counts are not', faults: { data: data => data.slice(1), manifest: fields => replaced('blocks', cbor.uint(4))(replaced('entries', cbor.uint(5))(fields)) }, errors: incomplete },
  { name: 'graph: without its root block', description: 'everything else is right, and entry is another block', faults: { data: data => data.slice(0, -1) }, errors: incomplete }
]

const outside = utf8ToBytes('nobody links this')
const broken = utf8ToBytes('this is no dag-cbor')

const contents: FailureCase[] = [
  { name: 'graph: a linked block is left out', description: 'called complete, and all counts are right without it', faults: { data: data => data.slice(1) }, errors: verifyOnly('IncompleteGraphError') },
  { name: 'graph: a block that nothing links', description: 'called complete, and all counts are right with it', faults: { data: (data, keys) => [...data, sealPart(keys, KIND.data, cidOf(RAW, outside), outside)] }, errors: verifyOnly('IncompleteGraphError') },
  { name: 'graph: a block twice', description: 'the same plain block in two sealed ones', parts: { catalog: false }, faults: { data: (data, keys) => [...data, sealPart(keys, KIND.data, data[0].plain, utf8ToBytes('left'), 'none')] }, errors: verifyOnly('IncompleteGraphError') },
  { name: 'graph: a root that does not decode', description: 'its bytes hash to its CID, and are no dag-cbor', parts: { plainRoot: cidOf(0x71, broken), blocks: [{ cid: cidOf(0x71, broken), content: broken }] }, errors: verifyOnly('UndecodableBlockError') },
  { name: 'graph: a codec that this reader lacks', description: 'its links can\'t be followed', parts: { plainRoot: cidOf(0x300539, outside), blocks: [{ cid: cidOf(0x300539, outside), content: outside }] }, errors: verifyOnly('UnknownCodecError') },
  { name: 'graph: a subset called complete', description: 'the root alone, whose links lead nowhere', parts: { ...alone() }, errors: verifyOnly('IncompleteGraphError') }
]

function alone (): FailureCase['parts'] {
  const content = dagCbor.encode([1])
  const linking = cbor.list([cbor.link(cidOf(0x71, content))])
  return { plainRoot: cidOf(0x71, linking), blocks: [{ cid: cidOf(0x71, linking), content: linking }] }
}

export const GRAPH_FAILURES: FailureCase[] = [...counts, ...entries, ...contents]
