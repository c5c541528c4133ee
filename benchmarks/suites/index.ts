/** All suites, in the order in which they run. */
export const SUITES = ['blocks', 'small', 'crypto', 'files', 'ipsql', 'programs', 'memory', 'ipsql-memory', 'pinning', 'again', 'lazy'] as const

export type SuiteName = typeof SUITES[number]
