/** The format's and the cipher suite's names, as they stand in the encrypted root. */
export const FORMAT = 'encrypted-graph/1'
export const SUITE = 'aes-256-gcm'

/** The private multicodec of IPSQL's encrypted blocks. */
export const IPSQL_CODEC = 0x300539
