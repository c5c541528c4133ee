/** The largest that changes anything: DEFAULT_MMAP_THRESHOLD_MAX of glibc, less its own header. */
const LARGEST = 33_550_000

let done = false

/**
 * glibc gets every array of over 128 KiB from the system, page by page, and gives it back when it is freed: a fifth of the
 * time of sealing, and more with several threads. It keeps such memory once it has seen a larger one freed (mallopt(3),
 * "dynamic mmap threshold"). Nothing of it is touched, so this costs no memory.
 */
export function keepMemoryWarm (): void {
  if (!done) {
    done = true
    new ArrayBuffer(LARGEST).transfer?.(0)
  }
}
