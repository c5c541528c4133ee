import { seededRandom } from '../util/random.ts'

/** Numbers at which lengths and counts change their form. */
const EDGES = [0, 1, 23, 24, 27, 31, 32, 0x40, 0x5f, 0x7f, 0x80, 0x81, 0x9f, 0xa2, 0xbf, 0xd8, 0xf6, 0xfb, 0xff]
const MOST = 1_500_000

export type Pick = (count: number) => number

export function picker (seed: number): Pick {
  const random = seededRandom(seed)
  return count => Math.floor(random() * count)
}

function spliced (data: Uint8Array, start: number, length: number, middle: Uint8Array): Uint8Array {
  const end = Math.min(start + length, data.byteLength)
  const result = new Uint8Array(data.byteLength - (end - start) + middle.byteLength)
  result.set(data.subarray(0, start))
  result.set(middle, start)
  result.set(data.subarray(end), start + middle.byteLength)
  return result
}

function part (data: Uint8Array, pick: Pick): Uint8Array {
  const start = pick(data.byteLength + 1)
  return data.slice(start, start + 1 + pick(pick(4) === 0 ? data.byteLength + 1 : 48))
}

type Mutation = (data: Uint8Array, pick: Pick, other: Uint8Array) => Uint8Array

function changed (data: Uint8Array, pick: Pick, change: (byte: number) => number): Uint8Array {
  const result = data.slice()
  const i = pick(result.byteLength)
  result[i] = change(result[i])
  return result
}

const MUTATIONS: Mutation[] = [
  (data, pick) => changed(data, pick, byte => byte ^ 1 << pick(8)),
  (data, pick) => changed(data, pick, () => pick(256)),
  (data, pick) => changed(data, pick, () => EDGES[pick(EDGES.length)]),
  (data, pick) => changed(data, pick, byte => byte + (pick(2) === 0 ? 1 : 255)),
  // left out, put in, twice, many times, elsewhere, from another
  (data, pick) => spliced(data, pick(data.byteLength + 1), 1 + pick(16), new Uint8Array(0)),
  (data, pick) => spliced(data, pick(data.byteLength + 1), 0, Uint8Array.from({ length: 1 + pick(8) }, () => EDGES[pick(EDGES.length)])),
  (data, pick) => spliced(data, pick(data.byteLength + 1), 0, part(data, pick)),
  (data, pick) => { const piece = part(data, pick).subarray(0, 16); return spliced(data, pick(data.byteLength + 1), 0, Uint8Array.from({ length: piece.byteLength * (1 + pick(200)) }, (_, i) => piece[i % piece.byteLength])) },
  (data, pick) => { const piece = part(data, pick); return spliced(data, pick(data.byteLength + 1), piece.byteLength, piece) },
  (data, pick, other) => spliced(data, pick(data.byteLength + 1), pick(2) * 32, part(other, pick)),
  data => data.slice(0, -1),
  (data, pick) => data.slice(0, pick(data.byteLength + 1)),
  // a length of 1, 2, 4 or 8 bytes
  (data, pick) => { const size = 1 << pick(4); return spliced(data, pick(data.byteLength + 1), size, new Uint8Array(size).fill([0, 1, 0x7f, 0x80, 0xff][pick(5)])) }
]

/** The same input, changed in one to eight places. */
export function mutate (data: Uint8Array, pick: Pick, other: Uint8Array): Uint8Array {
  let result = data

  for (let i = 1 << pick(4); i > 0; i--) {
    result = MUTATIONS[pick(MUTATIONS.length)](result, pick, other)
  }

  return result.subarray(0, MOST)
}
