"""What IPSQL made (a folder of .car and .json files): read, and refused once something about it is changed."""

import json
import os
from car import Car
from cbor import Link, encode
from cids import DAG_CBOR, cid_v1, from_text
from errors import ReadError
from hashes import sha256
from ipsql import open_block, read_graph, read_head, read_tree


def same(found, expected, what):
    if found != expected:
        raise AssertionError(f'{what}: {found} is not {expected}')


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def name_of(get, root, key):
    try:
        for _ in read_graph(get, root, key):
            pass
        return None
    except ReadError as error:
        return type(error).__name__


def check_graph(folder, facts):
    car, plain = Car(os.path.join(folder, facts['encryptedCar'])), Car(os.path.join(folder, facts['plaintextCar']))
    entry, tree = read_head(car.get, car.root)
    same([car.root, entry, tree], [from_text(facts[name]) for name in ('encryptedRoot', 'encryptedRootOfGraph', 'cidSetRoot')], 'the head')
    *blocks, (_, root) = read_graph(car.get, car.root, read(os.path.join(folder, facts['keyFile'])))
    same(len(blocks), facts['blockCounts']['encrypted'], 'the number of blocks')
    same(root, plain.root, 'the plain root')
    same(all(plain.get(cid) == content for cid, content in blocks), True, 'the plain blocks')
    same(len(dict(blocks)), facts['blockCounts']['plaintext'], 'the number of plain blocks')


def check_one(folder, facts, name):
    """One block in hex."""
    vector = facts[name]
    cid, content = open_block(bytes.fromhex(vector['keyHex']), bytes.fromhex(vector['encryptedBlockHex']))
    same((cid, content.hex()), (from_text(vector['plaintextCid']), vector['plaintextHex']), 'the block')


def damaged(folder, facts):
    """Name, what it gives for a CID, the head, the key and the error of graphs that are not right."""
    car, key = Car(os.path.join(folder, facts['encryptedCar'])), read(os.path.join(folder, facts['keyFile']))
    entry, tree = read_head(car.get, car.root)
    cids = list(read_tree(car.get, tree))

    def without(gone):
        return lambda cid: None if cid == gone else car.get(cid)

    def head(*value):
        data = encode(list(value))
        cid = cid_v1(DAG_CBOR, sha256(data))
        return (lambda other: data if other == cid else car.get(other)), cid

    flipped = car.get(cids[0])[:-1] + bytes([car.get(cids[0])[-1] ^ 1])
    rehashed = Link(cids[0][:7] + sha256(flipped))
    leaf = encode({'leaf': [rehashed], 'closed': False})
    leaf_cid = Link(cid_v1(DAG_CBOR, sha256(leaf)))
    forged, forged_head = head(rehashed, leaf_cid)
    yield 'another key', car.get, car.root, bytes(len(key)), 'OpenFailedError'
    yield 'a key of 24 bytes', car.get, car.root, bytes(24), 'InvalidKeyError'
    yield 'no head', without(car.root), car.root, key, 'MissingBlockError'
    yield 'no tree', without(tree), car.root, key, 'MissingBlockError'
    yield 'a block less', without(cids[-1]), car.root, key, 'MissingBlockError'
    yield 'a bit flipped', lambda cid: flipped if cid == cids[0] else car.get(cid), car.root, key, 'SealedBlockMismatchError'
    yield 'a bit flipped and linked again', lambda cid: {leaf_cid: leaf, rehashed: flipped}.get(cid) or forged(cid), forged_head, key, 'OpenFailedError'
    yield 'an entry that is not in the tree', *head(rehashed, tree), key, 'InvalidTreeError'
    yield 'a head of one CID', *head(entry), key, 'InvalidTreeError'
    yield 'a head that is the tree', car.get, tree, key, 'InvalidTreeError'
    nodes = {}

    def put(value, closed=True):
        data = encode({**value, 'closed': closed})
        cid = Link(cid_v1(DAG_CBOR, sha256(data)))
        nodes[cid] = data
        return cid

    def node(name, value):
        get, root = head(entry, put(value))
        return name, lambda cid: nodes.get(cid) or get(cid), root, key, 'InvalidTreeError'

    distance = facts['branchNodes'][0]['distance'] if facts['branchNodes'] else 0
    yield node('a branch of another distance', {'branch': [distance + 2, [[cids[0], tree]]]})
    yield node('a branch that is too high', {'branch': [65, [[cids[0], tree]]]})
    yield node('a branch that begins elsewhere', {'branch': [distance + 1, [[cids[1], tree]]]})
    yield node('a branch that is empty', {'branch': [1, []]})
    yield node('a leaf that is not closed', {'branch': [1, [[cids[0], put({'leaf': [cids[0]]}, False)], [cids[1], put({'leaf': cids[1:]})]]]})
    yield node('two leaves in another order', {'branch': [1, [[cids[1], put({'leaf': cids[1:]})], [cids[0], put({'leaf': [cids[0]]})]]]})
    yield node('a branch over what is no node', {'branch': [1, [[cids[0], cids[0]]]]})
    yield node('a leaf in another order', {'leaf': cids[1::-1]})
    yield node('a leaf with one twice', {'leaf': [cids[0], cids[0]]})
    yield node('a leaf that is empty', {'leaf': []})
    yield node('a leaf of nodes', {'leaf': [tree]})
    yield node('a leaf with a field more', {'leaf': cids, 'more': 1})


def run_damaged(folder, facts, report):
    for name, get, root, key, expected in damaged(folder, facts):
        report(f"ipsql {facts['encryptedCar']}: {name}", lambda *args: same(name_of(*args), expected, 'reading'), get, root, key)


def run(folder, report):
    for file in sorted(os.listdir(folder)):
        if not file.endswith('.json'):
            continue
        facts = json.loads(read(os.path.join(folder, file)))
        if 'encryptedCar' not in facts:
            for name in ('emptyRaw', 'smallRaw'):
                report(f'ipsql {name}', check_one, folder, facts, name)
            continue
        report(f'ipsql {file}', check_graph, folder, facts)
        run_damaged(folder, facts, report)
