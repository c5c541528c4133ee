import { load } from './nodes.ts'
import type { Nodes } from './nodes.ts'

export interface HttpRecorder {
  url: string
  /** method, URL, headers and body of every request */
  requests: string[]
}

/** A server on loopback that knows nothing, and keeps every request. */
export async function recordHttp (nodes: Nodes): Promise<HttpRecorder> {
  const http = await load<typeof import('node:http')>('node:http')
  const requests: string[] = []

  const server = http.createServer((request, response) => {
    const body: Uint8Array[] = []
    request.on('data', chunk => body.push(chunk))
    request.on('end', () => {
      const text = body.map(chunk => new TextDecoder().decode(chunk)).join('')
      requests.push(`${request.method} ${decodeURIComponent(request.url ?? '')} ${JSON.stringify(request.headers)} ${text}`)
      response.writeHead(404).end()
    })
  })

  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
  nodes.add({
    stop: async () => {
      server.closeAllConnections()
      await new Promise(resolve => { server.close(resolve) })
    }
  })

  return { url: `http://127.0.0.1:${(server.address() as any).port}`, requests }
}
