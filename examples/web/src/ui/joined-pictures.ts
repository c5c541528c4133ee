import { begin } from '../share/entry.ts'
import { networkView } from '../share/network-view.ts'
import { pictures, tilesText } from './pictures.ts'
import { countText } from './text.ts'
import { TilesView } from './tiles-view.ts'
import { TreeView } from './tree-view.ts'
import type { MessagePlace } from './message.ts'
import type { Viewer } from './viewer.ts'
import type { App } from '../app.ts'
import type { SharedEntry } from '../share/entry.ts'
import type { OpenShare } from '../share/open-share.ts'

const HINT = 'Point at a file, or tap it, to see its blocks; at a tile, to see whose it is. Only this page can tell, because it has the key.'

function whose (entry?: SharedEntry): string {
  if (entry == null) {
    return 'Not known here: of a folder that you did not open, or the list of which tile is which'
  }

  return entry.path === '' ? 'The folder around all of it' : `A part of ${entry.path}`
}

function noteText (total: number, here: number): string {
  return `${countText(total, 'sealed block')}. ${here < total ? `${here.toLocaleString('en')} were fetched (filled).` : 'Without the key nobody can tell them apart.'}`
}

/** The two pictures of an open share, and what joins them. */
export function joinedPictures (app: App, share: OpenShare, viewer: Viewer, messages: MessagePlace): { element: HTMLElement, start (): Promise<void>, title (): string } {
  const { twins } = share
  let total = 0
  let top = share.top

  const list = async (folder: SharedEntry): Promise<SharedEntry[]> => {
    const entries = await share.list(folder)
    await twins.learn(entries)
    return entries
  }

  const tree: TreeView<SharedEntry> = new TreeView<SharedEntry>({
    label: 'Files of the share',
    list,
    onPoint: entry => {
      const sealed = entry == null ? [] : twins.sealedOf(entry)
      tiles.light(sealed)
      tree.light()
      both.say(entry == null ? '' : `${entry.name}: ${tilesText(sealed.length, total)}`)
    },
    onOpen: entry => { viewer.open(entry) },
    onError: err => { messages.fail(err) }
  })

  const tiles = new TilesView({
    label: 'Sealed blocks, in the order of their random names',
    onPoint: tile => {
      const entry = tile == null ? undefined : twins.entryOf(tile)
      tiles.light(entry == null ? [] : twins.sealedOf(entry))
      tree.light(entry?.path)
      both.say(tile == null ? '' : whose(entry))
    }
  })

  const both = pictures(tree, tiles, HINT)

  async function start (): Promise<void> {
    await twins.learn([share.top])
    top = await begin(share.top, list)
    await tree.show(top)
    const names = await networkView(app.node, share.link.root)
    const here = await app.node.sealed.names()
    total = names.length
    tiles.show(names, here)
    const count = (): void => { both.note(noteText(total, tiles.here)) }
    count()
    const stop = app.node.sealed.watch(name => { tiles.arrived(name) && count() })
    share.closed.addEventListener('abort', stop)
    void share.learnHere()
  }

  return { element: both.element, start, title: () => top.name === '' ? 'A share for you' : top.name }
}
