import { MemoryBlockstore } from 'blockstore-core'
import { interfaceBlockstoreTests } from 'interface-blockstore-tests'
import { EncryptedBlockstore } from '../../src/blockstore/index.ts'
import { foldersOfEach, openFsStore, openLevelStore } from '../node-util/folder.ts'
import { describeNode } from '../node-util/nodes.ts'
import { testKey } from '../util/random.ts'

describe('EncryptedBlockstore: interface-blockstore-tests', () => {
  describe('on a MemoryBlockstore', () => {
    interfaceBlockstoreTests({
      setup: () => new EncryptedBlockstore(new MemoryBlockstore(), { key: testKey() }),
      teardown: () => {}
    })
  })

  describe('on a MemoryBlockstore, without a key', () => {
    interfaceBlockstoreTests({
      setup: () => new EncryptedBlockstore(new MemoryBlockstore()),
      teardown: () => {}
    })
  })

  describeNode('on an FsBlockstore', () => {
    const folder = foldersOfEach()

    interfaceBlockstoreTests({
      setup: async () => new EncryptedBlockstore(new MemoryBlockstore(), { key: testKey(), privateStore: await openFsStore(await folder()) }),
      teardown: () => {}
    })
  })

  describeNode('on a LevelBlockstore', () => {
    const folder = foldersOfEach()
    let close = async (): Promise<void> => {}

    interfaceBlockstoreTests({
      setup: async () => {
        const privateStore = await openLevelStore(await folder())
        close = async () => privateStore.close()
        return new EncryptedBlockstore(new MemoryBlockstore(), { key: testKey(), privateStore })
      },
      teardown: async () => close()
    })
  })
})
