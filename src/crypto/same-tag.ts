import { equal } from '@stablelib/constant-time'

/** What was sealed again, if its tag ends as it did then; if not, it is wiped, and nobody gets it (SPEC 5.2). */
export function ifSameTag (sealed: Uint8Array, tagEnd: Uint8Array): Uint8Array | undefined {
  if (equal(sealed.subarray(-tagEnd.byteLength), tagEnd)) {
    return sealed
  }

  sealed.fill(0)
}
