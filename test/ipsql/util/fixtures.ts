import { CarReader } from '@ipld/car/reader'
import { load } from '../../node-util/nodes.ts'
import { storeOf } from '../../util/blocks.ts'
import type { PlainBlock } from '../../../src/format/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** Made by IPSQL itself, see the `.json` of each. */
export const FIXTURES = ['enc-1k-k16', 'proof1-1k-k16', 'deep-k32'] as const

export type FixtureName = typeof FIXTURES[number]

export interface Car {
  root: CID
  /** in the CAR's order */
  blocks: PlainBlock[]
  store: Blockstore
}

export interface Fixture {
  name: FixtureName
  encrypted: Car
  plain: Car
  key: Uint8Array
  /** what IPSQL said of it */
  facts: any
}

/** The bytes of a file beside IPSQL's fixtures; in Node only. */
export async function fixtureFile (name: string): Promise<Uint8Array> {
  const { readFile } = await load<typeof import('node:fs/promises')>('node:fs/promises')
  return Uint8Array.from(await readFile(new URL(`../../fixtures/ipsql/${name}`, import.meta.url)))
}

/** Read by js-car, and so apart from our own import. */
export async function readCar (bytes: Uint8Array): Promise<Car> {
  const car = await CarReader.fromBytes(bytes)
  const blocks: PlainBlock[] = []

  for await (const block of car.blocks()) {
    blocks.push(block)
  }

  return { root: (await car.getRoots())[0], blocks, store: await storeOf(blocks) }
}

export async function fixture (name: FixtureName): Promise<Fixture> {
  const facts = JSON.parse(new TextDecoder().decode(await fixtureFile(`${name}.json`)))

  return {
    name,
    facts,
    encrypted: await readCar(await fixtureFile(`${name}.car`)),
    plain: await readCar(await fixtureFile(facts.plaintextCar)),
    key: await fixtureFile(facts.keyFile)
  }
}
