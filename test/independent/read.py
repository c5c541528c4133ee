"""
A second reader of encrypted graphs, written from SPEC.md alone: it shares no code with the library.
Needs Python 3.11 and cryptography 38, as in Debian 12.
"""

import sys

sys.dont_write_bytecode = True

import argparse  # noqa: E402
import os  # noqa: E402
import traceback  # noqa: E402
import age  # noqa: E402
import ipsql  # noqa: E402
import vectors  # noqa: E402
import vectors_ipsql  # noqa: E402
from car import Car, write_car  # noqa: E402
from cids import to_text  # noqa: E402
from errors import ReadError  # noqa: E402
from graph import open_root, read_blocks, verify_opened  # noqa: E402
from root import read_root  # noqa: E402
from sealed import fetch  # noqa: E402


class Report:
    def __init__(self):
        self.passed = self.failed = 0

    def __call__(self, name, check, *args):
        try:
            check(*args)
            self.passed += 1
        except Exception as error:
            self.failed += 1
            print(f'{name}: {error}')
            if not isinstance(error, AssertionError):
                traceback.print_exception(error)


def run_vectors(args):
    report = Report()
    for folder in args.folders:
        (vectors if os.path.isdir(os.path.join(folder, 'data')) else vectors_ipsql).run(folder, report)
    print(f'{report.passed} passed, {report.failed} failed')
    return 1 if report.failed or not report.passed else 0


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def opener(args):
    """What opens wrapped keys: a passphrase, or the first identity of a file as age-keygen writes it."""
    if args.passphrase_file:
        return age.passphrase(read(args.passphrase_file).decode().split('\n')[0])
    lines = [line for line in read(args.identity).decode().split('\n') if line.startswith('AGE-SECRET-KEY-1')]
    if not lines:
        raise age.UnwrapFailed('no X25519 identity in this file')
    return age.identity(lines[0])


def open_graph(args, car):
    """Root, manifest and keys of format 1, with the keyfile or with wrapped keys."""
    if args.key:
        return open_root(car.get, car.root, read(args.key))
    root = read_root(car.get, car.root)
    if 'wrapped' not in root:
        raise age.UnwrapFailed('this graph has no wrapped keys')
    return open_root(car.get, car.root, shared_key=age.unwrap(fetch(car.get, root['wrapped'], 0, age.MOST_BYTES), opener(args)))


def plain_blocks(args, car):
    if args.format == 'ipsql':
        *blocks, (_, root) = ipsql.read_graph(car.get, car.root, read(args.key))
        return root, blocks
    root, manifest, keys = open_graph(args, car)
    verify_opened(car.get, root, manifest, keys)
    return manifest.root, ((cid, content) for _, cid, content in read_blocks(car.get, manifest, keys))


def run_decrypt(args):
    root, blocks = plain_blocks(args, Car(args.car))
    write_car(args.output, root, blocks)
    print(to_text(root))


def run_readers(args):
    car = Car(args.car)
    root, _, keys = open_graph(args, car)
    print('\n'.join(age.readers_of(car.get(root['wrapped']), keys)))


def parse_args():
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest='command', required=True)
    command = commands.add_parser('vectors', help='check the vectors of format 1, or what IPSQL made')
    command.set_defaults(run=run_vectors)
    command.add_argument('folders', nargs='+', help='test/vectors, test/fixtures/ipsql')
    for name, run, text in (('decrypt', run_decrypt, 'verify an encrypted CAR and write the plain one'), ('readers', run_readers, 'who is named as a reader')):
        command = commands.add_parser(name, help=text)
        command.set_defaults(run=run)
        command.add_argument('car')
        keys = command.add_mutually_exclusive_group(required=True)
        keys.add_argument('--key', help='a keyfile of 16 or 32 bytes')
        keys.add_argument('--identity', help='a file as age-keygen writes it (X25519)')
        keys.add_argument('--passphrase-file', help='its first line')
        if name == 'decrypt':
            command.add_argument('--format', choices=['encrypted-graph/1', 'ipsql'], default='encrypted-graph/1')
            command.add_argument('-o', '--output', required=True)
    return parser.parse_args()


def main():
    args = parse_args()
    try:
        return args.run(args)
    except (ReadError, OSError) as error:
        print(f'{type(error).__name__}: {error}', file=sys.stderr)
        return 1


if __name__ == '__main__':
    sys.exit(main())
