"""Sealed blocks (SPEC 5)."""

from collections import namedtuple
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cids import DAG_CBOR, RAW, cid_v1, parts, read_uvarint, uvarint
from errors import Mismatch, Missing, OpenFailed, ensure
from hashes import allowed, hashes_to, sha256
from keys import hmac256

DATA, PAGE, MANIFEST, READERS = 1, 2, 3, 4
SMALLEST, LARGEST = 35, 2 ** 21

Payload = namedtuple('Payload', 'kind cid content')


def sealed_cid(digest):
    return cid_v1(RAW, digest)


def is_sealed_cid(cid):
    return len(cid) == 36 and cid[:4] == b'\x01\x55\x12\x20'


def is_node_cid(cid):
    return len(cid) == 36 and cid[:4] == b'\x01\x71\x12\x20'


def padme(n):
    e = n.bit_length() - 1
    s = e.bit_length()
    m = 2 ** (e - s) - 1
    return (n + m) & ~m


def seal(keys, kind, cid, content, padding='padme'):
    head = bytes([kind]) + uvarint(len(cid)) + cid + uvarint(len(content))
    n = 12 + len(head) + len(content) + 16
    length = padme(n) if padding == 'padme' else n
    ensure(length <= LARGEST, ValueError, 'too large to be sealed')
    nonce = hmac256(keys.nonce, bytes([kind]) + sha256(content) + length.to_bytes(4, 'big') + cid)[:12]
    return nonce + AESGCM(keys.seal).encrypt(nonce, head + content + bytes(length - n), None)


def fetch(get, cid, least=0, most=LARGEST):
    """A block that is there, hashes to its CID (sha2-256) and has a size within the limits."""
    data = get(cid)
    ensure(data is not None, Missing, 'a block is not there')
    ensure(sha256(data) == cid[-32:], Mismatch, 'a block does not hash to its CID')
    ensure(least <= len(data) <= most, Mismatch, f'a block has {len(data)} bytes')
    return data


def fetch_sealed(get, cid):
    return fetch(get, cid, SMALLEST)


def parse(payload):
    """ValueError unless these bytes are a payload with a CID that SPEC 5.5 allows."""
    length, at = read_uvarint(payload, 1)
    cid, at = payload[at:at + length], at + length
    size, at = read_uvarint(payload, at)
    end = at + size
    if end > len(payload) or any(payload[end:]):
        raise ValueError('a length or the padding is wrong')
    if not allowed(cid):
        raise ValueError('a CID that is not allowed')
    return Payload(payload[0], cid, payload[at:end])


def unseal(keys, sealed, kinds, cid=None):
    """A sealed block that is known to hash to its CID, opened (SPEC 5.4). Whatever is wrong is one error."""
    try:
        opened = parse(AESGCM(keys.seal).decrypt(sealed[:12], sealed[12:], None))
        ok = opened.kind in kinds and (cid is None or opened.cid == cid)
        ok = ok and (opened.kind == DATA or is_node_cid(opened.cid)) and hashes_to(opened.cid, opened.content)
    except (InvalidTag, ValueError, IndexError):
        ok = False
    if not ok:
        raise OpenFailed('a block does not open')
    return opened
