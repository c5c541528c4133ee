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

const PLACE = 'shelf'

/** The shares of this page: in memory, and once there is a lock, in the browser, encrypted to it. */
export class Shelf extends EventTarget {
  #kept: Kept[] = []
  #unlocked?: Unlocked

  /** the newest first */
  get kept (): readonly Kept[] {
    return this.#kept
  }

  get unlocked (): Unlocked | undefined {
    return this.#unlocked
  }

  /** Take what was stored; what was published meanwhile is stored too. */
  async unlock (unlocked: Unlocked): Promise<void> {
    this.#unlocked = unlocked
    this.#kept = [...this.#kept, ...await load(unlocked)]
    await this.#changed()
  }

  async put (kept: Kept): Promise<void> {
    this.#kept = [kept, ...this.#kept.filter(({ root }) => !root.equals(kept.root))]
    await this.#changed()
  }

  async remove (root: CID): Promise<void> {
    this.#kept = this.#kept.filter(kept => !kept.root.equals(root))
    await this.#changed()
  }

  async #changed (): Promise<void> {
    if (this.#unlocked != null) {
      localStorage.setItem(PLACE, await sealed(this.#kept, this.#unlocked))
    }

    this.dispatchEvent(new Event('change'))
  }
}

async function sealed (kept: Kept[], { recipient }: Unlocked): Promise<string> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const plain = kept.map(({ root, key, ...rest }) => ({ ...rest, root: `${root}`, key: base64url.encode(key) }))
  return armor.encode(await encrypter.encrypt(JSON.stringify(plain)))
}

async function load ({ identity }: Unlocked): Promise<Kept[]> {
  const text = localStorage.getItem(PLACE)

  if (text == null) {
    return []
  }

  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const plain: any[] = JSON.parse(await decrypter.decrypt(armor.decode(text), 'text'))
  return plain.map(({ root, key, ...rest }) => ({ ...rest, root: CID.parse(root), key: base64url.decode(key) }))
}
