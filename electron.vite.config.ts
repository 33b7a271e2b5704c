import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { NONCE_PLACEHOLDER } from './src/main/common/content-security-policy.ts'
import { EXTERNAL } from './vite.web.config.ts'

const here = import.meta.dirname

export default defineConfig({
  main: {
    build: {
      outDir: resolve(here, 'out/main'),
      // Everything but the native and run-time packages is bundled, so that little is packed.
      externalizeDeps: false,
      minify: false,
      rollupOptions: {
        input: {
          index: resolve(here, 'src/main/index.ts'),
          'backend-process': resolve(here, 'src/main/backend-process.ts'),
          'documents-thread': resolve(here, 'src/documents/work/thread-entry.ts'),
        },
        external: EXTERNAL,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(here, 'out/preload'),
      externalizeDeps: false,
      minify: false,
      rollupOptions: {
        input: { index: resolve(here, 'src/preload/index.ts') },
        external: EXTERNAL,
        // A sandboxed preload has to be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'src/renderer'),
    base: '/',
    plugins: [react()],
    // Replaced by a fresh nonce each time either host serves the page.
    html: { cspNonce: NONCE_PLACEHOLDER },
    build: {
      outDir: resolve(here, 'out/renderer'),
      emptyOutDir: true,
      // An inlined font or image would need `data:` in more places of the policy.
      assetsInlineLimit: 0,
      rollupOptions: { input: resolve(here, 'src/renderer/index.html') },
    },
  },
})
