/** The format's and the cipher suite's names, as they stand in the encrypted root. */
export const FORMAT = 'encrypted-graph/1'
export const SUITE = 'aes-256-gcm'
