// for users whose TypeScript has an older library
/// <reference lib="esnext.disposable" preserve="true" />

/** Holds files open until it is closed; for `await using`, too. */
export interface Closable extends AsyncDisposable {
  /** closing again does nothing */
  close (): Promise<void>
}
