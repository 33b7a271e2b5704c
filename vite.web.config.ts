import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'

/** Native, or read from its own folder at run time: these stay outside every bundle and are packed as they are. */
export const EXTERNAL = ['electron', /^node:/, /^better-sqlite3(\/|$)/, /^pdfmake(\/|$)/, ...builtinModules]

/** The loopback host, for development, browser tests and machines without Electron. Never packed. */
export default defineConfig({
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'out/web',
    target: 'node24',
    minify: false,
    rollupOptions: {
      input: {
        host: 'src/web/host.ts',
        'backend-process': 'src/web/backend-process.ts',
        'documents-thread': 'src/documents/work/thread-entry.ts',
      },
      external: EXTERNAL,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
