/** What is used here of IPSQL 1.2.18, which brings no types. */

declare module 'ipsql' {
  import type { CID } from 'multiformats/cid'

  export interface IpsqlBlock {
    cid: CID
    bytes: Uint8Array
  }

  export interface IpsqlStore {
    get (cid: CID): Promise<IpsqlBlock>
    put? (block: IpsqlBlock): Promise<unknown>
    /** decides where the nodes of its trees end; needed to write */
    chunker? (entry: unknown): Promise<boolean>
  }

  export default class IPSQL {
    static create (sql: string, store: IpsqlStore): Promise<IPSQL>
    static from (cid: CID | string, store: IpsqlStore): Promise<IPSQL>

    readonly cid: CID
    write (sql: string): Promise<IPSQL>
    read (sql: string): Promise<any>
    /** with everything that the query touched, which is what IPSQL exports as its proof */
    read (sql: string, full: true): Promise<{ result: any, cids: { all (): Promise<Set<string>> } }>
    /** of all blocks that can be reached from the database's root */
    cids (): Promise<Set<string>>
  }
}

declare module 'ipsql/utils' {
  import type { IpsqlBlock } from 'ipsql'
  import type { CID } from 'multiformats/cid'

  /** Throws if the bytes are not the CID's. */
  export function createBlock (bytes: Uint8Array, cid: CID): Promise<IpsqlBlock>
}

declare module 'chunky-trees/utils' {
  /** A chunker that ends a node after one in `factor` entries. */
  export function bf (factor: number): (entry: unknown) => Promise<boolean>
}
