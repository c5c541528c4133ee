const named = (folder, ...names) => names.map(name => `test/${folder}/${name}.spec.ts`)

// no test of the wrapped keys or of IPSQL's format comes to the graphs
const OF_GRAPHS = [
  'test/graph/*.spec.ts', ...named('vectors', 'vectors'), ...named('hostile', 'catalog', 'index', 'plain', 'root-and-manifest'), 'test/secrets/*.spec.ts',
  ...named('car', 'encrypt-car', 'encrypt-car-changes'), ...named('node', 'files-workers', 'spill')
]

const SLOW_OF_GRAPHS = [
  ...named('graph', 'diff-indexes', 'lost-pages', 'open-graph', 'previous-edits', 'previous-faults', 'previous-forged', 'previous-order', 'previous-same', 'previous-together'),
  ...named('graph', 'previous-work', 'second-pass', 'tampering', 'workers', 'workers-again'),
  ...named('vectors', 'vectors'), ...named('hostile', 'plain', 'root-and-manifest'), ...named('secrets', 'closed', 'told', 'workers'),
  ...named('car', 'encrypt-car', 'encrypt-car-changes'), ...named('node', 'files-workers', 'spill')
]

/**
 * What is mutated, and the tests that have to notice. Those that are slow are asked only about what the others do not
 * notice; those without which it is measured take too long for that too.
 */
export const AREAS = {
  crypto: { mutate: ['src/crypto/*.ts'], specs: ['test/crypto/*.spec.ts', 'test/format/*.spec.ts', 'test/vectors/*.spec.ts', 'test/secrets/*.spec.ts'], slow: [] },
  format: { mutate: ['src/format/*.ts'], specs: ['test/format/*.spec.ts', 'test/vectors/*.spec.ts', 'test/hostile/*.spec.ts'], slow: [] },
  graph: { mutate: ['src/graph/*.ts'], specs: OF_GRAPHS, slow: SLOW_OF_GRAPHS },
  guard: { mutate: ['src/blockstore/leak-guard/**/*.ts'], specs: ['test/blockstore/**/*.spec.ts'], slow: [] },
  engine: { mutate: ['src/engine/*.ts'], specs: ['test/engine/*.spec.ts', ...named('vectors', 'wrapped-keys'), 'test/secrets/*.spec.ts'], slow: ['test/secrets/*.spec.ts'], without: '10,000 requests|memory stays flat' }
}
