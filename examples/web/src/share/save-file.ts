interface FileHandle {
  createWritable (): Promise<Writable>
}

interface Writable {
  write (bytes: Uint8Array): Promise<void>
  /** only now the file is what was written */
  close (): Promise<void>
  abort (): Promise<void>
}

/** Write to a file that the user chooses, piece by piece where the browser can, else as a download. */
export async function saveFile (name: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const { showSaveFilePicker } = globalThis as any

  if (typeof showSaveFilePicker === 'function') {
    await writeTo(await showSaveFilePicker({ suggestedName: name }), bytes)
  } else {
    await download(name, bytes)
  }
}

async function writeTo (handle: FileHandle, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const writable = await handle.createWritable()

  try {
    for await (const part of bytes) {
      await writable.write(part)
    }

    await writable.close()
  } catch (err) {
    await writable.abort().catch(() => {})
    throw err
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
