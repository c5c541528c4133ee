import type { FailureVector } from '../util/types.ts'

export const keyFailures: FailureVector[] = [
  {
    name: 'key of 0 bytes',
    description: 'a key has 16 or 32 bytes',
    layer: 'key',
    base: 'small tree',
    put: [],
    key: '',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'InvalidKeyError',
    verify: 'InvalidKeyError',
    audit: null
  },
  {
    name: 'key of 1 bytes',
    description: 'a key has 16 or 32 bytes',
    layer: 'key',
    base: 'small tree',
    put: [],
    key: '40',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'InvalidKeyError',
    verify: 'InvalidKeyError',
    audit: null
  },
  {
    name: 'key of 15 bytes',
    description: 'a key has 16 or 32 bytes',
    layer: 'key',
    base: 'small tree',
    put: [],
    key: '40736d8252fdce6e7ed65d67ac0304',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'InvalidKeyError',
    verify: 'InvalidKeyError',
    audit: null
  },
  {
    name: 'key of 17 bytes',
    description: 'a key has 16 or 32 bytes',
    layer: 'key',
    base: 'small tree',
    put: [],
    key: '40736d8252fdce6e7ed65d67ac030417a3',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'InvalidKeyError',
    verify: 'InvalidKeyError',
    audit: null
  },
  {
    name: 'key of 24 bytes',
    description: 'a key has 16 or 32 bytes',
    layer: 'key',
    base: 'small tree',
    put: [],
    key: '40736d8252fdce6e7ed65d67ac030417a3b1420b16d395c4',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'InvalidKeyError',
    verify: 'InvalidKeyError',
    audit: null
  },
  {
    name: 'key of 31 bytes',
    description: 'a key has 16 or 32 bytes',
    layer: 'key',
    base: 'small tree',
    put: [],
    key: '40736d8252fdce6e7ed65d67ac030417a3b1420b16d395c479d95e9de46ec1',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'InvalidKeyError',
    verify: 'InvalidKeyError',
    audit: null
  },
  {
    name: 'key of 33 bytes',
    description: 'a key has 16 or 32 bytes',
    layer: 'key',
    base: 'small tree',
    put: [],
    key: '40736d8252fdce6e7ed65d67ac030417a3b1420b16d395c479d95e9de46ec1b74b',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'InvalidKeyError',
    verify: 'InvalidKeyError',
    audit: null
  },
  {
    name: 'key of 64 bytes',
    description: 'a key has 16 or 32 bytes',
    layer: 'key',
    base: 'small tree',
    put: [],
    key: '40736d8252fdce6e7ed65d67ac030417a3b1420b16d395c479d95e9de46ec1b74b57067c04969d0e2be6a48c5d9a40aacccec0450ab08cbd6f5b6b56a7709216',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'InvalidKeyError',
    verify: 'InvalidKeyError',
    audit: null
  },
  {
    name: 'key of hex digits: 00112233445566778899aabbccddeeff',
    description: 'a key that is all hex digits is a mistake',
    layer: 'key',
    base: 'small tree',
    put: [],
    key: '3030313132323333343435353636373738383939616162626363646465656666',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'InvalidKeyError',
    verify: 'InvalidKeyError',
    audit: null
  },
  {
    name: 'key of hex digits: DEADBEEFDEADBEEF',
    description: 'a key that is all hex digits is a mistake',
    layer: 'key',
    base: 'small tree',
    put: [],
    key: '44454144424545464445414442454546',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'InvalidKeyError',
    verify: 'InvalidKeyError',
    audit: null
  },
  {
    name: 'key of hex digits: 0123456789abcdef',
    description: 'a key that is all hex digits is a mistake',
    layer: 'key',
    base: 'small tree',
    put: [],
    key: '30313233343536373839616263646566',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'InvalidKeyError',
    verify: 'InvalidKeyError',
    audit: null
  },
  {
    name: 'key of hex digits: 0123456789abcdefABCDEF0123456789',
    description: 'a key that is all hex digits is a mistake',
    layer: 'key',
    base: 'small tree',
    put: [],
    key: '3031323334353637383961626364656641424344454630313233343536373839',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'InvalidKeyError',
    verify: 'InvalidKeyError',
    audit: null
  }
]
