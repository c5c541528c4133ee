"""
Canonical DAG-CBOR (SPEC 2). Links are `Link`s, maps are dicts.

`decode` takes nothing but the canonical encoding, and nothing that is nested deeper than a block of the format.
"""

import struct

MOST_NESTED = 16


class Link(bytes):
    """A CID's bytes."""


def _head(major, number):
    if number < 24:
        return bytes([major << 5 | number])
    for code, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if number < 1 << 8 * size:
            return bytes([major << 5 | code]) + number.to_bytes(size, 'big')
    raise ValueError('an integer is too large')


def encode(value):
    if value is None or isinstance(value, bool):
        return {None: b'\xf6', False: b'\xf4', True: b'\xf5'}[value]
    if isinstance(value, int):
        return _head(0, value) if value >= 0 else _head(1, -1 - value)
    if isinstance(value, Link):
        return b'\xd8\x2a' + encode(b'\x00' + bytes(value))
    if isinstance(value, bytes):
        return _head(2, len(value)) + value
    if isinstance(value, str):
        text = value.encode()
        return _head(3, len(text)) + text
    if isinstance(value, list):
        return _head(4, len(value)) + b''.join(map(encode, value))
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: (len(key.encode()), key.encode()))
        return _head(5, len(value)) + b''.join(encode(key) + encode(value[key]) for key in keys)
    raise ValueError('no value of this format')


class _Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, length):
        if length > len(self.data) - self.at:
            raise ValueError('cut off')
        self.at += length
        return self.data[self.at - length:self.at]

    def head(self):
        byte = self.take(1)[0]
        major, low = byte >> 5, byte & 31
        if low < 24:
            return major, low
        if low > 27:
            raise ValueError('an indefinite length')
        return major, int.from_bytes(self.take(1 << low - 24), 'big')

    def value(self, nested=0):
        if nested > MOST_NESTED:
            raise ValueError('nested too deep')
        start = self.at
        major, number = self.head()
        if major == 7:
            return self.simple(self.data[start])
        if major < 2:
            return number if major == 0 else -1 - number
        if major == 2:
            return self.take(number)
        if major == 3:
            return self.take(number).decode()
        if major == 6:
            return self.link(number)
        if number > len(self.data) - self.at:
            raise ValueError('more items than bytes')
        if major == 4:
            return [self.value(nested + 1) for _ in range(number)]
        return self.map(number, nested)

    def simple(self, byte):
        if byte == 0xfb:
            return struct.unpack('>d', self.data[self.at - 8:self.at])[0]
        values = {0xf4: False, 0xf5: True, 0xf6: None}
        if byte not in values:
            raise ValueError('no value of dag-cbor')
        return values[byte]

    def link(self, tag):
        value = self.value(MOST_NESTED) if tag == 42 else None
        if not isinstance(value, bytes) or value[:1] != b'\x00':
            raise ValueError('no link')
        return Link(value[1:])

    def map(self, number, nested):
        result = {}
        for _ in range(number):
            key = self.value(nested + 1)
            if not isinstance(key, str) or key in result:
                raise ValueError('a key is no text, or twice')
            result[key] = self.value(nested + 1)
        return result


def decode(data):
    """ValueError unless `data` is one value in the canonical encoding, and no more."""
    reader = _Reader(data)
    value = reader.value()
    if reader.at != len(data) or encode(value) != data:
        raise ValueError('not canonical')
    return value
