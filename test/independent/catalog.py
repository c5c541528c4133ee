"""The catalog (SPEC 7): pages made as a writer makes them, and read as SPEC 7.1 says."""

from cbor import decode, encode
from cids import DAG_CBOR, cid_v1
from errors import InvalidCatalog, ensure
from hashes import sha256
from sealed import DATA, PAGE, fetch_sealed, seal, sealed_cid, unseal
from tree import MOST, MOST_LEVEL, build


def build_catalog(keys, padding, blocks, put):
    """`blocks` maps plain CIDs to digests. The digest of the top page."""
    def make_page(level, run):
        content = encode({'level': level, 'entries': run})
        page = seal(keys, PAGE, cid_v1(DAG_CBOR, sha256(content)), content, padding)
        digest = sha256(page)
        put(sealed_cid(digest), page)
        return [run[0][0], digest]

    return build([[cid, blocks[cid]] for cid in sorted(blocks)], lambda entry: entry[1], make_page)[1]


def parse_page(content):
    try:
        page = decode(content)
    except ValueError as error:
        raise InvalidCatalog(f'a page is not canonical: {error}') from None
    ensure(type(page) is dict and set(page) == {'level', 'entries'}, InvalidCatalog, 'a page has other fields')
    level, entries = page['level'], page['entries']
    ensure(type(level) is int and 0 <= level <= MOST_LEVEL, InvalidCatalog, 'a level is 0 to 7')
    ensure(type(entries) is list and 1 <= len(entries) <= MOST, InvalidCatalog, 'a page has 1 to 1,024 entries')
    for entry in entries:
        ensure(type(entry) is list and [type(part) for part in entry] == [bytes, bytes] and len(entry[1]) == 32, InvalidCatalog, 'an entry is no CID and digest')
    cids = [cid for cid, _ in entries]
    ensure(all(a < b for a, b in zip(cids, cids[1:])), InvalidCatalog, 'entries are not ascending')
    return level, entries


def look_up(get, keys, manifest, wanted):
    """The block of a plain CID, read through the catalog (SPEC 7.1), or None where the catalog says that there is none."""
    if wanted == manifest.root:
        return unseal(keys, fetch_sealed(get, manifest.entry), [DATA], wanted).content
    cid, level, first, before = manifest.catalog, None, None, None
    while True:
        found, entries = parse_page(unseal(keys, fetch_sealed(get, cid), [PAGE]).content)
        ensure(level is None or found == level - 1, InvalidCatalog, 'a level is not one less than that above')
        ensure(first is None or entries[0][0] == first, InvalidCatalog, 'a page begins elsewhere')
        ensure(before is None or entries[-1][0] < before, InvalidCatalog, 'a page ends elsewhere')
        if level is None:
            check_top(manifest, found, entries)
        level, at = found, sum(cid <= wanted for cid, _ in entries) - 1
        if at < 0 or (level == 0 and entries[at][0] != wanted):
            return None
        first, before = entries[at][0], entries[at + 1][0] if at + 1 < len(entries) else before
        cid = sealed_cid(entries[at][1])
        if level == 0:
            return unseal(keys, fetch_sealed(get, cid), [DATA], wanted).content


def check_top(manifest, level, entries):
    ensure(entries[0][0] <= manifest.root, InvalidCatalog, 'the top page begins after the root')
    says = [manifest.root, manifest.entry[-32:]] in entries
    ensure(level > 0 or says, InvalidCatalog, 'the page does not say where the root is')
