import { CompleteMultipartUploadCommand, CreateMultipartUploadCommand, UploadPartCommand } from '@aws-sdk/client-s3'
import type { S3 } from '@aws-sdk/client-s3'

/** The least that S3 takes, but for the last one. */
const PART = 5_242_880

async function * parts (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let part = new Uint8Array(PART)
  let length = 0

  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.byteLength;) {
      const piece = chunk.subarray(at, at + PART - length)
      part.set(piece, length)
      length += piece.byteLength
      at += piece.byteLength

      if (length === PART) {
        yield part
        part = new Uint8Array(PART)
        length = 0
      }
    }
  }

  yield part.subarray(0, length)
}

/** Put bytes into a bucket while they are made: never more than one part is in memory. Returns how many parts there were. */
export async function uploadCar (client: S3, Bucket: string, Key: string, car: AsyncIterable<Uint8Array>): Promise<number> {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key }))
  const Parts: Array<{ PartNumber: number, ETag?: string }> = []

  for await (const Body of parts(car)) {
    const PartNumber = Parts.length + 1
    const { ETag } = await client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }))
    Parts.push({ PartNumber, ETag })
  }

  await client.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }))
  return Parts.length
}
