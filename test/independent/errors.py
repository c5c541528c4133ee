"""What can be wrong, by the names that test/vectors gives to it."""


class ReadError(Exception):
    pass


def _error(name):
    return type(name, (ReadError,), {})


InvalidKey = _error('InvalidKeyError')
InvalidRoot = _error('InvalidRootError')
WrongKey = _error('WrongKeyError')
InvalidManifest = _error('InvalidManifestError')
InvalidIndex = _error('InvalidIndexError')
InvalidCatalog = _error('InvalidCatalogError')
InvalidTree = _error('InvalidTreeError')
InvalidCar = _error('InvalidCarError')
Incomplete = _error('IncompleteGraphError')
Missing = _error('MissingBlockError')
Mismatch = _error('SealedBlockMismatchError')
OpenFailed = _error('OpenFailedError')
UnsupportedHash = _error('UnsupportedHashError')
UnknownCodec = _error('UnknownCodecError')
Undecodable = _error('UndecodableBlockError')
UnwrapFailed = _error('KeyUnwrapFailedError')
InvalidReaders = _error('InvalidReadersError')


def ensure(condition, error, reason):
    if not condition:
        raise error(reason)
