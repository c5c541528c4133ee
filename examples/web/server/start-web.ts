import path from 'node:path'
import { build, preview } from 'vite'
import { startProvider } from './provider.ts'
import type { Provider } from './provider.ts'
import type { Connect, Plugin } from 'vite'

const ROOT = path.resolve(import.meta.dirname, '..')

export interface Web {
  url: string
  /** stop it, and start another, to see what the page makes of it */
  provider: Provider
  stop (): Promise<void>
}

export interface WebInit {
  /** default 5180; 0 for a free one */
  port?: number
  /** where the provider keeps its blocks; default: in memory */
  folder?: string
}

/** Tells the page, at its own address, where the provider listens. */
function tellProvider (addresses: () => string[]): Plugin {
  const answer: Connect.NextHandleFunction = (request, response) => {
    response.setHeader('content-type', 'application/json')
    response.setHeader('cache-control', 'no-store')
    response.end(JSON.stringify({ addresses: addresses() }))
  }

  return {
    name: 'tell-provider',
    configurePreviewServer: ({ middlewares }) => { middlewares.use('/provider.json', answer) }
  }
}

/** Once; the servers that are started give it to browsers. */
export async function buildWeb (): Promise<void> {
  await build({ root: ROOT, logLevel: 'warn' })
}

/** Serve the built app together with a provider, both on loopback only. */
export async function startWeb ({ port = 5180, folder }: WebInit = {}): Promise<Web> {
  const provider = await startProvider(folder)
  const web = { provider }
  const addresses = (): string[] => web.provider.libp2p.status === 'started' ? web.provider.libp2p.getMultiaddrs().map(String) : []
  const server = await preview({
    root: ROOT,
    logLevel: 'warn',
    // port 0 would mean Vite's own
    preview: { host: '127.0.0.1', port: port === 0 ? 20_000 + Math.floor(Math.random() * 20_000) : port },
    plugins: [tellProvider(addresses)]
  })

  return Object.assign(web, {
    // passkeys need a name, an address of numbers is none
    url: `http://localhost:${(server.httpServer.address() as any).port}/`,
    stop: async () => {
      await server.close()
      await web.provider.stop()
    }
  })
}
