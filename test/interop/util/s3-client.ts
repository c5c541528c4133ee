import { S3 } from '@aws-sdk/client-s3'

export const credentials = { accessKeyId: 'interop', secretAccessKey: 'interop-secret' }

/** A client of the server on this port of loopback, or of what is between. */
export function s3Client (port: number, maxAttempts = 3): S3 {
  return new S3({ endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', forcePathStyle: true, maxAttempts, retryMode: 'standard', credentials })
}
