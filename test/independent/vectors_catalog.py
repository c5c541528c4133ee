"""Reading single blocks through a catalog that is wrong, though it is sealed with the key (SPEC 7.1)."""

from catalog import look_up
from cbor import Link, encode
from cids import DAG_CBOR, RAW, cid_v1
from errors import ReadError
from hashes import sha256
from keys import block_keys
from root import Manifest
from sealed import DATA, PAGE, seal, sealed_cid


def check(name, expected):
    """Each plain CID gives its block, or nothing, or an error; together these errors and no others."""
    keys, stored, blocks = block_keys(bytes(32)), {}, {}

    def put(kind, cid, content):
        block = seal(keys, kind, cid, content)
        stored[sealed_cid(sha256(block))] = block
        return sha256(block)

    def page(value, kind=PAGE):
        content = encode(value)
        return put(kind, cid_v1(DAG_CBOR, sha256(content)), content)

    for i in range(8):
        content = bytes([i])
        blocks[cid_v1(RAW, sha256(content))] = content
    rows = [[cid, put(DATA, cid, blocks[cid])] for cid in sorted(blocks)]
    top = CATALOGS[name](rows, page)
    root, digest = rows[1]
    manifest = Manifest(Link(root), Link(sealed_cid(digest)), None, 8, 9, 8, sealed_cid(top), 'derived', 'padme', True)
    errors = set()
    for cid in [*blocks, cid_v1(RAW, bytes(32)), cid_v1(DAG_CBOR, bytes(32))]:
        try:
            found = look_up(stored.get, keys, manifest, cid)
            assert found in (None, blocks.get(cid)), 'a wrong block'
        except ReadError as error:
            errors.add(type(error).__name__)
    assert errors == expected, f'{errors} is not {expected}'


def leaf(entries, level=0):
    return {'level': level, 'entries': entries}


def two(left, right, first=0, second=4, level=1):
    """A page over two leaves."""
    return lambda rows, page: page(leaf([[rows[first][0], page(left(rows))], [rows[second][0], page(right(rows))]], level))


def left(rows):
    return leaf(rows[:4])


def right(rows):
    return leaf(rows[4:])


def over(below):
    """A level above, beside a page that begins at the fifth."""
    return lambda rows, page: page(leaf([[rows[0][0], page(leaf([[rows[0][0], page(below(rows))]], 1))], [rows[4][0], page(leaf([[rows[4][0], page(right(rows))]], 1))]], 2))


CATALOGS = {
    'one page': lambda rows, page: page(leaf(rows)),
    'two pages': two(left, right),
    'three levels': over(left),
    'a level too high': two(lambda rows: leaf(rows[:4], 1), right),
    'a level that is left out': two(left, right, level=2),
    'a page that begins later': two(lambda rows: leaf(rows[1:4]), right),
    'a page that reaches into the next': two(lambda rows: leaf(rows[:5]), right),
    'a page that reaches out from under the page above it': over(lambda rows: leaf(rows[:5])),
    'a top page that begins after the root': two(lambda rows: leaf(rows[2:4]), right, first=2),
    'a page without the root': lambda rows, page: page(leaf([rows[0]] + rows[2:])),
    'the root elsewhere': lambda rows, page: page(leaf([rows[0], [rows[1][0], rows[2][1]]] + rows[2:])),
    'two digests swapped': lambda rows, page: page(leaf(rows[:6] + [[rows[6][0], rows[7][1]], [rows[7][0], rows[6][1]]])),
    'a digest of a page': lambda rows, page: page(leaf(rows[:7] + [[rows[7][0], page(leaf(rows))]])),
    'a digest of nothing': lambda rows, page: page(leaf(rows[:7] + [[rows[7][0], bytes(32)]])),
    'another order': lambda rows, page: page(leaf(rows[:6] + [rows[7], rows[6]])),
    'one twice': lambda rows, page: page(leaf(rows + rows[7:])),
    'no entries': lambda rows, page: page(leaf([])),
    '1,025 entries': lambda rows, page: page(leaf(sorted(rows + [[cid_v1(RAW, sha256(bytes([i >> 8, i & 255]))), bytes(32)] for i in range(1017)]))),
    'level 8': two(left, right, level=8),
    'level -1': lambda rows, page: page(leaf(rows, -1)),
    'a level that is true': lambda rows, page: page(leaf(rows, True)),
    'a field more': lambda rows, page: page({**leaf(rows), 'more': 1}),
    'a list': lambda rows, page: page(rows),
    'a digest of 31 bytes': lambda rows, page: page(leaf(rows[:7] + [[rows[7][0], bytes(31)]])),
    'an entry of three': lambda rows, page: page(leaf(rows[:7] + [[rows[7][0], bytes(32), 0]])),
    'a link for a CID': lambda rows, page: page(leaf(rows[:7] + [[Link(rows[7][0]), bytes(32)]])),
    'a page that is sealed as data': lambda rows, page: page(leaf(rows), DATA)
}

RIGHT = ('one page', 'two pages', 'three levels')
OTHER = {
    'two digests swapped': {'OpenFailedError'},
    'a digest of a page': {'OpenFailedError'},
    'a page that is sealed as data': {'OpenFailedError'},
    'a digest of nothing': {'MissingBlockError'}
}


def run(report):
    for name in CATALOGS:
        report(f'catalog of {name}', check, name, set() if name in RIGHT else OTHER.get(name, {'InvalidCatalogError'}))
