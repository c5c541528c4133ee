import { expect } from 'aegir/chai'
import { isNode } from 'aegir/env'
import { base16 } from 'multiformats/bases/base16'
import { base64 } from 'multiformats/bases/base64'
import * as publicCrypto from '../../src/crypto/index.ts'
import { GraphKey, checkSecret, useSecret, withKey, withOwnKey } from '../../src/crypto/internal.ts'
import { seededBytes } from '../format/util/random.ts'
import { load } from '../node-util/nodes.ts'
import { errorOf } from '../util/turns.ts'
import type { Secret } from '../../src/crypto/internal.ts'

const BYTES = seededBytes(21, 32)

describe('graph key', () => {
  for (const length of [0, 1, 15, 16, 24, 31, 33, 48, 64, 1_024]) {
    it(`refuses ${length} bytes`, () => {
      expect(() => new GraphKey(seededBytes(length, length))).to.throw().with.property('name', 'InvalidKeyError')
      expect(() => new GraphKey(seededBytes(length, length))).to.throw().with.property('code', 'ERR_INVALID_KEY')
    })
  }

  const others: Record<string, unknown> = {
    nothing: undefined,
    null: null,
    text: 'a'.repeat(32),
    'a number': 32,
    'a list': [...BYTES],
    'an ArrayBuffer': BYTES.buffer,
    'a view of another type': new Uint16Array(32),
    'what looks like bytes': { byteLength: 32, length: 32 },
    'a graph key': new GraphKey(BYTES)
  }

  Object.entries(others).forEach(([what, value]) => {
    it(`refuses ${what}, and does not say it`, () => {
      const make = (): GraphKey => new GraphKey(value as any)
      expect(make).to.throw().with.property('name', 'InvalidKeyError')
      expect(make).to.throw('A graph key is 32 bytes')
    })
  })

  it('holds what it was given, all values, those of hex digits too: it is derived, no keyfile', () => {
    for (const bytes of [BYTES, new Uint8Array(32), new Uint8Array(32).fill(0xff), new TextEncoder().encode('0123456789abcdef'.repeat(2))]) {
      expect(new GraphKey(bytes).bytes).to.equalBytes(bytes)
    }
  })

  it('copies its bytes on the way in and out', () => {
    const given = Uint8Array.from(BYTES)
    const key = new GraphKey(given)
    given.fill(0)
    expect(key.bytes).to.equalBytes(BYTES)
    key.bytes.fill(0)
    expect(key.bytes).to.equalBytes(BYTES)
    const around = new Uint8Array(64)
    around.set(BYTES, 16)
    const view = new GraphKey(around.subarray(16, 48))
    expect(view.bytes.buffer.byteLength).to.equal(32)
  })

  it('can\'t be changed', () => {
    const key: any = new GraphKey(BYTES)
    expect(() => { key.bytes = new Uint8Array(32) }).to.throw(TypeError)
    expect(key.bytes).to.equalBytes(BYTES)
  })

  it('shows nothing of itself', async () => {
    const key = new GraphKey(BYTES)
    const shown = [String(key), JSON.stringify(key), JSON.stringify({ key }), JSON.stringify(Object.entries(key)), `${Object.keys(key)}`, `${Reflect.ownKeys(key).map(String)}`]

    shown.push(JSON.stringify(structuredClone(key)))

    if (isNode) {
      const { inspect } = await load<typeof import('node:util')>('node:util')
      shown.push(inspect(key, { showHidden: true, getters: true, depth: 9 }), inspect({ key, list: [key] }, { depth: 9 }))
    }

    for (const text of shown) {
      for (const secret of [BYTES.join(), BYTES.join(', '), base16.baseEncode(BYTES), base64.baseEncode(BYTES), BYTES.subarray(0, 8).join(), BYTES.subarray(0, 8).join(', ')]) {
        expect(text).to.not.include(secret)
      }
    }

    expect(JSON.stringify(key)).to.equal('{}')
  })

  it('is a secret, as a key is', () => {
    const key = new GraphKey(BYTES)
    expect(checkSecret(key)).to.be.an.instanceOf(GraphKey).that.is.not.equal(key)
    expect(useSecret(checkSecret(key), bytes => bytes.slice())).to.equalBytes(BYTES)
    expect(checkSecret(BYTES)).to.equalBytes(BYTES)
    expect(checkSecret(BYTES)).to.not.equal(BYTES)
    expect(useSecret(BYTES, bytes => bytes.slice())).to.equalBytes(BYTES)

    for (const wrong of [undefined, null, 'text', {}, BYTES.subarray(1), { bytes: BYTES }]) {
      expect(() => checkSecret(wrong as any)).to.throw().with.property('name', 'InvalidKeyError')
    }
  })

  it('is wiped by `using`, and then gives nothing', () => {
    let memory: Uint8Array | undefined
    let kept: GraphKey | undefined

    {
      using key = new GraphKey(BYTES)
      kept = key
      memory = key.use(bytes => bytes)
      expect(memory).to.equalBytes(BYTES)
    }

    expect(memory).to.equalBytes(new Uint8Array(32))
    expect(() => kept.bytes).to.throw().with.property('name', 'ClosedError')
    expect(() => checkSecret(kept)).to.throw().with.property('name', 'ClosedError')
    kept[Symbol.dispose]()
  })

  it('is public', () => {
    expect(publicCrypto).to.have.property('GraphKey', GraphKey)
  })
})

describe('options with a key', () => {
  const withBoth: Record<string, typeof withKey> = { withKey, withOwnKey }

  for (const [name, call] of Object.entries(withBoth)) {
    for (const [what, key] of Object.entries({ 'a key': BYTES, 'a graph key': new GraphKey(BYTES) })) {
      it(`${name} passes on a copy of ${what}, and wipes it, whatever happens`, async () => {
        for (const fails of [false, true]) {
          let memory: Uint8Array | undefined
          const done = call({ key, other: 1 }, async ({ key: copy, ...rest }: { key: Secret, other: number }) => {
            memory = useSecret(copy, bytes => bytes)
            expect(copy).to.not.equal(key)
            expect(memory).to.equalBytes(BYTES)
            expect(rest).to.deep.equal({ other: 1 })

            if (fails) {
              throw new Error('it fails')
            }

            return 'done'
          })

          expect(fails ? (await errorOf(done)).message : await done).to.equal(fails ? 'it fails' : 'done')
          expect(memory).to.equalBytes(new Uint8Array(32))
          expect(useSecret(key, bytes => bytes.slice())).to.equalBytes(BYTES)
        }
      })
    }

    it(`${name} refuses a key that was meant and is none`, async () => {
      for (const key of [undefined, null, 'text', BYTES.subarray(1)]) {
        expect(await errorOf(call({ key } as any, async () => expect.fail('called')))).to.have.property('name', 'InvalidKeyError')
      }
    })
  }

  it('withKey refuses options without one, and none', async () => {
    for (const options of [{}, undefined, null]) {
      expect(await errorOf(withKey(options as any, async () => expect.fail('called')))).to.have.property('name', 'InvalidKeyError')
    }
  })

  it('withOwnKey passes options without one on as they are, and none', async () => {
    for (const options of [{}, { other: 1 }, undefined, null]) {
      expect(await withOwnKey(options as any, async given => [given])).to.have.property('0', options)
    }
  })
})
