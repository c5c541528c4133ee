import os from 'node:os'
import path from 'node:path'

/** Where a person's programs keep their data. */
function dataFolder (): string {
  const { XDG_DATA_HOME, LOCALAPPDATA } = process.env

  if (XDG_DATA_HOME != null && path.isAbsolute(XDG_DATA_HOME)) {
    return XDG_DATA_HOME
  }

  switch (process.platform) {
    case 'darwin':
      return path.join(os.homedir(), 'Library', 'Application Support')
    case 'win32':
      return LOCALAPPDATA ?? path.join(os.homedir(), 'AppData', 'Local')
    default:
      return path.join(os.homedir(), '.local', 'share')
  }
}

/** Where publish has its node, unless it is told. */
export function defaultRepo (): string {
  return path.join(dataFolder(), 'helia-encrypted')
}
