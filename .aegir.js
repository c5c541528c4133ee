import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const BROWSER_RUNNERS = ['browser', 'webworker']

/** The first Chromium on PATH: Playwright's own download is not needed. */
function findChromium () {
  return (process.env.PATH ?? '').split(path.delimiter)
    .flatMap(folder => ['chromium', 'chromium-browser', 'google-chrome'].map(name => path.join(folder, name)))
    .find(file => fs.existsSync(file))
}

/**
 * Playwright looks for its own revision of the browser before it uses
 * `executablePath`, so give it a folder that says that the revision is there.
 */
function fakeBrowserRegistry () {
  const require = createRequire(import.meta.url)
  const core = path.dirname(require.resolve('playwright-core/package.json'))
  const { browsers } = JSON.parse(fs.readFileSync(path.join(core, 'browsers.json'), 'utf8'))
  const { revision } = browsers.find(browser => browser.name === 'chromium-headless-shell')
  const registry = path.resolve('node_modules/.cache/browsers')
  const folder = path.join(registry, `chromium_headless_shell-${revision}`)

  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, 'INSTALLATION_COMPLETE'), '')

  return registry
}

/** What needs Node stays out of the bundle: these specs become empty ones. */
const leaveOutNodeOnly = {
  name: 'leave out Node-only specs',
  setup (build) {
    build.onLoad({ filter: /[\\/]dist[\\/]test[\\/](node|interop)[\\/].*\.js$/ }, () => ({ contents: '' }))
  }
}

/** @type {import('aegir').PartialOptions} */
export default {
  test: {
    target: ['node'],
    // aegir's --build and --bail share the alias -b: with build on, the run ends at the first
    // failure. Node runs the sources and needs no build; test:all makes its own.
    build: false,
    async before ({ runner }) {
      if (!BROWSER_RUNNERS.includes(runner)) {
        return {}
      }

      if (findChromium() == null) {
        throw new Error('The browser tests need Chromium on PATH, e.g. "apt-get install chromium"')
      }

      return { env: { PLAYWRIGHT_BROWSERS_PATH: fakeBrowserRegistry() } }
    },
    browser: {
      config: {
        buildConfig: {
          conditions: ['production'],
          plugins: [leaveOutNodeOnly]
        },
        browserContextOptions: {
          executablePath: findChromium(),
          args: [
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--no-first-run',
            '--disable-quic'
          ]
        }
      }
    }
  },
  lint: {
    files: [
      '*.{js,ts}',
      'scripts/**/*.ts',
      'src/**/*.ts',
      'test/**/*.ts',
      'examples/**/*.ts',
      '!**/node_modules/**',
      '!**/dist/**'
    ]
  },
  dependencyCheck: {
    // the package itself, imported by its name; what only scripts and configuration use; what is
    // loaded by a computed name, because it has no types
    ignore: ['helia-encrypted', '@arethetypeswrong/cli', 'encrypted-block', 'mocha', 'node', 'playwright-core', 'publint'],
    productionIgnorePatterns: ['/dist', '/examples', '/scripts', '/test', '.aegir.js'],
    developmentIgnorePatterns: ['/dist', '/src']
  }
}
