const LOCK = 'store'

/**
 * Wait for this window's turn to change what the store keeps. Windows share one store, and what one has not pinned yet
 * is what another would throw away.
 */
export async function inTurn <T> (work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, async () => work()) as Promise<T>
}
