import { CliError } from '../failure.ts'
import { INSTALL, PARTS } from './parts.ts'

async function load <T> (loading: Promise<T>): Promise<T> {
  try {
    return await loading
  } catch (err: any) {
    if (err?.code === 'ERR_MODULE_NOT_FOUND' && PARTS.some(part => String(err.message).includes(`'${part}'`))) {
      throw new CliError(`an IPFS node is needed for this, and it is not installed; run: ${INSTALL}`, { cause: err })
    }

    throw err
  }
}

export interface NodeParts {
  createHelia: typeof import('helia').createHelia
  libp2pDefaults: typeof import('@helia/libp2p').libp2pDefaults
  kadDht: typeof import('@libp2p/kad-dht')
  FsBlockstore: typeof import('blockstore-fs').FsBlockstore
  LevelDatastore: typeof import('datastore-level').LevelDatastore
}

/**
 * @throws {CliError} that says what to install
 */
export async function loadNode (): Promise<NodeParts> {
  const [{ createHelia }, { libp2pDefaults }, kadDht, { FsBlockstore }, { LevelDatastore }] = await load(Promise.all([
    import('helia'), import('@helia/libp2p'), import('@libp2p/kad-dht'), import('blockstore-fs'), import('datastore-level')
  ]))
  return { createHelia, libp2pDefaults, kadDht, FsBlockstore, LevelDatastore }
}
