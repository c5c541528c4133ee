/** Something that the person who runs the demo can put right: shown as one line. */
export class DemoError extends Error {
  name = 'DemoError'
}

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such file or folder',
  ELOOP: 'its links go round in a circle',
  ENAMETOOLONG: 'the name is too long'
}

/** The one line for an error of the disk or of ours; undefined for a defect. */
export function explain (err: any): string | undefined {
  if (err instanceof DemoError) {
    return err.message
  }

  if (typeof err.path === 'string') {
    return `can't read ${err.path}: ${REASONS[err.code] ?? err.message}`
  }
}
