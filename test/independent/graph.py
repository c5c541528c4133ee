"""Reading, verifying and writing a whole graph (SPEC 10)."""

from collections import namedtuple
from catalog import build_catalog
from cbor import Link, encode
from cids import DAG_CBOR, cid_v1
from errors import Incomplete, InvalidCatalog, ensure
from hashes import sha256
from index import build_index, read_index
from keys import SUITE, block_keys, derived_salt, graph_key
from links import links_of
from root import FORMAT, Manifest, check_commitment, commitment, make_manifest, read_manifest, read_root
from sealed import DATA, LARGEST, PAGE, fetch, fetch_sealed, seal, sealed_cid, unseal

Written = namedtuple('Written', 'root index manifest stored')
MOST_WRAPPED = 1_572_864


def open_root(get, root_cid, key=None, shared_key=None):
    """Manifest and block keys, checked with the key or with a graph key that was shared."""
    own = None if key is None else graph_key(key, bytes(16))  # a key that is none is refused before anything is fetched
    root = read_root(get, root_cid)
    own = shared_key if own is None else graph_key(key, root['salt'])
    keys = check_commitment(root, own)
    return root, read_manifest(get, root, keys), keys


def read_blocks(get, manifest, keys):
    """Yields the digest, plain CID and content of every data block. What is wrong with the whole is thrown at the end."""
    links = read_index(get, manifest.index, manifest.entries + 1_024)
    count = size = 0
    entry = None
    for link in links:
        opened = unseal(keys, fetch_sealed(get, link), [DATA, PAGE])
        if opened.kind == DATA:
            count, size = count + 1, size + len(opened.content)
            ensure(size <= manifest.bytes + LARGEST, Incomplete, 'more bytes than the manifest promises')
            entry = opened.cid if link == manifest.entry else entry
            yield link[-32:], opened.cid, opened.content
    ensure((count, len(links), size) == (manifest.blocks, manifest.entries, manifest.bytes), Incomplete, 'counts are not those of the manifest')
    ensure(entry == manifest.root, Incomplete, 'the block at entry is not the root')


def verify(get, root_cid, key):
    verify_opened(get, *open_root(get, root_cid, key))


def verify_opened(get, root, manifest, keys):
    """All that a verifier with the key checks."""
    sealed, links = {}, {}
    for digest, cid, content in read_blocks(get, manifest, keys):
        ensure(cid not in sealed, Incomplete, 'a plain CID is there twice')
        sealed[cid] = digest
        links[cid] = links_of(cid, content) if manifest.complete else []
    if manifest.complete:
        check_reachable(manifest.root, links)
    check_catalog(manifest, keys, sealed)
    check_wrapped(get, root)


def check_reachable(root, links):
    reached, waiting = {bytes(root)}, [bytes(root)]
    while waiting:
        for link in links[waiting.pop()]:
            ensure(link in links, Incomplete, 'a linked block is not in the graph')
            if link not in reached:
                reached.add(link)
                waiting.append(link)
    ensure(len(reached) == len(links), Incomplete, 'a block is not reachable')


def check_catalog(manifest, keys, sealed):
    if manifest.catalog is not None:
        pages = {}
        top = build_catalog(keys, manifest.padding, sealed, pages.__setitem__)
        ensure(sealed_cid(top) == manifest.catalog and len(pages) == manifest.entries - manifest.blocks, InvalidCatalog, 'another catalog')


def check_wrapped(get, root):
    if 'wrapped' in root:
        fetch(get, root['wrapped'], 0, MOST_WRAPPED)


def audit(get, root_cid):
    """All that a verifier without the key checks."""
    root = read_root(get, root_cid)
    fetch_sealed(get, root['manifest'])
    for link in read_index(get, root['index']):
        fetch_sealed(get, link)
    check_wrapped(get, root)


def write(blocks, plain_root, key, padding='padme', catalog=True, complete=True, salt=None, nonce='derived', wrapped=None):
    """`blocks` maps plain CIDs to contents. All blocks of the encrypted graph."""
    stored, sealed, pages = {}, {}, {}
    salt = salt or derived_salt(key, plain_root)
    keys = block_keys(graph_key(key, salt))
    for cid, content in blocks.items():
        block = seal(keys, DATA, cid, content, padding)
        sealed[cid] = sha256(block)
        stored[sealed_cid(sealed[cid])] = block
    top = build_catalog(keys, padding, sealed, pages.__setitem__) if catalog else None
    stored.update(pages)
    index = build_index([Link(cid) for cid in sorted(stored)], stored.__setitem__)
    entry = Link(sealed_cid(sealed[plain_root]))
    numbers = [len(blocks), len(blocks) + len(pages), sum(map(len, blocks.values()))]
    manifest = make_manifest(keys, Manifest(Link(plain_root), entry, index, *numbers, top and Link(sealed_cid(top)), nonce, padding, complete))
    root = {'format': FORMAT, 'suite': SUITE, 'salt': salt, 'manifest': Link(sealed_cid(sha256(manifest))), 'index': index}
    if wrapped is not None:
        root['wrapped'] = Link(sealed_cid(sha256(wrapped)))
        stored[root['wrapped']] = wrapped
    stored[root['manifest']] = manifest
    content = encode({**root, 'commitment': commitment(keys, root)})
    stored[cid_v1(DAG_CBOR, sha256(content))] = content
    return Written(cid_v1(DAG_CBOR, sha256(content)), index, root['manifest'], stored)
