import { andThen } from '../awaitable.ts'
import { MAX_SEALED_BLOCK, checkNow, checkSealedBlock, equalBytes } from '../format/internal.ts'
import { Crew, defaultWorkers } from '../workers/internal.ts'
import { ContentCheck } from './content-check.ts'
import { openManifest, unlockRoot } from './open-root.ts'
import { Opener } from './opener.ts'
import { defaultCodecs } from './plain-links.ts'
import { readShared } from './read-block.ts'
import type { VerifiedPlain } from './content-check.ts'
import type { CodecLoader } from './plain-links.ts'
import type { ReadOptions } from './read-block.ts'
import type { Awaitable } from '../awaitable.ts'
import type { CryptoBackend, Secret } from '../crypto/internal.ts'
import type { FilePiece, FilePieces } from '../file-piece.ts'
import type { EncryptedRoot, HasherLoader, SealedBlock } from '../format/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export interface SealedCheckOptions {
  /** with it blocks are opened */
  key?: Secret
  workers?: number
  crypto?: CryptoBackend
  getCodec?: CodecLoader
  getHasher?: HasherLoader
}

/** Checks the sealed blocks of a graph, in this thread and in others. */
export interface SealedCheck {
  /** how many there will be, if that is known */
  readonly entries?: number
  /** another one is about to be read */
  begin (): void
  here (sealed: SealedBlock): Awaitable<void>
  /** undefined if no other thread has room; false if it is to be checked here, where what is wrong is found again */
  elsewhere (cid: CID, piece: FilePiece): Promise<boolean> | undefined
  /** what can be said once all were checked */
  finish (signal?: AbortSignal): Promise<VerifiedPlain | undefined>
  stop (): Promise<void>
}

const NO_NAME = new Uint8Array(0)

function crewOf (source: object, options: SealedCheckOptions): Crew {
  const { crypto, workers = defaultWorkers() } = options
  const crew = new Crew({ task: 'hash', workers: crypto == null ? workers : 0 })
  crew.expect((source as FilePieces).pieceBytes ?? 0)
  return crew
}

/** From outside: whether each block's bytes belong to its CID. */
function outsideCheck (source: object, options: SealedCheckOptions, crypto: CryptoBackend): SealedCheck {
  const crew = crewOf(source, options)

  return {
    begin: () => {},
    here: sealed => checkNow(sealed, crypto),
    elsewhere: ({ multihash }, piece) => piece.length <= MAX_SEALED_BLOCK
      ? crew.offerPiece(NO_NAME, piece, 'name')?.then(done => done != null && equalBytes(done.name, multihash.digest))
      : undefined,
    finish: async () => undefined,
    stop: async () => crew.stop()
  }
}

/** From inside: also whether what is in them is the graph that is promised. */
async function insideCheck (source: Pick<Blockstore, 'get'>, root: EncryptedRoot, key: Secret, options: SealedCheckOptions, crypto: CryptoBackend, read: ReadOptions): Promise<SealedCheck> {
  const keys = await unlockRoot(root, key, crypto)

  try {
    const manifest = await openManifest(source, root, keys, read)
    const contents = new ContentCheck(keys, manifest, options.getCodec ?? defaultCodecs)
    const opener = new Opener({ root, keys, manifest }, { ...options, key })
    opener.expect((source as FilePieces).pieceBytes ?? 0)

    return {
      entries: contents.entries,
      begin: () => { contents.begin() },
      here: sealed => andThen(opener.open(sealed), block => contents.add(sealed.cid, block)),
      elsewhere: (cid, piece) => opener.handOverPiece(cid, piece)?.then(async block => {
        block == null || await contents.add(cid, block)
        return block != null
      }),
      finish: async signal => contents.finish(signal),
      stop: async () => opener.stop()
    }
  } catch (err) {
    keys.close()
    throw err
  }
}

/** The check of a graph's sealed blocks, after that of its manifest. To be stopped. */
export async function sealedCheck (source: Pick<Blockstore, 'get'>, root: EncryptedRoot, options: SealedCheckOptions, crypto: CryptoBackend, read: ReadOptions): Promise<SealedCheck> {
  if (options.key != null) {
    return insideCheck(source, root, options.key, options, crypto, read)
  }

  await checkSealedBlock(await readShared(source, root.manifest, read), crypto)
  return outsideCheck(source, options, crypto)
}
