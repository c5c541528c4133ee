/** The code of `helia-encrypted-worker.ts` in one piece: the build puts it here. */
export const workerSource: string = ''
