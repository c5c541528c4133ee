import { ownValue } from '../stores-within.ts'
import type { Place } from './place.ts'
import type { Blockstore } from 'interface-blockstore'

/** What `endpoint()` of an S3 client's configuration resolves to */
interface Endpoint {
  hostname: string
  port?: number
  path?: string
}

interface S3Client {
  config?: { endpoint?(): Endpoint | Promise<Endpoint> }
}

/** Of blockstore-s3: bucket, client, and a `prefix` where a store has one. */
export class BucketPlace implements Place {
  readonly name: string
  readonly #bucket: string
  readonly #endpoint: string | undefined
  readonly #prefix: string

  constructor (bucket: string, endpoint: string | undefined, prefix: string) {
    this.name = `the bucket ${bucket}`
    this.#bucket = bucket
    this.#endpoint = endpoint
    this.#prefix = prefix
  }

  static async of (store: Blockstore): Promise<BucketPlace | undefined> {
    const bucket = ownValue(store, 'bucket')
    if (typeof bucket !== 'string') {
      return
    }
    const prefix = ownValue(store, 'prefix')

    return new BucketPlace(bucket, await endpointOf(ownValue(store, 's3')), typeof prefix === 'string' ? prefix : '')
  }

  /** An unknown endpoint counts as the same; blockstore-s3 lists its whole bucket, however it is sharded. */
  overlaps (other: Place): boolean {
    return other instanceof BucketPlace && this.#bucket === other.#bucket &&
      (this.#endpoint == null || other.#endpoint == null || this.#endpoint === other.#endpoint) &&
      (this.#prefix.startsWith(other.#prefix) || other.#prefix.startsWith(this.#prefix))
  }
}

/** Whether asking this store for a CID tells it to somebody else's server. */
export function isRemote (store: Blockstore): boolean {
  return typeof ownValue(store, 'bucket') === 'string'
}

// its parts for China have hosts of their own
const AWS = /(^|\.)amazonaws\.com(\.cn)?$/

/** Without an endpoint of its own, a client talks to AWS, where a bucket's name is unique. */
async function endpointOf (client: unknown): Promise<string | undefined> {
  const config = (client as S3Client | undefined)?.config
  if (config == null) {
    return
  }
  try {
    const { hostname, port, path } = await config.endpoint?.() ?? { hostname: 'amazonaws.com' }
    return AWS.test(hostname) ? 'aws' : `${hostname}:${port ?? ''}${path?.replace(/\/$/, '') ?? ''}`
  } catch {
    // no credentials or region: unknown
  }
}
