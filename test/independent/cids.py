"""Varints, multibase and CIDs. A CID is its bytes; `parts` takes them apart."""

import base64
from collections import namedtuple

Cid = namedtuple('Cid', 'version codec hash digest')

RAW, DAG_CBOR, DAG_PB, DAG_JSON, JSON = 0x55, 0x71, 0x70, 0x0129, 0x0200
SHA2_256 = 0x12
BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'


def uvarint(number):
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def read_uvarint(data, at, limit=9):
    """The number at `at`, and where what follows begins. ValueError unless it is minimal and within the data."""
    number = 0
    for i in range(limit):
        if at + i >= len(data):
            raise ValueError('a varint is cut off')
        byte = data[at + i]
        number |= (byte & 127) << (7 * i)
        if byte < 128:
            if byte == 0 and i > 0:
                raise ValueError('a varint is not minimal')
            return number, at + i + 1
    raise ValueError('a varint is too long')


def parts(cid):
    """ValueError unless these bytes are one CID in its shortest encoding, and no more."""
    if len(cid) == 34 and cid[:2] == b'\x12\x20':
        return Cid(0, DAG_PB, SHA2_256, cid[2:])
    version, at = read_uvarint(cid, 0)
    if version != 1:
        raise ValueError('the version of a CID is 0 or 1')
    codec, at = read_uvarint(cid, at)
    code, at = read_uvarint(cid, at)
    length, at = read_uvarint(cid, at)
    if len(cid) - at != length:
        raise ValueError('a digest has another length than it says')
    return Cid(1, codec, code, cid[at:])


def cid_end(data, at):
    """Where the CID that begins at `at` ends."""
    if data[at:at + 2] == b'\x12\x20':
        return at + 34
    _, at = read_uvarint(data, at)
    _, at = read_uvarint(data, at)
    _, at = read_uvarint(data, at)
    length, at = read_uvarint(data, at)
    return at + length


def cid_v1(codec, digest):
    return b'\x01' + uvarint(codec) + b'\x12\x20' + digest


def to_text(cid):
    if cid[:1] == b'\x12':
        number, text = int.from_bytes(cid, 'big'), ''
        while number:
            number, rest = divmod(number, 58)
            text = BASE58[rest] + text
        return text
    return 'b' + base64.b32encode(cid).decode().rstrip('=').lower()


def from_text(text):
    if text.startswith('Qm'):
        number = 0
        for char in text:
            number = number * 58 + BASE58.index(char)
        return number.to_bytes(34, 'big')
    if not text.startswith('b'):
        raise ValueError('only base32 and CIDv0 are read here')
    body = text[1:].upper()
    return base64.b32decode(body + '=' * (-len(body) % 8))
