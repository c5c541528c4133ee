import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { PROTOCOL, decryptionEngine, encryptionEngine, remoteEngine, serveEngines } from '../../src/engine/index.ts'
import { describeNode, load } from '../node-util/nodes.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { flood, framed, uvarint } from './util/frames.ts'
import { introduce, livePeersOfEach, nextMessage, openStream } from './util/libp2p-nodes.ts'
import { SECRET, request } from './util/people.ts'
import { after } from './util/spy.ts'
import type { LivePeer } from './util/libp2p-nodes.ts'
import type { Stream } from '@libp2p/interface'

const MIB = 1_048_576
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Measures what is in use, in MiB, without what only waits to be collected. */
async function liveMemory (): Promise<() => number> {
  const v8 = await load<typeof import('node:v8')>('node:v8')
  const vm = await load<typeof import('node:vm')>('node:vm')
  v8.setFlagsFromString('--expose-gc')
  const gc = vm.runInNewContext('gc')

  return () => {
    // what one leaves to be swept later is counted no more after the next
    gc()
    gc()
    const { heapUsed, external } = process.memoryUsage()
    return (heapUsed + external) / MIB
  }
}

describeNode('engine: attacks over libp2p', () => {
  failOnUnhandledRejections()
  const start = livePeersOfEach()

  async function served (timeout?: number): Promise<{ server: LivePeer, client: LivePeer }> {
    const [server, client] = [await start(), await start()]
    await serveEngines(server.libp2p, { encryption: { engine: encryptionEngine(), allow: [client.id] }, timeout })
    await introduce(client, server)
    return { server, client }
  }

  async function stillServes ({ server, client }: { server: LivePeer, client: LivePeer }): Promise<void> {
    const { ciphertext, error } = await remoteEngine(client.libp2p, server.id)(request(server, false))
    expect(error).to.be.undefined()
    expect(await server.open(ciphertext)).to.deep.equal(SECRET)
  }

  describe('15. oversized, truncated and garbage messages get a clear error, and the node lives on', () => {
    const good = (): any => ({ type: 'EncryptRequest', data: SECRET, externalIdentity: 'x', useReadsFor: false })
    const deep = new Uint8Array(MIB).fill(0x81)
    const messages: Record<string, [Uint8Array, string]> = {
      '64 MiB of announced length': [Uint8Array.of(...uvarint(64 * MIB)), '2097152'],
      'a byte too much': [Uint8Array.of(...uvarint(2 * MIB + 1)), '2097152'],
      'a length of 2^63': [Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f), '2097152'],
      'a length without end': [new Uint8Array(100_000).fill(0x80), '2097152'],
      'a length that is not in its shortest form': [Uint8Array.of(0x81, 0x00, 0x00), 'shortest'],
      'half a length': [Uint8Array.of(0x80), 'early'],
      'a truncated message': [framed(dagCbor.encode(good())).subarray(0, 50), 'early'],
      'an empty message': [Uint8Array.of(0), 'dag-cbor'],
      text: [framed(utf8('GET / HTTP/1.1\r\n\r\n')), 'dag-cbor'],
      'random bytes': [framed(crypto.getRandomValues(new Uint8Array(10_000))), 'dag-cbor'],
      'cbor a million levels deep': [framed(deep), 'dag-cbor'],
      'cbor that is not canonical': [framed(Uint8Array.of(0xb8, 4, ...dagCbor.encode(good()).subarray(1))), 'dag-cbor'],
      'cbor whose fields are in another order': [framed(Uint8Array.of(0xa2, 0x62, 0x62, 0x62, 1, 0x61, 0x61, 1)), 'dag-cbor'],
      'cbor with something after it': [framed(Uint8Array.of(...dagCbor.encode(good()), 0)), 'dag-cbor'],
      'a map with a key twice': [framed(Uint8Array.of(0xa2, 0x61, 0x61, 1, 0x61, 0x61, 1)), 'dag-cbor'],
      'no map': [framed(dagCbor.encode([good()])), 'not allowed'],
      'an unknown type': [framed(dagCbor.encode({ type: 'SignRequest', data: SECRET })), 'not allowed'],
      'a type from the prototype': [framed(dagCbor.encode({ type: 'constructor' })), 'not allowed'],
      'a field more': [framed(dagCbor.encode({ ...good(), more: 1 })), 'invalid EncryptRequest'],
      'a field of another type': [framed(dagCbor.encode({ ...good(), data: 'text' })), 'invalid EncryptRequest'],
      'too much data': [framed(dagCbor.encode({ ...good(), data: new Uint8Array(MIB + 1) })), '1048576']
    }

    for (const [name, [bytes, expected]] of Object.entries(messages)) {
      it(name, async () => {
        const both = await served()
        const stream = await openStream(both.client, both.server)
        await flood(stream, bytes.subarray(0, 65_536), 1)
        bytes.byteLength > 65_536 && await flood(stream, bytes.subarray(65_536), 1)
        void stream.close().catch(() => {})
        const { error }: any = dagCbor.decode(await nextMessage(stream))
        expect(error).to.include(expected)
        await stillServes(both)
      })
    }
  })

  it('a message of 2 MiB is read, whatever it says', async () => {
    const both = await served()
    const stream = await openStream(both.client, both.server)
    const bytes = framed(new Uint8Array(2 * MIB))
    await flood(stream, bytes.subarray(0, 65_536), 1)
    await flood(stream, bytes.subarray(65_536), 1)
    expect(dagCbor.decode<any>(await nextMessage(stream)).error).to.include('dag-cbor')
    await stillServes(both)
  })

  it('evidence for a node that asks nobody is dropped without a word', async () => {
    const [server, client] = [await start(), await start()]
    await serveEngines(server.libp2p, { decryption: { engine: decryptionEngine({ identities: [server.secret] }), allow: [client.id] } })
    const stream = await openStream(client, server)
    stream.send(framed(dagCbor.encode({ type: 'QueryReadsForEvidenceResponse', externalIdentity: 'x', evidence: [] })))
    await expect(nextMessage(stream)).to.eventually.be.rejected.with.property('name', 'UnexpectedEOFError')
  })

  it('a type that is a list with the name of one is none', async () => {
    const both = await served()
    const stream = await openStream(both.client, both.server)
    stream.send(framed(dagCbor.encode({ type: ['EncryptRequest'], data: SECRET, externalIdentity: 'x', useReadsFor: false })))
    expect(dagCbor.decode<any>(await nextMessage(stream)).error).to.include('not allowed')
  })

  it('a stream that stalls is ended, whatever it sent before, and holds up nobody', async () => {
    const both = await served(300)
    const message = framed(dagCbor.encode({ type: 'EncryptRequest', data: SECRET, externalIdentity: both.server.id, useReadsFor: false }))
    const streams = await Promise.all([0, 1, 40, message.byteLength - 1].map(async count => {
      const stream = await openStream(both.client, both.server)
      count > 0 && stream.send(message.subarray(0, count))
      return stream
    }))
    await stillServes(both)
    const errors = await Promise.all(streams.map(async stream => dagCbor.decode<any>(await nextMessage(stream)).error))
    expect(errors).to.deep.equal(Array(4).fill('the request took too long'))
    await stillServes(both)
  })

  it('a stream that drips a byte at a time is ended too', async () => {
    const both = await served(300)
    const stream = await openStream(both.client, both.server)
    const message = framed(dagCbor.encode({ type: 'EncryptRequest', data: SECRET, externalIdentity: both.server.id, useReadsFor: false }))
    let sent = 0
    const timer = setInterval(() => {
      try { stream.send(message.subarray(sent, ++sent)) } catch { clearInterval(timer) }
    }, 20)
    const { error }: any = dagCbor.decode(await nextMessage(stream))
    clearInterval(timer)
    expect(error).to.equal('the request took too long')
    expect(sent).to.be.below(message.byteLength)
    await stillServes(both)
  })

  it('a stream that is reset at any point is forgotten', async () => {
    const both = await served()
    const message = framed(dagCbor.encode({ type: 'EncryptRequest', data: SECRET, externalIdentity: both.server.id, useReadsFor: false }))

    for (const count of [0, 1, 20, message.byteLength]) {
      const stream = await openStream(both.client, both.server)
      count > 0 && stream.send(message.subarray(0, count))
      await after(10)
      stream.abort(new Error('gone'))
    }

    await stillServes(both)
  })

  it('a peer that doesn\'t read its answers is cut off', async () => {
    const both = await served(300)
    const message = framed(dagCbor.encode({ type: 'EncryptRequest', data: new Uint8Array(MIB), externalIdentity: both.server.id, useReadsFor: false }))
    const streams = await Promise.all(Array.from({ length: 8 }, async () => {
      const stream = await openStream(both.client, both.server)
      stream.pause()
      await flood(stream, message, 1)
      return stream
    }))
    await after(500)
    await stillServes(both)
    streams.forEach(stream => { stream.abort(new Error('done')) })
  })

  it('a stranger is refused without being read, however much it sends', async () => {
    const both = await served()
    const stranger = await start()
    const streams = await Promise.all(Array.from({ length: 8 }, async () => openStream(stranger, both.server)))
    const sent = await Promise.all(streams.map(async stream => flood(stream, new Uint8Array(65_536), 64 * MIB)))
    expect(Math.max(...sent)).to.be.below(2 * MIB)
    const large = await remoteEngine(stranger.libp2p, both.server.id)(request(both.server, false, new Uint8Array(MIB)))
    expect(large.error).to.include('not allowed')
    const stream = await openStream(stranger, both.server)
    expect(dagCbor.decode<any>(await nextMessage(stream)).error).to.include('not allowed')
    await stillServes(both)
  })

  it('memory stays flat under floods of 64 MiB, announced or not, by a peer that is allowed', async function () {
    this.timeout(120_000)
    const both = await served()
    const used = await liveMemory()
    const heads = [uvarint(64 * MIB), Array(10).fill(0x80), uvarint(2 * MIB), [0]]
    const attack = async (i: number): Promise<void> => {
      const stream = await openStream(both.client, both.server)
      stream.send(Uint8Array.from(heads[i % heads.length]))
      await flood(stream, new Uint8Array(65_536).fill(i % 2 === 0 ? 0x80 : 0), 64 * MIB)
      stream.abort(new Error('done'))
    }

    await stillServes(both)
    const before = used()
    let most = 0
    // each look collects all garbage, twice
    const timer = setInterval(() => { most = Math.max(most, used()) }, 100)

    try {
      for (let round = 0; round < 10; round++) {
        await Promise.all([0, 1, 2, 3].map(attack))
      }
    } finally {
      clearInterval(timer)
    }

    // 2.5 GiB were offered: what is held at a time is some 2 MiB a stream, on either side
    expect(most - before).to.be.below(32)
    await stillServes(both)
  })

  describe('a node that is asked and answers badly is an error, not more', () => {
    const answers: Record<string, (stream: Stream) => unknown> = {
      '64 MiB of announced length': stream => { stream.send(Uint8Array.from(uvarint(64 * MIB))) },
      'a length without end': stream => { stream.send(new Uint8Array(50_000).fill(0x80)) },
      garbage: stream => { stream.send(framed(utf8('hello'))) },
      'half an answer': async stream => {
        stream.send(Uint8Array.of(100, 1, 2))
        await stream.close()
      },
      nothing: async stream => { await stream.close() },
      'a reset': stream => { stream.abort(new Error('no')) },
      'another answer': stream => { stream.send(framed(dagCbor.encode({ type: 'DecryptResponse', data: SECRET }))) },
      'an empty success': stream => { stream.send(framed(dagCbor.encode({ type: 'EncryptResponse', ciphertext: new Uint8Array(0) }))) },
      'a success with an error': stream => { stream.send(framed(dagCbor.encode({ type: 'EncryptResponse', ciphertext: SECRET, error: 'but' }))) },
      'the request': async stream => {
        const message = await nextMessage(stream)
        stream.send(framed(message))
      },
      'a long error': stream => { stream.send(framed(dagCbor.encode({ type: 'ErrorResponse', error: 'x'.repeat(513) }))) },
      'an error without text': stream => { stream.send(framed(dagCbor.encode({ type: 'ErrorResponse' }))) }
    }

    for (const [name, answer] of Object.entries(answers)) {
      it(name, async () => {
        const [server, client] = [await start(), await start()]
        await server.libp2p.handle(PROTOCOL, async stream => { await answer(stream) })
        await introduce(client, server)
        const reply = await remoteEngine(client.libp2p, server.id)(request(server, false))
        expect(reply).to.have.all.keys('type', 'ciphertext', 'error')
        expect(reply.ciphertext).to.have.lengthOf(0)
        expect(reply.error).to.include(server.id)
      })
    }
  })
})
