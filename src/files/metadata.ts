import type { Mtime } from 'ipfs-unixfs'

/** What a file system says of a file. */
interface Stats {
  mode: number
  mtimeMs: number
}

/** What unixfs keeps of a file or folder besides its content. */
export interface Metadata {
  /** permission bits; undefined for unixfs's own default */
  mode?: number
  /** microseconds since 1970: what can be set again exactly */
  time?: number
}

/** Which modes and times of files are kept. */
export interface MetadataOptions {
  /** keep the permission bits; default true */
  preserveMode?: boolean
  /** keep the time of the last change, to the microsecond; default true */
  preserveTime?: boolean
}

export const FILE_MODE = 0o644
export const FOLDER_MODE = 0o755
export const PERMISSIONS = 0o777
const MICROS = 1_000_000
const MAX_SECONDS = 8_640_000_000_000

export function metadataOf (stats: Stats, usualMode: number, { preserveMode = true, preserveTime = true }: MetadataOptions): Metadata {
  const mode = stats.mode & PERMISSIONS

  return {
    mode: preserveMode && mode !== usualMode ? mode : undefined,
    time: preserveTime ? Math.round(stats.mtimeMs * 1_000) : undefined
  }
}

/** As unixfs has it: whole seconds, and nanoseconds if there are any. */
export function toMtime (time: number | undefined): Mtime | undefined {
  if (time == null) {
    return undefined
  }

  const secs = Math.floor(time / MICROS)
  const nsecs = (time - secs * MICROS) * 1_000
  return nsecs === 0 ? { secs: BigInt(secs) } : { secs: BigInt(secs), nsecs }
}

/** Seconds since 1970; undefined for what is no time, or none that a `Date` can be. */
export function toSeconds (mtime: Mtime | undefined): number | undefined {
  if (mtime == null) {
    return undefined
  }

  const { secs, nsecs = 0 } = mtime
  const seconds = Number(secs) + nsecs / 1e9
  return Math.abs(seconds) <= MAX_SECONDS && nsecs < 1e9 ? seconds : undefined
}
