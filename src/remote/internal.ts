/** What the other layers use of this one; see `index.ts` for what is public. */
export { auditRemote } from './audit-remote.ts'
export type { RemoteAudit, RemoteAuditOptions } from './audit-remote.ts'
export { checkRemote, pinRemotely } from './pin-remotely.ts'
export type { RemotePinProgressEvents, RemoteSettings } from './pin-remotely.ts'
export { unpinRemotely } from './unpin-remotely.ts'
export type { RemoteUnpinOptions } from './unpin-remotely.ts'
