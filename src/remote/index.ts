/**
 * @packageDocumentation
 *
 * Encrypted graphs at services that speak the IPFS Pinning Service API: have them pinned, ask whether they are there, and have
 * them unpinned.
 */
export { auditRemote } from './audit-remote.ts'
export type { AuditingNode, RemoteAudit, RemoteAuditOptions } from './audit-remote.ts'
export type { DialingNode } from './dialing-node.ts'
export { pinRemotely } from './pin-remotely.ts'
export type { RemotePinOptions, RemotePinProgressEvents, RemoteSettings } from './pin-remotely.ts'
export type { PinningServiceInit } from './pinning-service.ts'
export { unpinRemotely } from './unpin-remotely.ts'
export type { RemoteUnpinOptions } from './unpin-remotely.ts'
