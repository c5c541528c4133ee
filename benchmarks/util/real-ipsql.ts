import { CID } from 'multiformats/cid'
import { sha256 } from 'multiformats/hashes/sha2'
import { digestText } from './stores.ts'
import type { Block } from './block.ts'

// IPSQL's functions for whole graphs are not exported: only its command line uses them
const { encrypt, decrypt } = await import(new URL('../cli/crypto.js', import.meta.resolve('ipsql')).href)
const { createBlock } = await import('ipsql/utils' as string)
const { bf } = await import('chunky-trees/utils' as string)
const { nocache } = await import('chunky-trees/cache' as string)
const encryptedBlock = await import('encrypted-block' as string)

// what its command line would have to give it, and doesn't
const given = { cache: nocache, chunker: bf(256), hasher: sha256 }

/** All blocks that IPSQL's own `encrypt` makes of these CIDs, the head last. */
export async function realEncrypt (plain: Map<string, Block>, cids: string[], root: CID, key: Uint8Array): Promise<Block[]> {
  const get = async (cid: CID): Promise<Block> => plain.get(digestText(cid)) as Block
  const blocks: Block[] = []

  for await (const block of encrypt({ ...given, get, cids, root, key })) {
    blocks.push(block)
  }

  return blocks
}

/** All blocks that IPSQL's own `decrypt` finds, the root last. */
export async function realDecrypt (encrypted: Map<string, Block>, head: CID, key: Uint8Array): Promise<Block[]> {
  const get = async (cid: CID): Promise<unknown> => {
    const block = encrypted.get(digestText(cid)) as Block
    return cid.code === encryptedBlock.code
      ? { ...block, value: encryptedBlock.decode(block.bytes) }
      : createBlock(block.bytes, cid)
  }
  const blocks: Block[] = []

  for await (const block of decrypt({ ...given, get, root: head, key })) {
    blocks.push(block)
  }

  return blocks
}
