/** What the other layers use of this one; see `index.ts` for what is public. */
export { Keyring, closeUnlocked } from './keyring.ts'
export { rotation } from './rotation.ts'
export { rewrapRoot } from './share-graph.ts'
export { provideRoot } from './provide-root.ts'
