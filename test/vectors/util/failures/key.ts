import { utf8ToBytes } from '@noble/hashes/utils.js'
import { seededBytes } from '../../../format/util/random.ts'
import { withKey } from './case.ts'
import type { FailureCase } from './case.ts'

const lengths = [0, 1, 15, 17, 24, 31, 33, 64]
const texts = ['00112233445566778899aabbccddeeff', 'DEADBEEFDEADBEEF', '0123456789abcdef', '0123456789abcdefABCDEF0123456789']

export const KEY_FAILURES: FailureCase[] = [
  ...lengths.map(length => ({
    name: `key of ${length} bytes`,
    description: 'a key has 16 or 32 bytes',
    key: seededBytes(510, length),
    errors: withKey('InvalidKeyError')
  })),
  ...texts.map(text => ({
    name: `key of hex digits: ${text}`,
    description: 'a key that is all hex digits is a mistake',
    key: utf8ToBytes(text),
    errors: withKey('InvalidKeyError')
  }))
]
