import type { Blockstore } from 'interface-blockstore'

const METHODS = ['deleteMany', 'getAll', 'putMany', 'getMany', 'put', 'get', 'has', 'delete']

/** Stores looked into */
const MAX_STORES = 256
/** Objects looked at in one store; `helia.blockstore` takes about 15 */
const MAX_OBJECTS = 2_048
/** Entries of one array, Map or Set, and own properties of one object */
const MAX_ENTRIES = 256
/**
 * Objects that may stand between two stores, arrays, Maps and Sets not counted. With one,
 * `{ helia }`, `{ components }` and `[{ store, weight }]` are seen through; libp2p and
 * its services, or an application that owns both a private store and a node, are not.
 */
const MAX_BETWEEN = 1

/**
 * `root` and the blockstores that it is seen to wrap, `root` first. Getters are not
 * called. What a closure or a `#private` field holds can't be seen.
 */
export function storesWithin (root: Blockstore): Set<Blockstore> {
  const stores = new Set([root])

  // a Set's iterator also visits what is added meanwhile
  for (const store of stores) {
    for (const inner of storesHeldBy(store)) {
      if (stores.size < MAX_STORES) {
        stores.add(inner)
      }
    }
  }
  return stores
}

/** The value of an own property, unless a getter would have to be called for it. */
export function ownValue (object: object, name: PropertyKey): unknown {
  return attempt(() => Object.getOwnPropertyDescriptor(object, name)?.value)
}

/** Breadth first, so that what is near is found in a store of any size. */
function storesHeldBy (store: Blockstore): Blockstore[] {
  const between = new Map<object, number>([[store, 0]])

  for (const [value, objects] of between) {
    const isEnd = value !== store && isBlockstore(value)
    const inside = value === store || isContainer(value) ? objects : objects + 1
    for (const child of isEnd || inside > MAX_BETWEEN ? [] : childrenOf(value)) {
      if (between.size < MAX_OBJECTS && inside < (between.get(child) ?? Infinity)) {
        // deleted first, so that the iterator visits it again from the shorter way
        between.delete(child)
        between.set(child, inside)
      }
    }
  }
  return [...between.keys()].filter(isBlockstore)
}

function isContainer (value: object): boolean {
  return attempt(() => Array.isArray(value) || value instanceof Map || value instanceof Set) ?? false
}

function isBlockstore (value: object): value is Blockstore {
  return METHODS.every(name => typeof methodOf(value, name) === 'function')
}

function methodOf (value: object, name: string): unknown {
  return attempt(() => {
    for (let at: object | null = value; at != null; at = Object.getPrototypeOf(at)) {
      const found = Object.getOwnPropertyDescriptor(at, name)
      if (found != null) {
        return found.value
      }
    }
  })
}

function childrenOf (value: object): object[] {
  return attempt(() => {
    return [...entriesOf(value), ...propertiesOf(value)].filter(isObject)
  }) ?? []
}

function entriesOf (value: object): unknown[] {
  const found: unknown[] = []
  if (value instanceof Map || value instanceof Set) {
    for (const entry of value instanceof Map ? Map.prototype.entries.call(value) : Set.prototype.entries.call(value)) {
      if (found.push(...entry) >= 2 * MAX_ENTRIES) {
        break
      }
    }
  }
  return found
}

function propertiesOf (value: object): unknown[] {
  // listing the keys of an array takes as long as the array is
  const keys = Array.isArray(value) ? [...Array(Math.min(value.length, MAX_ENTRIES)).keys()] : Reflect.ownKeys(value)

  return keys.slice(0, MAX_ENTRIES).map(key => ownValue(value, key))
}

function isObject (value: unknown): value is object {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
}

function attempt <T> (look: () => T): T | undefined {
  try {
    return look()
  } catch {
    // a revoked or a throwing proxy shows nothing
  }
}
