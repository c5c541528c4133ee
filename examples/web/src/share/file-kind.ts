/** How a file is shown, as its name tells. */
export type Look = 'image' | 'audio' | 'video' | 'text'

const TEXT = 'css csv html js json log md py rs sh toml ts txt xml yaml yml'

const TYPES = new Map([
  ...['avif', 'gif', 'jpeg', 'png', 'webp'].map(name => [name, `image/${name}`] as const),
  ['jpg', 'image/jpeg'],
  ['svg', 'image/svg+xml'],
  ...['aac', 'flac', 'ogg', 'wav'].map(name => [name, `audio/${name}`] as const),
  ['m4a', 'audio/mp4'],
  ['mp3', 'audio/mpeg'],
  ['oga', 'audio/ogg'],
  ['opus', 'audio/ogg'],
  ['m4v', 'video/mp4'],
  ['mov', 'video/quicktime'],
  ['mp4', 'video/mp4'],
  ['ogv', 'video/ogg'],
  ['webm', 'video/webm'],
  ...TEXT.split(' ').map(name => [name, 'text/plain'] as const)
])

/** A media type that is safe to give to the page; undefined where it has none. */
export function typeOf (name: string): string | undefined {
  return TYPES.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase())
}

export function lookOf (name: string): Look | undefined {
  return typeOf(name)?.split('/')[0] as Look | undefined
}
