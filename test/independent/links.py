"""
The links of a plain block. SPEC 10 has them followed by a verifier with the key, for graphs that are whole.
These readers are not strict about encodings: a plain block is what its owner made.
"""

import base64
import json
from cids import DAG_CBOR, DAG_JSON, DAG_PB, JSON, RAW, from_text, parts, read_uvarint
from errors import Undecodable, UnknownCodec, ensure

MOST_IDENTITIES = 16


def cbor_links(data):
    """Goes over one item after another, without recursion: `left` has how many are still to come on each level."""
    links, left, at = [], [1], 0
    while left:
        if left[-1] == 0:
            left.pop()
            continue
        left[-1] -= 1
        major, low = data[at] >> 5, data[at] & 31
        if low > 27:
            raise ValueError('an indefinite length')
        size = 0 if low < 24 else 1 << low - 24
        number = low if low < 24 else int.from_bytes(data[at + 1:at + 1 + size], 'big')
        at += 1 + size
        if at > len(data):
            raise ValueError('cut off')
        if major in (2, 3):
            at += number
        if major in (4, 5):
            left.append(number * (major - 3))
        if major == 6:
            at, link = cbor_link(data, at, number)
            links.append(link)
        if major == 7 and low not in (20, 21, 22, 25, 26, 27):
            raise ValueError('no value of dag-cbor')
    if at != len(data):
        raise ValueError('bytes after the end')
    return links


def cbor_link(data, at, tag):
    size = {0x58: 1, 0x59: 2}.get(data[at])
    length = data[at] & 31 if size is None else int.from_bytes(data[at + 1:at + 1 + size], 'big')
    start = at + 1 + (size or 0)
    if tag != 42 or data[at] >> 5 != 2 or data[start] != 0 or start + length > len(data):
        raise ValueError('no link')
    return start + length, data[start + 1:start + length]


def protobuf(data):
    at = 0
    while at < len(data):
        key, at = read_uvarint(data, at)
        value, at = read_uvarint(data, at)
        if key & 7 == 2:
            value, at = data[at:at + value], at + value
        elif key & 7 != 0:
            raise ValueError('another wire type')
        if at > len(data):
            raise ValueError('cut off')
        yield key >> 3, value


def pb_links(data):
    links = [value for field, value in protobuf(data) if field == 2]
    return [value for link in links for field, value in protobuf(link) if field == 1]


def json_links(data):
    links, waiting = [], [json.loads(data)]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict) and set(value) == {'/'} and isinstance(value['/'], str):
            links.append(from_text(value['/']))
        elif isinstance(value, dict):
            waiting.extend(value.values())
    return links


def no_links(data):
    return []


CODECS = {RAW: no_links, JSON: no_links, DAG_CBOR: cbor_links, DAG_PB: pb_links, DAG_JSON: json_links}


def links_of(cid, data, depth=0):
    """The CIDs that a block links, through identity CIDs too."""
    ensure(depth <= MOST_IDENTITIES, Undecodable, 'over 16 identity CIDs in one another')
    codec = parts(cid).codec
    ensure(codec in CODECS, UnknownCodec, f'no links are known of codec 0x{codec:x}')
    try:
        links = CODECS[codec](data)
        found = [(link, parts(link)) for link in links]
    except (ValueError, IndexError, RecursionError):
        raise Undecodable('a plain block is not of its codec') from None
    plain = [link for link, cid_parts in found if cid_parts.hash != 0]
    for link, cid_parts in found:
        if cid_parts.hash == 0:
            plain += links_of(link, cid_parts.digest, depth + 1)
    return plain
