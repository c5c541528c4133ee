"""Keys (SPEC 4)."""

import hmac
from collections import namedtuple
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand
from errors import InvalidKey, ensure

Keys = namedtuple('Keys', 'seal nonce commit')

PREFIX = b'encrypted-graph/1|'
SUITE = 'aes-256-gcm'


def hmac256(key, data):
    return hmac.digest(key, data, 'sha256')


def check_key(key):
    ensure(len(key) in (16, 32), InvalidKey, 'a key has 16 or 32 bytes')
    ensure(not all(byte in b'0123456789abcdefABCDEF' for byte in key), InvalidKey, 'a key is bytes, not hexadecimal digits')


def graph_key(key, salt):
    check_key(key)
    return HKDF(SHA256(), 32, salt, PREFIX + SUITE.encode() + b'|graph').derive(key)


def block_keys(graph_key):
    return Keys(*(HKDFExpand(SHA256(), 32, PREFIX + SUITE.encode() + purpose).derive(graph_key) for purpose in (b'|seal', b'|nonce', b'|commit')))


def derived_salt(key, plain_root):
    return hmac256(key, PREFIX + b'salt|' + plain_root)[:16]
