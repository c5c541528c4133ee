import { BucketPlace } from './bucket-place.ts'
import { DatabasePlace } from './database-place.ts'
import { FolderPlace } from './folder-place.ts'
import { LevelPlace } from './level-place.ts'
import type { Place } from './place.ts'
import type { Blockstore } from 'interface-blockstore'

const KINDS = [FolderPlace, LevelPlace, DatabasePlace, BucketPlace]

/** The first place that stores of both sets use. Nothing is written, and no network is asked. */
export async function sharedPlace (candidates: Iterable<Blockstore>, shared: Iterable<Blockstore>): Promise<Place | undefined> {
  const ours = await placesOf(candidates)
  const theirs = ours.length === 0 ? [] : await placesOf(shared)

  return ours.find(place => theirs.some(other => place.overlaps(other)))
}

async function placesOf (stores: Iterable<Blockstore>): Promise<Place[]> {
  const places = await Promise.all([...stores].flatMap(store => KINDS.map(async kind => kind.of(store))))

  return places.filter(place => place != null)
}
