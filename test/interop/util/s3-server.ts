import fs from 'node:fs/promises'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { CreateBucketCommand } from '@aws-sdk/client-s3'
import { S3Blockstore } from 'blockstore-s3'
import { binary } from './binaries.ts'
import { Daemon } from './daemon.ts'
import { freePort } from './free-port.ts'
import { credentials, s3Client } from './s3-client.ts'
import type { S3 } from '@aws-sdk/client-s3'

/** An S3 server on loopback, with a folder of its own. */
export class S3Server {
  readonly #daemon: Daemon
  readonly #folder: string
  readonly port: number
  #buckets = 0

  private constructor (daemon: Daemon, folder: string, port: number) {
    this.#daemon = daemon
    this.#folder = folder
    this.port = port
  }

  static async start (): Promise<S3Server> {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'helia-encrypted-s3-'))
    const port = await freePort()
    await fs.mkdir(path.join(folder, 'meta'))
    await fs.mkdir(path.join(folder, 'data'))
    const args = ['--port', `127.0.0.1:${port}`, '--access', credentials.accessKeyId, '--secret', credentials.secretAccessKey, '--keep-alive', 'posix', '--sidecar', path.join(folder, 'meta'), path.join(folder, 'data')]
    const { daemon } = await Daemon.start(binary('versitygw'), args, { ready: /127\.0\.0\.1/ })
    return new S3Server(daemon, folder, port)
  }

  client (port = this.port, maxAttempts = 3): S3 {
    return s3Client(port, maxAttempts)
  }

  async bucket (): Promise<string> {
    const Bucket = `bucket-${++this.#buckets}`
    await this.client().send(new CreateBucketCommand({ Bucket }))
    return Bucket
  }

  /** A store in a bucket. */
  store (bucket: string, client: S3 = this.client()): S3Blockstore {
    return new S3Blockstore(client, bucket)
  }

  /** Where the objects of a bucket are on the disk. */
  folder (bucket: string): string {
    return path.join(this.#folder, 'data', bucket)
  }

  async stop (): Promise<void> {
    await this.#daemon.stop()
    await fs.rm(this.#folder, { recursive: true, force: true })
  }
}

export type Trouble = 'slow down' | 'reset' | 'hang' | undefined

export interface FlakyProxy {
  port: number
  /** requests, and those that went wrong */
  requests: number
  troubles: number
  stop (): Promise<void>
}

/** Between a client and a server: some requests go wrong. */
export async function flakyProxy (target: number, trouble: (count: number) => Trouble): Promise<FlakyProxy> {
  const server = http.createServer((request, response) => {
    const what = trouble(++proxy.requests)
    proxy.troubles += what == null ? 0 : 1

    if (what === 'slow down') {
      request.resume()
      response.writeHead(503, { 'content-type': 'application/xml' }).end('<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>')
    } else if (what === 'reset') {
      request.socket.destroy()
    } else if (what !== 'hang') {
      const forward = http.request({ host: '127.0.0.1', port: target, method: request.method, path: request.url, headers: request.headers }, answer => {
        response.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(response)
      })
      forward.on('error', () => { response.destroy() })
      request.pipe(forward)
    }
  })

  const proxy: FlakyProxy = {
    port: 0,
    requests: 0,
    troubles: 0,
    stop: async () => {
      server.closeAllConnections()
      await new Promise<void>(resolve => { server.close(() => { resolve() }) })
    }
  }

  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
  proxy.port = (server.address() as any).port
  return proxy
}
