/** What a page needs seldom, and loads in one piece when it does. */
export { fetchGraph } from '../gateway/internal.ts'
export { auditRemote, checkRemote, pinRemotely, unpinRemotely } from '../remote/internal.ts'
