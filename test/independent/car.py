"""CAR files, version 1 (ipld.io/specs/transport/car/carv1): read by seeking, written in one go."""

import os
from cbor import Link, decode, encode
from cids import cid_end, read_uvarint, uvarint
from errors import InvalidCar, ensure

MOST = 2 ** 21


class Car:
    """Where each block is; of a block that is there twice, the first. The blocks are not checked here."""

    def __init__(self, path):
        self._file = open(path, 'rb')
        self._size = os.fstat(self._file.fileno()).st_size
        try:
            self._at = {}
            self.root, at = self._header()
            while at < self._size:
                at = self._section(at)
        except (ValueError, IndexError) as error:
            raise InvalidCar(f'no CAR of version 1 with one root: {error}') from None

    def _read(self, at, length):
        self._file.seek(at)
        return self._file.read(length)

    def _length(self, at):
        length, skip = read_uvarint(self._read(at, 9), 0)
        if not 0 < length <= self._size - at - skip:
            raise ValueError('a length that is not in the file')
        return at + skip, at + skip + length

    def _header(self):
        start, end = self._length(0)
        ensure(end - start <= MOST, InvalidCar, 'the header is too large')
        header = decode(self._read(start, end - start))
        if type(header) is not dict or header.get('version') != 1 or len(header.get('roots', [])) != 1:
            raise ValueError('the header')
        return bytes(header['roots'][0]), end

    def _section(self, at):
        start, end = self._length(at)
        head = self._read(start, min(256, end - start))
        length = cid_end(head, 0)
        if length > len(head):
            raise ValueError('a CID that is not in its section')
        if end - start - length > MOST:
            raise ValueError('a block is too large')
        self._at.setdefault(head[:length], (start + length, end))
        return end

    def get(self, cid):
        start, end = self._at.get(bytes(cid), (0, -1))
        return self._read(start, end - start) if end >= 0 else None


def section(cid, data):
    return uvarint(len(cid) + len(data)) + cid + data


def write_car(path, root, blocks):
    """Whole, or not at all. A file that is there already is left alone."""
    header = encode({'roots': [Link(root)], 'version': 1})
    ensure(not os.path.exists(path), InvalidCar, f'{path} is there already')
    part = f'{path}.part'
    try:
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), 'wb') as file:
            file.write(uvarint(len(header)) + header)
            for cid, data in blocks:
                file.write(section(cid, data))
        os.rename(part, path)
    except BaseException:
        if os.path.exists(part):
            os.unlink(part)
        raise
