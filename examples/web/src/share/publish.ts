import { encrypted, generateKey, unpinGraph } from 'helia-encrypted'
import { ProviderFailedError } from '../failures.ts'
import { patiently } from '../net/patiently.ts'
import { requestPin } from '../net/pin-request.ts'
import { inTurn } from '../net/store-turn.ts'
import { addFiles } from './add-files.ts'
import type { Dropped } from './dropped.ts'
import type { ShareLink } from './link.ts'
import type { PageHelia } from '../net/page-node.ts'
import type { ProviderLink } from '../net/provider-link.ts'
import type { AbortOptions } from 'abort-error'
import type { GraphProgress } from 'helia-encrypted'

/** How far it is: `done` of `total` in one of the steps, which come in this order. */
export interface PublishProgress {
  step: 'read' | 'seal' | 'send'
  done: number
  total: number
}

export interface PublishOptions extends AbortOptions {
  /** PeerIds and age recipients; empty: whoever has the link */
  to: string[]
  onProgress (progress: PublishProgress): void
}

export type SendOptions = Pick<PublishOptions, 'signal' | 'onProgress'>

const ATTEMPTS = 3

/** What was encrypted: everything that the page has to remember. */
export interface Published extends ShareLink {
  key: Uint8Array
  /** blocks that a provider has to keep */
  blocks: number
}

/**
 * Encrypt files into the store of this page, and pin them there. All or nothing: what an earlier attempt left, which
 * nothing pins, goes.
 */
export async function encryptFiles (helia: PageHelia, files: Dropped[], options: PublishOptions): Promise<Published> {
  return inTurn(async () => {
    await helia.gc()

    try {
      return await encryptNow(helia, files, options)
    } finally {
      // also what a window left that was closed while it pinned: that is unpinned only now
      await helia.gc()
    }
  })
}

async function encryptNow (helia: PageHelia, files: Dropped[], { to, signal, onProgress }: PublishOptions): Promise<Published> {
  const total = files.reduce((sum, { file }) => sum + file.size, 0)
  const { root: plainRoot, store } = await addFiles(files, { signal, onRead: done => { onProgress({ step: 'read', done, total }) } })
  const key = generateKey()
  let blocks = 0

  const { root } = await encrypted(helia, { privateStore: store }).publish(plainRoot, {
    key,
    ...to.length === 0 ? {} : { to },
    provide: false,
    signal,
    onProgress: ({ detail }) => {
      blocks = detail.phase === 'pin' ? detail.blocks : blocks
      tellSealed(detail, onProgress)
    }
  })

  return { root, key, blocks }
}

/** Have a provider keep what was encrypted. Asking again goes on where it ended, and where it broke off it is asked again. */
export async function sendToProvider (helia: PageHelia, link: ProviderLink, published: Published, options: SendOptions): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await sendOnce(helia, link, published, options)
      return
    } catch (err) {
      if (attempt === ATTEMPTS || !(err instanceof ProviderFailedError)) {
        throw err
      }

      await link.connected(options).catch(() => { throw err })
    }
  }
}

async function sendOnce (helia: PageHelia, link: ProviderLink, { root, blocks }: Published, { signal, onProgress }: SendOptions): Promise<void> {
  const peer = await link.connected({ signal })
  let last = 0

  await patiently(async (signal, beat) => requestPin(helia, peer, root, {
    signal,
    onPinned: done => {
      done > last && beat()
      last = done
      onProgress({ step: 'send', done, total: blocks })
    }
  }), { signal })
}

function tellSealed ({ phase, blocks, totalBlocks = blocks }: GraphProgress, onProgress: PublishOptions['onProgress']): void {
  if (phase === 'seal') {
    onProgress({ step: 'seal', done: blocks, total: totalBlocks })
  }
}

/** Let this page forget a share, and make room. Who has it already keeps it. */
export async function forget (helia: PageHelia, { root }: Published): Promise<void> {
  await inTurn(async () => {
    await unpinGraph(helia, root)
    await helia.gc()
  })
}
