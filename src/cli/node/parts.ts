/** What a node is made of. Whoever only encrypts files needs none of it, so it is installed by whoever wants it. */
export const PARTS = ['helia', '@helia/libp2p', '@libp2p/kad-dht', 'blockstore-fs', 'datastore-level']

export const INSTALL = `npm install ${PARTS.join(' ')}`
