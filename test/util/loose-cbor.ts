import * as dagCbor from '@ipld/dag-cbor'

export function concat (...parts: Array<Uint8Array | number[]>): Uint8Array {
  return Uint8Array.from(parts.flatMap(part => [...part]))
}

/**
 * A dag-cbor map with its fields in the order given, and a head that need not be the shortest:
 * what a writer may not choose. Values are encoded already.
 */
export function looseMap (entries: Array<[string, Uint8Array]>, head = [0xa0 + entries.length]): Uint8Array {
  return concat(head, ...entries.flatMap(([name, value]) => [dagCbor.encode(name), value]))
}

/** The fields of a map, encoded one by one. */
export function encodedFields (value: object): Array<[string, Uint8Array]> {
  return Object.entries(value).map(([name, value]) => [name, dagCbor.encode(value)])
}

/** A map that some libraries take for a CID. */
export function likeCid (code: number, digest: Uint8Array): Uint8Array {
  const multihash = dagCbor.encode({ code: 0x12, digest })
  return looseMap([['/', dagCbor.encode('x')], ['code', dagCbor.encode(code)], ['bytes', dagCbor.encode('x')], ['version', dagCbor.encode(1)], ['multihash', multihash]])
}
