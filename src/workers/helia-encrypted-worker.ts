import { HELLO } from './hello.ts'
import './worker.ts'

// before it is given any secret
globalThis.postMessage?.(HELLO)

export { HELLO }
