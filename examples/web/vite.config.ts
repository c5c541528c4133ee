import path from 'node:path'
import { defineConfig } from 'vite'

const file = (name: string): string => path.resolve(import.meta.dirname, name)

export default defineConfig({
  build: {
    outDir: file('../../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // what the library loads when it is used is here from the start
      checks: { ineffectiveDynamicImport: false },
      input: { index: file('index.html'), sw: file('src/sw.ts') },
      output: {
        // a service worker serves what is below it, and its name must stay
        entryFileNames: ({ name }) => name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'
      }
    }
  }
})
