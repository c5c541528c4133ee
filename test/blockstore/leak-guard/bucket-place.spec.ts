import { expect } from 'aegir/chai'
import { MemoryBlockstore, TieredBlockstore } from 'blockstore-core'
import { isRemoteStore } from '../../../src/blockstore/leak-guard/index.ts'
import { sharedPlace } from '../../../src/blockstore/leak-guard/places/shared-place.ts'
import type { Blockstore } from 'interface-blockstore'

interface Endpoint { hostname: string, port?: number, path?: string }

const MINIO = 'minio.example'

/** What blockstore-s3 4 and a client of the AWS SDK 3 look like, or no client */
function bucket (endpoint?: Endpoint, prefix?: string): Blockstore {
  return bucketOf(endpoint == null ? undefined : { config: { endpoint: async () => endpoint }, send () {} }, prefix)
}

function bucketOf (s3: unknown, prefix?: string): Blockstore {
  return Object.assign(new MemoryBlockstore(), { bucket: 'one' }, s3 == null ? {} : { s3 }, prefix == null ? {} : { prefix })
}

describe('leak-guard: one bucket or two', () => {
  const aws = bucketOf({ config: {} })
  const same: Array<[string, Blockstore, Blockstore]> = [
    ['at two hosts of AWS', bucket({ hostname: 's3.eu-west-1.amazonaws.com' }), bucket({ hostname: 's3.us-east-1.amazonaws.com', port: 443, path: '/' })],
    ['of AWS, by a client without an endpoint', aws, bucket({ hostname: 's3.amazonaws.com' })],
    ['of AWS in China, by a client without an endpoint', aws, bucket({ hostname: 's3.cn-north-1.amazonaws.com.cn' })],
    ['of two clients without an endpoint', aws, bucketOf({ config: {} })],
    ['at one host and port', bucket({ hostname: MINIO, port: 9000 }), bucket({ hostname: MINIO, port: 9000 })],
    ['at one path, with and without a slash at its end', bucket({ hostname: MINIO, path: '/s3/a' }), bucket({ hostname: MINIO, path: '/s3/a/' })],
    ['at a host, with no path and with an empty one', bucket({ hostname: MINIO }), bucket({ hostname: MINIO, path: '/' })],
    ['without a client, so that nobody knows where', bucket(), bucket({ hostname: MINIO })],
    ['of a client without config', bucketOf({}), bucket({ hostname: MINIO })],
    ['whole, and a prefix in it', bucket({ hostname: MINIO }), bucket({ hostname: MINIO }, 'a/')]
  ]

  same.forEach(([name, one, other]) => {
    it(`is one: ${name}`, async () => {
      expect(await sharedPlace([one], [other])).to.have.property('name', 'the bucket one')
      expect(await sharedPlace([other], [one])).to.have.property('name', 'the bucket one')
    })
  })

  const different: Array<[string, Blockstore, Blockstore]> = [
    ['at two hosts', bucket({ hostname: MINIO, path: '/' }), bucket({ hostname: 'ceph.example', path: '/' })],
    ['at two ports', bucket({ hostname: MINIO, port: 9000 }), bucket({ hostname: MINIO, port: 9001 })],
    ['at a port, and at the usual one', bucket({ hostname: MINIO, port: 9000 }), bucket({ hostname: MINIO })],
    ['at two paths', bucket({ hostname: MINIO, path: '/a' }), bucket({ hostname: MINIO, path: '/b' })],
    ['at two hosts, without a path', bucket({ hostname: MINIO }), bucket({ hostname: 'ceph.example' })],
    ['of AWS and elsewhere', aws, bucket({ hostname: MINIO })],
    ['of AWS, and of a name that only ends like it', aws, bucket({ hostname: 'notamazonaws.com' })]
  ]

  different.forEach(([name, one, other]) => {
    it(`is two: ${name}`, async () => {
      expect(await sharedPlace([one], [other])).to.equal(undefined)
      expect(await sharedPlace([other], [one])).to.equal(undefined)
    })
  })

  it('asks a client for its endpoint only when there is something to compare it with', async () => {
    let asked = 0
    const shared = bucketOf({ config: { endpoint: async () => { asked++; return { hostname: MINIO } } } })

    expect(await sharedPlace([new MemoryBlockstore()], [shared])).to.equal(undefined)
    expect(asked).to.equal(0)
    await sharedPlace([aws], [shared])
    expect(asked).to.equal(1)
  })
})

describe('leak-guard: remote stores', () => {
  it('takes a store for remote of which one layer is a bucket', () => {
    expect(isRemoteStore(new TieredBlockstore([new MemoryBlockstore(), bucket()]))).to.equal(true)
    expect(isRemoteStore(Object.assign(bucket(), { cache: new MemoryBlockstore() }))).to.equal(true)
  })

  it('takes no store for remote that has no bucket in any layer', () => {
    expect(isRemoteStore(new TieredBlockstore([new MemoryBlockstore(), new MemoryBlockstore()]))).to.equal(false)
    expect(isRemoteStore(Object.assign(new MemoryBlockstore(), { bucket: 1 }))).to.equal(false)
  })
})
