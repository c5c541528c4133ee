import type { Page } from 'playwright-core'

/**
 * Everything that a page keeps in the browser: IndexedDB, localStorage, sessionStorage, caches, and what the service
 * worker has of those; keys and values, one after the other.
 */
export async function dumpStorage (page: Page): Promise<Buffer[]> {
  const [worker] = page.context().serviceWorkers()
  const dumps = [await page.evaluate(dump), ...worker == null ? [] : [await worker.evaluate(dump)]]
  return dumps.flat().map(base64 => Buffer.from(base64, 'base64'))
}

// runs in the page
async function dump (): Promise<string[]> {
  const found: string[] = []

  const add = (value: unknown): void => {
    if (value instanceof Uint8Array || value instanceof ArrayBuffer) {
      found.push(btoa(new Uint8Array(value).reduce((text, byte) => text + String.fromCharCode(byte), '')))
    } else if (typeof value === 'object' && value != null) {
      Object.entries(value).forEach(([key, value]) => {
        add(key)
        add(value)
      })
    } else {
      found.push(btoa(new TextEncoder().encode(String(value)).reduce((text, byte) => text + String.fromCharCode(byte), '')))
    }
  }

  const done = async <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
    request.onsuccess = () => { resolve(request.result) }
    request.onerror = () => { reject(request.error) }
  })

  for (const { name = '' } of await indexedDB.databases()) {
    const db = await done(indexedDB.open(name))
    add(name)

    for (const store of db.objectStoreNames) {
      const records = db.transaction(store).objectStore(store)
      add([store, ...await Promise.all([done(records.getAllKeys()), done(records.getAll())])])
    }

    db.close()
  }

  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    add(name)

    for (const request of await cache.keys()) {
      add([request.url, new Uint8Array(await (await cache.match(request) as Response).arrayBuffer())])
    }
  }

  if (typeof localStorage === 'object') {
    add({ ...localStorage, ...sessionStorage })
  }

  return found
}

/** How many sealed blocks a page keeps. */
export async function countBlocks (page: Page): Promise<number> {
  return (await keysOf(page, 'sealed-blocks')).length
}

/** How many graphs a page has pinned. */
export async function countPins (page: Page): Promise<number> {
  return (await keysOf(page, 'pins')).filter(key => key.startsWith('/pin/')).length
}

async function keysOf (page: Page, store: string): Promise<string[]> {
  return page.evaluate(async store => new Promise((resolve, reject) => {
    const opening = indexedDB.open(store)
    opening.onerror = reject
    opening.onsuccess = () => {
      const keys = opening.result.transaction(store).objectStore(store).getAllKeys()
      keys.onerror = reject
      keys.onsuccess = () => {
        opening.result.close()
        resolve(keys.result.map(String))
      }
    }
  }), store)
}
