import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

const repeat = (byte: number, length: number): Uint8Array => new Uint8Array(length).fill(byte)

/** AES-GCM with keys of 16 and 32 bytes, nonce 12 bytes, tag 16, no additional data: `out` is `ciphertext | tag`. */
export const GCM = [{
  name: 'GCM specification, test case 1',
  key: repeat(0, 16),
  nonce: repeat(0, 12),
  plaintext: repeat(0, 0),
  out: hexToBytes('58e2fccefa7e3061367f1d57a4e7455a')
}, {
  name: 'GCM specification, test case 2',
  key: repeat(0, 16),
  nonce: repeat(0, 12),
  plaintext: repeat(0, 16),
  out: hexToBytes('0388dace60b6a392f328c2b971b2fe78ab6e47d42cec13bdf53a67b21257bddf')
}, {
  name: 'GCM specification, test case 13',
  key: repeat(0, 32),
  nonce: repeat(0, 12),
  plaintext: repeat(0, 0),
  out: hexToBytes('530f8afbc74536b9a963b4f1c4cb738b')
}, {
  name: 'GCM specification, test case 14',
  key: repeat(0, 32),
  nonce: repeat(0, 12),
  plaintext: repeat(0, 16),
  out: hexToBytes('cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919')
}, {
  name: 'GCM specification, test case 15',
  key: hexToBytes('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'),
  nonce: hexToBytes('cafebabefacedbaddecaf888'),
  plaintext: hexToBytes('d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255'),
  out: hexToBytes('522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015adb094dac5d93471bdec1a502270e3cc6c')
}, {
  name: 'NIST CAVP gcmEncryptExtIV256, no plaintext',
  key: hexToBytes('b52c505a37d78eda5dd34f20c22540ea1b58963cf8e5bf8ffa85f9f2492505b4'),
  nonce: hexToBytes('516c33929df5a3284ff463d7'),
  plaintext: repeat(0, 0),
  out: hexToBytes('bdc1ac884d332457a1d2664f168c76f0')
}, {
  name: 'NIST CAVP gcmEncryptExtIV256, 16 bytes',
  key: hexToBytes('31bdadd96698c204aa9ce1448ea94ae1fb4a9a0b3c9d773b51bb1822666b8f22'),
  nonce: hexToBytes('0d18e06c7c725ac9e362e1ce'),
  plaintext: hexToBytes('2db5168e932556f8089a0622981d017d'),
  out: hexToBytes('fa4362189661d163fcd6a56d8bf0405ad636ac1bbedd5cc3ee727dc2ab4a9489')
}]

/** HMAC-SHA-256. */
export const HMAC = [{
  name: 'RFC 4231, test case 1',
  key: repeat(0x0b, 20),
  data: utf8ToBytes('Hi There'),
  out: hexToBytes('b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7')
}, {
  name: 'RFC 4231, test case 2',
  key: utf8ToBytes('Jefe'),
  data: utf8ToBytes('what do ya want for nothing?'),
  out: hexToBytes('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843')
}, {
  name: 'RFC 4231, test case 3',
  key: repeat(0xaa, 20),
  data: repeat(0xdd, 50),
  out: hexToBytes('773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe')
}, {
  name: 'RFC 4231, test case 4',
  key: hexToBytes('0102030405060708090a0b0c0d0e0f10111213141516171819'),
  data: repeat(0xcd, 50),
  out: hexToBytes('82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b')
}, {
  name: 'RFC 4231, test case 6',
  key: repeat(0xaa, 131),
  data: utf8ToBytes('Test Using Larger Than Block-Size Key - Hash Key First'),
  out: hexToBytes('60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54')
}, {
  name: 'RFC 4231, test case 7',
  key: repeat(0xaa, 131),
  data: utf8ToBytes('This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.'),
  out: hexToBytes('9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2')
}]

/** SHA-256. */
export const SHA256 = [{
  name: 'nothing',
  data: repeat(0, 0),
  out: hexToBytes('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
}, {
  name: 'FIPS 180-2, B.1',
  data: utf8ToBytes('abc'),
  out: hexToBytes('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
}, {
  name: 'FIPS 180-2, B.2',
  data: utf8ToBytes('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'),
  out: hexToBytes('248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1')
}, {
  name: 'FIPS 180-2, B.3',
  data: repeat(0x61, 1_000_000),
  out: hexToBytes('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0')
}]

/** HKDF-SHA-256. */
export const HKDF = [{
  name: 'RFC 5869, test case 1',
  ikm: repeat(0x0b, 22),
  salt: hexToBytes('000102030405060708090a0b0c'),
  info: hexToBytes('f0f1f2f3f4f5f6f7f8f9'),
  prk: hexToBytes('077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5'),
  out: hexToBytes('3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf')
}, {
  name: 'RFC 5869, test case 3',
  ikm: repeat(0x0b, 22),
  salt: repeat(0, 0),
  info: repeat(0, 0),
  prk: hexToBytes('19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04'),
  out: hexToBytes('8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d')
}]
