import { Decrypter, Encrypter, armor } from 'age-encryption'
import { base64url } from 'multiformats/bases/base64'
import { CID } from 'multiformats/cid'
import type { Unlocked } from './lock.ts'
import type { Published } from '../share/publish.ts'

/** A share that this page remembers, with its key. */
export interface Kept extends Published {
  name: string
  files: number
  bytes: number
  /** for whom it is; empty: whoever has the link */
  to: string[]
  /** a provider has all of it */
  sent: boolean
}

/** What is in the browser. */
interface Stored {
  /** no secret: the store of pins, beside it, has the same names */
  roots: string[]
  /** all of it, in an age file */
  file: string
}

const PLACE = 'shelf'

function stored (): Stored | undefined {
  const text = localStorage.getItem(PLACE)
  return text == null ? undefined : JSON.parse(text)
}

/** The roots of what is remembered, also while the page is locked. */
export function rememberedRoots (): string[] {
  return stored()?.roots ?? []
}

/** The shares of this page: in memory, and once there is a lock, in the browser, encrypted to it. */
export class Shelf extends EventTarget {
  #kept: Kept[] = []
  #unlocked?: Unlocked

  constructor () {
    super()
    // another window changed it
    window.addEventListener('storage', ({ key }) => {
      if (key === PLACE) {
        void this.#change(kept => kept, false)
      }
    })
  }

  /** the newest first */
  get kept (): readonly Kept[] {
    return this.#kept
  }

  get unlocked (): Unlocked | undefined {
    return this.#unlocked
  }

  /** Take what was stored; what was published meanwhile is stored too. */
  async unlock (unlocked: Unlocked): Promise<void> {
    const mine = this.#kept
    this.#unlocked = unlocked
    await this.#change(kept => [...mine, ...without(kept, ...mine)])
  }

  async put (kept: Kept): Promise<void> {
    await this.#change(others => [kept, ...without(others, kept)])
  }

  async remove (gone: Kept): Promise<void> {
    await this.#change(kept => without(kept, gone))
  }

  // one window at a time, each with what the one before it stored
  async #change (edit: (kept: Kept[]) => Kept[], isOwn = true): Promise<void> {
    await navigator.locks.request(PLACE, async () => {
      this.#kept = edit(this.#unlocked == null ? this.#kept : await load(this.#unlocked))

      if (isOwn && this.#unlocked != null) {
        localStorage.setItem(PLACE, JSON.stringify(await sealed(this.#kept, this.#unlocked)))
      }
    })

    this.dispatchEvent(new Event('change'))
  }
}

function without (kept: Kept[], ...gone: Kept[]): Kept[] {
  return kept.filter(({ root }) => !gone.some(other => other.root.equals(root)))
}

async function sealed (kept: Kept[], { recipient }: Unlocked): Promise<Stored> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const plain = kept.map(({ root, key, ...rest }) => ({ ...rest, root: `${root}`, key: base64url.encode(key) }))
  return { roots: kept.map(({ root }) => `${root}`), file: armor.encode(await encrypter.encrypt(JSON.stringify(plain))) }
}

async function load ({ identity }: Unlocked): Promise<Kept[]> {
  const { file } = stored() ?? {}

  if (file == null) {
    return []
  }

  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const plain: any[] = JSON.parse(await decrypter.decrypt(armor.decode(file), 'text'))
  return plain.map(({ root, key, ...rest }) => ({ ...rest, root: CID.parse(root), key: base64url.decode(key) }))
}
