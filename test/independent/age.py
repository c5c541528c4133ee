"""Wrapped keys (SPEC 9.1): age v1 files (C2SP age.md) for X25519 identities, or a passphrase."""

import base64
import hmac
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cbor import decode
from errors import InvalidReaders, OpenFailed, UnwrapFailed, ensure
from sealed import READERS, unseal

INTRO = b'age-encryption.org/v1'
LABEL = b'age-encryption.org/v1/'
LIST = ['helia-encrypted/readers']
BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
MOST_RECIPIENTS, MOST_STANZAS, MOST_WORK = 256, 1024, 18
MOST_BYTES = 1_572_864


def _hkdf(secret, salt, info):
    return HKDF(SHA256(), 32, salt, info).derive(secret)


def unbase64(text):
    data = base64.b64decode(text + b'=' * (-len(text) % 4), validate=True)
    if base64.b64encode(data).rstrip(b'=') != text:
        raise ValueError('base64 that is not canonical')
    return data


def parse(file):
    """The stanzas (arguments and body), the header that the MAC is of, the MAC, and the payload."""
    intro, _, rest = file.partition(b'\n')
    if intro != INTRO:
        raise ValueError('no age file')
    stanzas = []
    while rest.startswith(b'-> '):
        args, _, rest = rest[3:].partition(b'\n')
        body, line = b'', b'=' * 64
        while len(line) == 64:
            line, _, rest = rest.partition(b'\n')
            body += line
        stanzas.append((args.decode().split(' '), unbase64(body)))
    if not rest.startswith(b'--- '):
        raise ValueError('a header without an end')
    mac, _, payload = rest[4:].partition(b'\n')
    header = file[:len(file) - len(rest) + 3]
    return stanzas, header, unbase64(mac), payload


def bech32_key(text):
    """The 32 bytes of an AGE-SECRET-KEY-1... or age1..., the checksum checked."""
    text = text.strip().lower()
    human, _, data = text.rpartition('1')
    values = [BECH32.index(char) for char in data]
    check = 1
    for value in [ord(char) >> 5 for char in human] + [0] + [ord(char) & 31 for char in human] + values:
        top, check = check >> 25, (check & 0x1ffffff) << 5 ^ value
        for i, generator in enumerate((0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3)):
            check ^= generator if top >> i & 1 else 0
    number = int(''.join(f'{value:05b}' for value in values[:-6]), 2)
    if check != 1 or len(values) != 58 or number & 15:
        raise ValueError('no identity of age')
    return (number >> 4).to_bytes(32, 'big')


def identity(text):
    """Opens X25519 stanzas."""
    secret = X25519PrivateKey.from_private_bytes(bech32_key(text))
    own = secret.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)

    def file_key(args, body):
        if args[0] != 'X25519':
            return None
        share = unbase64(args[1].encode())
        key = _hkdf(secret.exchange(X25519PublicKey.from_public_bytes(share)), share + own, LABEL + b'X25519')
        return _open(key, body)

    return file_key


def passphrase(text):
    """Opens a scrypt stanza."""
    def file_key(args, body):
        if args[0] != 'scrypt':
            return None
        if not args[2].isdigit() or args[2][0] == '0' or int(args[2]) > MOST_WORK:
            raise ValueError('too much work')
        salt = unbase64(args[1].encode())
        return _open(Scrypt(LABEL + b'scrypt' + salt, 32, 2 ** int(args[2]), 8, 1).derive(text.encode()), body)

    return file_key


def _open(key, body):
    if len(body) != 32:
        raise ValueError('a file key of another length')
    try:
        return ChaCha20Poly1305(key).decrypt(bytes(12), body, None)
    except InvalidTag:
        return None


def unwrap(file, opens):
    """The 32 bytes of a graph key. Whatever is wrong is one error."""
    try:
        stanzas, header, mac, payload = parse(file)
        recipients = [stanza for stanza in stanzas if stanza[0] != LIST]
        kinds = {args[0] for args, _ in recipients}
        ok = len(file) <= MOST_BYTES and 1 <= len(recipients) <= MOST_RECIPIENTS and len(stanzas) <= MOST_STANZAS and ('scrypt' not in kinds or len(stanzas) == 1)
        key = next(filter(None, (opens(args, body) for args, body in recipients)), None) if ok else None
        ok = key is not None and hmac.compare_digest(hmac.digest(_hkdf(key, b'', b'header'), header, 'sha256'), mac)
        # one last chunk: its counter is 0, and its last byte says that it is the last
        content = ChaCha20Poly1305(_hkdf(key, payload[:16], b'payload')).decrypt(bytes(11) + b'\x01', payload[16:], None) if ok else b''
    except (ValueError, IndexError, InvalidTag):
        content = b''
    ensure(len(content) == 32, UnwrapFailed, 'the wrapped key does not open')
    return content


def readers_of(file, keys):
    """Whom the list of readers names (SPEC 9.1)."""
    lists = [body for args, body in parse(file)[0] if args == LIST]
    ensure(len(lists) == 1, InvalidReaders, 'there is no list of readers, or more than one')
    try:
        return parse_readers(unseal(keys, lists[0], [READERS]).content)
    except OpenFailed:
        raise InvalidReaders('the list of readers does not open') from None


def parse_readers(content):
    try:
        fields = decode(content)
        readers = fields['readers'] if type(fields) is dict and len(fields) == 1 else None
        ok = type(readers) is list and 1 <= len(readers) <= MOST_RECIPIENTS
        ok = ok and all(type(reader) is str and 1 <= len(reader) <= 2048 for reader in readers)
        ok = ok and all(a < b for a, b in zip(readers, readers[1:]))
    except (ValueError, KeyError):
        ok = False
    ensure(ok, InvalidReaders, 'no list of readers')
    return readers
