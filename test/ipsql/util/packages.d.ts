/** What the tests use of the packages beneath IPSQL, which bring no types. */

declare module 'encrypted-block' {
  export const code: 0x300539
  export const name: string
  export function encode (value: { iv: Uint8Array, bytes: Uint8Array }): Uint8Array
  export function decode (bytes: Uint8Array): { iv: Uint8Array, bytes: Uint8Array }
}

declare module 'chunky-trees/cid-set' {
  import type { CID } from 'multiformats/cid'

  export interface CidSetOptions {
    list: CID[]
    chunker (entry: unknown): Promise<boolean>
    cache: unknown
    codec: unknown
    hasher: unknown
    get? (cid: CID): Promise<unknown>
  }

  /** The nodes level by level, leaves first, the root last. */
  export function create (options: CidSetOptions): AsyncGenerator<{ block: Promise<{ cid: CID, bytes: Uint8Array }>, closed: boolean }>
}

declare module 'chunky-trees/cache' {
  export const nocache: unknown
}
