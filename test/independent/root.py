"""The encrypted root and the manifest (SPEC 8 and 9)."""

import hmac
from collections import namedtuple
from cbor import Link, decode, encode
from cids import DAG_CBOR, cid_v1
from errors import InvalidManifest, InvalidRoot, WrongKey, ensure
from hashes import allowed, sha256
from keys import SUITE, block_keys, hmac256
from sealed import MANIFEST, fetch, fetch_sealed, is_node_cid, is_sealed_cid, seal, unseal

FORMAT = 'encrypted-graph/1'
MOST_BYTES = 1024
ROOT_FIELDS = {'format', 'suite', 'salt', 'manifest', 'index', 'commitment'}

Manifest = namedtuple('Manifest', 'root entry index blocks entries bytes catalog nonce padding complete')


def is_bytes(value, length):
    return type(value) is bytes and len(value) == length


def is_link(value, right):
    return type(value) is Link and right(value)


def read_root(get, cid):
    """The fields of an encrypted root whose form is right; whether a key is right is not known yet."""
    ensure(is_node_cid(cid), InvalidRoot, 'an encrypted root is dag-cbor with sha2-256')
    data = fetch(get, cid)
    ensure(len(data) <= MOST_BYTES, InvalidRoot, 'an encrypted root has at most 1,024 bytes')
    try:
        root = decode(data)
    except ValueError as error:
        raise InvalidRoot(f'not canonical: {error}') from None
    ensure(type(root) is dict and set(root) - {'wrapped'} == ROOT_FIELDS, InvalidRoot, 'other fields')
    ensure(root['format'] == FORMAT and root['suite'] == SUITE, InvalidRoot, 'another format or suite')
    ensure(is_bytes(root['salt'], 16) and is_bytes(root['commitment'], 32), InvalidRoot, 'salt or commitment')
    ensure(is_link(root['manifest'], is_sealed_cid) and is_link(root['index'], is_node_cid), InvalidRoot, 'manifest or index')
    ensure('wrapped' not in root or is_link(root['wrapped'], is_sealed_cid), InvalidRoot, 'wrapped')
    return root


def commitment(keys, root):
    return hmac256(keys.commit, encode({field: value for field, value in root.items() if field != 'commitment'}))


def check_commitment(root, graph_key):
    """The block keys, if this is the root's graph key."""
    keys = block_keys(graph_key)
    ensure(hmac.compare_digest(commitment(keys, root), root['commitment']), WrongKey, 'the key is not the one of this graph')
    return keys


def read_manifest(get, root, keys):
    content = unseal(keys, fetch_sealed(get, root['manifest']), [MANIFEST]).content
    ensure(len(content) <= MOST_BYTES, InvalidManifest, 'a manifest has at most 1,024 bytes')
    try:
        fields = decode(content)
    except ValueError as error:
        raise InvalidManifest(f'not canonical: {error}') from None
    ensure(type(fields) is dict and set(fields) == set(Manifest._fields), InvalidManifest, 'other fields')
    manifest = Manifest(**fields)
    check_manifest(manifest)
    ensure(manifest.index == root['index'], InvalidManifest, 'of another index')
    return manifest


def check_manifest(manifest):
    ensure(is_link(manifest.root, allowed) and is_link(manifest.entry, is_sealed_cid) and is_link(manifest.index, is_node_cid), InvalidManifest, 'root, entry or index')
    numbers = [manifest.blocks, manifest.entries, manifest.bytes]
    ensure(all(type(number) is int and 0 <= number < 2 ** 53 for number in numbers), InvalidManifest, 'a number')
    ensure(1 <= manifest.blocks <= manifest.entries, InvalidManifest, 'blocks and entries')
    ensure(manifest.catalog is None or is_link(manifest.catalog, is_sealed_cid), InvalidManifest, 'catalog')
    ensure((manifest.catalog is None) == (manifest.blocks == manifest.entries), InvalidManifest, 'catalog and entries')
    ensure(manifest.nonce in ('derived', 'random') and manifest.padding in ('padme', 'none'), InvalidManifest, 'nonce or padding')
    ensure(type(manifest.complete) is bool, InvalidManifest, 'complete')


def make_manifest(keys, manifest):
    content = encode(manifest._asdict())
    return seal(keys, MANIFEST, cid_v1(DAG_CBOR, sha256(content)), content, manifest.padding)
