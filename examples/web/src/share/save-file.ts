/** Write to a file that the user chooses, piece by piece where the browser can, else as a download. */
export async function saveFile (name: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const { showSaveFilePicker, ReadableStream } = globalThis as any

  if (typeof showSaveFilePicker === 'function') {
    const handle = await showSaveFilePicker({ suggestedName: name })
    await ReadableStream.from(bytes).pipeTo(await handle.createWritable())
  } else {
    await download(name, bytes)
  }
}

async function download (name: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const parts: Array<Uint8Array<ArrayBuffer>> = []

  for await (const part of bytes) {
    parts.push(part as Uint8Array<ArrayBuffer>)
  }

  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob(parts))
  link.download = name
  link.click()
  setTimeout(() => { URL.revokeObjectURL(link.href) }, 1_000)
}
