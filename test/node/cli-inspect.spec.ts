import { expect } from 'aegir/chai'
import { treeRows } from '../../src/cli/inspect/rows.ts'
import { svg } from '../../src/cli/inspect/svg.ts'
import { byteText, columnsOf, fitted, oneLine, printable, timeText } from '../../src/cli/text.ts'
import { seededRandom } from '../util/random.ts'
import type { PlainNode, PlainView, StrangerView } from '../../src/cli/inspect/views.ts'

const random = seededRandom(1)

function stranger (count: number): StrangerView {
  const blocks = Array.from({ length: count }, (_, i) => ({ cid: `bafkrei${i}`, bytes: Math.floor(35 * 2 ** (random() * 15.8)) }))
  return { root: 'bafyrei', format: 'encrypted-graph/1', suite: 'aes-256-gcm', index: 'i', indexNodes: 1, levels: 1, manifest: 'm', blocks, bytes: 1 }
}

/** A tree of so many nodes, with some folders. */
function tree (count: number, depth = 0): PlainNode {
  const children: PlainNode[] = []

  for (let left = count - 1; left > 0;) {
    const size = depth < 6 && random() < 0.4 ? 1 + Math.floor(random() * left) : 1
    children.push(size > 1 ? tree(size, depth + 1) : { name: `file-${left}`, kind: 'file', cid: 'c', bytes: left, children: [] })
    left -= size
  }

  return { name: `folder-${count}`, kind: 'folder', cid: 'c', bytes: 1, children }
}

function plain (count: number): PlainView {
  return { root: 'bafybei', blocks: count, bytes: 1, complete: true, nonce: 'derived', padding: 'padme', tree: tree(count) }
}

describe('cli: what inspect draws', () => {
  for (const count of [1, 5, 100, 3_000, 100_000]) {
    it(`${count} blocks: every one has its tile, inside the picture, which stays small`, () => {
      const picture = svg(stranger(count), plain(Math.min(count, 20_000)))
      expect(picture.length).to.be.below(500_000)
      const [, width, height] = /viewBox="0 0 (\d+) ([\d.]+)"/.exec(picture)?.map(Number) ?? []
      const [, sea = ''] = /<path class="sea" d="([^"]*)"/.exec(picture) ?? []
      const tiles = [...sea.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v/g)].map(([, ...numbers]) => numbers.map(Number))
      const [, each = '1'] = /> ?([\d,]+) sealed blocks; the more bytes/.exec(picture) ?? []
      expect(tiles).to.have.lengthOf(Math.ceil(count / Number(each)))

      for (const [x, y, side] of tiles) {
        expect(x >= 40 && x + side <= 600 && y >= 100 && y + side <= height - 60, `${x} ${y} ${side}`).to.equal(true)
        expect(side).to.be.above(1)
      }

      for (const [, x, y] of picture.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)) {
        expect(Number(x) <= width && Number(y) < height).to.equal(true)
      }
    })
  }

  it('follows the reader\'s light or dark', () => {
    expect(svg(stranger(5), plain(5))).to.include('prefers-color-scheme: dark').and.to.include('color-scheme: light dark')
  })

  it('opens no folder for a line or two: it says how many are in it, and another is opened', () => {
    const file = (name: string): PlainNode => ({ name, kind: 'file', cid: 'c', bytes: 1, children: [] })
    const folder = (name: string, children: PlainNode[]): PlainNode => ({ name, kind: 'folder', cid: 'c', bytes: 1, children })
    const whole = folder('/', ['a', 'b', 'c'].map(name => folder(name, Array.from({ length: 9 }, (_, i) => file(`${name}${i}`)))))
    const shown = (lines: number): string[] => treeRows(whole, lines).map(({ node, more, inside }) => node == null ? `… ${more}` : `${node.name}${inside === 0 ? '' : ` ${inside}`}`)
    expect(shown(6)).to.deep.equal(['/', 'a 9', 'b 9', 'c 9'])
    expect(shown(8)).to.deep.equal(['/', 'a', 'a0', 'a1', 'a2', '… 6', 'b 9', 'c 9'])
  })

  it('shows as much of a tree as there are lines: each line one node, or how many more', () => {
    for (let i = 0; i < 200; i++) {
      const count = 1 + Math.floor(random() * 400)
      const lines = 2 + Math.floor(random() * 40)
      const whole = tree(count)
      const rows = treeRows(whole, lines)
      expect(rows.length).to.be.at.most(lines)
      const shown = rows.filter(({ node }) => node != null)
      expect(new Set(shown.map(({ node }) => node)).size).to.equal(shown.length)

      if (count <= lines) {
        expect(shown).to.have.lengthOf(count)
      }

      // a folder of which nothing is shown says how many are in it
      for (const { node, inside } of shown) {
        const { children } = node as PlainNode
        expect(inside).to.equal(children.some(child => shown.some(row => row.node === child)) ? 0 : children.length)
      }

      // what is left out is said beside its siblings, or its folder shows nothing of what is in it
      for (const { node } of shown) {
        const below = (node as PlainNode).children.filter(child => shown.some(row => row.node === child)).length
        const more = rows.find(({ more }) => more === (node as PlainNode).children.length - below && more > 0)
        expect(below === (node as PlainNode).children.length || more != null || below === 0).to.equal(true)
      }
    }
  })
})

describe('cli: text', () => {
  it('bytes and times as people read them', () => {
    expect([0, 1, 1023, 1024, 1536, 10_240, 102_400, 1_048_575, 1_048_576, 5e9, 2 ** 60].map(byteText))
      .to.deep.equal(['0 B', '1 B', '1023 B', '1.00 KiB', '1.50 KiB', '10.0 KiB', '100 KiB', '1024 KiB', '1.00 MiB', '4.66 GiB', '1024 PiB'])
    expect([0, 59.4, 60, 125, 3_600, 7_322].map(timeText)).to.deep.equal(['0 s', '59 s', '1 min 0 s', '2 min 5 s', '1 h 0 min', '2 h 2 min'])
  })

  it('names without what a terminal obeys, each its own', () => {
    const names = ['a\nb', 'a\\nb', 'a\rb', 'a\tb', '\x1b[31m', '\x9b31m', '\u202egpj.exe', '\u2066x', '\u2028', '\x7f', '\ud800', 'a\\b', '👩‍👩‍👧', '\ufeffx', '‏x']
    const printed = names.map(printable)
    expect(new Set(printed).size).to.equal(names.length)
    expect(printed[12]).to.equal('👩‍👩‍👧')
    expect(printed.join('')).to.not.match(/[\p{Cc}\u202e\u2066\u2028\ud800\ufeff]/u)
  })

  it('a message on one line', () => {
    expect(oneLine('a\nb\r\n  c\x1b[2Jd\u202ee')).to.equal('a b c\\u{1b}[2Jd\\u{202e}e')
  })

  it('a name cut to its columns keeps its beginning and its end; letters stay whole', () => {
    expect(fitted('short', 10)).to.equal('short')
    expect(fitted('a-long-name-of-a-photo.jpg', 16)).to.equal('a-long-nam…o.jpg')

    for (let columns = 1; columns < 30; columns++) {
      expect(columnsOf(fitted('日本語の長い名前です👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧.jpg', columns))).to.be.at.most(columns)
    }
  })
})
