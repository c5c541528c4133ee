const ask = (event: Event): void => { event.preventDefault() }

/**
 * Have the browser ask before this page is closed or loaded again, because something would be lost.
 *
 * @returns no longer
 */
export function askBeforeLeaving (): () => void {
  addEventListener('beforeunload', ask)
  return () => { removeEventListener('beforeunload', ask) }
}
