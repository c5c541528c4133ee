"""Runs the vectors in test/vectors/data: each success is written, decrypted and verified, each failure refused by its name."""

import base64
import json
import os
import re
import age
import vectors_catalog
from catalog import look_up
from cids import RAW, cid_v1, from_text
from cbor import Link, encode
from errors import ReadError
from graph import audit, open_root, read_blocks, verify, write
from hashes import sha256
from keys import block_keys

# strings, words, and what is the same in JSON
TOKEN = re.compile(r"""'(?:[^'\\]|\\.)*'|[A-Za-z_]\w*|-?\d+|[][{}:,]""")


def literal(text):
    """A JavaScript literal of strings, integers, words and brackets."""
    def as_json(match):
        token = match.group()
        if token[0] == "'":
            return json.dumps(re.sub(r'\\(.)', r'\1', token[1:-1]))
        return json.dumps(token) if token[0].isalpha() and token not in ('true', 'false', 'null') else token

    return json.loads(''.join(as_json(match) for match in TOKEN.finditer(text)))


def load(folder):
    vectors = {'successes': [], 'large': [], 'wrapped-keys': [], 'failures': []}
    for name in sorted(os.listdir(os.path.join(folder, 'data'))):
        with open(os.path.join(folder, 'data', name), encoding='utf8') as file:
            found = literal(file.read().split(' = ', 1)[1])
        vectors[name[:-3] if name[:-3] in vectors else 'failures'] += found
    return vectors


def blocks_of(texts):
    return {from_text(cid): base64.b64decode(data) for cid, data in texts}


def name_of(operation, *args):
    try:
        operation(*args)
        return None
    except ReadError as error:
        return type(error).__name__


def decrypt(get, root, key):
    _, manifest, keys = open_root(get, root, key)
    plain = {cid: content for _, cid, content in read_blocks(get, manifest, keys)}
    return plain, manifest, keys


def same(found, expected, what):
    if found != expected:
        raise AssertionError(f'{what}: {found} is not {expected}')


def check_read(stored, vector, plain):
    """Decrypts all, each block by itself, and verifies."""
    key, root = bytes.fromhex(vector['key']), from_text(vector['root'])
    found, manifest, keys = decrypt(stored.get, root, key)
    same(found == plain, True, 'the plain blocks are right')
    same(manifest.index, from_text(vector['index']), 'index')
    if manifest.catalog is not None:
        same(all(look_up(stored.get, keys, manifest, cid) == plain[cid] for cid in plain), True, 'read through the catalog')
        same(look_up(stored.get, keys, manifest, cid_v1(RAW, bytes(32))), None, 'what is not there')
    verify(stored.get, root, key)
    audit(stored.get, root)
    return manifest


def check_each_missing(stored, key, root):
    for gone in stored:
        less = {cid: data for cid, data in stored.items() if cid != gone}
        same(name_of(verify, less.get, root, key), 'MissingBlockError', 'verifying without one block')
        same(name_of(audit, less.get, root), 'MissingBlockError', 'verifying without one block and the key')


def check_success(vector):
    stored, plain = blocks_of(vector['stored']), blocks_of(vector['plain'])
    manifest = check_read(stored, vector, plain)
    check_each_missing(stored, bytes.fromhex(vector['key']), from_text(vector['root']))
    same(manifest.root, from_text(vector['plainRoot']), 'root')
    same(manifest.complete, vector['complete'], 'complete')
    if vector['writable']:
        options = {name: value for name, value in vector['options'].items() if name != 'blocks'}
        written = write(plain, manifest.root, bytes.fromhex(vector['key']), complete=vector['complete'], **options)
        same(written.stored == stored, True, 'written byte by byte')


def large_graph(leaves):
    contents = [f'leaf {i}{"." * (i if i < 200 else 0)}'.encode() for i in range(leaves)]
    links = [Link(cid_v1(RAW, sha256(content))) for content in contents]
    top = encode(links)
    root = cid_v1(0x71, sha256(top))
    return {**dict(zip(map(bytes, links), contents)), root: top}, root


def check_large(vector):
    plain, root = large_graph(vector['leaves'])
    written = write(plain, root, bytes.fromhex(vector['key']), **vector['options'])
    same(written.root, from_text(vector['root']), 'the encrypted root')
    same(written.manifest, from_text(vector['manifest']), 'manifest')
    manifest = check_read(written.stored, vector, plain)
    same((manifest.blocks, manifest.bytes, manifest.entries), (vector['blocks'], vector['bytes'], vector['sealedBlocks']), 'numbers')


def check_failure(vector, successes):
    stored = blocks_of(successes[vector['base']]['stored'])
    for cid in vector.get('remove', []):
        stored.pop(from_text(cid), None)
    stored.update(blocks_of(vector['put']))
    key, root = bytes.fromhex(vector['key']), from_text(vector['root'])
    same(name_of(decrypt, stored.get, root, key), vector['decrypt'], 'decrypting')
    same(name_of(verify, stored.get, root, key), vector['verify'], 'verifying')
    same(name_of(audit, stored.get, root), vector['audit'], 'verifying without the key')


def check_wrapped_key(vector):
    opens = age.identity(vector['identity']) if 'identity' in vector else age.passphrase(vector['passphrase'])
    file, key = base64.b64decode(vector['file']), bytes.fromhex(vector['graphKey'])
    same(name_of(age.unwrap, file, opens), vector['error'], 'unwrapping')
    if vector['error'] is None:
        same(age.unwrap(file, opens), key, 'the graph key')
        unusable = name_of(age.readers_of, file, block_keys(key))
        same(unusable, 'InvalidReadersError' if vector['readers'] is None else None, 'the list of readers')
        if unusable is None:
            same(age.readers_of(file, block_keys(key)), vector['readers'], 'the readers')


def run(folder, report):
    vectors = load(folder)
    by_name = {vector['name']: vector for vector in vectors['successes']}
    checks = [(check_success, vectors['successes'], []), (check_large, vectors['large'], []), (check_failure, vectors['failures'], [by_name]), (check_wrapped_key, vectors['wrapped-keys'], [])]
    for check, group, more in checks:
        for vector in group:
            report(vector['name'], check, vector, *more)
    vectors_catalog.run(report)
