/**
 * Refuses to put plaintext where the network can read it: by object, by place, by
 * canary, by the first real blocks, and by a marker that outlives the process.
 *
 * What it can't see: a store that leaks only later (and hides its inner store), one that
 * another process or another node serves, and a copy of the private folder made elsewhere.
 */
export { assertPrivateStore } from './assert-private-store.ts'
export type { AssertPrivateOptions } from './assert-private-store.ts'
export { assertNotShared } from './assert-not-shared.ts'
export { GuardedPuts, multihashKey } from './guarded-puts.ts'
export { isRemoteStore } from './is-remote-store.ts'
export { createMarker, assertNoMarker } from './marker.ts'
export type { Marker } from './marker.ts'
