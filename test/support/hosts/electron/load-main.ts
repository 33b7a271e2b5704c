import { createRequire, registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { ElectronDouble } from './electron-double.ts'

const doubles = new Map<string, ElectronDouble>()
const SCHEME = 'electron-double:'
let hooked = false
let runs = 0

/** Imports the built main afresh, with `import … from 'electron'` answered by this double. */
export async function loadMain(file: string, double: ElectronDouble): Promise<void> {
  hookOnce()
  runs += 1
  const run = String(runs)
  doubles.set(run, double)
  await nativeImport(`${pathToFileURL(file).href}?run=${run}`)
}

/** Not the test runner's import: the built file has to reach Node as it is. */
const nativeImport: (url: string) => Promise<unknown> = createRequire(import.meta.url)('./native-import.cjs')

function hookOnce(): void {
  if (hooked) return
  hooked = true
  Object.defineProperty(globalThis, 'electronDoubles', { value: doubles })
  registerHooks({
    resolve(specifier, context, next) {
      const run = context.parentURL ? URL.parse(context.parentURL)?.searchParams.get('run') : undefined
      if (specifier !== 'electron' || !run) return next(specifier, context)
      return { url: `${SCHEME}${run}`, format: 'module', shortCircuit: true }
    },
    load(url, context, next) {
      if (!url.startsWith(SCHEME)) return next(url, context)
      const run = url.slice(SCHEME.length)
      const names = Object.keys(doubles.get(run)?.modules ?? {})
      const source = [
        `const { modules } = globalThis.electronDoubles.get(${JSON.stringify(run)})`,
        ...names.map((name) => `export const ${name} = modules.${name}`),
      ].join('\n')
      return { format: 'module', source, shortCircuit: true }
    },
  })
}
