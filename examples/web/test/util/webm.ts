/** A film in a file (WebM, a subset of Matroska: RFC 9559), of one track of VP8. */

export interface Frame {
  /** milliseconds from the start */
  at: number
  isKey: boolean
  bytes: Buffer
}

export interface Film {
  width: number
  height: number
  /** milliseconds */
  duration: number
  frames: Frame[]
}

const MILLISECONDS = 1_000_000

// sizes and numbers all take 8 bytes, so that places can be told before they are written
function element (id: number, ...content: Buffer[]): Buffer {
  const name = Buffer.from(id.toString(16), 'hex')
  const body = Buffer.concat(content)
  const size = Buffer.alloc(8)
  size.writeBigUInt64BE((1n << 56n) | BigInt(body.byteLength))
  return Buffer.concat([name, size, body])
}

function number (id: number, value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(value))
  return element(id, bytes)
}

function float (id: number, value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return element(id, bytes)
}

const text = (id: number, value: string): Buffer => element(id, Buffer.from(value))

const head = (): Buffer => element(0x1a45dfa3, number(0x4286, 1), number(0x42f7, 1), number(0x42f2, 4), number(0x42f3, 8), text(0x4282, 'webm'), number(0x4287, 4), number(0x4285, 2))

const info = (duration: number): Buffer => element(0x1549a966, number(0x2ad7b1, MILLISECONDS), float(0x4489, duration), text(0x4d80, 'test'), text(0x5741, 'test'))

const tracks = ({ width, height }: Film): Buffer => element(0x1654ae6b, element(0xae, number(0xd7, 1), number(0x73c5, 1), number(0x83, 1), text(0x86, 'V_VP8'), element(0xe0, number(0xb0, width), number(0xba, height))))

function block ({ at, isKey, bytes }: Frame, start: number): Buffer {
  const head = Buffer.from([0x81, 0, 0, isKey ? 0x80 : 0])
  head.writeInt16BE(at - start, 1)
  return element(0xa3, head, bytes)
}

/** From each key frame to the next. */
function scenes (frames: Frame[]): Frame[][] {
  const starts = frames.flatMap(({ isKey }, i) => isKey ? [i] : [])
  return starts.map((start, i) => frames.slice(start, starts[i + 1]))
}

// where to find each scene, so that a player can jump
function cues (starts: number[], places: number[]): Buffer {
  return element(0x1c53bb6b, ...starts.map((start, i) => element(0xbb, number(0xb3, start), element(0xb7, number(0xf7, 1), number(0xf1, places[i])))))
}

export function webm (film: Film): Buffer {
  const clusters = scenes(film.frames).map(frames => element(0x1f43b675, number(0xe7, frames[0].at), ...frames.map(frame => block(frame, frames[0].at))))
  const starts = scenes(film.frames).map(([{ at }]) => at)
  const before = Buffer.concat([info(film.duration), tracks(film)])
  let place = before.byteLength + cues(starts, starts).byteLength
  const places = clusters.map(({ byteLength }) => (place += byteLength) - byteLength)
  return Buffer.concat([head(), element(0x18538067, before, cues(starts, places), ...clusters)])
}
