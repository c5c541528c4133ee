/** What the other layers use of this one; see `index.ts` for what is public. */
export { auditRemote } from './audit-remote.ts'
export { checkRemote, pinRemotely } from './pin-remotely.ts'
export { unpinRemotely } from './unpin-remotely.ts'
