"""IPSQL's encrypted graphs (SPEC appendix A)."""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cbor import Link, decode
from cids import parts
from errors import InvalidTree, OpenFailed, ensure
from hashes import allowed, hashes_to
from keys import check_key
from sealed import LARGEST, fetch, is_node_cid

PREFIX = b'\x01\xb9\x8a\xc0\x01\x12\x20'
MOST_DISTANCE = 64


def is_encrypted_cid(cid):
    return type(cid) is Link and len(cid) == 39 and cid[:7] == PREFIX


def open_block(key, encrypted):
    """The plain CID and its block."""
    try:
        payload = AESGCM(key).decrypt(encrypted[:12], encrypted[12:], None)
        end = 4 + int.from_bytes(payload[:4], 'little')
        cid, content = payload[4:end], payload[end:]
        ok = len(payload) >= 4 and len(cid) == end - 4 and allowed(cid) and hashes_to(cid, content)
    except (InvalidTag, ValueError):
        ok = False
    ensure(ok, OpenFailed, 'a block does not open')
    return cid, content


def _decode(get, cid):
    ensure(type(cid) is Link and is_node_cid(cid), InvalidTree, 'a node is dag-cbor with sha2-256')
    try:
        return decode(fetch(get, cid, 0, LARGEST))
    except ValueError as error:
        raise InvalidTree(f'a node is not canonical: {error}') from None


def read_head(get, cid):
    head = _decode(get, Link(cid))
    ensure(type(head) is list and len(head) == 2 and is_encrypted_cid(head[0]), InvalidTree, 'no head')
    return head


def parse_node(node):
    """Distance, whether it is closed, and the entries: addresses with the first CID under each."""
    ensure(type(node) is dict and type(node.get('closed')) is bool and len(node) == 2, InvalidTree, 'a node has other fields')
    if 'leaf' in node:
        leaf = node['leaf']
        ensure(type(leaf) is list and leaf and all(map(is_encrypted_cid, leaf)), InvalidTree, 'a leaf links encrypted blocks')
        return 0, node['closed'], [(cid, cid) for cid in leaf]
    branch = node.get('branch')
    ensure(type(branch) is list and len(branch) == 2 and type(branch[0]) is int and 0 < branch[0] <= MOST_DISTANCE, InvalidTree, 'no branch')
    entries = branch[1]
    ensure(type(entries) is list and entries and all(type(entry) is list and len(entry) == 2 and is_encrypted_cid(entry[0]) for entry in entries), InvalidTree, 'the entries of a branch')
    return branch[0], node['closed'], [(address, first) for first, address in entries]


def read_tree(get, root):
    """Yields the CIDs of all encrypted blocks, in order."""
    waiting, last = [(root, None, None, True)], None
    while waiting:
        cid, first, wanted, is_last = waiting.pop()
        distance, closed, entries = parse_node(_decode(get, cid))
        ensure(wanted is None or distance == wanted, InvalidTree, 'a distance is not one less than that above')
        ensure(first is None or entries[0][1] == first, InvalidTree, 'a node begins elsewhere than its parent says')
        ensure(closed or is_last, InvalidTree, 'a node is not closed')
        if distance > 0:
            below = [(address, first, distance - 1, False) for address, first in entries]
            waiting.extend(reversed(below[:-1] + [below[-1][:3] + (is_last,)]))
            continue
        for address, _ in entries:
            ensure(last is None or last < address, InvalidTree, 'the tree is not in order')
            last = address
            yield address


def read_graph(get, root, key):
    """Yields the plain blocks; the last thing yielded is None and the plain root."""
    check_key(key)
    entry, tree = read_head(get, root)
    plain_root = None
    for cid in read_tree(get, tree):
        plain, content = open_block(key, fetch(get, cid, 0, LARGEST))
        plain_root = plain if cid == entry else plain_root
        yield plain, content
    ensure(plain_root is not None, InvalidTree, 'the entry is not in the tree')
    yield None, plain_root
