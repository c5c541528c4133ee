/**
 * @packageDocumentation
 *
 * Encrypt to people: the Encryption, Decryption and Reads For Engines of the Anoma node
 * architecture, for libp2p PeerIds and age recipients. Each engine is a function from a message to a
 * promise of a message, in this process or on another node.
 *
 * @example
 *
 * ```ts
 * import { createReadsForEvidence, decryptionEngine, encryptionEngine, readsForEngine } from 'helia-encrypted/engine'
 *
 * const readsFor = readsForEngine({ datastore: helia.datastore })
 * const encrypt = encryptionEngine({ readsFor })
 *
 * // the team says who reads for it, and until when
 * const evidence = await createReadsForEvidence(teamKey, member, { expires: new Date('2030-12-31') })
 * await readsFor({ type: 'SubmitReadsForEvidenceRequest', evidence })
 *
 * const { ciphertext, error } = await encrypt({ type: 'EncryptRequest', data, externalIdentity: team, useReadsFor: true })
 *
 * // the member opens it with the key its node already has
 * const decrypt = decryptionEngine({ identities: [memberKey] })
 * const { data } = await decrypt({ type: 'DecryptRequest', data: ciphertext })
 * ```
 */
export { decryptionEngine } from './decryption-engine.ts'
export type { ClosableDecryptionEngine, DecryptionEngine, DecryptionEngineConfig } from './decryption-engine.ts'
export { encryptionEngine } from './encryption-engine.ts'
export type { EncryptionEngine } from './encryption-engine.ts'
export type { EncryptionEngineConfig } from './encryption-config.ts'
export type { AskReadsFor } from './evidence-queries.ts'
export type { EvidenceDatastore } from './evidence-store.ts'
export { createReadsForEvidence } from './evidence.ts'
export type { CreateEvidenceOptions } from './evidence.ts'
export { ageRecipient } from './external-identity.ts'
export * from './limits.ts'
export { PROTOCOL } from './message-channel.ts'
export type * from './messages.ts'
export { pairKey } from './pair-key.ts'
export { ageIdentity, keyFromKeychain } from './private-identity.ts'
export type { KeychainLike } from './private-identity.ts'
export type { PrivateIdentity } from './secret-identity.ts'
export type { NodePrivateKey } from './node-key.ts'
export { readsForEngine } from './reads-for-engine.ts'
export type { ReadsForEngine, ReadsForEngineConfig } from './reads-for-engine.ts'
export { remoteEngine } from './remote-engine.ts'
export type { AskingLibp2p, RemoteEngine, RemoteEngineInit } from './remote-engine.ts'
export { serveEngines } from './serve-engines.ts'
export type { ServeEnginesInit, ServedEngine, ServingLibp2p } from './serve-engines.ts'
