import { MemoryDatastore } from 'datastore-core'

type Key = Parameters<MemoryDatastore['get']>[0]

async function wait (key: Key): Promise<void> {
  if (key.toString().startsWith('/pin')) {
    await new Promise(resolve => { setTimeout(resolve, 2) })
  }
}

/** Takes a few milliseconds for what concerns pins, as a disk does. */
export class SlowDatastore extends MemoryDatastore {
  async has (key: Key): Promise<boolean> {
    await wait(key)
    return super.has(key)
  }

  async get (key: Key): Promise<Uint8Array> {
    await wait(key)
    return super.get(key)
  }

  async put (key: Key, value: Uint8Array): Promise<Key> {
    await wait(key)
    return super.put(key, value)
  }
}
