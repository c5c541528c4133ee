import { webm } from './webm.ts'
import type { Page } from 'playwright-core'

const SIZE = { width: 320, height: 240 }
const FRAMES_A_SECOND = 10

interface Encoded {
  isKey: boolean
  base64: string
}

/** How bright the corner of the film is in a second of it, from 0 to 255. */
export function brightness (second: number): number {
  return 20 + 5 * second
}

/** A film of noise, up to 45 seconds long, with a corner whose brightness tells the second; Chromium makes it. */
export async function film (page: Page, seconds: number): Promise<Buffer> {
  const corners = Array.from({ length: seconds }, (_, second) => brightness(second))
  const encoded = await page.evaluate(encode, { ...SIZE, corners, framesASecond: FRAMES_A_SECOND })
  const frames = encoded.map(({ isKey, base64 }, i) => ({ at: i * 1000 / FRAMES_A_SECOND, isKey, bytes: Buffer.from(base64, 'base64') }))
  return webm({ ...SIZE, duration: seconds * 1000, frames })
}

// runs in the page
async function encode ({ width, height, corners, framesASecond }: { width: number, height: number, corners: number[], framesASecond: number }): Promise<Encoded[]> {
  const encoded: Encoded[] = []
  const encoder = new VideoEncoder({
    output: chunk => {
      const bytes = new Uint8Array(chunk.byteLength)
      chunk.copyTo(bytes)
      encoded.push({ isKey: chunk.type === 'key', base64: btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), '')) })
    },
    error: err => { throw err }
  })
  encoder.configure({ codec: 'vp8', width, height, bitrate: 8_000_000, framerate: framesASecond })

  for (let i = 0; i < corners.length * framesASecond; i++) {
    const pixels = new Uint8Array(width * height * 4)

    for (let at = 0; at < pixels.length; at += 65_536) {
      crypto.getRandomValues(pixels.subarray(at, at + 65_536))
    }

    for (let y = 0; y < 64; y++) {
      pixels.fill(corners[Math.floor(i / framesASecond)], y * width * 4, (y * width + 64) * 4)
    }

    const frame = new VideoFrame(pixels, { format: 'RGBX', codedWidth: width, codedHeight: height, timestamp: i * 1_000_000 / framesASecond })
    encoder.encode(frame, { keyFrame: i % framesASecond === 0 })
    frame.close()
  }

  await encoder.flush()
  encoder.close()
  return encoded
}

/** How bright the corner is in the picture that the film shows now. */
export async function cornerOf (page: Page): Promise<number> {
  return page.locator('.shown video').evaluate((video: HTMLVideoElement) => {
    const context = new OffscreenCanvas(64, 64).getContext('2d') as OffscreenCanvasRenderingContext2D
    context.drawImage(video, 0, 0)
    const [red, green, blue] = context.getImageData(32, 32, 1, 1).data
    return (red + green + blue) / 3
  })
}
