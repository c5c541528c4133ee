"""The hashes of SPEC 5.5."""

import hashlib
from cids import parts
from errors import UnsupportedHash

SHA3 = {0x17: 'sha3_224', 0x16: 'sha3_256', 0x15: 'sha3_384', 0x14: 'sha3_512'}
SHA2 = {0x12: ('sha256', 32), 0x13: ('sha512', 64), 0x20: ('sha384', 48), 0x1014: ('sha512_224', 28), 0x1015: ('sha512_256', 32)}
KECCAK = {0x1a: 28, 0x1b: 32, 0x1c: 48, 0x1d: 64}
SHA3_LENGTH = {0x17: 28, 0x16: 32, 0x15: 48, 0x14: 64}


def sha256(data):
    return hashlib.sha256(data).digest()


def _lengths(code):
    """The digest's least and greatest length, or None for a hash that is not allowed."""
    if code in SHA2:
        return 20, SHA2[code][1]
    if code in SHA3_LENGTH or code in KECCAK:
        return 20, SHA3_LENGTH.get(code) or KECCAK[code]
    if code in (0x19, 0x1e):
        return 20, 128
    if code == 0x56:
        return 20, 32
    if 0xb214 <= code <= 0xb240:
        return 20, code - 0xb200
    if 0xb254 <= code <= 0xb260:
        return 20, code - 0xb240
    return (0, 128) if code == 0 else None


def allowed(cid):
    """Does SPEC 5.5 allow this plain CID?"""
    try:
        cid_parts = parts(cid)
    except ValueError:
        return False
    lengths = _lengths(cid_parts.hash)
    return len(cid) <= 160 and cid_parts.codec < 2 ** 53 and lengths is not None and lengths[0] <= len(cid_parts.digest) <= lengths[1]


def _digest(code, data, length):
    if code == 0:
        return data
    if code in SHA2 or code in SHA3:
        return hashlib.new(SHA2[code][0] if code in SHA2 else SHA3[code], data).digest()
    if code == 0x19:
        return hashlib.shake_256(data).digest(length)
    if code == 0x56:
        return sha256(sha256(data))
    if 0xb214 <= code <= 0xb240:
        return hashlib.blake2b(data, digest_size=code - 0xb200).digest()
    if 0xb254 <= code <= 0xb260:
        return hashlib.blake2s(data, digest_size=code - 0xb240).digest()
    raise UnsupportedHash(f'Python has no hash 0x{code:x}')


def hashes_to(cid, data):
    """Is this the block of an allowed CID?"""
    cid_parts = parts(cid)
    digest = _digest(cid_parts.hash, data, len(cid_parts.digest))
    return digest[:len(cid_parts.digest)] == cid_parts.digest if cid_parts.hash else digest == cid_parts.digest
