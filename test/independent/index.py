"""The index (SPEC 6)."""

from cbor import Link, decode, encode
from cids import DAG_CBOR, cid_v1
from errors import Incomplete, InvalidIndex, ensure
from hashes import sha256
from sealed import fetch, is_node_cid, is_sealed_cid
from tree import MOST, MOST_LEVEL, build

MOST_BYTES = 65_536


def parse_node(data):
    ensure(len(data) <= MOST_BYTES, InvalidIndex, 'an index node is too large')
    try:
        node = decode(data)
    except ValueError as error:
        raise InvalidIndex(f'an index node is not canonical: {error}') from None
    ensure(type(node) is dict and set(node) == {'level', 'links'}, InvalidIndex, 'an index node has other fields')
    level, links = node['level'], node['links']
    ensure(type(level) is int and 0 <= level <= MOST_LEVEL, InvalidIndex, 'a level is 0 to 7')
    ensure(type(links) is list and 1 <= len(links) <= MOST, InvalidIndex, 'an index node has 1 to 1,024 links')
    right = is_sealed_cid if level == 0 else is_node_cid
    ensure(all(type(link) is Link and right(link) for link in links), InvalidIndex, 'a link of another kind')
    return level, links


def build_index(links, put=lambda cid, data: None):
    def make_node(level, run):
        data = encode({'level': level, 'links': run})
        cid = cid_v1(DAG_CBOR, sha256(data))
        put(cid, data)
        return Link(cid)

    return build(links, lambda cid: cid[-32:], make_node)


def read_index(get, root, most=float('inf')):
    """The CIDs of all sealed blocks that the index links, in order, of an index that is the one SPEC 6.2 gives."""
    links = []

    def walk(cid, wanted):
        level, children = parse_node(fetch(get, cid))
        ensure(wanted is None or level == wanted, InvalidIndex, 'a level is not one less than that above')
        for child in children:
            if level > 0:
                walk(child, level - 1)
                continue
            ensure(not links or links[-1][-32:] < child[-32:], InvalidIndex, 'links are not ascending')
            ensure(len(links) < most, Incomplete, 'more entries than the manifest promises')
            links.append(Link(child))

    walk(root, None)
    ensure(build_index(links) == root, InvalidIndex, 'the index has another shape')
    return links
