import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { sharedPlace } from '../../../src/blockstore/leak-guard/places/shared-place.ts'
import type { Blockstore } from 'interface-blockstore'

/** What a database of abstract-level has, and a sublevel of it */
interface Level { iterator (): void, batch (): void, sublevel (name: string): Level }

function level (properties: object = {}): Level {
  return {
    ...properties,
    iterator () {},
    batch () {},
    sublevel (name) { return level({ db: this, prefix: `!${name}!` }) }
  }
}

function store (properties: object): Blockstore {
  return Object.assign(new MemoryBlockstore(), properties)
}

async function placeOf (one: object, other: object): Promise<string | undefined> {
  return (await sharedPlace([store(one)], [store(other)]))?.name
}

describe('leak-guard: level databases in memory', () => {
  it('are one place for both who use one', async () => {
    const db = level()

    expect(await placeOf({ db }, { db })).to.equal('the level database in memory')
  })

  it('are two places, also with sublevels of one name', async () => {
    expect(await placeOf({ db: level() }, { db: level() })).to.equal(undefined)
    expect(await placeOf({ db: level().sublevel('a') }, { db: level().sublevel('a') })).to.equal(undefined)
  })

  it('hold their sublevels, which are places of their own', async () => {
    const db = level()

    expect(await placeOf({ db }, { db: db.sublevel('a') })).to.equal('the level database in memory')
    expect(await placeOf({ db: db.sublevel('a') }, { db })).to.equal('the level database in memory !a!')
    expect(await placeOf({ db: db.sublevel('a') }, { db: db.sublevel('a') })).to.equal('the level database in memory !a!')
    expect(await placeOf({ db: db.sublevel('a') }, { db: db.sublevel('b') })).to.equal(undefined)
  })

  it('are told apart by themselves when their location is no text', async () => {
    const location = { memory: 1 }

    expect(await placeOf({ db: level({ location }) }, { db: level({ location }) })).to.equal(undefined)
  })
})

describe('leak-guard: what is no place', () => {
  const { iterator, batch, sublevel } = level()
  const shared: Record<string, object> = {
    'no database': { db: null },
    'the name of a database': { db: 'blocks' },
    'a function for a database': { db: Object.assign(() => {}, { iterator, batch, sublevel }) },
    'a database without an iterator': { db: { batch, sublevel } },
    'a database without batches': { db: { iterator, sublevel } },
    'a database without sublevels': { db: { iterator, batch } },
    'a location without a version': { location: 'eu-west' },
    'a location with a version that is no number': { location: 'eu-west', version: '1' },
    'a version without a location': { version: 1 },
    'a location that is no text': { location: { name: 'eu-west' }, version: 1 },
    'a sharding strategy without a path': { shardingStrategy: {} },
    'a path that is no text': { path: ['blocks'], shardingStrategy: {} },
    'a bucket that is no text': { bucket: { name: 'one' } }
  }

  Object.entries(shared).forEach(([name, properties]) => {
    it(`two stores may share ${name}`, async () => {
      expect(await placeOf(properties, properties)).to.equal(undefined)
    })
  })

  it('a database is no place of another kind, although it has the same name', async () => {
    const kinds = [{ db: level({ location: 'one' }) }, { location: 'one', version: 1 }, { bucket: 'one' }]

    for (const one of kinds) {
      for (const other of kinds) {
        expect(await placeOf(one, other) == null).to.equal(one !== other)
      }
    }
  })
})
