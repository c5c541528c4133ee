/** What is mutated, and the tests that have to notice; those that take long are left out, or it would take days. */
export const AREAS = {
  crypto: { mutate: ['src/crypto/*.ts'], specs: ['test/crypto/*.spec.ts', 'test/format/*.spec.ts', 'test/vectors/*.spec.ts', 'test/secrets/*.spec.ts'] },
  format: { mutate: ['src/format/*.ts'], specs: ['test/format/*.spec.ts', 'test/vectors/*.spec.ts', 'test/hostile/*.spec.ts'] },
  graph: { mutate: ['src/graph/*.ts'], specs: ['test/graph/*.spec.ts', 'test/vectors/*.spec.ts', 'test/hostile/*.spec.ts', 'test/secrets/*.spec.ts'], ignore: ['workers', 'workers-again', 'diff-indexes', 'lost-pages', 'previous-edits', 'previous-faults', 'previous-same', 'previous-order'].map(name => `test/graph/${name}.spec.ts`) },
  guard: { mutate: ['src/blockstore/leak-guard/**/*.ts'], specs: ['test/blockstore/**/*.spec.ts'] },
  engine: { mutate: ['src/engine/*.ts'], specs: ['test/engine/*.spec.ts', 'test/vectors/*.spec.ts'], without: '10,000 requests|memory stays flat' }
}
