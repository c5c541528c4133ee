import { EXIT } from './failure.ts'
import type { Context } from './context.ts'

const SIGNALS = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated, SIGHUP: EXIT.hungUp }

/** Milliseconds for putting things away, in which further signals change nothing. */
const PATIENCE = 2_000

/** What ended the program, a signal of the system for instance, as the reason of an `AbortSignal`. */
export class Interruption extends Error {
  readonly exitCode: number

  constructor (exitCode: number) {
    super('interrupted')
    this.exitCode = exitCode
  }
}

/** A failure that nobody waited for. */
export class Crash extends Interruption {}

/** A command, once there is one. */
export interface Running {
  context?: Context
}

/** Aborts at the first signal. One that comes when that took too long doesn't wait. */
export function endOnSignals (controller: AbortController): void {
  let interrupted = Infinity

  const interrupt = (code: number): void => {
    if (!controller.signal.aborted) {
      interrupted = performance.now()
      controller.abort(new Interruption(code))
    } else if (performance.now() - interrupted > PATIENCE) {
      process.exit(code)
    }
  }

  Object.entries(SIGNALS).forEach(([name, code]) => process.on(name, () => { interrupt(code) }))
}

/** Put away what a command left that doesn't end. */
function leave ({ context }: Running, code: number): void {
  const exit = (): void => { process.exit(code) }

  setTimeout(() => {
    setTimeout(exit, PATIENCE)
    void (context?.end() ?? Promise.resolve()).then(exit, exit)
  }, context == null ? 0 : PATIENCE)
}

/** What fails while nobody waits for it ends the command as a signal does. `tell` says it, and gives the exit code. */
export function endOnFailure (controller: AbortController, running: Running, tell: (err: unknown) => number): void {
  const { signal } = controller

  process.on('uncaughtException', err => {
    // what comes of ending it is not told
    if (!signal.aborted) {
      running.context?.clear()
      controller.abort(new Crash(tell(err)))
    }

    leave(running, (signal.reason as Interruption).exitCode)
  })
}
